/** NO and BAD: what was not done, and why. An untagged one ends no command. */
import type { refused as rows } from '../../../knowledge/imap/meanings/refused.ts';
import type { Explanation } from '../../catalog.ts';

export const refused = {
  'imap.no.login': {
    title: '登录被拒',
    text: '用户名和密码对不上，或者这个账号不允许这样登录。`NO` 表示命令看懂了，但没有照办；可以在这个连接上再试。',
    next: '再发一次 `{tag} LOGIN`。{remote?}163 和 QQ 在这里要授权码，不要密码。{/}',
  },
  'imap.no.login-qq': {
    title: '不收 QQ 密码',
    text: 'QQ 邮箱在这里不收 QQ 密码，要的是授权码，专为邮件客户端生成的 16 个字符。改过 QQ 密码，旧授权码就全部失效。',
    next: '在网页版设置里开启 IMAP 服务，生成授权码，再用它 `{tag} LOGIN`。',
  },
  'imap.no.login-netease': {
    title: '不收邮箱密码',
    text: '网易在这里不收邮箱密码，要的是在网页版设置里为邮件客户端生成的授权码。',
    next: '在网页版设置里开启 IMAP 服务，生成授权码，再用它 `{tag} LOGIN`。',
  },
  'imap.no.login-microsoft': {
    title: '微软不收密码',
    text: 'Exchange Online 从 2022 年 10 月起不再接受密码登录 IMAP，虽然它仍列出 `AUTH=PLAIN`。只能用令牌：XOAUTH2。重试没有用。',
    next: '`{tag} AUTHENTICATE XOAUTH2`，令牌要从网上取得。',
  },
  'imap.no.authenticate-mechanism': {
    title: '不支持的机制',
    text: '服务器不提供这种登录机制。它提供的写在能力列表的 `AUTH=` 后面。',
    next: '`{tag} CAPABILITY`，再试 `{tag} AUTHENTICATE PLAIN` 之类。',
  },
  'imap.bad.cancelled': {
    title: '已放弃认证',
    text: '你发了 `*`，这一行表示收到：认证已放弃。IMAP 用 `BAD` 来确认，这很正常。',
    next: '`{tag} LOGIN alice wonderland`，或换一种方式。',
  },
  'imap.no.cancelled': {
    title: '已放弃认证',
    text: '你发了 `*`，这一行表示收到：认证已放弃。标准在这里规定 `BAD`，这台服务器回的是 `NO`。',
    next: '`{tag} LOGIN alice wonderland`，或换一种方式。',
  },
  'imap.no.base64': {
    title: '不是合格的 base64',
    text: '你的回答无法解码：`AUTHENTICATE` 的回答只能是 base64。',
    next: '`{tag} AUTHENTICATE PLAIN`；Ctrl-O 会把你输入的内容编码。',
  },
  'imap.no.select-unsafe': {
    title: '请先自报名字',
    text: '登录已经成功，只是邮箱还不肯打开。网易只向用 `ID` 报过名字的客户端开放邮箱；RFC 2971 本来不许拿这个当条件，别处很少见。',
    next: '`{tag} ID ("name" "wirespeak" "version" "1.0")`，再发 `SELECT INBOX`。',
  },
  'imap.no.select': {
    title: '打不开',
    text: '没有这个文件夹，或者它不能打开。注意：`SELECT` 失败会连带关掉原来打开的文件夹，现在一个也没打开。',
    next: '用 `{tag} LIST "" "*"` 看名字，或者 `{tag} SELECT INBOX`。',
  },
  'imap.no.mailbox': {
    title: '没有这个文件夹',
    text: '你指明的文件夹不存在。名字要一模一样，只有 `INBOX` 不分大小写。',
    next: '用 `{tag} LIST "" "*"` 看名字该怎么写。',
  },
  'imap.no.create': {
    title: '没有建成',
    text: '文件夹没有建成：已经有了，名字不合这台服务器的规矩，或者没有权限。',
    next: '用 `{tag} LIST "" "*"` 看看有哪些。',
  },
  'imap.no.delete': {
    title: '没有删除',
    text: '文件夹还在：没有这个名字，或者它不能删，例如 `INBOX`。',
    next: '用 `{tag} LIST "" "*"` 看看有哪些。',
  },
  'imap.no.rename': {
    title: '没有改名',
    text: '没有改名：旧名字不存在，或者新名字已经有了。',
    next: '用 `{tag} LIST "" "*"` 看看有哪些。',
  },
  'imap.no.append': {
    title: '没有存入',
    text: '邮件没有存进去。如果它是在该来 `+` 的时候来的，就不要再发邮件的字节：会被当成命令。',
    next: '用 `{tag} LIST "" "*"` 核对文件夹，或者用 `CREATE` 建一个。',
  },
  'imap.no.copy': {
    title: '一封也没复制',
    text: '一封也没有复制或移动：要么全成，要么全不成。也许目标文件夹不存在，或者满了。',
    next: '`{tag} LIST "" "*"`，或者先 `CREATE`。',
  },
  'imap.no.fetch': {
    title: '没有全部取到',
    text: '你要的内容有取不到的：邮件刚被删掉，或者坏了。这一行之前来的都有效。',
    next: '先发 `{tag} NOOP` 看删了哪些，再试。',
  },
  'imap.no.store': {
    title: '标志没有改',
    text: '标志还是原样：文件夹是只读的，或者这个标志不许你改。',
    next: '用 `{tag} SELECT INBOX` 以可写方式打开。',
  },
  'imap.no.search': {
    title: '无法搜索',
    text: '服务器无法搜索：多半是不认得的字符集。',
    next: '`{tag} SEARCH UNSEEN`，只用 ASCII。',
  },
  'imap.no.starttls': {
    title: '这里没有 TLS',
    text: '服务器无法开始 TLS。你发的内容在路上仍然是明文。',
    next: '改连端口 993，那里一开始就是 TLS；`{tag} LOGOUT`。',
  },
  'imap.bad.tls-again': {
    title: '已经在用 TLS',
    text: '这个连接已经加密，TLS 只能开始一次。',
    next: '`{tag} CAPABILITY`，或者登录。',
  },
  'imap.bad.no-tag': {
    title: '少了标签',
    text: '每条命令都以标签开头，那是你自选的一个短词：服务器把 `{verb}` 当成了标签，后面找不到命令。什么也没做。',
    next: '`{tag} {verb}`，先标签，再空格。',
  },
  'imap.no.no-tag': {
    title: '少了标签',
    text: '每条命令都以标签开头，那是你自选的一个短词：服务器把 `{verb}` 当成了标签，后面找不到命令。什么也没做。',
    next: '`{tag} {verb}`，先标签，再空格。',
  },
  'imap.bad.tag-alone': {
    title: '只有标签，没有命令',
    text: '这一行只有标签，后面什么也没有。什么也没做。',
    next: '`{tag} NOOP`：标签、空格、命令名。',
  },
  'imap.bad.foreign': {
    title: 'IMAP 没有这个命令',
    text: '{untagged?}服务器把 `{word}` 当成了标签，到后面去找命令。{/}什么也没有改变。',
    next: '可以写成 `{tag} {example}`。',
  },
  'imap.bad.done-late': {
    title: '没有在等候',
    text: '`DONE` 不是命令，只是 `IDLE` 的结尾。什么也没做。',
    next: '任何命令都行，例如 `{tag} NOOP`；想等候就发 `{tag} IDLE`。',
  },
  'imap.bad.unknown-verb': {
    title: '没有这个命令',
    text: '标签后面的词不是这台服务器认得的命令。什么也没有改变。',
    next: '用 `{tag} CAPABILITY` 看它有哪些能力。',
  },
  'imap.bad.too-early': {
    title: '请先登录',
    text: '`{verb}` 要登录之后才能用，现在还没有人登录。Dovecot 对不收的命令一律说命令有错。',
    next: '`{tag} LOGIN alice wonderland`，再试。',
  },
  'imap.no.too-early': {
    title: '请先登录',
    text: '`{verb}` 要登录之后才能用，现在还没有人登录。',
    next: '`{tag} LOGIN alice wonderland`，再试。',
  },
  'imap.bad.too-late': {
    title: '已经登录',
    text: '`{verb}` 只能用在登录之前，而你已经登录。想换人，得另开会话。',
    next: '`{tag} SELECT INBOX`，或者 `{tag} LOGOUT`。',
  },
  'imap.no.too-late': {
    title: '已经登录',
    text: '`{verb}` 只能用在登录之前，而你已经登录。想换人，得另开会话。',
    next: '`{tag} SELECT INBOX`，或者 `{tag} LOGOUT`。',
  },
  'imap.bad.not-selected': {
    title: '请先打开文件夹',
    text: '`{verb}` 说的是已打开的文件夹里的邮件，而现在一个也没打开。也许有一次 `SELECT` 失败了：那会关掉原来的。',
    next: '`{tag} SELECT INBOX`，再试。',
  },
  'imap.no.not-selected': {
    title: '请先打开文件夹',
    text: '`{verb}` 说的是已打开的文件夹里的邮件，而现在一个也没打开。也许有一次 `SELECT` 失败了：那会关掉原来的。',
    next: '`{tag} SELECT INBOX`，再试。',
  },
  'imap.bad.idle': {
    title: '只有 DONE 能结束等候',
    text: '等候期间服务器只收一行：`DONE`，不带标签。别的内容会让等候以这个错误结束，那一行写的也没有执行。',
    next: '想再等就发 `{tag} IDLE`，别的命令也行。',
  },
  'imap.bad.login': {
    title: '要恰好两个参数',
    text: '`LOGIN` 要恰好两个参数：用户名和密码。密码里有空格、引号或括号，就要放在双引号里。',
    next: '例如 `{tag} LOGIN alice "two words"`。',
  },
  'imap.bad.login-early': {
    title: '现在还不收登录',
    text: '照现在的情形，服务器不收登录。连接还是明文时，Exchange 就这样回答：它要先有 TLS。用户名和密码对不对，它还没有看。',
    next: '先发 `{tag} STARTTLS`，再登录。',
  },
  'imap.bad.authenticate': {
    title: '没有看懂',
    text: '`AUTHENTICATE` 后面要写机制名，每个 `+` 之后回一行 base64。',
    next: '`{tag} AUTHENTICATE PLAIN`，或者 `{tag} LOGIN alice wonderland`。',
  },
  'imap.bad.microsoft': {
    title: '登录了却没有邮箱',
    text: '登录没有问题，Exchange 却连不上对应的邮箱：账号没有开启 IMAP、没有许可，或者邮箱正在搬迁。很快就会来 `BYE`。',
    next: '确认账号开启了 IMAP；`{tag} LOGOUT`，过后再试。',
  },
  'imap.bad.set': {
    title: '命令写得不对',
    text: '先写要哪些邮件：`1`、`2:4`、`1,3`，`*` 代表最后一封，中间没有空格。再写要什么，几样就放在括号里。超出最后一封的序号也会被拒。',
    next: '`{tag} FETCH 1:* (FLAGS UID)`。',
  },
  'imap.bad.search': {
    title: '不认得的条件',
    text: '搜索里有个词不是服务器认得的条件。条件并排写，要同时成立；不是单个词的文字放在双引号里。',
    next: '`{tag} SEARCH FROM "alice" UNSEEN`。',
  },
  'imap.bad.append': {
    title: '里面没有邮件',
    text: '`APPEND` 要先写文件夹名，再把邮件写成字面量：在行尾用花括号写上字节数。',
    next: '`{tag} APPEND INBOX {310}`，再发这 310 个字节。',
  },
  'imap.bad.syntax': {
    title: '没有看懂',
    text: '`BAD` 表示服务器看不懂这条命令：参数不对、少了一个，或者引号、括号没有合上。什么也没有改变，原样再发也过不去。',
    next: '{example?}可以写成 `{tag} {example}`。{/}',
  },
  'imap.bad.unsolicited': {
    title: '有一行没看懂',
    text: '这个 `BAD` 不带标签：服务器在收到的内容里连标签都没找到，例如空行。它没有结束任何命令。',
    next: '`{tag} NOOP`：标签、空格、命令名。',
  },
  'imap.no.unsolicited': {
    title: '一个提醒',
    text: '不带你的标签的 `NO` 没有拒绝什么：它只是提醒一声，命令还在进行。结果如何，要看带着你的标签的一行。',
    next: '等带着你的标签的一行，或者用 `{tag} NOOP` 继续。',
  },
  'imap.ok.unsolicited': {
    title: '一条说明',
    text: '不带你的标签的 `OK` 没有结束什么：它是给人或程序看的说明，随时会来。',
    next: '等带着你的标签的一行，或者用 `{tag} NOOP` 继续。',
  },
  'imap.ok.unknown-tag': {
    title: '对不上号的标签',
    text: '响应带的标签不属于任何进行中的命令。要么已经回答过，要么这一行不是给你的。',
    next: '`{tag} NOOP`，对一对标签。',
  },
  'imap.no.unknown-tag': {
    title: '对不上号的标签',
    text: '响应带的标签不属于任何进行中的命令。要么已经回答过，要么这一行不是给你的。',
    next: '`{tag} NOOP`，对一对标签。',
  },
  'imap.bad.unknown-tag': {
    title: '对不上号的标签',
    text: '响应带的标签不属于任何进行中的命令。要么已经回答过，要么这一行不是给你的。',
    next: '`{tag} NOOP`，对一对标签。',
  },
} as const satisfies Record<keyof typeof rows, Explanation>;
