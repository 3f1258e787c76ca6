import { describe, expect, it } from 'vitest';
import { manualClock } from '../../../src/engine/clock.ts';
import { ScriptFeed } from '../../../src/engine/script/script.ts';
import { type ScriptHost, ScriptRunner } from '../../../src/engine/script/script-runner.ts';
import type { Moment, Outcome } from '../../../src/engine/session/conversation.ts';
import { Scribe } from '../../../src/engine/session/scribe.ts';
import type { Session } from '../../../src/engine/session/session.ts';
import type { Protocol } from '../../../src/protocols/contract.ts';
import { protocolById, raw } from '../../../src/protocols/registry.ts';

const smtp = protocolById('smtp')!;

/** A session without a network: `server` says something, `sent` is what went out. */
class Bench {
  readonly clock = manualClock();
  readonly sent: string[] = [];
  readonly unanswered: number[] = [];
  readonly feed = new ScriptFeed();
  readonly #scribe: Scribe;
  readonly #listeners = new Set<(moment: Moment | null) => void>();
  readonly problems: Promise<readonly { kind: string; params: object }[]>;
  standing: 'open' | 'closed' = 'open';
  outcome: Outcome | null = null;

  constructor(protocol: Protocol, over: Partial<ScriptHost> = {}) {
    this.#scribe = new Scribe(protocol);
    const bench = this;
    const session = {
      protocol,
      host: 'mail.example.test',
      port: 25,
      transcript: this.#scribe.transcript,
      first: 0,
      tls: null,
      startedAt: new Date(0),
      backlog: 0,
      uncut: 0,
      get view() {
        return bench.#scribe.view;
      },
      get standing() {
        return bench.standing;
      },
      get outcome() {
        return bench.outcome;
      },
      pending: () => new Uint8Array(),
      compose: (draft) => this.#scribe.compose(draft),
      answer: (words, charset) => this.#scribe.answer(words, charset),
      clean: (text) => this.#scribe.clean(text),
      subscribe: (listener) => {
        this.#listeners.add(listener);
        return () => this.#listeners.delete(listener);
      },
      send: (bytes) => {
        const text = Buffer.from(bytes).toString('latin1');
        this.sent.push(text);
        for (const line of text.match(/[^\n]*\n|[^\n]+/g) ?? []) this.#octets('client', line);
      },
      end: () => this.close(),
      interrupt: () => this.close(),
      annotate: () => {},
      record: () => {},
      known: (secret) => this.#scribe.masker.remember(Buffer.from(secret), 'password'),
    } as Session;
    const host: ScriptHost = {
      charset: () => 'auto',
      secret: () => undefined,
      login: null,
      file: async () => ({ ok: true, octets: new Uint8Array() }),
      local: async () => null,
      wrong: () => false,
      unanswered: (line) => this.unanswered.push(line),
      prompted: false,
      patienceMs: 30_000,
      ...over,
    };
    const runner = new ScriptRunner(session, this.feed, host, this.clock);
    this.problems = runner.run();
    this.#scribe.happening({
      event: 'open',
      at: 0,
      channel: 0,
      protocol: protocol.id,
      host: 'mail.example.test',
      port: 25,
      address: null,
      tls: null,
    });
  }

  async script(text: string): Promise<this> {
    this.feed.push(Buffer.from(text, 'latin1'));
    this.feed.end();
    return this.settle();
  }

  async server(...lines: string[]): Promise<this> {
    for (const line of lines) this.#octets('server', `${line}\r\n`);
    return this.settle();
  }

  async advance(ms: number): Promise<this> {
    this.clock.advance(ms);
    return this.settle();
  }

  close(outcome: Outcome = { exit: 0, problem: null }): void {
    this.standing = 'closed';
    this.outcome ??= outcome;
    for (const listener of [...this.#listeners]) listener(null);
  }

  get kinds() {
    return this.problems.then((found) => found.map(({ kind, params }) => ({ kind, ...params })));
  }

  #octets(from: 'client' | 'server', line: string): void {
    const bytes = Buffer.from(line, 'latin1');
    const end = line.endsWith('\r\n') ? 'crlf' : line.endsWith('\n') ? 'lf' : 'partial';
    const { moment } = this.#scribe.octets({ channel: 0, from, bytes, end, at: this.clock.now() });
    for (const listener of [...this.#listeners]) listener(moment);
  }

  async settle(): Promise<this> {
    await new Promise((resolve) => setImmediate(resolve));
    return this;
  }
}

const greeted = async (script: string, over: Partial<ScriptHost> = {}) => {
  const bench = await new Bench(smtp, over).script(script);
  return bench.server('220 mail.example.test ESMTP');
};

describe('a script', () => {
  it('waits for the greeting, however late, and for each reply', async () => {
    const bench = await new Bench(smtp).script('EHLO a\nNOOP\n');
    await bench.advance(20_000);
    expect(bench.sent).toEqual([]);
    await bench.server('220 hi');
    expect(bench.sent).toEqual(['EHLO a\r\n']);
    await bench.server('250-mail');
    expect(bench.sent).toHaveLength(1);
    await bench.server('250 SIZE');
    expect(bench.sent).toEqual(['EHLO a\r\n', 'NOOP\r\n']);
    expect(bench.standing).toBe('open');
    await bench.server('250 ok');
    expect(bench.standing).toBe('closed');
    expect(await bench.kinds).toEqual([]);
  });

  it('goes on after two seconds of silence, and says so', async () => {
    const bench = await greeted('NOOP\nNOOP\n');
    await bench.advance(1999);
    expect(bench.sent).toHaveLength(1);
    await bench.advance(1);
    expect(bench.sent).toHaveLength(2);
    expect(bench.unanswered).toEqual([2]);
  });

  it('sends message text as it stands, dots doubled, slashes included', async () => {
    const bench = await greeted(
      'MAIL FROM:<a@b>\nRCPT TO:<c@d>\nDATA\nSubject: x\r\n\n/quit\n//x\n.y\n\xff\n.\nQUIT\n',
    );
    await bench.server('250 ok');
    await bench.server('250 ok');
    await bench.server('354 go');
    expect(bench.sent.slice(3).join('')).toBe('Subject: x\r\n\r\n/quit\r\n//x\r\n..y\r\n\xff\r\n.\r\n');
    await bench.server('250 queued');
    await bench.server('221 bye');
    bench.close();
    expect(await bench.kinds).toEqual([]);
  });

  it('takes a first message line with a slash for text, and /expect for what it is', async () => {
    const bench = await greeted(
      'EHLO a\nMAIL FROM:<a@b>\nRCPT TO:<c@d>\nDATA\n/expect 354\n/expects nothing\n.\n/expect 554\n',
    );
    for (const reply of ['250 ok', '250 ok', '250 ok', '354 go']) await bench.server(reply);
    expect(bench.sent.slice(4)).toEqual(['/expects nothing\r\n', '.\r\n']);
    await bench.server('554 no');
    expect(await bench.kinds).toEqual([]);
  });

  it('reports refusals nobody expected, and goes on', async () => {
    const bench = await greeted('RCPT TO:<x@y>\nVRFY x\n/expect 252 550\nNOOP\n/expect 2.0.0\nRSET\n/expect 354\n');
    await bench.server('503 first MAIL');
    await bench.server('550 no');
    await bench.server('250 2.0.0 ok');
    await bench.server('250 ok');
    expect(await bench.kinds).toEqual([
      { kind: 'script.refused', line: 1, reply: '503 first MAIL' },
      { kind: 'script.unexpected', line: 6, expected: '354', found: '250 ok' },
    ]);
  });

  it('writes a batch at once and matches its replies in order', async () => {
    const bench = await greeted(
      '/batch\nMAIL FROM:<a@b>\nRCPT TO:<c@d>\nRCPT TO:<e@f>\n/end\n/expect 250\n/expect 550\n/expect 250\n',
    );
    expect(bench.sent).toEqual(['MAIL FROM:<a@b>\r\nRCPT TO:<c@d>\r\nRCPT TO:<e@f>\r\n']);
    await bench.server('250 ok', '550 no', '450 later');
    expect(await bench.kinds).toMatchObject([{ kind: 'script.unexpected', line: 4, found: '450 later' }]);
  });

  it.each([
    [
      'message text',
      'MAIL FROM:<a@b>\nRCPT TO:<c@d>\nDATA\nhalf',
      ['250 ok', '250 ok', '354 go'],
      'script.unfinished-message',
    ],
    ['an answer', 'EHLO a\nAUTH LOGIN\n', ['250 AUTH LOGIN', '334 VXNlcm5hbWU6'], 'script.unfinished-answer'],
  ])('that ends inside %s closes without finishing', async (_name, script, replies, kind) => {
    const bench = await greeted(script);
    for (const reply of replies) await bench.server(reply);
    expect(bench.standing).toBe('closed');
    expect(bench.sent.join('')).not.toContain('\r\n.\r\n');
    expect(await bench.kinds).toEqual([{ kind }]);
  });

  it('counts the lines left over after goodbye, not the empty ones', async () => {
    const bench = await greeted('QUIT\nNOOP\n\n');
    await bench.server('221 bye');
    bench.close();
    expect(await bench.kinds).toEqual([{ kind: 'script.left-over', count: 1 }]);
  });

  it('stops at a command it cannot read, without repeating what follows it', async () => {
    const bench = await greeted('/passwort geheim\nNOOP\n');
    expect(await bench.kinds).toEqual([{ kind: 'usage.script-command', line: 1, text: '/passwort' }]);
    expect(bench.sent).toEqual([]);
  });

  it('sends octets exactly with /raw and /literal', async () => {
    const octets = Uint8Array.from([0, 255, 10]);
    const bench = await greeted('/raw "NOOP\\n"\n/literal f\n', { file: async () => ({ ok: true, octets }) });
    await bench.server('250 ok');
    expect(bench.sent).toEqual(['NOOP\n', '\0\xff\n']);
  });

  it('sends a secret and never keeps it', async () => {
    const bench = await greeted('EHLO a\nAUTH LOGIN\nYWxpY2U=\n/secret PASS base64\n', {
      secret: (name) => (name === 'PASS' ? 'wonderland' : undefined),
    });
    for (const reply of ['250 AUTH LOGIN', '334 VXNlcm5hbWU6', '334 UGFzc3dvcmQ6']) await bench.server(reply);
    expect(bench.sent.at(-1)).toBe(`${Buffer.from('wonderland').toString('base64')}\r\n`);
    await bench.server('235 ok');
    expect(await bench.kinds).toEqual([]);
  });

  it('names the variable that is not set', async () => {
    const bench = await greeted('/secret PASS\n');
    expect(await bench.kinds).toEqual([{ kind: 'usage.secret-unset', name: 'PASS' }]);
  });

  it('logs in by a command of its own, where the protocol has one and nothing is asked', async () => {
    const login = { user: 'mrose', password: 'tanstaaf' };
    const bench = await new Bench(protocolById('pop3')!, { login }).script('/auth\nSTAT\n');
    await bench.server('+OK POP3 server ready <1896.697170952@dbc.mtview.ca.us>');
    expect(bench.sent).toEqual(['APOP mrose c4c9334bac560ecc979e58001b3e22fb\r\n']);
    await bench.server('+OK maildrop has 1 message');
    expect(bench.sent.at(-1)).toBe('STAT\r\n');
  });

  it('says so where nothing is asked and there is no such command', async () => {
    const login = { user: 'alice', password: 'wonderland' };
    expect(await (await greeted('/auth\n', { login })).kinds).toEqual([{ kind: 'usage.no-question' }]);
    const plain = await new Bench(protocolById('pop3')!, { login }).script('/auth\n');
    await plain.server('+OK ready');
    expect(await plain.kinds).toEqual([{ kind: 'usage.no-question' }]);
    expect(plain.sent).toEqual([]);
  });

  it('waits for seconds, and for words of the server', async () => {
    const bench = await greeted('/wait 5\nNOOP\n/wait "ready now"\nRSET\n');
    await bench.advance(4999);
    expect(bench.sent).toEqual([]);
    await bench.advance(1);
    expect(bench.sent).toEqual(['NOOP\r\n']);
    await bench.server('250 not yet');
    await bench.advance(10_000);
    expect(bench.sent).toHaveLength(1);
    await bench.server('250 ready now');
    expect(bench.sent).toEqual(['NOOP\r\n', 'RSET\r\n']);
  });

  it('gives up on words that do not come', async () => {
    const bench = await greeted('/wait never\nRSET\n');
    await bench.advance(30_000);
    expect(await bench.kinds).toEqual([{ kind: 'lost.timeout', host: 'mail.example.test', seconds: 30 }]);
    expect(bench.sent).toEqual([]);
  });

  it('waits without a protocol for a pause, or two seconds', async () => {
    const bench = await new Bench(raw).script('a\nb\nc\n');
    expect(bench.sent).toEqual([]);
    await bench.advance(2000);
    expect(bench.sent).toEqual(['a\r\n']);
    await bench.server('hello');
    await bench.advance(299);
    expect(bench.sent).toHaveLength(1);
    await bench.advance(1);
    expect(bench.sent).toEqual(['a\r\n', 'b\r\n']);
    await bench.advance(2000);
    expect(bench.sent).toEqual(['a\r\n', 'b\r\n', 'c\r\n']);
    await bench.advance(2000);
    expect(bench.standing).toBe('closed');
  });
});

describe('text whose command was refused', () => {
  const READY = async (script: string, over: Partial<ScriptHost> = {}) => {
    const bench = await greeted(`EHLO a\nDATA\n${script}`, over);
    await bench.server('250 ok');
    await bench.server('503 5.5.1 need RCPT');
    return bench;
  };

  it('is left out up to its dot, and the script goes on behind it', async () => {
    const bench = await READY('Subject: x\n\nMAIL FROM:<a@b>\n.\nQUIT\n');
    expect(bench.sent).toEqual(['EHLO a\r\n', 'DATA\r\n', 'QUIT\r\n']);
    await bench.server('221 bye');
    bench.close();
    expect(await bench.kinds).toMatchObject([
      { kind: 'script.skipped-text', line: 3, count: 4 },
      { kind: 'script.refused', line: 2 },
    ]);
  });

  it('is no text where the refusal was foreseen, no dot comes, or a person types', async () => {
    const commands = ['EHLO a\r\n', 'DATA\r\n', 'NOOP\r\n'];
    expect((await READY('/expect 503\nNOOP\n.\n')).sent).toEqual(commands);
    expect((await READY('NOOP\n')).sent).toEqual(commands);
    expect((await READY('NOOP\n.\n', { prompted: true })).sent).toEqual(commands);
  });

  it('may still be on its way', async () => {
    const bench = await greeted('EHLO a\nDATA\n.\nQUIT\n');
    await bench.server('250 ok');
    await bench.server('451 later');
    expect(bench.sent.at(-1)).toBe('QUIT\r\n');
  });
});

it('ends with an /expect that is not met: nothing more is sent', async () => {
  const bench = await greeted('EHLO a\n/expect 550\nMAIL FROM:<a@b>\n');
  await bench.server('250 ok');
  expect(bench.sent).toEqual(['EHLO a\r\n']);
  expect(bench.standing).toBe('closed');
  expect(await bench.kinds).toMatchObject([{ kind: 'script.unexpected', line: 1, expected: '550' }]);
});

it('fills a counted chunk line by line, and lets no line end spill over', async () => {
  const bench = await greeted('EHLO a\nBDAT 9 LAST\nab\nhello\nNOOP\n');
  await bench.server('250 ok');
  expect(bench.sent).toEqual(['EHLO a\r\n', 'BDAT 9 LAST\r\n', 'ab\r\n', 'hello']);
});
