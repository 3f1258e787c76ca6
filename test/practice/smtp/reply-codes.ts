/**
 * Where each SMTP reply code can be met in practice: naturally, by typed lines in some style of server, or only by a fault.
 * `before`: lines that lead there, whose replies do not matter. The last line typed gets the code. `<tls>` stands for a
 * handshake that goes well; of a line in base64 nothing has to be remembered, it is made here.
 */
import { base64 } from '../../protocols/smtp/talk.ts';

export type ReplyCodeRow = {
  readonly code: number;
  readonly persona: string;
  /** Typed lines; none: the greeting is it. */
  readonly lines: readonly string[];
  /** The fault that brings it; absent: natural. */
  readonly fault?: string;
};

const HELLO = 'EHLO client.example.test';
const SENDER = 'MAIL FROM:<alice@example.test>';
const RCPT = 'RCPT TO:<bob@example.test>';
const plain = (user: string, password = 'wonderland') => `AUTH PLAIN ${base64(`\0${user}\0${password}`)}`;
const MESSAGE = [HELLO, SENDER, RCPT, 'DATA', '.'];

const natural = (code: number, persona: string, ...lines: readonly string[]): ReplyCodeRow => ({
  code,
  persona,
  lines,
});
const byFault = (code: number, fault: string, ...lines: readonly string[]): ReplyCodeRow => ({
  code,
  persona: 'rfc',
  lines,
  fault,
});

/** One row a code, in the order of the codes. */
export const replyCodes: readonly ReplyCodeRow[] = [
  byFault(200, '200', 'NOOP'),
  natural(211, 'rfc', 'HELP STATUS'),
  natural(214, 'rfc', 'HELP'),
  natural(220, 'rfc'),
  natural(221, 'rfc', 'QUIT'),
  natural(235, 'rfc', HELLO, plain('alice')),
  natural(250, 'rfc', HELLO),
  natural(251, 'rfc', HELLO, SENDER, 'RCPT TO:<carol@example.test>'),
  natural(252, 'rfc', 'VRFY bob'),
  natural(253, 'imail', HELLO, 'ETRN office.example.test'),
  natural(334, 'rfc', HELLO, 'AUTH LOGIN'),
  byFault(353, '353', ...MESSAGE),
  natural(354, 'rfc', HELLO, SENDER, RCPT, 'DATA'),
  byFault(355, '355', HELLO, SENDER),
  natural(421, 'postfix', ...Array.from({ length: 20 }, () => 'WHAT')),
  byFault(422, '422', HELLO, plain('alice')),
  byFault(424, '424', HELLO, SENDER, RCPT),
  byFault(430, '430', HELLO, plain('alice')),
  natural(432, 'rfc', HELLO, 'AUTH LOGIN', base64('dormouse'), base64('wonderland')),
  natural(435, 'exim', HELLO, plain('hatter')),
  byFault(442, '442', ...MESSAGE),
  natural(450, 'rfc', HELLO, SENDER, 'RCPT TO:<busy@example.test>'),
  natural(451, 'rfc', HELLO, SENDER, 'RCPT TO:<lookup@example.test>'),
  natural(452, 'rfc', HELLO, SENDER, ...Array.from({ length: 101 }, () => RCPT)),
  byFault(453, '453', HELLO, 'ATRN'),
  natural(454, 'rfc', HELLO, plain('hatter')),
  natural(455, 'rfc', HELLO, `${SENDER} BY=5;R`),
  natural(458, 'imail', HELLO, 'ETRN down.example.test'),
  natural(459, 'postfix', HELLO, 'ETRN example.test'),
  natural(500, 'rfc', 'close'),
  natural(501, 'rfc', HELLO, 'MAIL FROM:alice@example.test'),
  natural(502, 'rfc', 'EXPN team'),
  natural(503, 'rfc', SENDER),
  natural(504, 'rfc', HELLO, 'AUTH NOSUCH'),
  natural(521, 'postfix', HELLO, 'BDAT'),
  natural(523, 'rfc', HELLO, plain('gryphon')),
  byFault(524, '524', HELLO, plain('alice')),
  natural(525, 'rfc', HELLO, plain('knave')),
  natural(530, 'rfc', HELLO, SENDER, 'RCPT TO:<who@elsewhere.invalid>'),
  byFault(533, '533', HELLO, SENDER, RCPT),
  natural(534, 'gmail', HELLO, 'STARTTLS', '<tls>', HELLO, plain('alice', 'looking-in')),
  natural(535, 'rfc', HELLO, plain('alice', 'wrong')),
  natural(538, 'rfc', HELLO, plain('queen')),
  natural(550, 'rfc', HELLO, SENDER, 'RCPT TO:<nosuch@example.test>'),
  natural(551, 'rfc', HELLO, SENDER, 'RCPT TO:<dave@example.test>'),
  natural(552, 'rfc', HELLO, `${SENDER} SIZE=99999999`),
  natural(553, 'coremail', HELLO, 'MAIL FROM:<alice@163.com>'),
  natural(554, 'rfc', HELLO, 'MAIL FROM:<who@elsewhere.invalid>', 'RCPT TO:<bob@elsewhere.invalid>'),
  natural(555, 'rfc', HELLO, `${SENDER} FOO=bar`),
  natural(556, 'rfc', HELLO, SENDER, 'RCPT TO:<bob@nomail.example>'),
];
