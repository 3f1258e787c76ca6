import { afterEach, expect, it } from 'vitest';
import { loadHome } from '../../src/ui/actions/home.ts';
import { CTRL_RIGHT_BRACKET } from '../support/scenes.ts';
import { type ScreenOptions, sessionScreen, TestScreen } from '../support/screen.tsx';
import { StagedSession } from '../support/staged-session.ts';

const DOWN = '\x1b[B';
const UP = '\x1b[A';
const F4 = '\x1bOS';

const account = { user: 'alice', address: 'alice@example.test', password: 'wonderland' };
const recording = { path: 'one.jsonl', title: 'smtp.example.test:25', startedAt: '2026-11-20T08:15:00.000Z' };

let screen: TestScreen;
afterEach(() => screen.stop());

async function home(options: ScreenOptions): Promise<TestScreen> {
  const made = await TestScreen.of({ kind: 'home' }, options);
  await loadHome(made.app);
  return made;
}

const practices = () => [
  { id: 'smtp', name: 'SMTP' },
  { id: 'pop3', name: 'POP3' },
];

it('practises: starts the server that is chosen, opens a session, and tells the accounts', async () => {
  const asked: string[] = [];
  const conversation = new StagedSession().open('220 mail.example.test ESMTP Practice');
  const bob = { user: 'bob', address: 'bob@example.test', password: 'looking-glass' };
  const startPractice = async (id: string) => {
    asked.push(id);
    return { ok: true, conversation, recording: null, accounts: [account, bob] } as const;
  };
  screen = await home({ services: { practices, startPractice } });
  await screen.sees('▸ practise  SMTP  send mail');
  await screen.sees('            POP3  fetch mail');
  screen.type(`${DOWN}\r`);
  await screen.sees('220 mail.example.test ESMTP Practice');
  expect(asked).toEqual(['pop3']);
  expect(screen.text).toContain('alice, password wonderland · bob, password looking-glass');
  conversation.closed('server', null);
  await screen.sees('/open practice smtp practises SMTP');
  screen.type('\r');
  await screen.until('the same is started again', () => asked.length === 2);
  expect(asked).toEqual(['pop3', 'pop3']);
});

it('comes to a practice server by /open and by the palette too, from any session', async () => {
  const asked: string[] = [];
  const startPractice = async (id: string) => {
    asked.push(id);
    const conversation = new StagedSession().open(`220 practice ${asked.length}`);
    return { ok: true, conversation, recording: null, accounts: [account] } as const;
  };
  const first = new StagedSession().open('220 elsewhere');
  screen = await sessionScreen(first, { services: { practices, startPractice } });
  screen.type('/open practice POP3\r');
  await screen.sees('220 practice 1');
  expect(first.endedBy).toBe(null);
  screen.type('/open practice\r');
  await screen.sees('220 practice 2');
  screen.type(CTRL_RIGHT_BRACKET);
  await screen.sees('Practise POP3 with a server on this computer  /open practice pop3');
  screen.type('\x1b');
  await screen.loses('Practise POP3');
  expect(asked).toEqual(['pop3', 'smtp']);
});

it('lists servers spoken to before the well-known ones, and connects to what is chosen', async () => {
  const opened: string[] = [];
  const conversation = new StagedSession().open('220 hello');
  screen = await home({
    services: {
      recentTargets: async () => ['mail.example.test:2525'],
      targets: () => [
        {
          host: 'smtp.163.com',
          ports: [
            { title: '465 TLS', target: 'smtp.163.com:465' },
            { title: '994 TLS', target: 'smtp.163.com:994' },
          ],
        },
      ],
      openSession: async (target) => {
        opened.push(target);
        return { ok: true, conversation, recording: null };
      },
    },
  });
  await screen.sees('▸ go on     mail.example.test:2525');
  expect(screen.text).toContain('smtp.163.com  465 TLS  994 TLS');
  expect(screen.text.match(/mail\.example\.test:2525/g)).toHaveLength(1);
  screen.type('\r');
  await screen.sees('220 hello');
  expect(opened).toEqual(['mail.example.test:2525']);
});

it('goes to another port of a well-known server with the arrows', async () => {
  const opened: string[] = [];
  screen = await home({
    services: {
      targets: () => [
        {
          host: 'smtp.163.com',
          ports: [
            { title: '465 TLS', target: 'smtp.163.com:465' },
            { title: '994 TLS', target: 'smtp.163.com:994' },
          ],
        },
      ],
      openSession: async (target) => {
        opened.push(target);
        return { ok: true, conversation: new StagedSession().open('220 hello'), recording: null };
      },
    },
  });
  screen.type(DOWN);
  await screen.sees('smtp.163.com [465 TLS]  994 TLS');
  await screen.sees('port');
  screen.type('\x1b[C');
  await screen.sees('smtp.163.com  465 TLS  [994 TLS]');
  screen.type('\r');
  await screen.sees('220 hello');
  expect(opened).toEqual(['smtp.163.com:994']);
});

it('asks for another server, says what is wrong with it, and keeps what was typed', async () => {
  screen = await home({
    services: {
      openSession: async () => ({ ok: false, problem: { kind: 'usage.bad-port', params: { port: 'x' } } }),
    },
  });
  screen.type('\r');
  await screen.sees('server and port ▸');
  screen.type('nowhere.test x');
  await screen.sees('▸ nowhere.test x');
  screen.type('\r');
  await screen.sees('‹x› is no port');
  expect(screen.text).toContain('▸ nowhere.test x');
  screen.type('\x1b');
  await screen.loses('nowhere.test');
});

it('opens a recording', async () => {
  const asked: string[] = [];
  screen = await home({
    services: {
      listRecordings: async () => [recording],
      openRecording: async (path) => {
        asked.push(path);
        return { ok: false, problem: { kind: 'local.not-a-recording', params: { file: path } } };
      },
    },
  });
  await screen.sees('2026-11-20 08:15  smtp.example.test:25');
  screen.type('\r');
  await screen.until('it is asked for', () => asked.length === 1);
  expect(asked).toEqual(['one.jsonl']);
});

it('goes round, changes the language, and leaves without a word on the exit code', async () => {
  screen = await home({});
  screen.type(UP);
  await screen.until('the last is chosen', () => screen.lines.some((line) => /▸ language/.test(line)));
  screen.type('\r');
  await screen.sees('▸ 语言');
  screen.type(F4);
  await screen.sees('▸ 語言');
  screen.type('\x03\x03');
  await screen.until('it has left', () => screen.exit !== null);
  expect(screen.exit).toBe(0);
});
