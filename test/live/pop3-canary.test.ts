/** A canary in POP3 sessions: see the support for what is tried with each. */
import { b64, type CanaryScene, describeCanaries } from '../support/canary.ts';

const bob = ['USER bob', 'PASS looking-glass'];

const scenes: readonly CanaryScene[] = [
  { name: 'behind PASS', lines: (c) => ['USER alice', `PASS ${c}`] },
  { name: 'behind PASS before USER, and once more', lines: (c) => [`PASS ${c}`, `PASS ${c}`] },
  { name: 'behind PASS after the login', lines: (c) => [...bob, `PASS ${c}`, `USER ${c}`] },
  { name: 'behind PASS with blanks in it', lines: (c) => ['USER alice', `PASS  two words ${c} `, c] },
  { name: 'behind PASS without a blank', lines: (c) => ['USER alice', `PASS${c}`, `PASS:${c}`, `pass=${c}`] },
  { name: 'behind PASS in full width', lines: (c) => ['USER alice', `ＰＡＳＳ ${c}`, `ＰＡＳＳ　${c}`] },
  { name: 'alone on a line after USER', lines: (c) => ['USER alice', c] },
  { name: 'in base64 alone on a line after USER', lines: (c) => ['USER alice', b64(c)] },
  { name: 'on the line of USER', lines: (c) => [`USER alice ${c}`, `USER alice, ${c}`] },
  { name: 'raw at the command prompt', lines: (c) => [c, b64(c)] },
  { name: 'raw in APOP in place of a digest', lines: (c) => [`APOP alice ${c}`, `APOP alice,${c}`] },
  { name: 'in APOP in full width', lines: (c) => [`ＡＰＯＰ alice ${c}`] },
  { name: 'in PLAIN with an initial response', lines: (c) => [`AUTH PLAIN ${b64(`\0alice\0${c}`)}`] },
  { name: 'in PLAIN after +', lines: (c) => ['AUTH PLAIN', b64(`\0alice\0${c}`)] },
  { name: 'in PLAIN, not encoded', lines: (c) => [`AUTH PLAIN ${c}`, 'AUTH PLAIN', `alice ${c}`] },
  { name: 'as the password of LOGIN', lines: (c) => ['AUTH LOGIN', b64('alice'), b64(c)] },
  { name: 'as the password of LOGIN, not encoded', lines: (c) => ['AUTH LOGIN', b64('alice'), c] },
  { name: 'raw where LOGIN asks for the user', lines: (c) => ['AUTH LOGIN', c] },
  { name: 'behind AUTH alone', lines: (c) => [`AUTH ${c}`] },
  { name: 'behind LOGIN, as another protocol has it', lines: (c) => [`a1 LOGIN alice ${c}`, `LOGIN alice ${c}`] },
  {
    name: 'after -ERR, raw, in base64 and among words',
    lines: (c) => ['USER alice', 'PASS wrong-one', c, b64(c), `my password ${c}`],
  },
  {
    name: 'once masked, as an argument, a name and a verb',
    lines: (c) => [
      'USER alice',
      `PASS ${c}`,
      `NOOP ${c}`,
      `NOOP ${b64(c)}`,
      `USER ${c}`,
      `LIST ${c}`,
      `ＮＯＯＰ ${c}`,
      c,
    ],
  },
  {
    name: 'in a mail that is read after it was typed',
    mail: (c) => ['From: alice@example.test', `Subject: ${c}`, '', `it is ${c}`, `.${c}`, b64(c), `x${c}y`],
    lines: (c) => ['USER bob', `PASS ${c}`, ...bob, 'TOP 1 3', 'RETR 1'],
  },
];

/** Commands that are answered by lines up to a single dot. */
const SEVERAL = /^(CAPA|RETR|TOP)\b/;

describeCanaries(scenes, {
  protocol: 'pop3',
  persona: 'rfc',
  hello: 'CAPA',
  answered: (line, said) => /^-ERR/.test(said) || (SEVERAL.test(line) ? said === '.\r\n' : /^\+/.test(said)),
});
