/** What replies mean, 2yz and 3yz: done, and go on. */
import type { positive as rows } from '../../../knowledge/smtp/meanings/positive.ts';
import type { Explanation } from '../../catalog.ts';

export const positive = {
  'smtp.200': {
    title: '成功',
    text: '200 不是标准里的 SMTP 应答码，不过看第一位就够了：2 开头表示成功。程序只认这一位。',
    next: '继续下一条命令，或用 `QUIT` 结束。',
  },
  'smtp.211': {
    title: '系统状态',
    text: '服务器在报告自己的状况：系统状态，或一段帮助。这是给人看的，会话里什么都没有改变。',
    next: '继续输入下一条命令，或用 `QUIT` 结束。',
  },
  'smtp.214': {
    title: '帮助信息',
    text: '这是写给人看的帮助，多半是服务器认得的命令。清单不说哪一条此刻能用。',
    next: '挑一条试试，比如 `NOOP`。',
  },
  'smtp.220': {
    title: '服务器就绪',
    text: '服务器已就绪，在等你说话。数字后面的文字写给人看，程序只认数字。',
    next: '`EHLO 你的主机名`。',
  },
  'smtp.220.greeting': {
    title: '欢迎行',
    text: '服务器已就绪。这第一行叫欢迎行，报出服务器的名字，往往还有软件名。SMTP 由服务器先开口，等到 220 再输入。',
    next: '用 `EHLO 你的主机名` 自报主机名，应答会列出服务器支持的扩展。',
  },
  'smtp.220.starttls': {
    title: '可以升级为 TLS',
    text: '服务器同意升级为 TLS：接下来的字节是握手，不再是文字。之前列出的扩展全部作废，那时没有加密，路上可能被人改过。',
    next: 'TLS 建立之后，重新发 `EHLO 你的主机名`。',
  },
  'smtp.221': {
    title: '再见',
    text: '服务器道别，随后关闭连接。得到过 250 确认的邮件由它负责，没写完的作废。',
    next: '',
  },
  'smtp.221.unasked': {
    title: '服务器先走了',
    text: '你没有发 `QUIT`，服务器自己要关闭连接。多半是空闲太久、它要停机，或收到了它不容忍的一行，比如 HTTP 请求。没得到 250 确认的邮件不算收下。',
    next: '',
  },
  'smtp.235': {
    title: '登录成功',
    text: '登录一直有效，直到连接结束；`RSET` 不会退出登录。同一个会话里不能再次 `AUTH`。',
    next: '`MAIL FROM:<…>`，一般填这个账号自己的地址。',
  },
  'smtp.235.qq': {
    title: '登录成功',
    text: 'QQ 邮箱收下了授权码。接下来它会核对发件人：只要不是登录用的那个地址，就回 501。',
    next: '`MAIL FROM:<…>`，填这个账号的完整地址。',
  },
  'smtp.235.netease': {
    title: '登录成功',
    text: '网易收下了授权码。接下来它会核对发件人：只要不是登录用的那个地址，就回 553。',
    next: '`MAIL FROM:<…>`，填这个账号的完整地址。',
  },
  'smtp.250': {
    title: '已完成',
    text: '命令已经执行完毕。250 的意思是“完成”，不是“就绪”；后面的文字写给人看。',
    next: '继续下一条命令，或用 `QUIT` 结束。',
  },
  'smtp.250.helo': {
    title: '记下了主机名',
    text: 'HELO 报的是你这台主机，不是用户。这是旧式写法，不列扩展，所以 `AUTH` 和 `STARTTLS` 能不能用都没有保证。',
    next: '`MAIL FROM:<…>`；想看有哪些扩展，用 `EHLO 你的主机名`。',
  },
  'smtp.250.ehlo': {
    title: '服务器的扩展',
    text: '第一行是招呼，后面每行是一项现在可用的扩展。`AUTH` 列出登录机制，`SIZE` 是邮件的大小上限，单位是字节（0 表示不设固定上限）。',
    next: '列出了 AUTH 又有账号，就用 `AUTH LOGIN`；否则 `MAIL FROM:<…>`。',
  },
  'smtp.250.ehlo-starttls': {
    title: '可以升级为 TLS',
    text: '第一行之后，每行是一项扩展，其中有 `STARTTLS`。现在还是明文：你输入的一切，连同密码，路上都能被人看到。',
    next: '登录之前先 `STARTTLS`；不登录就 `MAIL FROM:<…>`。',
  },
  'smtp.250.mail': {
    title: '记下了发件人',
    text: '邮件事务开始了。这是信封发件人：退信寄到这里，读信的人看不到。邮件头里的 `From` 稍后才写，两者可以不同。',
    next: '`RCPT TO:<…>`，有几个收件人就发几次。',
  },
  'smtp.250.rcpt': {
    title: '记下了收件人',
    text: '`{recipient}` 已写上信封。这还不能证明邮箱存在：不少服务器现在只看域名，以后再退信。邮件头里不提的收件人，就是密送。',
    next: '再加一个 `RCPT TO:<…>`；写齐了就用 `DATA`。',
  },
  'smtp.250.chunk': {
    title: '这一块收下了',
    text: '服务器读完了这一块，先留着。邮件还没有结束，也还谈不上接受：那要看带 `LAST` 的最后一块得到什么应答。',
    next: '继续用 `BDAT` 发下一块，最后一块加 `LAST`；没有内容了就用 `BDAT 0 LAST`。',
  },
  'smtp.250.delivered': {
    title: '已投进一个邮箱',
    text: '邮件已经放进 {recipient?}`{recipient}` 的{/}邮箱。在 LMTP 里，250 只说一个收件人，意思是已投递，不只是进了队列；没得到 250 的收件人，由寄方继续负责。',
    next: '等完其他收件人的应答，再 `QUIT` 或开始下一个 `MAIL`。',
  },
  'smtp.250.message': {
    title: '邮件已收下',
    text: '收下了：邮件已进入服务器的队列，从现在起由它负责。这还不等于送达；以后若投递失败，退信会寄到你在 `MAIL FROM` 里写的地址。',
    next: '再寄一封（`MAIL FROM:<…>`），或用 `QUIT` 结束。',
  },
  'smtp.250.rset': {
    title: '这封邮件作废',
    text: '正在写的这封作废了：发件人、收件人和内容都清空。登录、TLS 和主机名都还在：RSET 重置的是邮件事务，不是会话。',
    next: '重新 `MAIL FROM:<…>`，或用 `QUIT` 结束。',
  },
  'smtp.250.noop': {
    title: '服务器还在',
    text: 'NOOP 什么也不做：你问了一声，它应了一声，可见连接还通着。空闲计时通常也会重新开始。',
    next: '接着刚才的步骤，比如 `MAIL FROM:<…>`。',
  },
  'smtp.250.vrfy': {
    title: '确有这个邮箱',
    text: '服务器承认有这个邮箱。如今这很少见：收集地址的人也会这样问，多数服务器不肯说。',
    next: '想写信给它，从 `MAIL FROM:<…>` 开始。',
  },
  'smtp.250.expn': {
    title: '列表的成员',
    text: '每一行是邮件列表的一个成员。EXPN 的作用是展开列表，不是查地址在不在；为了保护成员，多数服务器会拒绝。',
    next: '`MAIL FROM:<…>`，或用 `QUIT` 结束。',
  },
  'smtp.251': {
    title: '会替你转发',
    text: '邮箱不在这台服务器上，但它知道在哪里，会自己转发过去。新地址写在应答里；在 `RCPT` 之后，这就算收下了这个收件人。',
    next: '刚才若是 `RCPT`：再加一个 `RCPT TO:<…>`，或用 `DATA`。',
  },
  'smtp.252': {
    title: '不核实，但肯收',
    text: '服务器不说有没有这个邮箱，但寄给它的邮件会收。如今 `VRFY` 多半得到这个应答，免得地址被人收集。',
    next: '想知道就试着寄：`MAIL FROM:<…>`，再 `RCPT TO:<…>`。',
  },
  'smtp.334': {
    title: '服务器在提问',
    text: '认证还没结束，服务器在等下一个回答。问和答都用 base64 书写；那是编码，不是加密。',
    next: '把回答编成 base64 输入（Ctrl-O 或 `/b64` 代劳）；想放弃就输入 `*`。',
  },
  'smtp.334.username': {
    title: '要你的用户名',
    text: '服务器在提问：`{challenge}` 是 `{decoded}` 的 base64 编码。AUTH 的一问一答都用 base64 书写，所以用户名也要先编码再输入。base64 是编码，不是加密：没有 TLS，路上谁都读得懂。',
    next: '把用户名编成 base64 输入（Ctrl-O 或 `/b64` 代劳）；想放弃就输入 `*`。',
  },
  'smtp.334.password': {
    title: '要你的密码',
    text: '`{challenge}` 是 `{decoded}` 的 base64 编码：轮到密码了，同样先编码。有的服务商在这里要授权码或应用专用密码。你的回答在屏幕上和录制里都会遮盖。',
    next: '把密码编成 base64 输入（Ctrl-O 或 `/b64` 代劳）；想放弃就输入 `*`。',
  },
  'smtp.334.password-qq': {
    title: '要 QQ 授权码',
    text: '`{challenge}` 是 `{decoded}` 的 base64 编码，但 QQ 邮箱在这里不收 QQ 密码，要的是授权码：16 个字符，在网页版的设置里生成。',
    next: '把授权码编成 base64 输入（Ctrl-O 或 `/b64` 代劳）；想放弃就输入 `*`。',
  },
  'smtp.334.password-netease': {
    title: '要网易授权码',
    text: '`{challenge}` 是 `{decoded}` 的 base64 编码，但网易在这里不收邮箱密码，要的是授权码：到网页邮箱的设置里开启 SMTP 服务后生成。',
    next: '把授权码编成 base64 输入（Ctrl-O 或 `/b64` 代劳）；想放弃就输入 `*`。',
  },
  'smtp.334.password-gmail': {
    title: '要应用专用密码',
    text: '`{challenge}` 是 `{decoded}` 的 base64 编码，但 Gmail 在这里不收 Google 账号的密码，要的是应用专用密码：先开启两步验证，才能生成。',
    next: '把应用专用密码编成 base64 输入（Ctrl-O 或 `/b64` 代劳）；想放弃就输入 `*`。',
  },
  'smtp.334.plain': {
    title: '用户名连同密码',
    text: '空着是正常的：PLAIN 不提问，一次收齐。零字节、用户名、零字节、密码，连在一起编成 base64。没有 TLS，路上谁都读得懂。',
    next: '输入用户名、空格、密码，按 Ctrl-O 编成 base64（脚本里用 `/auth`）；想放弃就输入 `*`。',
  },
  'smtp.334.digest': {
    title: '用摘要证明',
    text: '质询 `{decoded}` 每次都不同。要回答的是用户名，加上以密码为密钥、对它算出的摘要（HMAC-MD5）；密码本身不经过网络。',
    next: '输入用户名、空格、密码，按 Ctrl-O 算出回答（脚本里用 `/auth`）；想放弃就输入 `*`。',
  },
  'smtp.334.answer': {
    title: '还要一个回答',
    text: '这个机制还没走完：334 后面是它的质询，用 base64 书写，空着也算。该答什么由机制决定，有的只要一个空行。',
    next: '把回答编成 base64 输入（Ctrl-O 或 `/b64` 可以编码）；想放弃就输入 `*`。',
  },
  'smtp.334.scram-first': {
    title: 'SCRAM：报上用户名',
    text: 'SCRAM 由你先开口：用户名，加一个谁也猜不到的一次性随机数。两样都不用保密，所以照常显示。',
    next: '输入用户名，按 Ctrl-O 补上随机数，编成 base64 的 `n,,n=…,r=…`（脚本里用 `/auth`）；想放弃就输入 `*`。',
  },
  'smtp.334.scram-final': {
    title: 'SCRAM：轮到证明',
    text: '{decoded?}`{decoded}`：{/}`r` 是你的随机数接上服务器的，`s` 是盐，`i` 是散列的次数。密码和两边的随机数一起算过这么多次，发出去的只有算出来的证明。',
    next: '输入密码，按 Ctrl-O 算出证明（脚本里用 `/auth`）；想放弃就输入 `*`。',
  },
  'smtp.334.scram-done': {
    title: 'SCRAM：服务器自证',
    text: '{decoded?}`{decoded}`：{/}你的证明是对的；`v` 是服务器自己的证明，只有保存着你的密钥的一方才算得出。wirespeak 这时已经忘了你的密码，没法核对；邮件程序必须核对。',
    next: '发一个空行（按回车，脚本里用 `/auth`），服务器就让你登录。',
  },
  'smtp.334.token': {
    title: '要你的令牌',
    text: '服务器等一个回答，里面是用户名和服务商网页上得来的令牌，代替密码。各部分用字节 1 隔开，整个编成 base64。',
    next: '输入用户名、空格、令牌，按 Ctrl-O 写成规定的格式（脚本里用 `/auth`）；想放弃就输入 `*`。',
  },
  'smtp.334.token-refused': {
    title: '令牌被拒',
    text: '这是拒绝，不是提问{decoded?}：`{decoded}`{/}。多半是令牌过期了，或没有相应的权限。服务器还要等你一行，才会正式说不。',
    next: 'XOAUTH2 直接按回车，OAUTHBEARER 输入 `AQ==`（Ctrl-O 知道该是哪个）；再用新令牌 `AUTH`。',
  },
  'smtp.334.external': {
    title: '想以谁的身份登录',
    text: 'EXTERNAL 不问密码：你在别处已经证明过自己，多半是 TLS 握手时出示的客户端证书。回答是你想用的名字，也可以空着。',
    next: '直接按回车，或输入用户名的 base64（Ctrl-O）；想放弃就输入 `*`。',
  },
  'smtp.334.ntlm': {
    title: '可以开始 NTLM',
    text: 'Exchange 同意用 NTLM。按规定 334 后面只能是 base64，这句话破了例。NTLM 的回答是用密码散列算出来的二进制数据，没法手工输入。',
    next: '输入 `*` 放弃，换一种机制，如在 TLS 里用 `AUTH LOGIN`。',
  },
  'smtp.354': {
    title: '请输入邮件',
    text: '请开始输入邮件。从这里起，你输入的每一行都是邮件内容，不再是命令，直到出现只有一个点的一行。现在输入 `QUIT`，它只会变成信里的一行字。',
    next: '先写邮件头，空一行，再写正文，最后单独一行 `.`。',
  },
} as const satisfies Record<keyof typeof rows, Explanation>;
