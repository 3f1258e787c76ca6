/** What replies mean, 52z and 53z: who you are, and TLS. */
import type { loginRefused as rows } from '../../../knowledge/smtp/meanings/login-refused.ts';
import type { Explanation } from '../../catalog.ts';

const tlsFirst = {
  title: '先要加密',
  text: '这种机制会让密码在路上被人看到，所以服务器只许在 TLS 里用。这是旧应答码，如今的服务器回 530，或者干脆不列出 AUTH。',
  next: '`STARTTLS`，再 `EHLO 你的主机名`，然后重新 `AUTH`。',
} as const;

export const loginRefused = {
  'smtp.521': {
    title: '这里不收信',
    text: '这台主机从不收信，它是做别的用的。第一行就是 521，表示在这里只有 `QUIT` 有意义，重试也没用。',
    next: '`QUIT`，再去查那个域名的邮件服务器（MX）。',
  },
  'smtp.521.command': {
    title: '被禁止的命令',
    text: 'Postfix 不肯听这条命令（比如 HTTP 的那些），这样回答之后马上挂断。这是在防那些说的根本不是 SMTP 的程序。',
    next: '重新连接，从 `EHLO 你的主机名` 开始。',
  },
  'smtp.523': tlsFirst,
  'smtp.524': tlsFirst,
  'smtp.524.list': {
    title: '列表有问题',
    text: '这个地址是邮件列表，服务器展不开，等下去也不会好。这是 OpenSMTPD 给 524 的含义，别处的 524 是要求 TLS。',
    next: '用 `RCPT TO:<…>` 继续其他收件人；列表要由它的主人修好。',
  },
  'smtp.525': {
    title: '账号已停用',
    text: '账号是有的，密码也许没错，只是账号被停用了。换密码、换机制都没有用。',
    next: '先 `QUIT`，再请服务商或管理员恢复。',
  },
  'smtp.530': {
    title: '前面还缺一步',
    text: '服务器先不理会，要等你做了这两件事之一：升级为 TLS，或者登录。两种情况都回 530，看后面的文字。',
    next: '说到 TLS 就 `STARTTLS`，否则 `AUTH LOGIN`。',
  },
  'smtp.530.tls': {
    title: '先升级为 TLS',
    text: '服务器不肯用明文往下走：密码和邮件经过网络之前，要先有 TLS。刚才的命令没有执行。',
    next: '`STARTTLS`，再 `EHLO 你的主机名`，然后重发这条命令。',
  },
  'smtp.530.auth': {
    title: '请先登录',
    text: '服务器在这里不收陌生人的邮件。端口 587 和 465 是给自家用户的，几乎每家都要先登录。',
    next: '`AUTH LOGIN`（邮件事务已经开始，就先 `RSET`），再重新 `MAIL FROM:<…>`。',
  },
  'smtp.533': {
    title: '邮箱名不是 ASCII',
    text: '`@` 前面有 ASCII 以外的字符，这台服务器处理不了这样的邮箱名。不是你的问题，很多服务器至今还不会。',
    next: '换成纯 ASCII 的地址再发，如 `RCPT TO:<bob@example.test>`。',
  },
  'smtp.534': {
    title: '机制太弱',
    text: '这个账号不能用这种机制登录，服务器要更强的。密码很可能没有问题。',
    next: '用 `EHLO 你的主机名` 看有哪些机制，`AUTH` 时换一个。',
  },
  'smtp.534.gmail': {
    title: '要应用专用密码',
    text: '这个账号开启了两步验证，Gmail 在这里不收平常的密码，要的是应用专用密码：为某个程序生成的 16 个字母。',
    next: '到 Google 账号的设置里生成一个，再用它 `AUTH LOGIN`。',
  },
  'smtp.534.gmail-browser': {
    title: '先去网页登录',
    text: 'Google 觉得这次登录不寻常，要你先用浏览器登录一次。这不是 SMTP 的事，在这里换什么命令都过不去。网址被折成了几行：去掉每行开头的应答码，接起来就是。',
    next: '打开应答里的网址登录，再 `AUTH LOGIN` 一次。',
  },
  'smtp.535': {
    title: '登录被拒',
    text: '用户名和密码对不上，或者这个账号不允许这样登录；服务器有意不说是哪一种。不少服务商在这里要授权码或应用专用密码，不收网页登录的密码。',
    next: '再 `AUTH LOGIN` 一次；用户名试试完整地址。',
  },
  'smtp.535.qq': {
    title: '登录被拒',
    text: 'QQ 邮箱在这里不收 QQ 密码。邮件客户端要用授权码登录，那是专为客户端生成的 16 个字符。改过 QQ 密码，旧授权码就全部失效。授权码没错却时好时坏，多半是登录得太勤，等一会儿再来。',
    next: '到 QQ 邮箱网页版的设置里开启 SMTP 服务，生成授权码，用 `/b64` 编码后再试一次 `AUTH LOGIN`。',
  },
  'smtp.535.tencent-exmail': {
    title: '登录被拒',
    text: '腾讯企业邮箱要用完整地址作用户名。开启安全登录之后，密码要填客户端专用密码，网页登录的密码不行。',
    next: '到网页版的设置里生成客户端专用密码，再 `AUTH LOGIN` 一次。',
  },
  'smtp.535.netease': {
    title: '登录被拒',
    text: '网易在这里不收邮箱密码，要用专为客户端生成的授权码。登录成功之前，`MAIL FROM` 多半也会被拒。',
    next: '到网页邮箱的设置里开启 SMTP 服务，生成授权码，用 `/b64` 编码后再试一次 `AUTH LOGIN`。',
  },
  'smtp.535.gmail': {
    title: '登录被拒',
    text: '用 AUTH LOGIN 或 PLAIN 时，Gmail 不收 Google 账号的密码，要的是应用专用密码：16 个字母，开启两步验证后才能生成。程序一般改用 OAuth（XOAUTH2）。',
    next: '到 Google 账号的设置里生成应用专用密码，再用它 `AUTH LOGIN`。',
  },
  'smtp.535.microsoft': {
    title: '登录被拒',
    text: '用户名和密码对不上，或者这个账号不许用密码登录：微软正让邮件程序改用 OAuth（XOAUTH2）。管理员也能按邮箱关掉 SMTP 登录。',
    next: '用完整地址再 `AUTH LOGIN` 一次；还不行就问管理员。',
  },
  'smtp.535.microsoft-disabled': {
    title: '登录已被禁用',
    text: '问题不在密码：你所在组织的规则禁止这样登录。换密码、再试都没有用。',
    next: '`QUIT`；请管理员为这个邮箱允许 SMTP AUTH，或改用支持 OAuth 的程序。',
  },
  'smtp.535.mechanism': {
    title: '没有这个机制',
    text: '服务器不提供这种登录机制，登录信息根本没有核对。标准在这里用 504，Postfix 说 535。',
    next: '从 EHLO 列出的里面选一个，如 `AUTH LOGIN`。',
  },
  'smtp.535.base64': {
    title: '不是 base64',
    text: '服务器解不开你的回答，登录信息根本没有核对。常见原因：直接输入了原文、夹了空格，或者末尾不全。标准在这里用 501，Postfix 说 535。',
    next: '重新 `AUTH LOGIN`；Ctrl-O 或 `/b64` 会编出干净的 base64。',
  },
  'smtp.538': tlsFirst,
} as const satisfies Record<keyof typeof rows, Explanation>;
