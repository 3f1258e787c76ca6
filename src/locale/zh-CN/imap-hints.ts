/** Hints of IMAP; what holds for `hints.ts` holds here. */
import type { ImapHintId } from '../../knowledge/imap/hints.ts';

export const imapHints = {
  'imap.lint.talks-first':
    '欢迎行还没到，这一行就先发出了；IMAP 由服务器先开口（RFC 9051 §7.1）。不少服务器随后照样会读它，稳妥的做法是先等 `* OK`。',
  'imap.lint.no-tag':
    '前面少了标签：服务器会把第一个词当成标签，再到后面找命令（RFC 9051 §2.2.1）。每条命令都以自选的一个短词开头，例如 `{suggestion}`。',
  'imap.lint.tag-alone': '只有标签，后面没有命令（RFC 9051 §2.2.1）。写法是标签、空格、命令名，例如 `{suggestion}`。',
  'imap.lint.bad-tag':
    '`{tag}` 不能当标签：标签里不能有引号、括号、`*`、`%`、`+`、反斜杠，也不能有 ASCII 以外的字符（RFC 9051 §9）。服务器回答时说不清是在答哪一条。',
  'imap.lint.tag-pending':
    '标签是 `{tag}` 的命令还没有答完。两条用同一个标签，回答就分不清是谁的了（RFC 9051 §2.2.1）。',
  'imap.lint.tag-reused':
    '标签 `{tag}` 在本次会话里用过了。服务器都能容忍，但客户端每次应当换一个（RFC 9051 §2.2.1），会话记录才读得清。',
  'imap.lint.unknown-verb':
    '`{verb}` 不是 IMAP 的命令，也不属于这里认得的扩展（RFC 9051 §6）；服务器会回 `BAD`，什么也不改。{suggestion?}可以试试 `{suggestion}`。{/}',
  'imap.lint.foreign-verb': '`{verb}` 是别的协议的命令。在这里应该用 `{suggestion}`，前面带标签（RFC 9051 §6）。',
  'imap.lint.quit':
    'IMAP 没有这个命令。结束会话用 `{suggestion}`（RFC 9051 §6.1.3）；`CLOSE` 只是关闭文件夹。想在这里直接断开，用 `/close`。',
  'imap.lint.empty-line':
    '发出的是一个空行。它没有标签，不会有带标签的响应；有的服务器回 `* BAD`，有的不作声（RFC 9051 §2.2.1）。',
  'imap.lint.login-first': '还没有人登录，`{verb}` 要登录之后才能用（RFC 9051 §3.1）。',
  'imap.lint.logged-in': '你已经登录，`{verb}` 只能用在登录之前（RFC 9051 §3.2）。',
  'imap.lint.select-first': '还没有打开文件夹，而 `{verb}` 说的是其中的邮件（RFC 9051 §3.3）。先发 `{suggestion}`。',
  'imap.lint.id-first':
    '网易只向用 `ID` 报过名字的客户端开放文件夹，虽然 RFC 2971 §3 不许这样要求；不然会回 `NO SELECT Unsafe Login`。先发 `{suggestion}`。',
  'imap.lint.not-offered':
    '能力列表里没有 `{keyword}`，而 `{verb}` 属于它（RFC 9051 §6.1.1）。有的服务器没列出也认得，多数回 `BAD`。',
  'imap.lint.rev1-only': '你启用了 IMAP4rev2，里面已经没有 `{verb}`（RFC 9051 §2.1）。服务器可能回 `BAD`。',
  'imap.lint.compress': '它得到 `OK` 之后，双方都用压缩形式说话（RFC 4978 §3）。wirespeak 读不懂：会话会变成乱码。',
  'imap.lint.sent-behind': '`{verb}` 还没有回答，而后面的内容怎么读要看它的回答（RFC 9051 §6.2.1）。先等它，再发别的。',
  'imap.lint.ambiguous':
    '`{before}` 还没有答完，它可能改变 `{verb}` 里写的序号（RFC 9051 §5.5）。服务器可能回 `BAD [CLIENTBUG]`。先等它答完，或者改用 UID。',
  'imap.lint.extra-argument': '这一行写多了：`{verb}` 要单独使用（RFC 9051 §6）。服务器会回 `BAD`。',
  'imap.lint.no-argument': '`{verb}` 后面少了内容（RFC 9051 §6）。可以写成 `{suggestion}`。',
  'imap.lint.open-quote':
    '双引号没有合上。引号里面的引号和反斜杠，前面要再加一个反斜杠（RFC 9051 §4.3）。服务器会回 `BAD`。',
  'imap.lint.parentheses': '括号不成对（RFC 9051 §4.4）。服务器会回 `BAD`。',
  'imap.lint.literal-plus':
    '不等待就发 `{octets}` 字节，而这台服务器没有列出 `LITERAL+`（RFC 7888 §4）。去掉花括号里的加号，等服务器回 `+` 再发。',
  'imap.lint.literal-minus':
    '`LITERAL-` 最多允许 4096 字节不等待，这里有 {octets}（RFC 7888 §5）。去掉花括号里的加号，等服务器回 `+` 再发。',
  'imap.lint.literal-not-last': '右花括号后面还有空格，这样就没有预告字面量：花括号必须在行尾（RFC 9051 §4.3）。',
  'imap.lint.login-disabled':
    '能力列表里有 `LOGINDISABLED`：这里拒收 `LOGIN`，密码会白白上路（RFC 9051 §6.2.3）。先 `STARTTLS`，或者用 `AUTHENTICATE`。',
  'imap.lint.login-arguments': '`LOGIN` 要在一行里写两个参数：用户名和密码（RFC 9051 §6.2.3）。服务器会回 `BAD`。',
  'imap.lint.login-spaces':
    '参数多于两个：空格就是分隔，密码里的空格也算（RFC 9051 §6.2.3）。把密码放进双引号；Ctrl-O 可以代劳。',
  'imap.lint.login-special':
    '括号、花括号、`%`、`*` 和反斜杠不能写在双引号外面（RFC 9051 §9）。把参数放进双引号；Ctrl-O 可以代劳。',
  'imap.lint.login-not-ascii':
    '不是 ASCII 的内容要写成字面量，老服务器可能根本不收（RFC 9051 §6.2.3）。用 `AUTHENTICATE PLAIN` 更稳妥。',
  'imap.lint.password-in-clear':
    '没有 TLS，`LOGIN` 后面的内容路上谁都读得到（RFC 9051 §11.3）。有的服务器会拒绝，有的照收。稳妥的做法是先发 `STARTTLS`。',
  'imap.lint.auth-in-clear':
    '没有 TLS，`{mechanism}` 的密码路上谁都读得懂（RFC 9051 §11.3）：base64 是编码，不是加密。有的服务器会拒绝，有的照收。稳妥的做法是先发 `STARTTLS`。',
  'imap.lint.auth-not-offered':
    '这台服务器没有列出 `{mechanism}`。{offered?}它列出的是：{offered}。{/}可用的机制写在能力列表的 `AUTH=` 后面（RFC 9051 §6.2.2），别的会得到 `NO`。',
  'imap.lint.auth-no-mechanism':
    '`AUTHENTICATE` 后面要写机制名（RFC 9051 §6.2.2）。{offered?}可用的机制：{offered}。{/}',
  'imap.lint.auth-initial-response':
    '`{mechanism}` 要由服务器先开口，机制名后面不该有内容（RFC 4959 §3）。有的服务器照样接受。',
  'imap.lint.sasl-ir':
    '第一个回答写在了 `AUTHENTICATE` 那一行上，而这台服务器没有列出 `SASL-IR`（RFC 4959 §3）。稳妥的做法是先发机制名，等 `+` 再回答。',
  'imap.lint.starttls-not-offered':
    '这台服务器没有列出 STARTTLS（RFC 9051 §6.2.1），多半不接受。如果它本来该有，可能是路上有人剥离了它：不要用明文发密码。',
  'imap.lint.starttls-again': '这个连接已经加密，TLS 只能开始一次（RFC 9051 §6.2.1）。服务器会回 `BAD`。',
  'imap.lint.starttls-argument': '`STARTTLS` 后面不带别的内容（RFC 9051 §6.2.1）。有的服务器不理会，有的回 `BAD`。',
  'imap.lint.idle-done':
    '服务器正在等候状态，只收一行：`DONE`（RFC 2177 §3）。写别的，有的服务器用 `BAD` 结束等候，有的直接断开。',
  'imap.lint.done-with-tag': '`DONE` 不带标签：它是 `IDLE` 的结尾，自己不算命令（RFC 2177 §3）。',
  'imap.lint.done-without-idle':
    '`DONE` 用来结束 `IDLE`，而现在没有 `IDLE`（RFC 2177 §3）。服务器会把它当成后面没有命令的标签。',
  'imap.lint.done-early': '带 `+` 的一行还没到，服务器还没有开始等候（RFC 2177 §3）。等它来了再发 `DONE`。',
  'imap.lint.set':
    '`{set}` 不能指明邮件：要写数字，`2:4` 表示范围，逗号后没有空格，`*` 是最后一封（RFC 9051 §9）。可以写成 `{suggestion}`。',
  'imap.lint.zero': '邮件从 1 数起，没有第 0 封（RFC 9051 §9）。可以写成 `{suggestion}`。',
  'imap.lint.number-out-of-range':
    '没有第 {number} 封：文件夹里共有 {count} 封，序号中间没有空缺（RFC 9051 §2.3.1.2）。服务器会回 `BAD`，或者什么也不给。',
  'imap.lint.uid-meant':
    '文件夹里共有 {count} 封，所以 {number} 不是序号；它看上去是 UID。用 UID 要写 `{suggestion}`（RFC 9051 §2.3.1）。',
  'imap.lint.empty-mailbox': '文件夹是空的，什么序号都没有对应的邮件（RFC 9051 §2.3.1.2）。',
  'imap.lint.fetch-parentheses':
    '要几样东西时，要放在括号里（RFC 9051 §6.4.5）：`{suggestion}`。没有括号，服务器会回 `BAD`。',
  'imap.lint.marks-read':
    '`{item}` 会把邮件标成已读，以后别的程序看到的也是已读（RFC 9051 §6.4.5）。只想看看，用 `{suggestion}`，或者用 `EXAMINE` 打开文件夹。',
  'imap.lint.read-only': '文件夹是只读打开的，`{verb}` 改不了什么（RFC 9051 §6.3.3）。用 `SELECT` 以可写方式打开。',
  'imap.lint.store-flags':
    '没有说要怎么改标志：`FLAGS` 是重设，`+FLAGS` 是加上，`-FLAGS` 是去掉（RFC 9051 §6.4.6）。可以写成 `{suggestion}`。',
  'imap.lint.bare-flag': '没有反斜杠的 `{flag}` 是自创的关键字；标准的标志是 `{suggestion}`（RFC 9051 §2.3.2）。',
  'imap.lint.search-charset':
    '要找的词不是 ASCII。IMAP4rev1 要求指明字符集，并把词写成字面量（RFC 9051 §6.4.4）：`{suggestion}`。',
  'imap.lint.append-literal': '没有预告邮件：行尾要用花括号写上邮件的字节数，例如 `{310}`（RFC 9051 §6.3.12）。',
  'imap.lint.append-date': '这里的日期要写成另一种样子：`"01-Jan-2026 10:00:00 +0800"`（RFC 9051 §9）。',
  'imap.lint.list-arguments':
    '`{verb}` 要两个参数：从哪里开始（多半是 `""`）和样式（RFC 9051 §6.3.9）。可以写成 `{suggestion}`。',
  'imap.lint.delete-message':
    '`DELETE` 删的是整个文件夹（RFC 9051 §6.3.5）。删邮件要分两步，先标上再彻底删除：`{suggestion}`，然后 `EXPUNGE`。',
  'imap.lint.status-items': '要数什么，得写在括号里（RFC 9051 §6.3.11）：`{suggestion}`。',
  'imap.lint.status-selected':
    '这个文件夹正打开着；`STATUS` 是给别的文件夹用的，用在这里可能又慢又旧（RFC 9051 §6.3.11）。想知道变化，发 `NOOP`。',
  'imap.lint.mailbox-utf7':
    '不是 ASCII 的文件夹名有专门的写法：改良 UTF-7（RFC 3501 §5.1.3）。这个名字要写成 `{suggestion}`。',
  'imap.lint.mailbox-space': '带空格的名字要放进双引号，不然会读成两个（RFC 9051 §5.1）：`{suggestion}`。',
  'imap.lint.close-removes':
    '`CLOSE` 会不声不响地彻底删除标了 `\\Deleted` 的邮件（RFC 9051 §6.4.1）。想留着它们，用 `UNSELECT`。',
  'imap.lint.line-too-long':
    '这一行连同 CRLF 有 {octets} 字节。没有固定上限，但服务器不必容忍超过 {limit} 的（RFC 9051 §4）。长的内容可以写成字面量。',
  'imap.lint.not-ascii':
    '`{character}` 不是 ASCII。字面量之外要先 `ENABLE` 启用 `UTF8=ACCEPT` 或 IMAP4rev2 才行（RFC 9051 §4.3），不然服务器会回 `BAD`。',
  'imap.lint.trailing-mark':
    '末尾的 `{character}` 是多出来的全角标点：命令后面不加标点（RFC 9051 §9）。应写成 `{suggestion}`，请把输入法切到英文。',
  'imap.lint.full-width':
    '{space?}这里有一个全角空格，{/}{character?}`{character}` 是全角字符，{/}IMAP 在这里要用{space?}半角空格{/}{ascii?} ASCII 的 `{ascii}`{/}（RFC 9051 §9）。对服务器来说两者的字节完全不同。请把输入法切到英文。',
  'imap.lint.sasl-not-base64':
    '第 {position} 个字符不属于 base64，而登录的回答必须是 base64（RFC 9051 §6.2.2）。`/b64` 可以编码一段文字，Ctrl-O 编码正在输入的内容。',
  'imap.lint.sasl-padding':
    '长度不对：base64 每四个字符一组，只在最后用 `=` 补齐（RFC 4648 §3.2）。多半是少了或多了一截。',
  'imap.lint.sasl-newline':
    '解码之后末尾带着换行，`echo` 不加 `-n` 就会这样。服务器会把它当成内容的一部分（RFC 9051 §6.2.2），多半会拒绝登录。用 `/b64` 重新编码一次。',
  'imap.lint.sasl-plain-shape':
    'PLAIN 的内容是：身份、NUL、用户名、NUL、密码，其中身份通常留空（RFC 4616 §2）。应当有两个 NUL，这里有 {nuls} 个。',
  'imap.lint.sasl-cancel': '单独一个 `*` 表示放弃认证（RFC 9051 §6.2.2）。服务器用 `BAD` 确认，然后又可以发命令。',
  'imap.lint.sasl-empty': '这是一个空的回答，有些机制需要它（RFC 9051 §6.2.2）。想放弃认证，用 `*`。',
  'imap.lint.sasl-command':
    '服务器在等 base64 回答，所以 `{verb}` 会被当成回答，而不是命令（RFC 9051 §6.2.2）。想放弃认证，用 `*`。',
  'imap.secret.suspected':
    '这一行看上去像登录信息，却不在该出现的地方，所以在屏幕上和录制文件里都已遮盖（RFC 9051 §11.3）。发给服务器的内容不变。',
  'imap.literal.uncounted': '花括号里是空的。里面要写清后面有多少字节，而且这一行到花括号为止（RFC 9051 §4.3）。',
  'imap.literal.more': '加上这一行有 {octets} 字节；字面量还差 {left} 字节（RFC 9051 §4.3）。',
  'imap.literal.full': '这一行连同行尾正好填满字面量。命令本身还差一个行尾：再发一个空行（RFC 9051 §4.3）。',
  'imap.literal.torn':
    '字面量在这个行尾中间就满了：CR 是它的最后一个字节，LF 落在外面（RFC 9051 §4.3）。花括号里的数多了或少了一个。',
  'imap.literal.over':
    '比预告的多了 {octets} 字节：多出的会被当成命令的其余部分，服务器多半回 `BAD`（RFC 9051 §4.3）。数的是字节，不是字符；CRLF 算两个。',
  'imap.literal.early':
    '服务器还没有用 `+` 来要，这些字节就发出了。如果它拒绝这条命令，就会把它们当成命令来读（RFC 9051 §4.3）。有 `LITERAL+` 时，数字后面写上加号。',
  'imap.literal.refused':
    '预告的 {octets} 字节还没发，命令就被拒了：这些字节不用再发（RFC 9051 §4.3），接下来发的又会被当成命令。',
  'imap.greeting.preauth':
    '什么都还没说就已经登录，而且没有 TLS：这样就不能再用 `STARTTLS`（RFC 9051 §7.1.4）。可能是路上有人伪造了这行欢迎，好让你一直用明文。',
  'imap.reply.not-a-reply':
    '这不是 IMAP 的响应：响应的开头是 `* ` 加一个词或数字，是 `+ `，或者是标签加状态（RFC 9051 §7）。保留并显示，但不当真。',
  'imap.reply.lower-case': '`{status}` 没有用大写。程序应当两种都认（RFC 9051 §9）。',
  'imap.reply.bare-lf': '这一行以裸 LF 结尾；IMAP 要求 CRLF（RFC 9051 §2.2）。',
  'imap.reply.nul': '这一行里有 {count} 个 NUL 字节；除了 `~{5}` 字面量，哪里都不该有（RFC 9051 §4）。',
  'imap.reply.control':
    '这一行里有 {count} 个控制字符。字符串里可以有（RFC 9051 §4.3），但终端会照着执行，所以这里只显示成符号。',
  'imap.reply.not-utf8':
    '这一行里有 {count} 个 ASCII 以外的字节，而且不是 UTF-8（RFC 9051 §4.3）。这里逐字节来读；文件夹名另有写法，叫改良 UTF-7。',
  'imap.reply.long-line':
    '这一行有 {octets} 字节，全部保留并显示；只有开头的 {read} 字节用来判断它的意思（RFC 9051 §4 没有规定上限）。',
  'imap.reply.bad-number':
    '`{status}` 要一个 1 到 4294967295 的数，`EXISTS` 和 `RECENT` 也可以是 0（RFC 9051 §9）。这里写的不当真。',
  'imap.reply.path-name':
    '`{name}` 看上去像一条跑到文件夹外面去的路径。在 IMAP 里它只是个普通名字（RFC 9051 §5.1）；用文件保存邮件的程序不能照着走。wirespeak 不会拿它去打开文件。',
  'imap.reply.unsolicited-continue':
    '来了带 `+` 的一行，可是没有命令在等它（RFC 9051 §7.6）。也许服务器以为某一行还没有说完。',
  'imap.reply.unknown-tag': '进行中的命令没有一条的标签是 `{tag}`（RFC 9051 §2.2.2）。不知道这一行在答什么。',
  'imap.reply.tag-twice': '`{tag}` 这条命令已经答过了；一条命令只有一个带标签的响应（RFC 9051 §2.2.2）。',
  'imap.reply.no-greeting': '欢迎行还没来：服务器的第一行应当是 `* OK`、`* PREAUTH` 或 `* BYE`（RFC 9051 §7.1）。',
  'imap.reply.late-preauth': '`PREAUTH` 只能是欢迎行；出现在这里没有意义（RFC 9051 §7.1.4）。',
  'imap.reply.unknown-code': '`[{code}]` 是这里不认得的方括号代码。客户端应当容忍，以状态为准（RFC 9051 §7.1）。',
  'imap.reply.alert-in-clear':
    '没有 TLS 的线路上来的 `[ALERT]`：路上谁都可能写上这句话（RFC 9051 §11.1）。没有弄清之前，不要照它说的做。',
  'imap.reply.unbalanced': '这行 `{status}` 的引号或括号不成对（RFC 9051 §4.4）。读得出的就用，其余不用。',
  'imap.reply.behind-literal':
    '预告的 {octets} 字节之后，这一行没有照规矩接下去：应当是空格或右括号，名和值成对（RFC 9051 §4.3）。要么发来的比预告的多，要么更少，把后面的行也算了进去。',
  'imap.reply.inside-literal':
    '`{line}` 看上去像一条响应，可是字面量还没满：还预告着 {left} 字节，所以它算正文（RFC 9051 §4.3）。如果不是邮件在引用 IMAP 会话，那就是发来的比预告的少。',
  'imap.reply.literal-cut':
    '字面量还没收完，连接就断了：预告 {promised} 字节，收到 {came} 字节（RFC 9051 §4.3）。收到的都保留着，但不完整。',
  'imap.reply.unfinished': '响应还没说完，连接就断了：已经收到的都保留着（RFC 9051 §7）。',
  'imap.reply.expunge-misplaced':
    '`EXPUNGE` 不该在{verb?}回答 `{verb}` 时或者{/}没有命令进行时出现，不然序号就对不上了（RFC 9051 §7.5.1）。',
  'imap.reply.exists-shrinks': '总数从 {before} 变成了 {now}；只有 `EXPUNGE` 能使它变小（RFC 9051 §7.4.1）。',
  'imap.reply.number-out-of-range':
    '服务器说到第 {number} 封，而文件夹里共有 {count} 封（RFC 9051 §2.3.1.2）。两边的数对不上了；最稳妥的是重新 `SELECT`。',
  'imap.reply.uidvalidity-changed':
    'UIDVALIDITY 从 {before} 变成了 {now}：这个文件夹以前记下的 UID 全部作废（RFC 9051 §2.3.1.1）。',
  'imap.reply.uid-order':
    '第 {number} 封的 UID 是 {uid}，第 {other} 封的是 {theirs}：UID 应当随序号递增（RFC 9051 §2.3.1.1）。按 UID 存邮件的程序会因此漏掉邮件。',
  'imap.reply.uid-changed':
    '第 {number} 封的 UID 从 {before} 变成了 {now}，中间却没有 `EXPUNGE`（RFC 9051 §2.3.1.1）。要么序号悄悄移动了，要么服务器改了 UID，而它不该改。',
  'imap.reply.compressed': '从这里起双方都用压缩形式说话（RFC 4978 §3），wirespeak 读不懂。用 `/close` 断开。',
  'imap.sasl.challenge-not-base64': '提问 `{text}` 不是 base64，而它应当是（RFC 9051 §6.2.2）。',
  'imap.capability.starttls-after-tls': '已经在用 TLS，服务器还列出 `STARTTLS`，这不应该（RFC 9051 §6.2.1）。',
  'imap.capability.forgotten':
    'TLS 之前的 {count} 项能力已作废：路上可能有人改过（RFC 9051 §6.2.1）。用 `CAPABILITY` 重新问一次。',
  'imap.capability.changed':
    '服务器主动重报了能力列表，以这一份为准（RFC 9051 §7.2.2）。{added?}新增：{added}。{/}{gone?}去掉：{gone}。{/}',
  'imap.tls.injected':
    'TLS 的放行之后又来了 {count} 字节明文。可能是路上有人塞进来的；已经丢弃，不当真（RFC 9051 §6.2.1）。',
  'imap.mailbox.shifted':
    '第 {number} 封没有了，原来的第 {next} 封现在是第 {number} 封，后面依次类推（RFC 9051 §7.5.1）。UID 不变。',
  'imap.select.none-left':
    '这次 `SELECT` 失败，连带关掉了原来打开的文件夹{mailbox?} `{mailbox}`{/}：现在一个也没打开（RFC 9051 §6.3.2）。',
  'imap.deleted.kept':
    '标了 `\\Deleted` 的 {count} 封都还在：断开和 `LOGOUT` 什么也不删，只有 `EXPUNGE` 和 `CLOSE` 才删（RFC 9051 §6.4.3）。',
} as const satisfies Record<ImapHintId, string>;
