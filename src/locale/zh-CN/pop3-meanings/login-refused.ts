/** What `-ERR` to a login means: who you are, and whether the mailbox can be opened. */
import type { loginRefused as rows } from '../../../knowledge/pop3/meanings/login-refused.ts';
import type { Explanation } from '../../catalog.ts';

const mechanism: Explanation = {
  title: '没有这个机制',
  text: '服务器不提供这种登录机制，登录信息根本没有核对。',
  next: '`CAPA` 里的 `SASL` 列出了各种机制，选一种再 `AUTH`。',
};
const base64: Explanation = {
  title: '不是 base64',
  text: '服务器解不开你的回答，登录信息根本没有核对。常见原因：直接输入了原文、夹了空格，或者少了结尾。',
  next: '重新 `AUTH`；Ctrl-O 或 `/b64` 会编出干净的 base64。',
};
const cancelled: Explanation = {
  title: '已放弃认证',
  text: '照 `*` 的要求，这次登录中止了，别的什么都没有发生。会话还在认证状态。',
  next: '重新 `AUTH`，或者 `USER name`。',
};

export const loginRefused = {
  'pop3.err.auth': {
    title: '登录被拒',
    text: '用户名和密码对不上，或者这个账号不允许这样登录。`[AUTH]` 表示问题在登录信息，不在服务器；若是 `[SYS/TEMP]`，稍后再试；若是 `[IN-USE]`，别的程序正占着邮箱。',
    next: '从 `USER` 重新开始。{remote?}163 和 QQ 在这里要授权码，不要密码。{/}',
  },
  'pop3.err.auth-tls': {
    title: '先升级为 TLS',
    text: '服务器不收明文里的密码，你的密码对不对，它根本没有核对。`[AUTH]` 表示问题出在登录的方式上。',
    next: '`STLS`，再 `CAPA`，然后重新 `USER name`。',
  },
  'pop3.err.auth-mechanism': mechanism,
  'pop3.err.auth-initial': {
    title: '机制名后多了内容',
    text: '这种机制要由服务器先开口，写在 `AUTH` 同一行的回答来得太早，没有核对。',
    next: '`AUTH` 后面只写机制名，等 `+` 来了再回答。',
  },
  'pop3.err.auth-base64': base64,
  'pop3.err.auth-cancelled': cancelled,
  'pop3.err.auth-qq': {
    title: '登录被拒',
    text: 'QQ 邮箱在这里不收 QQ 密码。邮件客户端要用授权码登录，那是专为客户端生成的 16 个字符。改过 QQ 密码，旧授权码就全部失效。',
    next: '到 QQ 邮箱网页版的设置里开启 POP3 服务，生成授权码，再从 `USER` 重新开始。',
  },
  'pop3.err.auth-netease': {
    title: '登录被拒',
    text: '网易在这里不收邮箱密码，要用专为客户端生成的授权码。POP3 服务也要先在网页邮箱里开启。',
    next: '到网页邮箱的设置里开启 POP3 服务，生成授权码，再从 `USER` 重新开始。',
  },
  'pop3.err.auth-gmail': {
    title: '要应用专用密码',
    text: 'Gmail 在这里不收 Google 账号的密码，要的是应用专用密码：16 个字母，开启两步验证后才能生成。程序一般改用 OAuth（XOAUTH2）。',
    next: '到 Google 账号的设置里生成应用专用密码，再从 `USER` 重新开始。',
  },
  'pop3.err.in-use': {
    title: '邮箱正被占用',
    text: '登录信息没有错，只是另一个会话正占着邮箱：POP3 一次只让一个会话打开它。多半是某个邮件客户端，或者你断掉的连接，服务器还没有放手。',
    next: '关掉那个程序，等几分钟，再从 `USER` 开始；密码不用换。',
  },
  'pop3.err.login-delay': {
    title: '登录太频繁',
    text: '同一个用户两次登录之间，服务器要求隔一段时间，现在还没到。问题不在密码。',
    next: '`QUIT`，等一等再来；`CAPA` 里的 `LOGIN-DELAY` 可能写着秒数。',
  },
  'pop3.err.user': {
    title: '用户名被拒',
    text: '服务器不收这个用户名：也许不认得，也许要先有 TLS，或者要换一种方式登录。密码还没有问到。',
    next: '用完整地址再 `USER` 一次；`CAPA` 会列出别的登录方式。',
  },
  'pop3.err.user-nameless': {
    title: '少了用户名',
    text: '`USER` 后面要写用户名，中间隔一个空格。',
    next: '`USER name`。',
  },
  'pop3.err.pass': {
    title: '登录被拒',
    text: '可能是用户名和密码对不上，可能是这个账号不能用 POP3，也可能是邮箱被锁住：没有方括号代码，服务器就没有说清是哪一种。用户名也要重新给。',
    next: '从 `USER` 重新开始。{remote?}163 和 QQ 在这里要授权码，不要密码。{/}',
  },
  'pop3.err.pass-user-first': {
    title: '先给用户名',
    text: '`PASS` 只能紧跟在服务器接受的 `USER` 后面。登录被拒之后，之前的用户名也作废了，要重新给。',
    next: '`USER name`，再 `PASS password`。',
  },
  'pop3.err.apop': {
    title: '摘要被拒',
    text: '用户名和摘要对不上，或者这个账号不能用 APOP。要算散列的是：本次欢迎行的时间戳（连同尖括号），紧接着密码，中间什么都不加；结果写成 32 位小写的十六进制数。',
    next: '再试一次 `APOP`，回车之前先按 Ctrl-O；或者在 TLS 里用 `USER` 登录。',
  },
  'pop3.err.apop-syntax': {
    title: '参数看不懂',
    text: '服务器看不懂 `APOP` 后面的内容，登录信息根本没有核对。',
    next: '再发一次 `APOP name`，回车之前先按 Ctrl-O 算出摘要；或者用 `USER name` 登录。',
  },
  'pop3.err.apop-not-offered': {
    title: '这里没有 APOP',
    text: '服务器不支持 APOP：欢迎行里没有尖括号括起的时间戳，就是这个意思。它要求服务器能读出密码原文，所以如今大多弃用了。',
    next: '`USER name`，最好在 TLS 里；或者用 `CAPA` 列出的机制。',
  },
  'pop3.err.sasl': {
    title: '登录被拒',
    text: '用户名和密码对不上，或者这个账号不允许这样登录；服务器没有说是哪一种。{remote?}不少服务商在这里要授权码或应用专用密码。{/}',
    next: '再 `AUTH` 一次；用户名试试完整地址。',
  },
  'pop3.err.sasl-mechanism': mechanism,
  'pop3.err.sasl-base64': base64,
  'pop3.err.sasl-cancelled': cancelled,
  'pop3.err.auth-list': {
    title: '少了机制名',
    text: '`AUTH` 后面要写机制名。单独一个 AUTH 就列出全部机制是老习惯，这台服务器没有。',
    next: '`CAPA` 里的 `SASL` 列出了各种机制。',
  },
  'pop3.err.login-qq': {
    title: '登录被拒',
    text: 'QQ 邮箱在这里不收 QQ 密码，要的是 16 个字符的授权码。没有开启 POP3 服务，或者短时间内登录太多，得到的也是这句话。',
    next: '到 QQ 邮箱网页版的设置里开启 POP3 服务，生成授权码，再从 `USER` 重新开始。',
  },
  'pop3.err.login-netease': {
    title: '登录被拒',
    text: '网易在这里不收邮箱密码，要用专为客户端生成的授权码。没有开启 POP3 服务，得到的也是这句话。',
    next: '到网页邮箱的设置里开启 POP3 服务，生成授权码，再从 `USER` 重新开始。',
  },
  'pop3.err.login-microsoft': {
    title: '登录被拒',
    text: '多半不是密码的问题：Microsoft 365 的 POP3 已经不收普通密码，只认 OAuth。管理员也能按邮箱关掉 POP3。',
    next: '用 `CAPA` 看还有什么办法；要登录，得用支持 OAuth 的程序。',
  },
  'pop3.err.login-tls': {
    title: '先升级为 TLS',
    text: '服务器不接受明文里的登录，你的密码对不对，它根本没有核对。',
    next: '`STLS`，再 `CAPA`，然后重新 `USER name`。',
  },
  'pop3.err.locked': {
    title: '邮箱正被占用',
    text: '另一个会话正占着邮箱：POP3 一次只让一个会话打开它。密码多半没有错，是某个邮件客户端，或者你断掉的连接挡在前面。',
    next: '关掉那个程序，等几分钟，再从 `USER` 开始。',
  },
} as const satisfies Record<keyof typeof rows, Explanation>;
