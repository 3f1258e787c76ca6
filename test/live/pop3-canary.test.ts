/** Canaries in POP3 sessions: see the support for what is tried with each. */
import { b64, type CanaryScene, type CanaryStage, describeCanaries } from '../support/canary.ts';

const bob = ['USER bob', 'PASS looking-glass'];

const scenes: readonly CanaryScene[] = [
  { name: 'behind PASS', lines: (a, b) => ['USER alice', `PASS ${a}`, 'USER alice', `PASS  two words ${b} `] },
  { name: 'behind PASS before USER and after the login', lines: (a, b) => [`PASS ${a}`, ...bob, `PASS ${b}`] },
  {
    name: 'behind a PASS that is none',
    lines: (a, b, c) => ['USER alice', `PASS${a}`, `PASS:${b}`, `PSAS ${c}`],
  },
  { name: 'alone on a line after USER', lines: (a, b) => ['USER alice', a, 'USER alice', b64(b)] },
  { name: 'on the line of USER', lines: (a, b) => [`USER alice ${a}`, `USER alice, ${b}`] },
  { name: 'raw at the command prompt', lines: (a, b) => [a, b64(b)] },
  {
    name: 'behind AUTH PLAIN',
    lines: (a, b, c) => [`AUTH PLAIN ${b64(`\0alice\0${a}`)}`, `AUTH PLAIN ${b}`, 'AUTH PLAIN', b64(`\0alice\0${c}`)],
  },
  {
    name: 'raw where AUTH asks',
    lines: (a, b, c) => ['AUTH PLAIN', `alice ${a}`, 'AUTH LOGIN', b64('alice'), b, 'AUTH LOGIN', c],
  },
  { name: 'where AUTH LOGIN asks for it', lines: (a) => ['AUTH LOGIN', b64('alice'), b64(a)] },
  {
    name: 'behind AUTH alone, and behind LOGIN of another protocol',
    lines: (a, b, c) => [`AUTH ${a}`, `a1 LOGIN alice ${b}`, `LOGIN alice ${c}`],
  },
  {
    name: 'after -ERR',
    lines: (a, b, c) => ['USER alice', 'PASS wrong-one', a, b64(b), `my password ${c}`],
  },
  {
    name: 'once masked, as an argument, a name and a verb',
    lines: (a) => [
      ...['USER alice', `PASS ${a}`, `NOOP ${a}`, `NOOP ${b64(a)}`],
      ...[`USER ${a}`, `LIST ${a}`, `ＮＯＯＰ ${a}`, a],
    ],
  },
  {
    name: 'in a mail that is read after it was typed',
    mail: (a) => ['From: alice@example.test', `Subject: ${a}`, '', `it is ${a}`, `.${a}`, b64(a), `x${a}y`],
    lines: (a) => ['USER bob', `PASS ${a}`, ...bob, 'TOP 1 3', 'RETR 1'],
  },
];

/** Where the greeting has the timestamp that APOP wants. */
const apop: readonly CanaryScene[] = [
  { name: 'raw in APOP in place of a digest', lines: (a, b) => [`APOP alice ${a}`, `APOP alice,${b}`] },
];

const fullWidth: readonly CanaryScene[] = [
  {
    name: 'behind full-width verbs',
    lines: (a, b, c, d) => [
      'USER alice',
      `ＰＡＳＳ ${a}`,
      `ＰＡＳＳ　${b}`,
      `ＡＰＯＰ alice ${c}`,
      `ＡＵＴＨ PLAIN ${d}`,
    ],
  },
  {
    name: 'behind full-width punctuation',
    lines: (a, b, c, d) => ['USER alice', `PASS　${a}`, `PASS：${b}`, `PASS，${c}`, `pass、${d}`],
  },
];

/** Commands that are answered by lines up to a single dot. */
const SEVERAL = /^(CAPA|RETR|TOP)\b/;

const stage: CanaryStage = {
  protocol: 'pop3',
  hello: 'CAPA',
  answered: (line, said) => /^-ERR/.test(said) || (SEVERAL.test(line) ? said === '.\r\n' : /^\+/.test(said)),
};

describeCanaries(scenes, stage);
describeCanaries(apop, { ...stage, persona: 'rfc' });
describeCanaries(fullWidth, stage);
// This style answers an unknown verb in capitals, `?` for what is not ASCII.
describeCanaries(fullWidth, { ...stage, persona: 'rfc' });
