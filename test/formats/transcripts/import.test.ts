import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Told } from '../../../src/formats/transcripts/follow.ts';
import { importTranscript } from '../../../src/formats/transcripts/import.ts';
import { protocolById, protocols } from '../../../src/protocols/registry.ts';

/** `C` and `S` with their lines, `-` for what neither side said, `+` for what was supplied. */
function read(text: string, protocol: string | null = null): readonly string[] | null {
  const imported = importTranscript(Buffer.from(text), protocols, protocol === null ? null : protocolById(protocol));
  return imported?.told.flatMap((told) => (told.kind === 'opened' ? [] : shown(told))) ?? null;
}

function shown(told: Told): readonly string[] {
  switch (told.kind) {
    case 'line':
      return told.hidden ? [] : [`${told.from === 'client' ? 'C' : 'S'} ${told.text}`];
    case 'supplied':
      return [`+ ${told.from === 'client' ? 'C' : 'S'} ${told.text}`];
    case 'aside':
      return [`- ${told.text}`];
    case 'skipped':
      return [`- ${told.count} skipped`];
    case 'tls':
      return ['- TLS'];
  }
}

describe('C: and S:', () => {
  const session = ['S 220 mail.example.test ESMTP', 'C EHLO pc', 'S 250 ok', 'C QUIT', 'S 221 bye'];

  test.each([
    ['with a space', 'S: 220 mail.example.test ESMTP\nC: EHLO pc\nS: 250 ok\nC: QUIT\nS: 221 bye\n'],
    ['without', 'S:220 mail.example.test ESMTP\nC:EHLO pc\nS:250 ok\nC:QUIT\nS:221 bye'],
    ['with many', 'S:   220 mail.example.test ESMTP\nC:   EHLO pc\nS:   250 ok\nC:   QUIT\nS:   221 bye'],
    [
      'in words, with CRLF',
      'Server: 220 mail.example.test ESMTP\r\nClient: EHLO pc\r\nServer: 250 ok\r\nClient: QUIT\r\nServer: 221 bye\r\n',
    ],
    [
      'indented',
      '     S: 220 mail.example.test ESMTP\n     C: EHLO pc\n\n     S: 250 ok\n     C: QUIT\n     S: 221 bye\n',
    ],
    ['in UTF-16 with a mark', '\ufeffS: 220 mail.example.test ESMTP\nC: EHLO pc\nS: 250 ok\nC: QUIT\nS: 221 bye\n'],
  ])('%s', (name, text) => {
    const octets = name.includes('UTF-16') ? Buffer.from(text, 'utf16le') : Buffer.from(text);
    const told = importTranscript(octets, protocols, null)?.told ?? [];
    expect(told.flatMap((one) => (one.kind === 'opened' ? [] : shown(one)))).toEqual(session);
  });

  test('drops notes, keeps what stands between, and every space of message text', () => {
    const text = [
      '-- connected to mail.example.test, port 25',
      'S: 220 mail.example.test ESMTP',
      '   220 done: the server greets you',
      'C: DATA',
      'S: 354 go',
      'C:   two spaces',
      'C:',
      'C: .',
      'S: 250 ok',
    ].join('\n');
    expect(read(text)).toEqual([
      '- connected to mail.example.test, port 25',
      'S 220 mail.example.test ESMTP',
      'C DATA',
      'S 354 go',
      'C   two spaces',
      'C ',
      'C .',
      'S 250 ok',
    ]);
  });

  test('what an RFC tells before the first line is not said by anybody', () => {
    const text =
      'S: <wait for connection on TCP port 110>\nC: <open connection>\nS:    +OK ready\nC:    QUIT\nS:    +OK bye';
    expect(read(text)).toEqual([
      '- S: <wait for connection on TCP port 110>',
      '- C: <open connection>',
      'S +OK ready',
      'C QUIT',
      'S +OK bye',
    ]);
  });

  test('a final dot that was not printed is supplied', () => {
    expect(read('S: 220 mx ESMTP\nC: DATA\nS: 354 go\nC: hello\nS: 250 ok\nC: QUIT\nS: 221 bye')).toEqual([
      'S 220 mx ESMTP',
      'C DATA',
      'S 354 go',
      'C hello',
      '+ C .',
      'S 250 ok',
      'C QUIT',
      'S 221 bye',
    ]);
  });
});

test('swaks: TLS begins behind the go-ahead, and its own words are nobody’s', () => {
  const text = [
    '=== Trying localhost:25...',
    '=== Connected to mail.example.test.',
    '<-  220 mail.example.test ESMTP',
    ' -> STARTTLS',
    '<-  220 ready',
    '=== TLS started',
    ' ~> MAIL FROM:<a@example.test>',
    '<~* 550 no',
    '-> RSET',
    '<** 500 no',
    ' -> ',
    '<-  500 no',
    '*** Remote host closed connection',
  ].join('\n');
  expect(read(text)).toEqual([
    '- Trying localhost:25...',
    '- Connected to mail.example.test.',
    'S 220 mail.example.test ESMTP',
    'C STARTTLS',
    'S 220 ready',
    '- TLS started',
    '- TLS',
    'C MAIL FROM:<a@example.test>',
    'S 550 no',
    'C RSET',
    'S 500 no',
    'C ',
    'S 500 no',
    '- Remote host closed connection',
  ]);
  const opened = importTranscript(Buffer.from(text), protocols, null)?.recording.entries[0];
  expect(opened).toMatchObject({ event: 'open', host: 'mail.example.test' });
});

describe('pasted from telnet', () => {
  test('who speaks follows from the dialogue; in message text every line is the client’s', () => {
    const text = [
      '[root@host ~]# telnet smtp.163.com 25',
      'Trying 192.0.2.1...',
      'Connected to smtp.163.com.',
      "Escape character is '^]'.",
      '220 163.com Anti-spam',
      'helo pc',
      '250 OK',
      'auth login',
      '334 dXNlcm5hbWU6',
      'YWJj',
      '334 UGFzc3dvcmQ6',
      'YWJj',
      '235 ok',
      'data',
      '354 End data',
      'subject: x',
      '',
      '250 is a number',
      'quit',
      '.',
      '250 queued',
      'quit',
      '221 Bye',
      'Connection closed by foreign host.',
      '$ ',
    ].join('\n');
    const sides = read(text)
      ?.map((line) => line[0])
      .join('');
    expect(sides).toBe('----SCSCSCSCSCSCCCCCSCS--');
  });

  test('Windows prints no prologue', () => {
    expect(
      read('+OK POP3 ready\r\nUSER a\r\n+OK\r\nQUIT\r\n+OK bye\r\n\r\n遗失对主机的连接。\r\nC:\\>')?.map(
        (line) => line[0],
      ),
    ).toEqual(['S', 'C', 'S', 'C', 'S', '-', '-']);
  });

  test('a list without its dot ends where the next command is answered', () => {
    expect(read('+OK\nlist\n+OK 2\n1 700\n... ...\nretr 1\n+OK 9 octets\nretr me\n.\nquit\n+OK')).toEqual([
      'S +OK',
      'C list',
      'S +OK 2',
      'S 1 700',
      'S ... ...',
      '+ S .',
      'C retr 1',
      'S +OK 9 octets',
      'S retr me',
      'S .',
      'C quit',
      'S +OK',
    ]);
  });

  test.each([
    ['begins with a command', 'MAIL FROM:<a@example.test>\n550 no', ['C MAIL FROM:<a@example.test>', 'S 550 no']],
    ['begins with its reply', '550 no\nQUIT\n221 bye', ['S 550 no', 'C QUIT', 'S 221 bye']],
    ['is one long reply', '250-mx\n250 SIZE', ['S 250-mx', 'S 250 SIZE']],
  ])('an excerpt that %s', (_, text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

test('openssl s_client: certificate and tickets are left out, the session begins in TLS', () => {
  const text = [
    '$ openssl s_client -connect pop.example.test:995',
    'CONNECTED(00000003)',
    'depth=2 C = BE',
    '---',
    'Certificate chain',
    ' 0 s:CN = x',
    '---',
    'SSL handshake has read 1 bytes',
    '---',
    'New, TLSv1.3, Cipher is X',
    '---',
    '+OK ready',
    'user alice',
    '---',
    'Post-Handshake New Session Ticket arrived:',
    '    Resumption PSK: 00',
    '---',
    'read R BLOCK',
    '+OK',
    'closed',
  ].join('\n');
  expect(read(text)).toEqual([
    '- $ openssl s_client -connect pop.example.test:995',
    '- 10 skipped',
    'S +OK ready',
    'C user alice',
    '- 4 skipped',
    '- read R BLOCK',
    'S +OK',
    '- closed',
  ]);
  const [opened] = importTranscript(Buffer.from(text), protocols, null)!.recording.entries;
  expect(opened).toMatchObject({ host: 'pop.example.test', port: 995, tls: { trusted: true } });
});

test.each([
  ['nothing', ''],
  ['prose', 'Dear all,\nthis is a letter.\n'],
  ['another protocol', 'S: ( success ( 2 2 ( ) ( edit-pipeline ) ) )\nC: ( 2 ( edit-pipeline ) )\nS: ( success ( ) )'],
  [
    'file transfer',
    'S: 220 (vsFTPd 3.0.3)\nC: USER alice\nS: 331 password\nC: PASS wonderland\nS: 230 in\nC: SYST\nS: 215 UNIX',
  ],
])('%s is no transcript of ours', (_, text) => {
  expect(read(text)).toBeNull();
});

const demos = join(import.meta.dirname, '../../../fixtures/demos');

test.each(readdirSync(demos).filter((name) => name.endsWith('.txt')))('%s is told whole', (name) => {
  const text = readFileSync(join(demos, name), 'utf8');
  const told = read(text)!;
  const lines = told.filter((line) => !line.startsWith('+')).map((line) => line.slice(2));
  const hasWords = (line: string) => line.trim() !== '';
  expect(lines.filter(hasWords)).toEqual(text.split(/\r?\n/).filter(hasWords));
});

test('a secret that is told later is not shown earlier', () => {
  const text = '$ telnet mx 25 wonderland\nAUTH PLAIN AGFsaWNlAHdvbmRlcmxhbmQ=\n535 no\n';
  const { recording } = importTranscript(Buffer.from(text), protocols, null)!;
  expect(recording.entries.find(({ event }) => event === 'annotation')).toMatchObject({
    text: '$ telnet mx 25 ********',
  });
});

const spoken = fc.oneof(
  fc.constantFrom(
    '220 mx ESMTP',
    'DATA',
    '354 go',
    '.',
    '250-a',
    '250 b',
    'QUIT',
    'AUTH LOGIN',
    '334 ',
    '+OK',
    'LIST',
    'RETR 1',
    '',
    '---',
  ),
  fc.string(),
);

test('every marked line is told once, in order, whatever it says', () => {
  const lines = fc.array(fc.tuple(fc.constantFrom('C', 'S'), spoken), { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(lines, fc.constantFrom('smtp', 'pop3'), (said, protocol) => {
      const clean = said.map(([side, text]) => [side, text.replace(/[\r\n]/g, '')] as const);
      const text = ['S: 220 mx', 'C: x', ...clean.map(([side, line]) => `${side}: ${line}`)].join('\n');
      const told = importTranscript(Buffer.from(text), protocols, protocolById(protocol))?.told ?? [];
      const kept = told.flatMap((one) => (one.kind === 'line' && !one.hidden ? [`${one.from[0]} ${one.text}`] : []));
      const octets = (line: string) => Buffer.from(line).toString('latin1');
      const given = ['s 220 mx', 'c x', ...clean.map(([side, line]) => `${side.toLowerCase()} ${octets(line)}`)];
      while (given.at(-1)?.slice(2).trim() === '') given.pop();
      while (kept.at(-1)?.slice(2).trim() === '') kept.pop();
      expect(kept).toEqual(given);
    }),
  );
});

test('any octets at all are read without a throw', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), fc.constantFrom('smtp', 'pop3'), (octets, protocol) => {
      importTranscript(octets, protocols, null);
      importTranscript(octets, protocols, protocolById(protocol));
    }),
  );
});

describe('literals of IMAP', () => {
  const marked = (line: string) => line.slice(2);
  // `C` and `S` as they were said; a count ends a piece in mid-line.
  const said = [
    'S * OK [CAPABILITY IMAP4rev1] ready',
    'C a1 login {5}',
    'S + go',
    'C alice| {8}',
    'S + go',
    'C s3cretpw|',
    'S a1 OK Logged in',
    'C a2 select inbox',
    'S a2 OK [READ-WRITE] done',
    'C a3 append inbox {23}',
    'S + go',
    'C Subject: hi',
    'C ',
    'C * 1 list|',
    'S a3 OK done',
    'C a4 fetch 1 (body[text] uid)',
    'S * 1 FETCH (BODY[TEXT] {9}',
    'S a5 NOOP',
    'S  UID 7)',
    'S a4 OK done',
    'C a5 fetch 1 body[text]',
    'S * 1 FETCH (BODY[TEXT] {5}',
    'S hello|)',
    'S a5 OK done',
  ];
  const expected = said.flatMap((line) => {
    const [first, ...rest] = line.slice(2).split('|');
    return [first!, ...rest].map((text) => `${line.slice(0, 2)}${text}`);
  });

  test.each([
    ['unmarked', said.map(marked)],
    ['marked', said.map((line) => `${line[0]}: ${marked(line)}`)],
  ])('are cut by their count, and what stands behind goes on: %s', (_, lines) => {
    const text = lines.map((line) => line.replaceAll('|', '')).join('\n');
    expect(read(text)).toEqual(expected);
  });
});
