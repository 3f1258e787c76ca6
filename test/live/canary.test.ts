/** A canary in SMTP sessions: see the support for what is tried with each. */
import { b64, type CanaryScene, describeCanaries } from '../support/canary.ts';

const scenes: readonly CanaryScene[] = [
  { name: 'as the password of LOGIN', lines: (c) => ['AUTH LOGIN', b64('alice'), b64(c)] },
  { name: 'as the password of LOGIN, not encoded', lines: (c) => ['AUTH LOGIN', b64('alice'), c] },
  {
    name: 'as the password of LOGIN, with the line end of echo',
    lines: (c) => ['AUTH LOGIN', b64('alice'), b64(`${c}\n`)],
  },
  { name: 'in PLAIN with an initial response', lines: (c) => [`AUTH PLAIN ${b64(`\0alice\0${c}`)}`] },
  { name: 'in PLAIN after 334', lines: (c) => ['AUTH PLAIN', b64(`\0alice\0${c}`)] },
  { name: 'in PLAIN, not encoded', lines: (c) => [`AUTH PLAIN ${c}`] },
  { name: 'behind AUTH alone', lines: (c) => [`AUTH ${c}`] },
  { name: 'raw where LOGIN asks for the user', lines: (c) => ['AUTH LOGIN', c] },
  { name: 'raw at the command prompt', lines: (c) => [c] },
  { name: 'in base64 at the command prompt', lines: (c) => [b64(c)] },
  { name: 'behind PASS', lines: (c) => ['USER alice', `PASS ${c}`] },
  { name: 'behind a tagged LOGIN', lines: (c) => [`a1 LOGIN alice ${c}`] },
  {
    name: 'after a refusal, raw and in base64',
    lines: (c) => ['AUTH LOGIN', b64('alice'), b64('wrong-one'), c, b64(c)],
  },
  {
    name: 'after a refusal, among words',
    lines: (c) => ['AUTH LOGIN', b64('alice'), b64('wrong-one'), `my password ${c}`],
  },
  {
    name: 'once masked, as a user name, an address and a verb',
    lines: (c) => [
      'AUTH LOGIN',
      b64('alice'),
      b64(c),
      'AUTH LOGIN',
      b64(c),
      '*',
      `MAIL FROM:<${c}@example.test>`,
      `NOOP ${c}`,
      `NOOP ${b64(c)}`,
    ],
  },
  {
    name: 'once masked, in message text',
    lines: (c) => [
      'AUTH LOGIN',
      b64('alice'),
      b64(c),
      'AUTH LOGIN',
      b64('alice'),
      b64('wonderland'),
      'MAIL FROM:<alice@example.test>',
      'RCPT TO:<bob@example.test>',
      'DATA',
      `Subject: ${c}`,
      '',
      `it is ${c}`,
      b64(c),
      '.',
    ],
  },
];

describeCanaries(scenes, {
  protocol: 'smtp',
  hello: 'EHLO laptop.example.test',
  answered: (_line, said) => /^\d{3} /.test(said),
  text: { begins: 'DATA', ends: '.' },
});
