/** Canaries in IMAP sessions with real Dovecot: see the support for what is tried with each. */
import { b64, type CanaryScene, type CanaryStage, describeCanaries } from '../support/canary.ts';
import { describeLive, passwordOf } from '../support/live-servers.ts';

const size = (text: string) => Buffer.byteLength(text);

const scenes = (bob: string): readonly CanaryScene[] => [
  {
    name: 'behind LOGIN, as a word and in quotes',
    lines: (a, b) => [`a1 LOGIN alice ${a}`, `a2 LOGIN "alice" "two words ${b}"`],
  },
  {
    name: 'as a literal of LOGIN, waited for and not',
    lines: (a, b, c) => [
      ...[`a1 LOGIN alice {${size(a)}}`, a],
      ...[`a2 LOGIN {5}`, `alice {${size(b)}}`, b],
      ...['a3 LOGIN {5+}', `alice {${size(c)}+}`, c],
    ],
  },
  { name: 'behind a literal that was announced too short', lines: (a) => ['a1 LOGIN alice {5}', a] },
  {
    name: 'behind AUTHENTICATE PLAIN, asked and at once',
    lines: (a, b) => [
      ...['a1 AUTHENTICATE PLAIN', b64(`\0alice\0${a}`)],
      `a2 AUTHENTICATE PLAIN ${b64(`\0alice\0${b}`)}`,
    ],
  },
  {
    name: 'where AUTHENTICATE LOGIN and CRAM-MD5 ask for it',
    lines: (a, b) => [
      ...['a1 AUTHENTICATE LOGIN', b64('alice'), b64(a)],
      ...['a2 AUTHENTICATE CRAM-MD5', b64(`alice ${b}`)],
    ],
  },
  { name: 'behind LOGIN without a tag', lines: (a) => [`LOGIN alice ${a}`] },
  { name: 'alone on a line after a refusal', lines: (a, b) => [`a1 LOGIN alice ${a}`, `a2 ${b}`] },
  {
    name: 'once masked, in a mail that is stored and fetched',
    lines: (a) => {
      const letter = [`Subject: ${a}`, '', `it is ${a}`, b64(a)];
      const octets = size(letter.map((line) => `${line}\r\n`).join(''));
      return [
        ...[`a1 LOGIN bob ${a}`, `a2 LOGIN bob ${bob}`, 'a3 SELECT INBOX'],
        ...[`a4 APPEND INBOX {${octets}+}`, ...letter, ''],
        ...['a5 FETCH * BODY.PEEK[]', `a6 SEARCH SUBJECT "${a}"`, 'a7 STORE * +FLAGS (\\Deleted)', 'a8 EXPUNGE'],
      ];
    },
  },
];

/** A tagged response of its own, a question, or nothing at all where octets are counted. */
function answered(line: string, said: string): boolean {
  const [tag = '', verb = ''] = line.split(' ');
  if (!/^a\d$/.test(tag) || verb === '') return true;
  return /\{\d+\+\}$/.test(line) || said.startsWith(`${tag} `) || said.startsWith('+ ');
}

describeLive('IMAP on Dovecot', (servers) => {
  const stage: CanaryStage = {
    protocol: 'imap',
    at: { host: servers.host, port: servers.imapPort },
    hello: 'a0 CAPABILITY',
    farewell: 'a9 LOGOUT',
    answered,
  };
  describeCanaries(scenes(passwordOf(servers, 'bob')), stage);
});
