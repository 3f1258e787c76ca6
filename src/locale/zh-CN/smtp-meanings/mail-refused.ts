/** What replies mean, 55z: addresses, mailboxes and messages. */
import type { mailRefused as rows } from '../../../knowledge/smtp/meanings/mail-refused.ts';
import type { Explanation } from '../../catalog.ts';

const mailRefused550 = {
  title: '邮件本身被拒',
  text: '服务器看完整封邮件，决定不收，所有收件人都一样。多半是过滤程序不放行：缺 `From` 或 `Date`、内容像垃圾邮件，或发件人没通过检查。原样再寄也过不去。',
  next: '按文字说的改好，从 `MAIL FROM:<…>` 重新开始。',
} as const;

const unknownUser = {
  title: '没有这个邮箱',
  text: '这里没有这个邮箱。域名找对了，但它不认得 `@` 前面的名字；5 开头是永久失败，重试也不会变。被拒的只是这一个收件人，本次邮件事务里的其他收件人仍然有效。',
  next: '核对拼写，重发 `RCPT TO:<…>`，或用 `RSET` 从头来。',
} as const;

const relay = {
  title: '拒绝中继',
  text: '收件人的域名不归这台服务器管，要由它中继；它不替陌生人中继，不然就成了垃圾邮件的通道。重试没有用，登录也许有用。',
  next: '在 `MAIL` 之前先 `AUTH LOGIN`；或改连收件人那个域的服务器。',
} as const;

const mailRefused554 = {
  title: '邮件本身被拒',
  text: '服务器看完整封邮件，决定不收，所有收件人都一样。多半是垃圾邮件或病毒过滤不放行，或者邮件头不全。原样再寄也过不去。',
  next: '补齐 `From`、`To`、`Date`，内容写得像样些，从 `MAIL FROM:<…>` 重新开始。',
} as const;

const policy = {
  title: '策略不允许',
  text: '这台服务器的规则不允许，地址很可能没有错。常见原因：你的 IP 在黑名单上、发件人不是你本人、邮件像垃圾邮件。原因不除，重试没有用。',
  next: '看 5.7.1 后面的文字，改好后 `RSET`，再 `MAIL FROM:<…>`。',
} as const;

export const mailRefused = {
  'smtp.550': {
    title: '拒收',
    text: '永久失败：没有这个邮箱、不许你寄给它，或者某条策略不允许。550 常常是策略，不一定是地址有错，看后面的文字。原样重试没有用。',
    next: '按文字说的改，或用 `RSET` 从头来。',
  },
  'smtp.550.mail': {
    title: '不收这个发件人',
    text: '服务器不收这个发件人的邮件。多半是它的域名查不到，或者你没有以它的名义登录。邮件事务没有开始。',
    next: '`MAIL FROM:<…>`，换成你自己的地址；有 AUTH 就先 `AUTH LOGIN`。',
  },
  'smtp.550.vrfy': {
    title: '查不到或不肯说',
    text: '要么没有这个邮箱或列表，要么服务器谁都不告诉。多数服务器不肯说，免得地址被人收集。寄信用不着 `VRFY` 和 `EXPN`。',
    next: '想知道就试着寄：`MAIL FROM:<…>`，再 `RCPT TO:<…>`。',
  },
  'smtp.550.message': mailRefused550,
  'smtp.550.message-policy': mailRefused550,
  'smtp.550.unknown-user': unknownUser,
  'smtp.550.no-such-user': unknownUser,
  'smtp.550.relay': relay,
  'smtp.550.relay-policy': relay,
  'smtp.550.policy': policy,
  'smtp.550.sender-check': {
    title: '发件人未通过检查',
    text: '发件人的域名公布了谁可以替它寄信（SPF、DKIM、DMARC），这封邮件没有通过，服务器只能当成冒名。在家里手工寄信，本来就会这样。',
    next: '改连那个域自己的服务器，`AUTH LOGIN` 之后再寄。',
  },
  'smtp.551': {
    title: '邮箱不在这里',
    text: '邮箱不在这台服务器上，它也不替你转发。应答里通常写着新地址；信得过这台服务器，再用它。',
    next: '`RCPT TO:<…>`，填新地址。',
  },
  'smtp.552': {
    title: '太大或放不下',
    text: '超过了限度：邮件比允许的大，或者邮箱放不下。和 452 不同，光等不会好；是哪一种，看后面的文字。',
    next: '把邮件改小，从 `MAIL FROM:<…>` 重新开始。',
  },
  'smtp.552.mail': {
    title: '声明的大小太大',
    text: '你用 `SIZE=` 声明的大小超过了这台服务器的上限。上限写在 EHLO 应答的 `SIZE` 后面，单位是字节。邮件事务没有开始。',
    next: '把邮件改小：`MAIL FROM:<…>`，`SIZE=` 也改小。',
  },
  'smtp.552.rcpt': {
    title: '收件人到此为止',
    text: '在 RCPT 这里，多半是收件人太多：老服务器该说 452 的地方说 552，按 452 对待。要不就是这个邮箱满了。得到过 250 的仍然有效。',
    next: '先 `DATA` 寄给已有的收件人，再用新的 `MAIL FROM:<…>` 寄给其余的。',
  },
  'smtp.552.message': {
    title: '邮件太大',
    text: '服务器收完整封邮件又丢弃了：它超过了大小上限。上限写在 EHLO 应答的 `SIZE` 后面，单位是字节；附件编成 base64 会大三分之一。原样再寄没有用。',
    next: '改小之后，从 `MAIL FROM:<…>` 重新开始。',
  },
  'smtp.552.full': {
    title: '对方邮箱已满',
    text: '收件人的邮箱用完了配额。地址没有错，但要等对方自己删掉一些才收得下。',
    next: '换一个 `RCPT TO:<…>`；或先 `QUIT`，过几天再试。',
  },
  'smtp.553': {
    title: '不允许这个地址',
    text: '服务器不允许这个地址：多半是写法不合规定，或者不是你能用的。原样重试没有用。',
    next: '换成完整的地址再发，如 `RCPT TO:<bob@example.test>`。',
  },
  'smtp.553.sender': {
    title: '不是你的地址',
    text: '`MAIL FROM` 里的地址不属于登录的账号，或者还没有登录。服务器只许各账号用自己的名义寄信。有的服务器到 RCPT 才说。',
    next: '`RSET`，没登录就先 `AUTH LOGIN`，再 `MAIL FROM:<…>` 填自己的地址。',
  },
  'smtp.553.auth-first': {
    title: '请先登录',
    text: '服务器要你登录之后才收信，它用 553 来说（别家用 530）。地址很可能没有错。',
    next: '`AUTH LOGIN`，再重新 `MAIL FROM:<…>`。',
  },
  'smtp.553.utf8': {
    title: '地址不是 ASCII',
    text: '地址里有 ASCII 以外的字符，而这封邮件没有声明。要加关键字 `SMTPUTF8`，前提是 EHLO 之后服务器列出了它。',
    next: '`MAIL FROM:<…> SMTPUTF8`，或换成纯 ASCII 的地址。',
  },
  'smtp.554': {
    title: '邮件事务失败',
    text: '永久失败，数字本身不说原因，看后面的文字。这一步什么都没有收下，原样再来还会失败。',
    next: '按文字说的改，`RSET` 之后重新 `MAIL FROM:<…>`。',
  },
  'smtp.554.greeting': {
    title: '不提供服务',
    text: '该说 220 的地方说了 554：这里没有邮件服务，或者不为你服务，你的 IP 多半在黑名单上。现在只有 `QUIT` 有意义，重试没有用。',
    next: '`QUIT`；改连你的服务商，用端口 587 或 465。',
  },
  'smtp.554.starttls': {
    title: '不能再 STARTTLS',
    text: '多半是 TLS 已经开着：一个连接只升级一次。要是没有开着，就是服务器做不到，密码在路上会被人看到。',
    next: '已有 TLS 就继续 `EHLO 你的主机名`，否则 `QUIT`。',
  },
  'smtp.554.data': {
    title: '没有有效收件人',
    text: '信封上还没有有效的收件人：每条 `RCPT` 都被拒了，或者还没发过。没有人可寄，服务器也就不要邮件内容。',
    next: '`RCPT TO:<…>`，换一个它肯收的地址，再 `DATA`。',
  },
  'smtp.554.message': mailRefused554,
  'smtp.554.message-policy': mailRefused554,
  'smtp.554.relay': relay,
  'smtp.554.relay-policy': relay,
  'smtp.554.policy': policy,
  'smtp.554.client': {
    title: '不收这台主机',
    text: '被拒的是你这台主机，不是地址。在端口 587 或 465 上，多半是还没有登录；在端口 25 上，多半因为你的 IP，家用网络大多如此。',
    next: '`RSET`，再 `AUTH LOGIN`；没有 AUTH 就 `QUIT`，改连你的服务商，用端口 587 或 465。',
  },
  'smtp.555': {
    title: '不认得扩展参数',
    text: '`MAIL` 或 `RCPT` 的地址后面，有服务器不认得的扩展参数（像 `SIZE=…` 那样的）。EHLO 应答里列出了对应的扩展，才能用。',
    next: '去掉扩展参数，把 `MAIL` 或 `RCPT` 那一行再发一次。',
  },
  'smtp.556': {
    title: '这个域不收邮件',
    text: '这个收件人的域名在 DNS 里声明了从不收信（null MX）。那里没有能寄到的邮箱，现在和以后都一样，重试没有用。',
    next: '核对域名拼写；其他收件人仍然有效，有的话就 `DATA`。',
  },
} as const satisfies Record<keyof typeof rows, Explanation>;
