/** The steps of a session that are no commands. */
import type { SmtpStepId } from '../../knowledge/smtp/steps.ts';

export const smtpSteps = {
  connect:
    '连接本身就是一步：服务器先开口，要等到它的 220。如果来的是 554 或 521，表示这里不收信；421 表示它太忙。抢先开口的，会被当成群发垃圾邮件的程序。',
  message:
    '354 之后全是邮件内容：邮件头、空一行、正文，每行不超过 998 字节。以点开头的行，传输时会在行首再加一个点，免得被当成结束。',
  end: '单独一行一个点，表示邮件到此结束，也就是 CRLF、点、CRLF。收没收下，要看它的应答：250 表示从此由服务器负责，4 或 5 开头就是没有收下。',
} as const satisfies Record<SmtpStepId, string>;
