import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { run } from './support/program.ts';

const explain = async (args: readonly string[], stdin: string | Uint8Array = '') => {
  const { code, stdout, stderr } = await run(['explain', ...args], { stdin });
  return { code, text: stdout.toString('utf8'), stderr };
};
const json = async (args: readonly string[], stdin: string | Uint8Array = '') => {
  const { code, text } = await explain(['--json', ...args], stdin);
  return {
    code,
    lines: text
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Record<string, unknown>),
  };
};

describe('explain one thing', () => {
  it('says class, meaning, next step, source, and where it means something else', async () => {
    const { code, text, stderr } = await explain(['550']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(text).toMatch(/^S: 550\n {3}550 permanent failure: .+\n {3}.+\n {3}Next: .+\n {3}\(RFC 5321 §/);
    expect(text).toContain('   In answer to `MAIL`: ');
    expect(text).toContain('   After the final dot: ');
  });

  it.each<[string[], Record<string, unknown>[]]>([
    [['550'], [{ protocol: 'smtp', kind: 'reply', code: 550, enhanced: null, class: 'permanent' }]],
    [['550', '5.7.1', 'relay', 'denied'], [{ code: 550, enhanced: '5.7.1', title: 'it will not relay' }]],
    [
      ['550 relay denied', '421'],
      [{ code: 550 }, { code: 421 }],
    ],
    [
      ['550', '5.1.1', '250'],
      [{ code: 550, enhanced: '5.1.1' }, { code: 250 }],
    ],
    [['-ERR', 'no'], [{ protocol: 'pop3', kind: 'reply', status: '-ERR', class: 'permanent' }]],
    [['--', '-ERR', '[IN-USE]', 'busy'], [{ status: '-ERR', responseCode: 'IN-USE', class: 'transient' }]],
    [['MAIL', 'FROM:', '<a@example.test>'], [{ kind: 'command', verb: 'MAIL', source: 'RFC 5321 §4.1.1.2' }]],
    [['RETR', '1'], [{ protocol: 'pop3', kind: 'command', verb: 'RETR' }]],
    [['PIPELINING'], [{ protocol: 'smtp', kind: 'keyword', also: [{ protocol: 'pop3', kind: 'keyword' }] }]],
    [['--protocol', 'pop3', 'QUIT'], [{ protocol: 'pop3', kind: 'command', also: [] }]],
    [
      ['8BITMIME', 'CHUNKING'],
      [{ keyword: '8BITMIME' }, { keyword: 'CHUNKING' }],
    ],
    [['AUTH', 'LOGIN'], [{ kind: 'command', verb: 'AUTH', also: [{ kind: 'mechanism', mechanism: 'LOGIN' }, {}, {}] }]],
    [['5.7.1'], [{ kind: 'enhanced', enhanced: '5.7.1', class: 'permanent' }]],
    [['599'], [{ code: 599, class: 'permanent' }]],
  ])('%j', async (args, expected) => {
    const { code, lines } = await json(args);
    expect(code).toBe(0);
    expect(lines).toMatchObject(expected);
    for (const line of lines)
      expect(Object.keys(line)).toEqual(expect.arrayContaining(['class', 'meaning', 'next', 'source']));
  });

  it('says once what two protocols say alike, and knows it in both', async () => {
    for (const text of ['250', 'RCPT TO:<a@example.test>', '5.1.1', 'SIZE'] as const) {
      const [smtp] = (await json([text])).lines;
      expect(smtp).toMatchObject({ protocol: 'smtp' });
      expect(JSON.stringify(smtp)).not.toContain('"lmtp"');
      const [lmtp] = (await json(['--protocol', 'lmtp', text])).lines;
      expect(lmtp).toMatchObject({ protocol: 'lmtp', source: smtp!.source });
    }
  });

  it('takes one line of stdin for one thing, and an argument of several lines for a transcript', async () => {
    expect((await json([], '421 4.3.2 bye\r\n')).lines).toMatchObject([{ code: 421, enhanced: '4.3.2', also: [] }]);
    expect((await json(['S: 220 mx ESMTP\nC: QUIT'])).lines).toMatchObject([{ kind: 'reply' }, { kind: 'command' }]);
  });

  it.each([
    ['en', 'Next: '],
    ['zh-CN', '接下来：'],
    ['zh-TW', '接下來：'],
  ])('in %s', async (lang, words) => {
    expect((await explain(['--lang', lang, '550'])).text).toContain(words);
  });

  it('shows no secret', async () => {
    expect((await explain(['AUTH', 'PLAIN', 'AGFsaWNlAHdvbmRlcmxhbmQ='])).text).toMatch(/^C: AUTH PLAIN \*{8}\n/);
    expect((await explain(['PASS', 'wonderland'])).text).not.toContain('wonderland');
    expect((await json(['PASS', 'wonderland'])).lines).toMatchObject([{ verb: 'PASS' }]);
  });

  it.each<[string[], string]>([
    [['hunter2hunter2'], ''],
    [['no', 'such', 'thing'], ''],
    [['--protocol', 'raw', '550'], ''],
    [[''], ''],
    [[], ''],
    [[], 'Dear all,\nthis is a letter.\n'],
    [[], 'S: ( success ( 2 2 ( ) ( edit-pipeline ) ) )\nC: ( alice wonderland )\n'],
  ])('%j %j: exit 2 and one sentence that repeats nothing', async (args, stdin) => {
    const { code, text, stderr } = await explain(args, stdin);
    expect({ code, text }).toEqual({ code: 2, text: '' });
    expect(stderr).toMatch(/^wirespeak: .+\n$/);
    expect(stderr).not.toMatch(/hunter2|wonderland/);
  });
});

const demos = join(import.meta.dirname, '../../fixtures/demos');
const demo = (name: string) => readFileSync(join(demos, name), 'utf8');

describe('explain a transcript', () => {
  const names = readdirSync(demos).filter((name) => name.endsWith('.txt'));

  it.each(names.flatMap((name) => ['en', 'zh-CN'].map((lang) => [name, lang] as const)))(
    '%s in %s, whole',
    async (name, lang) => {
      const { code, text, stderr } = await explain(['--lang', lang], demo(name));
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      const shown = text.split('\n').filter((line) => /^[CS]:/.test(line));
      const lines = demo(name)
        .split(/\r?\n/)
        .filter((line) => line.trim() !== '');
      expect(shown.filter((line) => line.length > 2)).toHaveLength(lines.length);
      expect(text).not.toMatch(/[{}]|undefined/);
      expect(text.split('\n').some((line) => line.startsWith('   ! '))).toBe(true);
    },
  );

  it('points at what the printed texts get wrong, and prints no password of theirs', async () => {
    const { text } = await explain([], demo('000-163.txt'));
    expect(text).not.toContain('eGtzaGplZQ==');
    expect(text).toContain("is the server's name, not yours");
    expect(text).toContain('There is a space after the colon');
    expect(text).toContain('The header lacks: Date');
    const pop3 = (await explain([], demo('002-pop3.txt'))).text;
    expect(pop3).toContain('C: pass ********');
    expect(pop3).toContain('leaves out the final dot');
    expect(pop3).toContain('Promised 700 bytes, came 678');
    expect(pop3).not.toContain('Sent as typed');
  });

  it('one JSON object a line of the transcript, nothing for what is not in it', async () => {
    const text = 'MAIL FROM:<a@example.test>\n550 5.7.1 no\nAUTH PLAIN AGFsaWNlAHdvbmRlcmxhbmQ=\n535 no\n';
    const { code, lines } = await json([], text);
    expect(code).toBe(0);
    expect(lines).toMatchObject([
      { protocol: 'smtp', kind: 'command', from: 'client', verb: 'MAIL' },
      { kind: 'reply', from: 'server', code: 550, enhanced: '5.7.1', class: 'permanent' },
      { kind: 'command', text: 'AUTH PLAIN ********' },
      { kind: 'reply', code: 535 },
    ]);
    expect(lines[1]).toMatchObject({ source: expect.stringContaining('RFC') });
  });

  it('says its own words of TLS, openssl and what it supplied', async () => {
    const text =
      'S: 220 mx ESMTP\nC: STARTTLS\nS: 220 go\nC: EHLO a\nS: 250 mx\nC: DATA\nS: 354 go\nC: x\nS: 250 ok\nC: QUIT\nS: 221 b';
    const shown = (await explain([], text)).text;
    expect(shown).toContain('-- TLS began here');
    expect(shown).not.toContain('certificate trusted');
    expect(shown).toContain('-- the text leaves out the final dot');
  });

  it('prints nothing a terminal would obey, whatever comes', async () => {
    const lines = fc.sample(fc.uint8Array({ minLength: 40, maxLength: 400 }), { seed: 7, numRuns: 4 });
    for (const octets of lines) {
      const stdin = Buffer.concat([
        Buffer.from('220 mx ESMTP \u001b[2J\u009b\u202e\n'),
        octets,
        Buffer.from('\nQUIT\n221 x'),
      ]);
      for (const args of [[], ['--json']]) {
        const { code, text } = await explain(args, stdin);
        expect(code).toBe(0);
        expect(text).toContain('220 mx');
        expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
      }
    }
  });
});
