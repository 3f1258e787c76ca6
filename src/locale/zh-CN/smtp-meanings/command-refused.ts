/** What replies mean, 500 to 504: the command itself. */
import type { commandRefused as rows } from '../../../knowledge/smtp/meanings/command-refused.ts';
import type { Explanation } from '../../catalog.ts';

const auth = {
  title: '这里没有 AUTH',
  text: 'AUTH 是扩展：先有 EHLO，应答里又列出它，才能用。163 和 QQ 在 HELO 之后也放行，严格的服务器不行。有的要先有 TLS，有的只在端口 587 和 465 上提供。',
  next: '`EHLO 你的主机名`；没列出 AUTH，就 `STARTTLS`，再 EHLO 一次。',
} as const;

const helo = {
  title: '要完整的主机名',
  text: '服务器要带点的完整主机名：`laptop` 不够，要 `laptop.example.test` 这样的。有的服务器到 RCPT 才说，原因其实在 EHLO 后面的名字。',
  next: '`EHLO laptop.example.test`；开着的邮件事务会因此作废。',
} as const;

const noEhlo = {
  title: '不认得 EHLO',
  text: '多半是很老的服务器，或者中间有设备把 EHLO 拦掉了。旧式的 HELO 到处都能用，只是没有扩展：没有 `AUTH`，也没有 `STARTTLS`。',
  next: '`HELO 你的主机名`。',
} as const;

const helloFirst = {
  title: '先自报主机名',
  text: '会话要以 EHLO 或 HELO 开头，这台服务器没听到之前不往下走。什么都没有丢。',
  next: '`EHLO 你的主机名`，再把刚才的命令发一次。',
} as const;

export const commandRefused = {
  'smtp.500': {
    title: '不认得这个命令',
    text: '服务器不认得这条命令，或者这一行太长（上限 512 字节）。它什么都没做，会话也没有改变。',
    next: '核对拼写，再发一次。',
  },
  'smtp.500.other': {
    title: '没有这个命令',
    text: '服务器不认得这条命令，什么都没做。差一个字母就会这样，空行也会。会话还在原来的地方。',
    next: '核对拼写，再发一次；或用 `QUIT` 结束。',
  },
  'smtp.500.ehlo': noEhlo,
  'smtp.500.too-long': {
    title: '这一行太长',
    text: '一行命令最多 512 字节，行尾也算；AUTH 的回答可以更长。服务器把这一行整个丢弃了。',
    next: '改短，再发一次。',
  },
  'smtp.500.answer': {
    title: 'AUTH 回答有误',
    text: '服务器没法把这一行当作 AUTH 的回答：要么太长（超过 12288 字节），要么认证已经结束，这一行被当成了命令。这次登录作废。',
    next: '从 `AUTH LOGIN` 重新开始，每个 334 回答一行。',
  },
  'smtp.500.pipelining': {
    title: '要一行一行来',
    text: '几条命令一起到了，而这台服务器不支持流水线（PIPELINING），只肯一条一条来。第一条之后的都没有执行。',
    next: '等上一条的应答到了再发下一条；拿不准就先 `RSET`。',
  },
  'smtp.501': {
    title: '参数有误',
    text: '命令是对的，后面的参数服务器读不懂。它什么都没做，会话还在原来的地方。',
    next: '改好参数，再发一次同一条命令。',
  },
  'smtp.501.helo': {
    title: '主机名不合要求',
    text: '服务器用不了你报的名字，或者后面根本没有名字。它要的是这台主机的完整主机名，或放在方括号里的 IP 地址。',
    next: '`EHLO laptop.example.test`，或 `EHLO [192.0.2.7]`。',
  },
  'smtp.501.mail': {
    title: '发件人写法不对',
    text: '服务器看不懂这个发件人。写法很严：`FROM:` 的冒号后面不留空格，完整地址放在尖括号里。',
    next: '`MAIL FROM:<alice@example.test>`。',
  },
  'smtp.501.rcpt': {
    title: '收件人写法不对',
    text: '服务器看不懂这个收件人。写法很严：`TO:` 的冒号后面不留空格，完整地址放在尖括号里。前面给的发件人仍然有效。',
    next: '`RCPT TO:<bob@example.test>`。',
  },
  'smtp.501.rcpt-domain': {
    title: '缺了域名',
    text: '地址要写全 `@` 后面的域名，哪怕邮箱就在这台服务器上。只有 `<postmaster>` 可以不带域名。',
    next: '`RCPT TO:<bob@example.test>`。',
  },
  'smtp.501.auth': {
    title: 'AUTH 写法不对',
    text: 'AUTH 后面先写机制名，再往后要么没有，要么是一段 base64。LOGIN 和 CRAM-MD5 由服务器先问，严格说来名字后面什么都不能有。',
    next: '`AUTH LOGIN`，然后逐个回答 334。',
  },
  'smtp.501.answer': {
    title: '回答无法接受',
    text: '这次认证到此结束。多半是你的回答不是干净的 base64：夹了空格、把换行也编了进去，或者末尾不全。如果你发的是 `*`，这就是确认。',
    next: '重新 `AUTH LOGIN`；Ctrl-O 或 `/b64` 编码时不会带上换行。',
  },
  'smtp.501.base64': {
    title: '不是 base64',
    text: '服务器解不开你的回答，这次认证到此结束。常见原因：直接输入了原文、夹了空格，或者把换行也编了进去（`echo` 不带 `-n` 就会这样）。',
    next: '重新 `AUTH LOGIN`；Ctrl-O 或 `/b64` 会编出干净的 base64。',
  },
  'smtp.501.cancelled': {
    title: '已放弃认证',
    text: '你发了 `*`，服务器确认放弃这次认证。它不算通过，也不算失败；现在回到了 `AUTH` 之前。',
    next: '想重来就 `AUTH LOGIN`，或者不登录继续。',
  },
  'smtp.501.qq': {
    title: '发件人不是本人',
    text: 'QQ 邮箱只让你用自己的名义寄信：`MAIL FROM` 里的地址必须就是登录用的那个。邮件头里的 `From` 也应当一致。',
    next: '`MAIL FROM:<…>`，填这个账号的完整地址。',
  },
  'smtp.502': {
    title: '没有实现',
    text: '服务器知道有这条命令，但不提供。换个写法也没用；会话里什么都没有改变。',
    next: '用 `EHLO 你的主机名` 看它能做什么。',
  },
  'smtp.502.other': {
    title: '这里没有这个命令',
    text: '服务器不提供这条命令，或者不认得它；它什么都没做。差一个字母就会这样，空行也会。会话还在原来的地方。',
    next: '核对拼写，再发一次；或用 `QUIT` 结束。',
  },
  'smtp.502.vrfy': {
    title: '查询已关闭',
    text: '这台服务器不说谁在这里有邮箱，免得被人用来收集地址。寄信用不着 `VRFY` 和 `EXPN`。',
    next: '想知道就试着寄：`MAIL FROM:<…>`，再 `RCPT TO:<…>`。',
  },
  'smtp.502.ehlo': noEhlo,
  'smtp.502.starttls': {
    title: '这里不能用 TLS',
    text: '服务器在这里不提供 `STARTTLS`。要是 EHLO 应答里明明列着，或者昨天还有，可能是中间有人把它剥离了（剥离 STARTTLS）。用明文输入的密码，路上能被人看到。',
    next: '先 `QUIT`；改用端口 465 连接，那里从第一个字节起就是 TLS。',
  },
  'smtp.502.auth': auth,
  'smtp.502.hello-first': helloFirst,
  'smtp.503': {
    title: '顺序不对',
    text: '命令是对的，时候不对：前面还缺一步。一封邮件的顺序是 EHLO、MAIL、RCPT、DATA。',
    next: '补上缺的那一步；拿不准就 `RSET`，再 `MAIL FROM:<…>`。',
  },
  'smtp.503.refused': {
    title: '只剩 QUIT',
    text: '服务器第一句话就拒绝了这次会话，别的命令都不算数，换哪一条都一样。',
    next: '`QUIT`。',
  },
  'smtp.503.hello-first': helloFirst,
  'smtp.503.mail': {
    title: '还轮不到 MAIL',
    text: '多半是还没有 EHLO，或者已经开着一个邮件事务：前一个结束，才能开始下一个。',
    next: '`EHLO 你的主机名`，两种情况都能解决，再 `MAIL FROM:<…>`。',
  },
  'smtp.503.nested': {
    title: '已有一封没写完',
    text: '发件人已经给过了，邮件事务里不能再套一个。开着的那个还在，发件人和收件人都有效。',
    next: '用 `RCPT TO:<…>` 和 `DATA` 把它做完，或用 `RSET` 作废。',
  },
  'smtp.503.auth-first': {
    title: '请先登录',
    text: '这台服务器要你登录之后才收信，它用 503 来说（别家用 530）。`AUTH` 要在 EHLO 之后才有，有时还得先 `STARTTLS`。',
    next: '`EHLO 你的主机名`，再 `AUTH LOGIN`，然后 `MAIL FROM:<…>`。',
  },
  'smtp.503.rcpt': {
    title: '先要有 MAIL',
    text: '还没有发件人，也就没有一封信可以加收件人。要么漏了 MAIL，要么它被拒了。',
    next: '`MAIL FROM:<…>`，再发一次这条 `RCPT`。',
  },
  'smtp.503.data': {
    title: '先要有 RCPT',
    text: '信封还没写好，不知道寄给谁：先要有发件人（MAIL），再要有至少一个被接受的收件人（RCPT）。',
    next: '还没有 MAIL，就先 `MAIL FROM:<…>`；再 `RCPT TO:<…>`。',
  },
  'smtp.503.message': {
    title: '还轮不到分块',
    text: '`BDAT` 之前要先有收下的收件人；一封邮件要么用 `BDAT` 分块，要么用 `DATA`，不能混用。这一块没有留下。',
    next: '`RSET`，再 `MAIL FROM:<…>`、`RCPT TO:<…>`，两种里选一种。',
  },
  'smtp.503.hello-again': {
    title: '已经报过名字',
    text: '这台服务器只听一次 EHLO 或 HELO；别家多半可以重来，并把开着的邮件作废。主机名还在，开着的邮件也还在。',
    next: '继续 `MAIL FROM:<…>`；想重来就 `RSET`。',
  },
  'smtp.503.auth': auth,
  'smtp.503.auth-after-helo': auth,
  'smtp.503.auth-again': {
    title: '已经登录过了',
    text: '一个会话只登录一次，一直有效到连接结束，中途不能退出登录。想换账号，要另开一个连接。',
    next: '`MAIL FROM:<…>`；换账号就 `QUIT`，再重新连接。',
  },
  'smtp.503.auth-in-mail': {
    title: '邮件事务进行中',
    text: '邮件事务里不能 AUTH：登录要在 `MAIL` 之前。开着的那封信还在。',
    next: '`RSET`，再 `AUTH LOGIN`，然后重新 `MAIL FROM:<…>`。',
  },
  'smtp.503.starttls': {
    title: '还轮不到 STARTTLS',
    text: 'TLS 已经开着，或者正开着邮件事务。一个连接只升级一次，而且要在寄信之前。',
    next: '已有 TLS 就继续 `EHLO 你的主机名`；没有就 `RSET`，再 `STARTTLS`。',
  },
  'smtp.504': {
    title: '参数未实现',
    text: '命令它认得，带这个参数的不行。它什么都没做，会话里什么都没有改变。',
    next: '换个参数再发；用 `EHLO 你的主机名` 看有哪些可用。',
  },
  'smtp.504.auth': {
    title: '没有这个机制',
    text: '服务器不提供这种登录机制，或者没有 TLS 时不提供。EHLO 应答里的 `AUTH` 那一行列出了它有的。',
    next: '从里面选一个，如 `AUTH LOGIN`；还没有 TLS，就先 `STARTTLS`。',
  },
  'smtp.504.auth-tls': {
    title: '这种机制要 TLS',
    text: '这种机制会把密码用明文传过去，服务器只许在 TLS 里用。它还没有问你的登录信息。',
    next: '`STARTTLS`，再 `EHLO 你的主机名`，然后重发这条 `AUTH`。',
  },
  'smtp.504.helo': helo,
  'smtp.504.hostname': helo,
  'smtp.504.address': {
    title: '要完整的地址',
    text: '服务器要完整的邮件地址，`@` 和域名都要写全，光有名字不够。正在写的邮件仍然有效。',
    next: '用 `bob@example.test` 这样的地址，再发一次。',
  },
} as const satisfies Record<keyof typeof rows, Explanation>;
