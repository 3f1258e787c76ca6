/** What replies mean at Gmail, Microsoft and QQ Mail alone. */
import type { providerHabits as rows } from '../../../knowledge/smtp/meanings/providers.ts';
import type { Explanation } from '../../catalog.ts';

const sendAs = {
  title: '不许用这个身份',
  text: '在 Exchange 上，`From` 和 `MAIL FROM` 里的地址要属于登录的账号，或者对方授权你代发。整封邮件都没有收下。',
  next: '用自己账号的 `MAIL FROM:<…>` 和 `From` 重新开始，或请管理员开通代发权限。',
} as const;

export const providerHabits = {
  'smtp.421.gmail-rate': {
    title: 'Gmail 限速',
    text: 'Gmail 觉得你这个 IP（或相邻的 IP）来信多得反常，或者像垃圾邮件，暂时什么都不收；安静一阵就会自动解除。',
    next: '先 `QUIT`，等一小时以上；最好改连 smtp.gmail.com，`AUTH LOGIN` 之后再寄。',
  },
  'smtp.535.exchange': {
    title: '登录被拒',
    text: '用户名和密码对不上，或者账号不许用 SMTP，Exchange 都这样回答。标准里 5.7.3 是别的意思，在这里就是登录失败。',
    next: '用完整地址作用户名，再 `AUTH LOGIN` 一次，或问管理员。',
  },
  'smtp.530.exchange': {
    title: '请先登录',
    text: 'Exchange 在这里只收自家用户的邮件，要先登录；5.7.57 是它自己的编号。方括号里的长名字是微软内部的服务器，只有找客服时才用得上。',
    next: '没有 TLS 就先 `STARTTLS`，再 `AUTH LOGIN`，然后重新 `MAIL FROM:<…>`。',
  },
  'smtp.451.microsoft-busy': {
    title: '微软限速',
    text: 'Exchange Online 会压一压它不熟悉的 IP，尤其是突然寄得很多的新面孔。嘴上说“忙”，其实是针对你。过后会自动解除。',
    next: '先 `QUIT`，等一刻钟，每次少寄一些。',
  },
  'smtp.550.microsoft-password': {
    title: '不再收密码',
    text: 'Exchange Online 寄信时不再收用户名和密码，要用 OAuth，换什么密码都没用。（标准里 5.7.30 说的是 REQUIRETLS，微软另有用法。）',
    next: '`QUIT`；改用支持 OAuth（XOAUTH2）登录的程序。',
  },
  'smtp.550.exchange-recipient': {
    title: '没有这个邮箱',
    text: 'Exchange 在通讯录里查过，没有这个名字。（标准里 5.1.10 表示整个域名不收邮件，Exchange 另有用法。）重试没有用。',
    next: '核对拼写，重发 `RCPT TO:<…>`，或用 `RSET` 从头来。',
  },
  'smtp.550.send-as': sendAs,
  'smtp.550.send-as-policy': sendAs,
  'smtp.554.send-as': sendAs,
  'smtp.550.gmail-format': {
    title: '邮件头不合格',
    text: 'Gmail 看完整封邮件，发现缺了必须有的，或某个头字段写了两遍，最常见的是没有 `From`；应答里写着是哪一个。原样再寄也过不去。',
    next: '从 `MAIL FROM:<…>` 重新开始；空行之前写齐 `From`、`To`、`Date`、`Subject`。',
  },
  'smtp.550.gmail-spam': {
    title: '判为垃圾邮件',
    text: 'Gmail 把这封邮件，或来自你这个 IP 的一切，都当成垃圾邮件。邮件没有投递，原样再寄也过不去。从家用网络手工寄信，在这里几乎没有机会。',
    next: '`QUIT`；改连自己的服务商，`AUTH LOGIN` 之后，用像样的主题和正文再寄。',
  },
  'smtp.550.gmail-limit': {
    title: '今天寄满了',
    text: '这个账号在 24 小时内寄出的邮件或收件人，到了 Gmail 的上限。虽然 5 开头是永久失败，过一天就会解除。',
    next: '先 `QUIT`，明天再寄，收件人少一些。',
  },
  'smtp.550.qq-rate': {
    title: 'QQ 邮箱限速',
    text: 'QQ 邮箱按 IP、域名、发件人和连接分别计数，其中一项到了上限，第一个词标明是哪一项。虽然 5 开头是永久失败，过后会自动解除。',
    next: '先 `QUIT`，等一小时，每次少寄一些。',
  },
  'smtp.550.qq-spam': {
    title: '判为垃圾邮件',
    text: 'QQ 邮箱认为这封邮件，或你这个 IP，是垃圾邮件的来源。邮件没有投递，原样再寄也过不去。收件人可以在自己邮箱里把你的域名加进白名单。',
    next: '写像样的主题和几句正经的内容，从 `MAIL FROM:<…>` 再寄一次。',
  },
} as const satisfies Record<keyof typeof rows, Explanation>;
