/** Ways learners take that are not those of the lesson: the texts they come from write so. Each brings about what is asked. */
import { afterAll, expect, test } from 'vitest';
import { createPracticeStage } from '../../../src/cli/lesson-stage.ts';
import { checkTwoWay } from '../../../src/lessons/check/two-way.ts';
import { readLesson } from '../../../src/lessons/model/read-lesson.ts';

const stage = createPracticeStage();
afterAll(() => stage.close());

const ENVELOPE = 'mail from:<alice@example.test>\nrcpt to:<bob@example.test>\ndata';

const ways: readonly (readonly [lesson: string, step: string, lines: string])[] = [
  ['first-mail', 'hello', 'helo localhost'],
  ['first-mail', 'sender', 'NOOP\nmail from:<bob@example.test> SIZE=100'],
  ['first-mail', 'recipient', 'rcpt to:<nobody@example.test>\nrcpt to:<Alice@Example.test>'],
  ['first-mail', 'header', 'from:me\nTO: you\nX-Mood: fine\nsubject:'],
  ['first-mail', 'body', 'Cc: carol@example.test\n\n\nHi'],
  ['first-mail', 'dot', 'A line more.\n..profile\n.'],
  ['first-mail', 'dot', '.\nNOOP'],
  ['first-mail', 'leave', 'close\nquit'],
  ['envelope-and-header', 'envelope', 'HELO laptop\nMAIL FROM:<>\nRCPT TO:<postmaster>'],
  ['envelope-and-header', 'refused', 'RCPT TO:<carol@example.net>'],
  ['envelope-and-header', 'letterhead', 'data\nfrom: "News" <news@example.test>\n\nHi\n.'],
  ['envelope-and-header', 'rset', 'rset\nmail from:<>\nrcpt to:<bob@example.test>'],
  [
    'envelope-and-header',
    'bcc',
    'RSET\nmail from:<bob@example.test>\nRCPT TO:<ALICE@example.test>\nrcpt to:<bob@example.test>\ndata\nto: bob@example.test\n\nHi\n.',
  ],
  ['envelope-and-header', 'brackets', 'MAIL FROM: google@example.test'],
  ['envelope-and-header', 'brackets', 'MAIL FROM:<alice@example.test>\nRCPT TO: kimo'],
  ['auth-login', 'ask', 'auth login'],
  ['auth-login', 'user', '*\nauth login\nYWxpY2VAZXhhbXBsZS50ZXN0'],
  ['auth-login', 'refused', 'NDIgaXMgd3Jvbmc='],
  ['auth-login', 'newline', 'AUTH LOGIN\nYWxpY2U=\nd29uZGVybGFuZAo='],
  ['auth-login', 'login', 'AUTH LOGIN\nYWxpY2VAZXhhbXBsZS50ZXN0\n{{base64 alice.password}}'],
  ['auth-login', 'login', 'auth plain {{plain alice}}'],
  ['auth-login', 'mail', `${ENVELOPE}\n.`],
  ['auth-plain', 'unencoded', 'AUTH PLAIN\nalice'],
  ['auth-plain', 'unencoded', 'AUTH PLAIN alice wonderland'],
  ['auth-plain', 'unencoded', 'AUTH PLAIN alice:wonderland'],
  ['auth-plain', 'unencoded', 'AUTH PLAIN\nalice\nwonderland'],
  ['auth-plain', 'one-nul', 'AUTH PLAIN\nYWxpY2UAd29uZGVybGFuZA=='],
  ['auth-plain', 'after-334', 'auth plain {{plain alice}}'],
  ['auth-plain', 'one-line', 'ehlo x.example.test\nauth plain {{plain bob}}'],
  ['starttls-by-hand', 'upgrade', 'NOOP\nstarttls'],
  ['starttls-by-hand', 'forgotten', 'mail from:<bob@example.test>'],
  ['starttls-by-hand', 'again', 'HELO laptop\nehlo laptop'],
  ['starttls-by-hand', 'login', 'AUTH LOGIN\n{{base64 bob.user}}\n{{base64 bob.password}}'],
  ['twelve-refusals', 'no-brackets', 'HELO laptop\nMAIL FROM: <alice@example.test>'],
  ['twelve-refusals', 'wrong-password', 'AUTH PLAIN AGFsaWNlAHdyb25n'],
  ['twelve-refusals', 'odd-name', 'RSET\nMAIL FROM:<ü@example.test>'],
  ['netease-163', 'helo', 'helo 163.com\nauth login'],
  ['netease-163', 'code', 'AUTH PLAIN {{plain abc}}'],
  ['netease-163', 'code', 'auth login\nYWJjQDE2My5jb20=\n{{base64 abc.password}}'],
  [
    'netease-163',
    'only-test',
    'mail from: <abc@163.com>\nrcpt to:  <abc@qq.com>\ndata\nfrom:abc@163.com\nsubject: 测试\n\n测试\n\n.',
  ],
  ['qq-587', 'qq-password', 'AUTH LOGIN\nYWxpY2U=\nd3Jvbmc='],
  ['empty-mail', 'no-blank-line', 'DATA\nSubject: Friday\nHello, Bob\n.'],
  ['empty-mail', 'bob-reads', 'AUTH PLAIN {{plain bob}}\nSTAT\nRETR 1'],
  [
    'empty-mail',
    'done-right',
    `${ENVELOPE}\nto: bob\nfrom: a@example.test\ndate: now\nsubject:\n\nHi\nMeeting: tomorrow\n.`,
  ],
  ['dot-stuffing', 'one-more', `${ENVELOPE}\nFrom: alice@example.test\n\nabove\n.profile\nbelow\n.`],
  ['dot-stuffing', 'full-width', `${ENVELOPE}\nFrom: alice@example.test\n\nhi\n．\n.`],
  ['pop3-read', 'capa', 'capa'],
  ['pop3-read', 'capa', 'LIST\nCAPA'],
  ['pop3-read', 'nobody', 'USER alice\nPASS x'],
  ['pop3-read', 'login', 'auth plain {{plain alice}}'],
  ['pop3-read', 'login', 'user alice@example.test\npass {{alice.password}}'],
  ['pop3-read', 'login', 'USER alice\nPASS x\nUSER alice\nPASS {{alice.password}}'],
  ['pop3-read', 'list', 'list 1\nlist\nstat'],
  ['pop3-read', 'list-one', 'LIST\nLIST 3'],
  ['pop3-read', 'comma', 'TOP 1, 0'],
  ['pop3-read', 'comma', 'TOP 1'],
  ['pop3-read', 'top', 'top 2 3'],
  ['pop3-read', 'top', 'TOP 1 0\nTOP 2 0'],
  ['pop3-read', 'retr', 'RETR 1\nRETR 2'],
  ['pop3-read', 'retr', 'TOP 2 999'],
  ['pop3-delete', 'uidl', 'AUTH PLAIN {{plain alice}}\nUIDL'],
  ['pop3-delete', 'uidl', 'user alice\npass {{alice.password}}\nUIDL 4'],
  ['pop3-delete', 'mark', 'dele 2\nLIST\nstat'],
  ['pop3-delete', 'mark', 'DELE 1\nRSET\nDELE 1\nSTAT'],
  ['pop3-delete', 'numbers', 'UIDL'],
  ['pop3-delete', 'again', 'DELE 1'],
  ['pop3-delete', 'again', 'TOP 1 0'],
  ['pop3-delete', 'again', 'LIST 1'],
  ['pop3-delete', 'drop', 'DELE 3\nDELE 1'],
  ['pop3-delete', 'back', 'auth plain {{plain alice}}\nLIST'],
  ['pop3-delete', 'commit', 'DELE 1\nDELE 2\nRSET\nDELE 3\nDELE 1\nSTAT\nquit'],
  ['pop3-delete', 'look', 'USER alice\nPASS {{alice.password}}\nUIDL 2'],
  ['gbk-mail', 'header', 'USER alice\nPASS {{alice.password}}\nRETR 1'],
  ['gbk-mail', 'header', 'auth plain {{plain alice}}\nTOP 1 5'],
  ['gbk-mail', 'body', 'RETR 2\nRETR 1'],
  ['gbk-mail', 'body', 'TOP 1 99'],
  ['gbk-mail', 'octets', 'LIST'],
  ['gbk-mail', 'octets', 'RETR 1'],
  ['gbk-mail', 'base64', 'RETR 1\nRETR 2'],
];

test.each(ways)('%s, %s: %s', async (name, id, lines) => {
  const read = await readLesson(`lessons/${name}`);
  if (!read.ok) throw new Error(`${name} cannot be read`);
  const at = read.lesson.steps.findIndex((step) => step.id === id);
  // Named as a wrong answer, it is reported as one that passes.
  const steps = read.lesson.steps.slice(0, at + 1).map((step, index) => {
    const choose = step.options?.[0];
    return { ...step, wrong: index === at ? [{ name: 'another way', lines, ...(choose && { choose }) }] : [] };
  });
  const problems = await checkTwoWay({ ...read.lesson, steps }, stage);
  expect(problems).toMatchObject([{ id: 'play.wrong-passes', params: { step: id } }]);
});
