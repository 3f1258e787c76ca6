/** Hints of POP3; what holds for `hints.ts` holds here. */
import type { Pop3HintId } from '../../knowledge/pop3/hints.ts';

export const pop3Hints = {
  'pop3.lint.talks-first':
    '欢迎行还没到，这一行就先发出了；POP3 由服务器先开口（RFC 1939 §4）。不少服务器随后照样会读它，稳妥的做法是先等 `+OK`。',
  'pop3.lint.top-comma':
    '两个数字之间是逗号。`TOP` 在这里要用空格（RFC 1939 §7）；有的旧教材印成逗号，服务器不接受。应写成 `{suggestion}`。',
  'pop3.lint.top-no-lines':
    '`TOP` 要两个数字：哪一封，正文要几行（RFC 1939 §7）。只写一个，服务器不接受。只看邮件头就写 `{suggestion}`。',
  'pop3.lint.apop-comma':
    '用户名和摘要之间是逗号。`APOP` 在这里要用空格（RFC 1939 §7）；有的旧教材印成逗号，服务器不接受。',
  'pop3.lint.apop-no-timestamp':
    '欢迎行里没有尖括号括起的时间戳，摘要无从算起：这台服务器不支持 APOP（RFC 1939 §7）。可以改用 `USER` 或 `AUTH`。',
  'pop3.lint.apop-digest':
    '用户名后面要写摘要：32 位小写的十六进制数，由时间戳加密码算出的 MD5（RFC 1939 §7）。先输入密码，按 Ctrl-O 换成摘要，再按回车；脚本里用 `/auth`。',
  'pop3.lint.login-first': '会话还在认证状态，`{verb}` 属于处理状态（RFC 1939 §3）。',
  'pop3.lint.logged-in': '会话已在处理状态，`{verb}` 属于认证状态（RFC 1939 §3）。',
  'pop3.lint.pass-before-user':
    '`PASS` 要紧跟在被接受的 `USER` 后面（RFC 1939 §7），否则服务器不接受。密码被拒之后，用户名也要重新给。',
  'pop3.lint.pass-base64':
    '`PASS` 后面看上去是 base64。`PASS` 要的是密码原样（RFC 1939 §7），不用编码；base64 只用在 `AUTH` 的回答里。',
  'pop3.lint.password-in-clear':
    '没有 TLS，`{verb}` 后面的内容路上谁都读得到（RFC 1939 §13）。有的服务器会拒绝，有的照收。稳妥的做法是先发 `STLS`。',
  'pop3.lint.auth-in-clear':
    '没有 TLS，`{mechanism}` 的密码路上谁都读得懂（RFC 1939 §13）：base64 是编码，不是加密。有的服务器会拒绝，有的照收。稳妥的做法是先发 `STLS`。',
  'pop3.lint.auth-not-offered':
    '这台服务器没有列出 `{mechanism}`。{offered?}它列出的是：{offered}。{/}可用的机制写在 `CAPA` 的 `SASL` 一行（RFC 5034 §3），别的会得到 `-ERR`。',
  'pop3.lint.auth-no-mechanism':
    '`AUTH` 后面没有写机制，而标准要求写（RFC 5034 §4）。有的服务器会列出支持的机制，有的回 `-ERR`。{offered?}可用的机制：{offered}。{/}',
  'pop3.lint.auth-initial-response':
    '`{mechanism}` 要由服务器先开口，机制名后面不该有内容（RFC 5034 §4）。不少服务器照样接受，严格的回 `-ERR`。',
  'pop3.lint.stls-not-offered':
    '这台服务器没有列出 STLS（RFC 2595 §4），多半不接受。如果它本来该有，可能是路上有人剥离了它：不要用明文发密码。',
  'pop3.lint.stls-again': '这个连接已经加密，TLS 只能开始一次（RFC 2595 §4）。',
  'pop3.lint.stls-argument': '`STLS` 要单独占一行（RFC 2595 §4）。后面带了别的内容，服务器不接受。',
  'pop3.lint.stls-after-utf8':
    '用过 `UTF8` 之后，同一个会话里不能再用 `STLS`（RFC 6856 §2）。反过来可以：先 TLS，再 UTF-8。',
  'pop3.lint.not-offered':
    '`CAPA` 没有列出 `{keyword}`，而 `{verb}` 属于它（RFC 2449 §5）。有的服务器没列出也认得，多数回 `-ERR`。',
  'pop3.lint.no-argument': '`{verb}` 后面少了内容（RFC 1939 §3）。应写成 `{suggestion}`。',
  'pop3.lint.extra-argument': '`{verb}` 后面的内容多了（RFC 1939 §3）。有的服务器不理会多出来的部分，有的回 `-ERR`。',
  'pop3.lint.not-a-number':
    '`{verb}` 要的是邮件的序号，从 1 数起（RFC 1939 §5）；这里写的不是。应写成 `{suggestion}`，用 `LIST` 可以看到各个序号。',
  'pop3.lint.number-deleted':
    '第 {number} 封在本次会话里已经标记删除，不能再读，也不能再标记（RFC 1939 §5）。用 `RSET` 可以撤销全部标记。',
  'pop3.lint.number-out-of-range':
    '没有第 {number} 封：序号从 1 数起{count?}，本次会话最大的是 {count}{/}（RFC 1939 §5）。用 `LIST` 可以看到各个序号。',
  'pop3.lint.mailbox-empty':
    '邮箱是空的，没有第 {number} 封（RFC 1939 §5）。现在新到的邮件，下次会话才看得到：先 `QUIT`，再重新登录。',
  'pop3.lint.pipelining-not-offered':
    '上一条响应还没到，而这台服务器没有列出 PIPELINING（RFC 2449 §6.6）。不少服务器应付得来，有的会丢命令。稳妥的做法是先等响应。',
  'pop3.lint.unknown-verb':
    '`{verb}` 不是 POP3 的命令，也不属于这里认得的扩展（RFC 1939 §3）。{suggestion?}可以试试 `{suggestion}`。{/}',
  'pop3.lint.smtp-verb':
    '`{verb}` 是 SMTP 的命令，SMTP 管寄信；这里是 POP3，管收信（RFC 1939 §3）。{suggestion?}在这里应该用 `{suggestion}`。{/}',
  'pop3.lint.hello':
    '`{verb}` 是 SMTP 的命令，客户端用它自报主机名；POP3 没有这一步，欢迎行之后就从 `USER` 登录（RFC 1939 §4）。想看服务器的能力，用 `CAPA`。',
  'pop3.lint.empty-line':
    '发出的是一个空行。在 POP3 里每一行都算一条命令，空行也不例外，只是没有命令名（RFC 1939 §3）。',
  'pop3.lint.close':
    'POP3 没有这个命令；`close` 之类是 telnet 程序的命令。结束会话并删掉标记过的邮件，要用 `QUIT`（RFC 1939 §6）；想在这里直接断开，用 `/close`。',
  'pop3.lint.line-too-long':
    '这一行连同 CRLF 有 {octets} 字节，命令的上限是 {limit}（RFC 2449 §4）。有的服务器能收更长的行，有的回 `-ERR` 或关闭连接。',
  'pop3.lint.not-ascii':
    '`{character}` 不是 ASCII。这样的用户名或密码要先发 `UTF8`，而且服务器要声明对用户也支持（RFC 6856 §2）；否则会得到 `-ERR`。',
  'pop3.lint.trailing-mark':
    '末尾的 `{character}` 是多出来的全角标点：命令后面不加标点（RFC 1939 §3）。应写成 `{suggestion}`，请把输入法切到英文。',
  'pop3.lint.full-width':
    '{space?}这里有一个全角空格，{/}{character?}`{character}` 是全角字符，{/}POP3 在这里要用{space?}半角空格{/}{ascii?} ASCII 的 `{ascii}`{/}（RFC 1939 §3）。对服务器来说两者的字节完全不同。请把输入法切到英文。',
  'pop3.lint.sasl-not-base64':
    '第 {position} 个字符不属于 base64，而 AUTH 的回答必须是 base64（RFC 5034 §4）。`/b64` 可以编码一段文字，Ctrl-O 编码正在输入的内容。',
  'pop3.lint.sasl-padding':
    '长度不对：base64 每四个字符一组，只在最后用 `=` 补齐（RFC 4648 §3.2）。多半是少了或多了一截。',
  'pop3.lint.sasl-newline':
    '解码之后末尾带着换行，`echo` 不加 `-n` 就会这样。服务器会把它当成内容的一部分（RFC 5034 §4），多半会拒绝登录。用 `/b64` 重新编码一次。',
  'pop3.lint.sasl-plain-shape':
    'PLAIN 的内容是：身份、NUL、用户名、NUL、密码，其中身份通常留空（RFC 4616 §2）。应当有两个 NUL，这里有 {nuls} 个。',
  'pop3.lint.sasl-cancel': '单独一个 `*` 表示放弃认证（RFC 5034 §4）。服务器用 `-ERR` 确认，然后又可以发命令。',
  'pop3.lint.sasl-empty': '这是一个空的回答，有些机制需要它（RFC 5034 §4）。想放弃认证，用 `*`。',
  'pop3.lint.sasl-command':
    '服务器在等 base64 回答，所以 `{verb}` 会被当成回答，而不是命令（RFC 5034 §4），得到的是 `-ERR`。想放弃认证，用 `*`。',
  'pop3.secret.suspected':
    '这一行看上去像登录信息，却不在该出现的地方，所以在屏幕上和录制文件里都已遮盖（RFC 1939 §13）。发给服务器的内容不变。',
  'pop3.reply.not-a-reply':
    '这一行不是 POP3 的响应；响应以 `+OK` 或 `-ERR` 开头（RFC 1939 §3）。也许对面说的是另一种协议，也许路上有设备插话。wirespeak 如实显示，不下结论。',
  'pop3.reply.lower-case':
    '`{status}` 没有用大写，而标准要求大写（RFC 1939 §3）。wirespeak 照样看得懂，严格的程序就不一定了。',
  'pop3.reply.bare-lf':
    '响应里有裸 LF，而 POP3 的行尾是 CRLF（RFC 1939 §3）。在列表里它不算行尾，在别处 wirespeak 把它当作行尾；字节保持收到时的样子。',
  'pop3.reply.nul': '响应里有 {count} 个 NUL 字节，而这里只该有文字（RFC 1939 §3）。显示为 `␀`，字节原样保留。',
  'pop3.reply.too-long':
    '这一行响应有 {octets} 字节，上限连同 CRLF 是 {limit}（RFC 1939 §3）。有的程序会截断或拒绝，wirespeak 全部保留。',
  'pop3.reply.unsolicited':
    '没有人问，`{status}` 自己来了。POP3 里本来没有这种事（RFC 1939 §3），服务器准备关闭连接时会这样做。它不是对你任何一条命令的响应。',
  'pop3.reply.unfinished':
    '还没等到只有一个点的那一行（RFC 1939 §3），连接就结束了，收到的内容不完整。不要把它当成完整的列表或邮件。',
  'pop3.reply.err-in-list':
    '这一行看上去像拒绝，但它在列表里面，而列表要到只有一个点的一行才结束（RFC 1939 §3）。wirespeak 照标准把它当作内容。',
  'pop3.reply.stat-shape':
    '`STAT` 的 `+OK` 后面应当是两个数：封数和字节数，各隔一个空格（RFC 1939 §5）。这里找不到，所以数量无从知道。',
  'pop3.reply.bad-list-line':
    '`{line}` 不像这个列表里的一行：应当先是序号，再是空格和一个值（RFC 1939 §5）。wirespeak 照样显示，但不采用。',
  'pop3.reply.numbers-out-of-order':
    '序号 {number} 排在 {before} 后面。列表里的次序没有意义（RFC 1939 §5），但靠数行数的程序会在这里出错。以序号为准。',
  'pop3.reply.number-twice':
    '序号 {number} 在列表里出现了两次，而一个序号只代表一封邮件（RFC 1939 §5）。这是服务器的毛病，wirespeak 以后面的一行为准。',
  'pop3.reply.bad-uid':
    '第 {number} 封的唯一标识不合规定：应当是 1 到 70 个看得见的 ASCII 字符，没有空格（RFC 1939 §7）。有的程序会一再重取这封邮件。',
  'pop3.reply.octets':
    '说好 {promised} 字节，来了 {came} 字节。大小按 CRLF 行尾计算，行首加的点不算（RFC 1939 §11）。服务器会算错；邮件到哪里为止，只看结束点。',
  'pop3.reply.unknown-code':
    '`[{code}]` 是这里不认得的方括号代码；遇到这样的代码，客户端不必理会（RFC 2449 §8），后面的文字也许说得更多。',
  'pop3.reply.code-not-offered':
    '`[{code}]` 像是方括号代码，但 `CAPA` 没有列出 RESP-CODES（RFC 2449 §6.4）。它也许只是普通文字，谨慎的程序不会依赖它。',
  'pop3.sasl.challenge-not-base64': '`+` 后面应当是 base64（RFC 5034 §4），这里却不是。这是服务器的毛病。',
  'pop3.capa.stls-after-tls':
    'TLS 已经启用，服务器却还列出 STLS；标准不允许这样（RFC 2595 §4）。只要没有人去用它，就没有害处。',
  'pop3.capa.forgotten':
    'TLS 已启用，之前用明文列出的 {count} 项能力全部作废（RFC 2595 §4），因为路上谁都可能改写它们。用 `CAPA` 重新问一次。',
  'pop3.tls.injected':
    '在服务器同意 STLS 之后、TLS 开始之前，收到了 {count} 字节明文，而这里什么都不该有（RFC 2595 §4）。中间人会这样做，有毛病的服务器也会。这些字节已丢弃，没有解读。',
  'pop3.apop.digest':
    '摘要是 `{timestamp}` 连同尖括号，紧接着你的密码，一起算出的 MD5（RFC 1939 §7）。密码没有发出去；不过 MD5 已不安全，能用 TLS 就用 TLS。',
  'pop3.dele.unmarked': '撤销了 {count} 个删除标记，没有删除任何邮件（RFC 1939 §5）。',
  'pop3.dele.committed': '标记过的 {count} 封邮件已经删除（RFC 1939 §6）。',
  'pop3.dele.no-quit':
    '没有发 `QUIT`，连接就结束了，也就没有进入更新状态：标记过的 {count} 封邮件应当还在邮箱里（RFC 1939 §6）。',
  'pop3.dele.undone':
    '`QUIT` 发出去了，还没得到响应，连接就结束了：标记过的 {count} 封邮件删没删，说不准（RFC 1939 §6）。在新的会话里用 `LIST` 看看。',
  'pop3.message.dot-removed':
    '这一行的第一个点是行首加点，只为传输而加，免得信里的某一行被当成结束点；读的时候要去掉（RFC 1939 §3）。',
  'pop3.message.bare-lf':
    '邮件里有一个裸 LF。在多行响应里，只有 CRLF 才算行尾（RFC 1939 §3），所以 wirespeak 把它留在行内；不这样做的程序可能会看到假的结束点。',
  'pop3.message.nul':
    '邮件里有 {count} 个 NUL 字节，而邮件里不该有（RFC 5322 §2.2）。显示为 `␀`，字节原样保留；有的程序会在那里截断。',
  'pop3.message.line-too-long':
    '邮件里有一行长达 {octets} 字节，上限连同 CRLF 是 {limit}（RFC 5322 §2.1.1）。wirespeak 全部保留，有的程序会把它截成两行。',
} as const satisfies Record<Pop3HintId, string>;
