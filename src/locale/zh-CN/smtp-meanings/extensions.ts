/** What replies of rare extensions mean: ETRN, ATRN, PRDR, CHECKPOINT. */
import type { extensions as rows } from '../../../knowledge/smtp/meanings/extensions.ts';
import type { Explanation } from '../../catalog.ts';

export const extensions = {
  'smtp.250.etrn': {
    title: '开始投递队列',
    text: '服务器开始投递它为这个域名排队的邮件。邮件会经新连接送到这个域名的邮件服务器（MX），不走现在这个连接。',
    next: '到自己的服务器上等着收；这里可以 `QUIT`。',
  },
  'smtp.251.etrn': {
    title: '没有邮件在等',
    text: 'ETRN 之后的 251，是说没有为这个域名排队的邮件。这算成功：问题听懂了，只是没事可做。（在 `RCPT` 那里，同一个应答码表示转发。）',
    next: '`QUIT`；或换个域名再 `ETRN`。',
  },
  'smtp.252.etrn': {
    title: '有邮件，开始投递',
    text: '有为这个域名排队的邮件，服务器已经开始经新连接投递。（在 `VRFY` 那里，同一个应答码是别的意思。）',
    next: '到自己的服务器上等着收；这里可以 `QUIT`。',
  },
  'smtp.253': {
    title: '有几封在等',
    text: '只有 ETRN 会得到这个应答：里面的数字是为这个域名排队的邮件数，服务器已经开始经新连接投递。',
    next: '到自己的服务器上等着收；这里可以 `QUIT`。',
  },
  'smtp.353': {
    title: '逐个收件人应答',
    text: '用上了 PRDR：结束点之后，按 `RCPT` 的次序每个收件人各有一条应答，最后还有一条针对整封邮件。可能有的被拒，其余仍然有效。',
    next: '等应答到齐，再 `MAIL FROM:<…>` 或 `QUIT`。',
  },
  'smtp.355': {
    title: '从断点继续',
    text: '用上了 CHECKPOINT：上次传输中断，服务器留着前一部分，数字就是它已有的字节数。几乎没有服务器提供这个扩展。',
    next: '继续 `RCPT TO:<…>` 和 `DATA`，从那个字节起接着传。',
  },
  'smtp.453': {
    title: '没有你的邮件',
    text: '只有 ATRN 会得到这个应答：没有为你的域名排队的邮件。双方角色不变，没有出错。',
    next: '`QUIT`；想再问，随时可以。',
  },
  'smtp.458': {
    title: '队列暂不能投递',
    text: '只有 ETRN 会得到这个应答：服务器此刻没法为这个域名开始投递。邮件还在队列里，到时候它自己也会再投。',
    next: '过几分钟再 `ETRN`，或用 `QUIT` 结束。',
  },
  'smtp.459': {
    title: '不管这个域名',
    text: '只有 ETRN 会得到这个应答：服务器不为这个域名排队，或不许你来触发，后面的文字说明原因。4 开头只是客气，再问多半没用。',
    next: '核对 `ETRN` 后面的域名，或问管理员；用 `QUIT` 结束。',
  },
} as const satisfies Record<keyof typeof rows, Explanation>;
