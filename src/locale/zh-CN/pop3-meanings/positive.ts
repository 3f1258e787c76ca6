/** What `+OK` and `+ ` mean: done, and go on. */
import type { positive as rows } from '../../../knowledge/pop3/meanings/positive.ts';
import type { Explanation } from '../../catalog.ts';

export const positive = {
  'pop3.ok.greeting': {
    title: '服务器就绪',
    text: '对面是一台 POP3 服务器，在等你登录：会话处于认证状态。欢迎行里没有尖括号括起的时间戳，所以这里不能用 APOP。',
    next: '用 `CAPA` 看它有哪些能力，或者直接 `USER name`。',
  },
  'pop3.ok.greeting-apop': {
    title: '就绪，可用 APOP',
    text: '对面是一台 POP3 服务器，在等你登录。尖括号里是时间戳，每个连接都不同：APOP 把它和密码放在一起算散列，密码本身不上路。',
    next: '用 `CAPA` 看它有哪些能力；登录用 `USER name`，或凭摘要 `APOP name`。',
  },
  'pop3.ok.user': {
    title: '请给出密码',
    text: '用户名记下了，紧接着要给密码。这不表示真有这个用户：为了不让人试探，多数服务器对任何名字都回 `+OK`。',
    next: '`PASS password`，照原样写，不用 base64。',
  },
  'pop3.ok.user-qq': {
    title: '请给出授权码',
    text: '用户名记下了。QQ 邮箱在这里不收 QQ 密码，要的是授权码：在网页版的设置里为邮件客户端生成的 16 个字符。',
    next: '`PASS code`，照原样写，不用 base64。',
  },
  'pop3.ok.user-netease': {
    title: '请给出授权码',
    text: '用户名记下了。网易在这里不收邮箱密码，要的是授权码：在网页版的设置里为邮件客户端生成。',
    next: '`PASS code`，照原样写，不用 base64。',
  },
  'pop3.ok.pass': {
    title: '登录成功',
    text: '用户名和密码都对。邮箱已经打开，并且锁给你一个人用：会话进入处理状态。从现在起新到的邮件，下次会话才看得到。',
    next: '用 `STAT` 看有多少封，用 `LIST` 逐封列出。',
  },
  'pop3.ok.apop': {
    title: '登录成功',
    text: '摘要是对的，这表示你知道密码，而密码本身没有上路。邮箱已经打开，并且锁给你一个人用：会话进入处理状态。',
    next: '用 `STAT` 看有多少封，用 `LIST` 逐封列出。',
  },
  'pop3.ok.auth': {
    title: '登录成功',
    text: '认证完成。邮箱已经打开，并且锁给你一个人用：会话进入处理状态。',
    next: '用 `STAT` 看有多少封，用 `LIST` 逐封列出。',
  },
  'pop3.ok.auth-list': {
    title: '下面是机制',
    text: '`AUTH` 不带机制时，服务器每行列出一种它支持的机制，直到只有一个点的一行。这是老习惯，标准的问法是 `CAPA`。',
    next: '`AUTH PLAIN`，或者列出的另一种。',
  },
  'pop3.ok.stat': {
    title: '封数和字节数',
    text: '{messages?}共 {messages} 封邮件，合计 {octets} 字节。{/}前面是封数，后面是字节数，程序只看这两个数。标记删除的邮件不算在内。',
    next: '用 `LIST` 看每一封的大小。',
  },
  'pop3.ok.list': {
    title: '下面是列表',
    text: '列表在下面：每封邮件一行，先是序号，后是大小（字节），直到只有一个点的一行。`+OK` 后面的话是写给人看的，以下面的行为准。序号只在本次会话内有效；想改天还能找到同一封，用 `UIDL` 记下唯一标识。',
    next: '`RETR 1`，或用 `TOP 1 0` 只看邮件头。',
  },
  'pop3.ok.list-one': {
    title: '这一封的大小',
    text: '这一封邮件的序号和大小（字节）。`LIST` 带序号只有一行，不带序号才有列表和结束点：同样是 `+OK`，读法不同。',
    next: '用 `RETR {number}` 取回它。',
  },
  'pop3.ok.uidl': {
    title: '下面是唯一标识',
    text: '每封邮件一行，先是序号，后是唯一标识，直到只有一个点的一行。序号只管本次会话，唯一标识一直不变：程序靠它知道哪些已经取过。',
    next: '`RETR 1`，或用 `LIST` 看大小。',
  },
  'pop3.ok.uidl-one': {
    title: '它的唯一标识',
    text: '这一封邮件的序号和唯一标识。下次会话序号也许会变，唯一标识不变。',
    next: '用 `RETR {number}` 取回它。',
  },
  'pop3.ok.retr': {
    title: '下面是邮件',
    text: '整封邮件在下面{octets?}，{octets} 字节{/}：邮件头、一个空行、正文，直到只有一个点的一行。信里以点开头的行，传输时前面会多一个点。邮件还留在邮箱里。',
    next: '用 `DELE {number}` 标记删除；直接 `QUIT` 就留着它。',
  },
  'pop3.ok.top': {
    title: '下面是邮件头',
    text: '先是邮件头，再是一个空行，然后是你要的那几行正文，直到只有一个点的一行。邮件还留在邮箱里。',
    next: '用 `RETR {number}` 取回全文。',
  },
  'pop3.ok.dele': {
    title: '只是标记删除',
    text: '邮件只是标记删除，还没有真的删：连接要是中途断开，标记作废，邮件还在。其他邮件的序号不变。',
    next: '用 `QUIT` 删除它，用 `RSET` 留下它。',
  },
  'pop3.ok.noop': {
    title: '还在',
    text: '服务器还在，会话照常。POP3 服务器可以在空闲十分钟之后关闭连接，那时删除标记就作废了。',
    next: '`STAT`，或 `QUIT`。',
  },
  'pop3.ok.rset': {
    title: '标记已撤销',
    text: '现在没有任何邮件标记删除，它们都回到了列表里。登录和序号都不变。',
    next: '用 `STAT` 或 `LIST` 看看。',
  },
  'pop3.ok.quit': {
    title: '再见',
    text: '服务器道别，随后关闭连接。你还没有登录，邮箱没有打开过，也就没有删除任何邮件。',
    next: '',
  },
  'pop3.ok.quit-unmarked': {
    title: '再见',
    text: '服务器道别，邮箱解锁，连接随后关闭。本次会话没有标记任何邮件，所以一封也没有删。',
    next: '',
  },
  'pop3.ok.quit-update': {
    title: '更新完成，再见',
    text: '更新状态到此完成：邮箱解锁，连接随后关闭。没有这个 `+OK`，就不能肯定标记过的邮件真的删了。',
    next: '',
  },
  'pop3.ok.capa': {
    title: '下面是能力列表',
    text: '每行一项能力，直到只有一个点的一行。TLS 前后、登录前后，列表都可能不同，每次都该重新问。',
    next: '如果列出了 `STLS` 而连接还没有加密，先用它，再 `USER name`。',
  },
  'pop3.ok.capa-transaction': {
    title: '下面是能力列表',
    text: '每行一项能力，直到只有一个点的一行。这是登录之后的列表，可能和登录之前的不同。',
    next: '用 `STAT` 看有多少封，用 `LIST` 逐封列出。',
  },
  'pop3.ok.stls': {
    title: '开始 TLS 握手',
    text: '服务器同意升级，随即握手。握手之后的内容全部加密；它在明文里说过的，包括 `CAPA` 的列表，都不再算数。',
    next: '重新 `CAPA`，再 `USER name`。',
  },
  'pop3.ok.utf8': {
    title: '改用 UTF-8',
    text: '从现在起，邮件头和地址可能是 UTF-8。本次会话里之后不能再用 `STLS`。',
    next: '`USER name`。',
  },
  'pop3.ok.lang': {
    title: '语言',
    text: '带了语言标签：`+OK` 和 `-ERR` 后面的文字从此用那种语言。没带：下面列出可选的语言，直到只有一个点的一行。命令和方括号代码不变。',
    next: '`LANG en`，或用 `CAPA` 继续。',
  },
  'pop3.continue.username': {
    title: '要用户名',
    text: '服务器在提问：`{challenge}` 是 `{decoded}` 的 base64 编码。AUTH 的一问一答都用 base64 书写，所以用户名也要先编码再输入。base64 是编码，不是加密：没有 TLS，路上谁都读得懂。',
    next: '把用户名编成 base64 输入（Ctrl-O 或 `/b64` 代劳）；想放弃就输入 `*`。',
  },
  'pop3.continue.password': {
    title: '要密码',
    text: '服务器要密码，同样用 base64 书写。这并不能遮住什么：没有 TLS，路上谁都读得懂。',
    next: '密码的 base64，Ctrl-O 编码正在输入的内容；用 `*` 放弃认证。',
  },
  'pop3.continue.password-qq': {
    title: '要授权码',
    text: '服务器要密码，QQ 邮箱指的是授权码：专为邮件客户端生成的 16 个字符，不是 QQ 密码。它也用 base64 书写。',
    next: '授权码的 base64，Ctrl-O 编码正在输入的内容；用 `*` 放弃认证。',
  },
  'pop3.continue.password-netease': {
    title: '要授权码',
    text: '服务器要密码，网易指的是专为邮件客户端生成的授权码，不是邮箱密码。它也用 base64 书写。',
    next: '授权码的 base64，Ctrl-O 编码正在输入的内容；用 `*` 放弃认证。',
  },
  'pop3.continue.plain': {
    title: '要用户名和密码',
    text: '空着是正常的：PLAIN 不提问，一次收齐。零字节、用户名、零字节、密码，连在一起编成 base64。没有 TLS，路上谁都读得懂。',
    next: '输入用户名、空格、密码，按 Ctrl-O 编成 base64（脚本里用 `/auth`）；想放弃就输入 `*`。',
  },
  'pop3.continue.digest': {
    title: '要摘要',
    text: '服务器发来质询{decoded?}，解码之后是 `{decoded}`{/}。回答是：用户名、空格、以密码为密钥算出的质询的 HMAC-MD5，用 base64 书写。密码本身不上路。',
    next: '`/auth` 会算出回答；用 `*` 放弃认证。',
  },
  'pop3.continue.scram-first': {
    title: 'SCRAM：报上用户名',
    text: 'SCRAM 由你先开口：用户名，加一个谁也猜不到的一次性随机数。两样都不用保密，所以照常显示。',
    next: '输入用户名，按 Ctrl-O 补上随机数，编成 base64 的 `n,,n=…,r=…`（脚本里用 `/auth`）；想放弃就输入 `*`。',
  },
  'pop3.continue.scram-final': {
    title: 'SCRAM：轮到证明',
    text: '{decoded?}`{decoded}`：{/}`r` 是你的随机数接上服务器的，`s` 是盐，`i` 是散列的次数。密码和两边的随机数一起算过这么多次，发出去的只有算出来的证明。',
    next: '输入密码，按 Ctrl-O 算出证明（脚本里用 `/auth`）；想放弃就输入 `*`。',
  },
  'pop3.continue.scram-done': {
    title: 'SCRAM：服务器自证',
    text: '{decoded?}`{decoded}`：{/}你的证明是对的；`v` 是服务器自己的证明，只有保存着你的密钥的一方才算得出。wirespeak 这时已经忘了你的密码，没法核对；邮件程序必须核对。',
    next: '发一个空行（按回车，脚本里用 `/auth`），服务器就让你登录。',
  },
  'pop3.continue.token': {
    title: '要你的令牌',
    text: '服务器等一个回答，里面是用户名和服务商网页上得来的令牌，代替密码。各部分用字节 1 隔开，整个编成 base64。',
    next: '输入用户名、空格、令牌，按 Ctrl-O 写成规定的格式（脚本里用 `/auth`）；想放弃就输入 `*`。',
  },
  'pop3.continue.token-refused': {
    title: '令牌被拒',
    text: '这是拒绝，不是提问{decoded?}：`{decoded}`{/}。多半是令牌过期了，或没有相应的权限。服务器还要等你一行，才会正式说不。',
    next: 'XOAUTH2 直接按回车，OAUTHBEARER 输入 `AQ==`（Ctrl-O 知道该是哪个）；再用新令牌 `AUTH`。',
  },
  'pop3.continue.external': {
    title: '想以谁的身份登录',
    text: 'EXTERNAL 不问密码：你在别处已经证明过自己，多半是 TLS 握手时出示的客户端证书。回答是你想用的名字，也可以空着。',
    next: '直接按回车，或输入用户名的 base64（Ctrl-O）；想放弃就输入 `*`。',
  },
  'pop3.continue.answer': {
    title: '要下一个回答',
    text: '这种机制还没走完：服务器等下一个回答，用 base64 书写。里面写什么，由机制决定。',
    next: '输入 base64 回答，或用 `*` 放弃认证。',
  },
} as const satisfies Record<keyof typeof rows, Explanation>;
