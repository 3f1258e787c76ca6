/** What refusals by policy mean: blocklists, checks of the sender and of the client, haste. */
import type { policy as rows } from '../../../knowledge/smtp/meanings/policy.ts';
import type { Explanation } from '../../catalog.ts';

const blocklist = {
  title: 'IP 在黑名单上',
  text: '你的 IP 在这台服务器采信的黑名单上，应答里写着是哪一份。家用和手机网络通常都在上面，因为正规邮件不从那里来。记录不撤，重试没有用。',
  next: '`QUIT`；改连你的服务商，用端口 587 或 465，先 `AUTH LOGIN` 再寄。',
} as const;

const hostname = {
  title: 'IP 没有主机名',
  text: '服务器去 DNS 查你这个 IP 的主机名，查不到，或者查到的名字又对不上这个 IP。正规的邮件服务器都有，家用网络大多没有。光等多半没用。',
  next: '`QUIT`；改连你的服务商，用端口 587 或 465，先 `AUTH LOGIN` 再寄。',
} as const;

const senderDomain = {
  title: '发件人域名查不到',
  text: '`MAIL FROM` 里的域名在 DNS 里查不到，或没有邮件服务器，退信无处可送。多半是写错了；4 开头是留个余地，怕只是 DNS 一时出错。',
  next: '`RSET`，再 `MAIL FROM:<…>`，用域名确实存在的地址。',
} as const;

const noMailDomain = {
  title: '这个域不收邮件',
  text: '这个收件人的域名在 DNS 里声明了从不收信（null MX）。那里没有能寄到的邮箱，现在和以后都一样，重试没有用。',
  next: '核对域名拼写；其他收件人仍然有效，有的话就 `DATA`。',
} as const;

export const policy = {
  'smtp.450.hostname': hostname,
  'smtp.450.pregreet': {
    title: '稍后再来',
    text: 'Postfix 在服务器前面设了门卫（postscreen）：生面孔一律先推掉一次，看会不会再来。这相当于针对连接的灰名单，你的邮件没有写错。',
    next: '先 `QUIT`，等几分钟，从同一个 IP 重新连接。',
  },
  'smtp.450.unverified': {
    title: '正在核实地址',
    text: '服务器正去问那个域名的邮件服务器有没有这个地址，还没等到答案。结果会记下来，下次就有明确的应答。',
    next: '过一分钟把同一行再发一次；等的时候用 `NOOP` 保持会话。',
  },
  'smtp.450.sender-domain': senderDomain,
  'smtp.451.sender-domain': senderDomain,
  'smtp.450.recipient-domain': {
    title: '收件人域名查不到',
    text: '`@` 后面的域名在 DNS 里查不到，或找不到它的邮件服务器。多半是写错了；4 开头是留个余地，怕只是 DNS 一时出错。其他收件人仍然有效。',
    next: '核对域名，重发 `RCPT TO:<…>`。',
  },
  'smtp.550.helo': {
    title: '不接受这个主机名',
    text: '服务器不接受 EHLO 后面的名字：那是服务器自己的名字，是编的，或者属于一台名声不好的机器。这里该报你这台主机的名字。',
    next: '`EHLO laptop.example.test`，换成这台主机真正的名字。',
  },
  'smtp.550.blocklist': blocklist,
  'smtp.550.blocklist-policy': blocklist,
  'smtp.550.reverse-dns': hostname,
  'smtp.550.unauthenticated': {
    title: '发件人无从证明',
    text: '`From` 里的域名公布了怎样认出它的邮件（SPF、DKIM、DMARC），这封邮件一项都没通过。证明不了来历的，Gmail 一概不收。在家里手工寄信，本来就会这样。',
    next: '改连那个域自己的服务器，`AUTH LOGIN` 之后再寄。',
  },
  'smtp.550.sender-no-mail': {
    title: '退信无处可送',
    text: '`MAIL FROM` 里的域名在 DNS 里声明了从不收信（null MX），退信送不回去，所以服务器也不收它寄来的邮件。',
    next: '`RSET`，再 `MAIL FROM:<…>`，用一个收得到信的地址。',
  },
  'smtp.550.no-mail-domain': noMailDomain,
  'smtp.550.disabled': {
    title: '邮箱已停用',
    text: '邮箱是有的，但被停用了，可能是主人停的，也可能是服务商停的，什么都不收。再寄没有用，只有他们能恢复。',
    next: '换一个 `RCPT TO:<…>`，或用 `RSET` 从头来。',
  },
  'smtp.551.forwarding': {
    title: '不替你转发',
    text: '邮箱在别的服务器上，这一台不往外转发。应答里可能写着正确的地址。',
    next: '改连那个域名的服务器，用新地址 `RCPT TO:<…>`。',
  },
  'smtp.554.blocklist': blocklist,
  'smtp.554.blocklist-policy': blocklist,
  'smtp.554.too-early': {
    title: '抢先开口了',
    text: 'SMTP 由服务器先开口。它还没说完欢迎行或应答，你的字节就到了；不听就说的多半是群发垃圾邮件的程序，所以它放弃了这次会话。',
    next: '重新连接，等到 220，再 `EHLO 你的主机名`。',
  },
  'smtp.554.security': {
    title: '加密不够强',
    text: 'TLS 已经建立，但没有达到服务器的要求：版本太旧、密码套件太弱，或缺客户端证书。在此之前，除了 `QUIT` 它什么都不理。',
    next: '`QUIT`；wirespeak 总是用本机最强的 TLS，只能去问管理员。',
  },
} as const satisfies Record<keyof typeof rows, Explanation>;
