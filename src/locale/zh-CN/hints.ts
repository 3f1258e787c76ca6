/**
 * What is odd, the rule with its section, and who tolerates it. Each sentence is true while the line is being typed
 * and after it has gone out. No sentence repeats what was typed as an answer of AUTH: it may be a secret.
 */
import type { HintId } from '../../knowledge/hints.ts';
import { imapHints } from './imap-hints.ts';
import { pop3Hints } from './pop3-hints.ts';
import { saslHintsOf } from './sasl-hints.ts';

export const hints = {
  'wire.lost-characters':
    '这一行里有 `{encoding}` 没有编码的字符（RFC 2045 §2.2），每个都用 `?` 代替发出。请换一种写法，或换一种编码：`/encoding utf-8`。',
  'smtp.lint.space-after-colon':
    '冒号后面多了一个空格。标准规定它和 `<` 之间不能有空格（RFC 5321 §3.3）；163 会放行，严格的服务器回 501。应写成 `{suggestion}`。',
  'smtp.lint.no-brackets':
    '地址没有放在尖括号里。`<` 和 `>` 是语法的一部分（RFC 5321 §4.1.1.2）；Exim 会放行，严格的服务器回 501。应写成 `{suggestion}`。',
  'smtp.lint.no-colon':
    '少了冒号：`FROM:` 和 `TO:` 都带冒号（RFC 5321 §4.1.1.2）。几乎所有服务器都回 501。应写成 `{suggestion}`。',
  'smtp.lint.bare-local-part':
    '`{address}` 没有域名。只有 `<postmaster>` 可以不带域名（RFC 5321 §4.1.1.3）；有的服务器会补上自己的域名，有的回 501 或 550。请写完整的邮件地址。',
  'smtp.lint.helo-no-name':
    '`{verb}` 后面没有名字。这里要写你这台主机的主机名，或放在方括号里的 IP 地址（RFC 5321 §4.1.1.1）；不写的话，多数服务器回 501。',
  'smtp.lint.helo-server-name':
    '`{name}` 是服务器的名字，不是你的。EHLO 和 HELO 要报自己的主机名（RFC 5321 §4.1.1.1）；163 和 QQ 会放行，别的服务器会拒绝，或当成垃圾邮件的迹象。',
  'smtp.lint.helo-bare-ip':
    'IP 地址没有放在方括号里；光是一串数字不算主机名（RFC 5321 §4.1.3）。不少服务器会放行，严格的回 501。应写成 `{suggestion}`。',
  'smtp.lint.talks-first':
    '服务器还没说 220，这一行就先到了；客户端应当先等 220（RFC 5321 §3.1）。不少服务器不计较；Exim 回 554，Postfix 的 postscreen 会把你当成发垃圾邮件的程序。',
  'smtp.lint.only-quit':
    '服务器一开口就是 {code}：这个连接不收邮件。之后只有 `QUIT` 有意义（RFC 5321 §3.1），别的命令都会得到 503。',
  'smtp.lint.mail-before-hello':
    '`MAIL` 抢在了 `EHLO` 前面。会话要以 EHLO 或 HELO 开头（RFC 5321 §4.1.4）；有的服务器会放行，多数回 503。',
  'smtp.lint.mail-nested':
    '邮件事务已经开着，里面不能再来一个 `MAIL`（RFC 5321 §4.1.4），服务器会回 503。用 `DATA` 把它做完，或用 `RSET` 作废。',
  'smtp.lint.rcpt-before-mail':
    '还没有开着的邮件事务：要先有发件人，再有收件人（RFC 5321 §4.1.4）。服务器会回 503。先发 `MAIL FROM:<…>`。',
  'smtp.lint.data-before-mail':
    '`{verb}` 来得太早，信封还没有开始写（RFC 5321 §4.1.4），服务器会回 503。{hello?}先发 `{hello} 你的主机名`。{/}次序是 `MAIL FROM:<…>`、`RCPT TO:<…>`，然后才是 `{verb}`。',
  'smtp.lint.data-before-rcpt':
    '`DATA` 之前至少要有一个被接受的收件人（RFC 5321 §4.1.4），否则服务器回 503 或 554。先发 `RCPT TO:<…>`。',
  'smtp.lint.auth-after-helo':
    'HELO 之后用了 `AUTH`：登录属于扩展，而扩展只在 EHLO 的应答里列出（RFC 4954 §3）。163 和 QQ 会放行，Exim 回 503。先发 `EHLO`。',
  'smtp.lint.auth-not-offered':
    '这台服务器没有列出 `{mechanism}`。{offered?}它列出的是：{offered}。{/}不认得的机制会得到 504（RFC 4954 §4）；根本不支持 AUTH 的服务器回 502 或 503。',
  'smtp.lint.auth-no-mechanism':
    '`AUTH` 后面没有写机制，而这里必须写（RFC 4954 §4），服务器会回 501 或 504。{offered?}可用的机制：{offered}。{/}',
  'smtp.lint.auth-twice':
    '已经登录过了，一个会话只能登录一次（RFC 4954 §4），服务器会回 503。想换账号，先 `QUIT`，再重新连接。',
  'smtp.lint.auth-in-transaction':
    '邮件事务正开着，里面不能用 AUTH（RFC 4954 §4），服务器会回 503。用 `RSET` 可以作废这个事务。',
  'smtp.lint.auth-in-clear':
    '没有 TLS，`{mechanism}` 的密码路上谁都读得懂（RFC 4954 §9）：base64 是编码，不是加密。有的服务器会用 530 或 538 拒绝，有的照收。稳妥的做法是先发 `STARTTLS`。',
  'smtp.lint.auth-initial-response':
    '`{mechanism}` 要由服务器先开口，机制名后面不该有内容（RFC 4954 §4）。不少服务器照样接受，严格的回 501。',
  'smtp.lint.starttls-not-offered':
    '这台服务器没有列出 STARTTLS（RFC 3207 §4），多半会回 500 或 502。如果它本来该有，可能是路上有人剥离了它：不要用明文发密码。',
  'smtp.lint.starttls-again': '这个连接已经加密，TLS 只能开始一次（RFC 3207 §4.2）。服务器会回 503 或 554。',
  'smtp.lint.starttls-argument': '`STARTTLS` 要单独占一行（RFC 3207 §4）。后面带别的内容，服务器会回 501。',
  'smtp.lint.pipelining-not-offered':
    '上一条应答还没到，而这台服务器没有列出 PIPELINING（RFC 2920 §3.1）。不少服务器应付得来，有的会丢命令或关闭连接。稳妥的做法是先等应答。',
  'smtp.lint.unknown-verb':
    '`{verb}` 不是 SMTP 的命令，也不属于这里认得的扩展（RFC 5321 §4.1.1）；服务器会回 500，什么都不改变。{suggestion?}可以试试 `{suggestion}`。{/}',
  'smtp.lint.empty-line':
    '发出的是一个空行。在 SMTP 里每一行都算一条命令，空行也不例外，只是没有命令名（RFC 5321 §4.1.1）；服务器会回 500，什么都不改变。',
  'smtp.lint.close':
    'SMTP 没有这个命令，服务器会回 500 或 502；`close` 之类是 telnet 程序的命令。结束会话的命令是 `QUIT`（RFC 5321 §4.1.1.10）；想在这里直接断开，用 `/close`。',
  'smtp.lint.recv': 'SMTP 没有 `RECV` 这个命令，服务器会回 500。写收件人用 `RCPT TO:<…>`（RFC 5321 §4.1.1.3）。',
  'smtp.lint.line-too-long':
    '这一行连同 CRLF 有 {octets} 字节，上限是 {limit}（RFC 5321 §4.5.3.1.4）。有的服务器能收更长的行，有的回 500。',
  'smtp.lint.not-ascii':
    '`{character}` 不是 ASCII。这需要服务器支持 SMTPUTF8，并在 `MAIL` 里声明（RFC 6531 §3.4）；否则服务器会回 500、501 或 553。',
  'smtp.lint.full-width':
    '{space?}这里有一个全角空格，{/}{character?}`{character}` 是全角字符，{/}SMTP 在这里要用{space?}半角空格{/}{ascii?} ASCII 的 `{ascii}`{/}（RFC 5321 §2.4）。对服务器来说两者的字节完全不同，所以会回 500 或 501。请把输入法切到英文。',
  'smtp.lint.trailing-mark':
    '末尾的 `{character}` 是多出来的全角标点：命令后面不加标点（RFC 5321 §2.4），服务器会回 500 或 501。应写成 `{suggestion}`，请把输入法切到英文。',
  'smtp.lint.parameter-unknown':
    '`{parameter}` 不是这里认得的 `{verb}` 扩展参数。没有列出它的服务器回 555，也有的回 501（RFC 5321 §4.1.1.11）。',
  'smtp.lint.parameter-not-offered':
    '`{parameter}` 属于 {keyword}，而这台服务器没有列出它（RFC 5321 §4.1.1.11）。EHLO 里列出的才能用，否则多半得到 555 或 501。',
  'smtp.lint.parameter-twice':
    '`{parameter}` 写了两次，而每个扩展参数只能写一次（RFC 5321 §4.1.2）。有的服务器取最后一个，有的取第一个，有的回 501。',
  'smtp.lint.parameter-value':
    '`{parameter}` 的值格式不对，应当是 `{syntax}`（RFC 5321 §4.1.2）。代号和地址里的 `+`、`=` 以及可见 ASCII 以外的字节，要写成 `+` 加两位十六进制。严格的服务器回 501。',
  'smtp.lint.size-over-limit':
    '`SIZE={size}` 超过了这台服务器的上限 {limit} 字节。不用等邮件发出，它马上就会回 552（RFC 1870 §6.1）。',
  'smtp.lint.notify-never':
    '`NEVER` 只能单独出现：旁边再写 `SUCCESS`、`FAILURE` 或 `DELAY`，谁也不知道是什么意思（RFC 3461 §4.1）。服务器会回 501。',
  'smtp.lint.data-after-bdat':
    '这封邮件已经用 `BDAT` 发了一部分，两种方式不能混用（RFC 3030 §2），服务器会回 503。接着用 `BDAT`，用 `BDAT 0 LAST` 结束，或用 `RSET` 重来。',
  'smtp.lint.data-with-binary':
    '`MAIL` 声明了 `BODY=BINARYMIME`，这样的邮件是任意字节，不一定分行，`DATA` 传不了（RFC 3030 §3），服务器会回 503。请用 `BDAT`。',
  'smtp.lint.bdat-not-offered':
    '这台服务器没有列出 CHUNKING，不认得 `BDAT`（RFC 3030 §2）：会回 500 或 502，并把后面的内容当成命令。请用 `DATA`。',
  'smtp.lint.bdat-syntax':
    '`BDAT` 后面是字节数，最后一块再加 `LAST`（RFC 3030 §2）。现在这样写，没人知道后面有多少字节；Postfix 会关闭连接。',
  'smtp.lint.bdat-after-refused':
    '这封邮件已有一块被拒，整封也就作废了（RFC 3030 §2）。再发的内容会被读完丢掉，得到 503。先 `RSET`，再从 `MAIL` 重来。',
  'smtp.lint.not-offered': '这台服务器没有列出 {keyword}，多半不提供 `{verb}`（RFC 5321 §2.2.1），会回 500 或 502。',
  'smtp.lint.lhlo': '`LHLO` 属于 LMTP（RFC 2033 §4.1），是和邮件存储对话用的。SMTP 服务器会回 500。请用 `EHLO`。',
  'smtp.lmtp.use-lhlo': 'LMTP 用 `LHLO` 开头；标准要求这里拒绝 `{verb}`（RFC 2033 §4.1），免得被当成 SMTP。',
  'smtp.lmtp.reply-for':
    '这条 {code} 只是给 `{recipient}` 的。在 LMTP 里，邮件发完之后，每个被接受的收件人各有一条应答，次序和 `RCPT` 相同（RFC 2033 §4.2）。',
  'smtp.chunk.more': '{octets} 字节；这一块还差 {left} 字节（RFC 3030 §2）。行尾只在放得下的时候才会发出。',
  'smtp.chunk.too-long':
    '这里有 {octets} 字节，而这一块只剩 {left} 字节的位置（RFC 3030 §2）：最后 {over} 字节会被当成命令。',
  'smtp.lint.sasl-not-base64':
    '第 {position} 个字符不属于 base64，而 AUTH 的回答必须是 base64（RFC 4954 §4），服务器会回 501。`/b64` 可以编码一段文字，Ctrl-O 编码正在输入的内容。',
  'smtp.lint.sasl-padding':
    '长度不对：base64 每四个字符一组，只在最后用 `=` 补齐（RFC 4648 §3.2）。多半是少了或多了一截，服务器会回 501。',
  'smtp.lint.sasl-newline':
    '解码之后末尾带着换行，`echo` 不加 `-n` 就会这样。服务器会把它当成内容的一部分（RFC 4954 §4），多半回 535。用 `/b64` 重新编码一次。',
  'smtp.lint.sasl-plain-shape':
    'PLAIN 的内容是：身份、NUL、用户名、NUL、密码，其中身份通常留空（RFC 4616 §2）。应当有两个 NUL，这里有 {nuls} 个。服务器会回 501 或 535。',
  'smtp.lint.sasl-cancel': '单独一个 `*` 表示放弃认证（RFC 4954 §4）。服务器会回 501，然后又可以发命令。',
  'smtp.lint.sasl-empty': '这是一个空的回答，有些机制需要它（RFC 4954 §4）。想放弃认证，用 `*`。',
  'smtp.lint.sasl-command':
    '服务器在等 base64 回答，所以 `{verb}` 会被当成回答，而不是命令（RFC 4954 §4），得到的是 501。想放弃认证，用 `*`。',
  'smtp.secret.suspected':
    '这一行看上去像登录信息，却不在该出现的地方，所以在屏幕上和录制文件里都已遮盖（RFC 4954 §9）。发给服务器的内容不变。',
  'smtp.message.no-blank-line':
    '邮件头和正文之间少了一个空行。第 {line} 行“{text}”没有冒号，收件方的做法不一：有的替你补上空行，有的当成写坏的头字段，正文就丢了（RFC 5322 §2.1）。',
  'smtp.message.full-width-colon':
    '`{field}` 后面是全角冒号 `：`，不是 ASCII 的 `:`，所以这一行不是头字段（RFC 5322 §2.2）：收件方多半当作正文从这里开始，或者丢掉它。请把输入法切到英文。',
  'smtp.message.no-header':
    '邮件以空行开头，也就是没有邮件头，全部都是正文（RFC 5322 §2.1）。有的服务器会补上 `Date` 和 `Message-ID`，有的会拒收。',
  'smtp.message.missing-fields':
    '邮件头里缺少：{fields}。`Date` 和 `From` 是必需的（RFC 5322 §3.6）。有的服务器会补上缺的，有的会拒收，或判为垃圾邮件。',
  'smtp.message.dot-doubled':
    '这一行以点开头，所以发出时前面会再加一个点，收件方再把它去掉（RFC 5321 §4.5.2）。你的文字保持原样。',
  'smtp.message.full-width-dot':
    '`。` 不是结束点：这一行只是邮件里的又一行（RFC 5321 §4.1.1.4），服务器不会出声。要结束邮件，单独一行输入英文的 `.`。',
  'smtp.message.line-too-long':
    '这一行有 {octets} 字节，上限是 {limit}（RFC 5322 §2.1.1）。有的服务器会把它截成两行，有的会拒收。请分成几行，或对正文编码。',
  'smtp.message.eight-bit-header':
    '`{field}` 里有大于 127 的字节；没有声明 SMTPUTF8 时，邮件头只能是 ASCII（RFC 5322 §2.2）。多数服务器会放行，但有的收件人会看到乱码。稳妥的做法是用编码字：`=?UTF-8?B?…?=`。',
  'smtp.message.eight-bit-undeclared':
    '正文里有大于 127 的字节，但 `MAIL` 没有声明 `BODY=8BITMIME`（RFC 6152 §3）。多数服务器原样转交，有的会清掉最高位，或拒收。',
  'smtp.message.bcc':
    '`Bcc` 字段会随邮件一起走，多数服务器不会删掉它，所有收件人都看得到（RFC 5322 §3.6.3）。想密送，只用 `RCPT TO:<…>` 就够了。',
  'smtp.message.command-as-text':
    '354 之后全是邮件内容：`{verb}` 只是信里的又一行，不是命令（RFC 5321 §4.1.1.4）。要先用只有一个点的一行结束邮件。',
  'smtp.message.ends-without-body':
    '邮件到结束也没有空行和正文，全部都是邮件头。这是允许的（RFC 5322 §2.1），但收件人看到的是一封空邮件，也容易被判为垃圾邮件。',
  'smtp.reply.mixed-codes':
    '同一条应答里有几个不同的应答码：{codes}。标准要求每行都相同（RFC 5321 §4.2.1），所以各个程序信哪一个并不一致。wirespeak 以最坏的 {taken} 为准。',
  'smtp.reply.not-a-reply':
    '这一行不是应答；应答以三位数字开头（RFC 5321 §4.2）。也许对面说的是另一种协议，也许路上有设备插话。wirespeak 如实显示，不下结论。',
  'smtp.reply.bare-code':
    '只有 {code}，没有文字。服务器应当在应答码后面加空格，客户端也必须能接受没有空格的（RFC 5321 §4.2.1）。以应答码为准。',
  'smtp.reply.unknown-code':
    '{code} 不在这里认得的列表里。第一位数字就是它的类别，凭这一位就能判断（RFC 5321 §4.3.2）；后面的文字也许说得更多。',
  'smtp.reply.enhanced-mismatch':
    '{code} 和 {enhanced} 互相矛盾：两者的第一位数字必须相同（RFC 2034 §4）。以三位的应答码为准。',
  'smtp.reply.bare-lf':
    '这一行以裸 LF 结尾，而 SMTP 的行尾是 CRLF（RFC 5321 §2.3.8）。wirespeak 把它当作行尾，字节保持收到时的样子。',
  'smtp.reply.nul': '应答里有 {count} 个 NUL 字节，而这里只该有文字（RFC 5321 §4.2）。显示为 `␀`，字节原样保留。',
  'smtp.reply.too-long':
    '这一行应答有 {octets} 字节，上限连同 CRLF 是 {limit}（RFC 5321 §4.5.3.1.5）。有的程序会截断或拒绝，wirespeak 全部保留。',
  'smtp.reply.unsolicited':
    '没有人问，{code} 自己来了。服务器准备关闭连接时可以这样发 421（RFC 5321 §3.8）；它不是对你任何一条命令的应答。',
  'smtp.reply.helo-multi-line':
    'HELO 得到了 {lines} 行应答，QQ 邮箱就是这样。任何应答都可以有多行（RFC 5321 §4.2.1）；应答码后面是空格的那一行是最后一行。',
  'smtp.reply.unfinished':
    '应答没有说完：还没等到完整的最后一行，也就是应答码后面是空格的那一行（RFC 5321 §4.2.1）。它原本要说什么，无从知道。',
  'smtp.ehlo.merged':
    '`{keyword}` 在列表里不止一次，wirespeak 把这几行合在一起看。关键字的次序和大小写都无所谓（RFC 5321 §4.1.1.1）。',
  'smtp.ehlo.auth-equals': '`{line}` 是旧式写法，留给比标准还老的邮件程序用，意思和 `AUTH` 加空格相同（RFC 4954 §3）。',
  'smtp.ehlo.fall-back':
    'EHLO 得到 {code}：这台服务器不提供扩展。接下来用 `HELO`（RFC 5321 §3.2），但没有 AUTH 和 STARTTLS。',
  'smtp.ehlo.starttls-after-tls':
    'TLS 已经启用，服务器却还列出 STARTTLS；标准不允许这样（RFC 3207 §4.2）。只要没有人去用它，就没有害处。',
  'smtp.sasl.challenge-not-base64':
    '334 后面应当是 base64（RFC 4954 §4），这里却不是。Exchange 的 `NTLM supported` 就是这样；在别处则是服务器的毛病。',
  'smtp.transaction.some-refused':
    '接受了 {accepted} 个收件人，拒绝了 {refused} 个。每个收件人单独算（RFC 5321 §3.3）：邮件会寄给被接受的那些。',
  'smtp.tls.forgotten':
    'TLS 已启用，之前用明文列出的 {count} 项能力全部作废（RFC 3207 §4.2），因为路上谁都可能改写它们。用 `EHLO` 重新问一次。',
  'smtp.tls.injected':
    '在服务器同意 STARTTLS 之后、TLS 开始之前，收到了 {count} 字节明文。中间人会这样做，有毛病的服务器也会（RFC 3207 §5）。这些字节已丢弃，没有解读。',
  ...saslHintsOf('smtp'),
  ...saslHintsOf('pop3'),
  ...saslHintsOf('imap'),
  ...pop3Hints,
  ...imapHints,
} as const satisfies Record<HintId, string>;
