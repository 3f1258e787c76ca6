/** What each way of logging in does, and what to type for it. */
import type { MechanismId } from '../../knowledge/mechanisms.ts';
import type { MechanismText } from '../catalog.ts';

export const mechanisms = {
  PLAIN: {
    text: '一行收齐：零字节、用户名、零字节、密码，连在一起编成 base64。有 TLS 保护时，这是标准的登录方式；没有 TLS，路上谁都读得到密码，因为 base64 是编码，不是加密。',
    next: '`AUTH PLAIN`，再把 `\\0alice\\0wonderland` 编成 base64 输入：`AGFsaWNlAHdvbmRlcmxhbmQ=`。Ctrl-O 或 `/auth` 代劳。',
  },
  LOGIN: {
    text: '两问两答：先用户名，后密码，各自编成 base64。它从没成为标准，几乎每家却都提供。提问的措辞各家不同，只有次序算数。它不比 PLAIN 安全：没有 TLS，密码照样看得到。',
    next: '`AUTH LOGIN`，再 `YWxpY2U=`（`alice`），再 `d29uZGVybGFuZA==`（`wonderland`）。',
  },
  'CRAM-MD5': {
    text: '服务器给出每次都不同的质询，回答是用户名，加上以密码为密钥、对质询算出的摘要（HMAC-MD5）。密码不经过网络，但服务器得保存密码原文，MD5 也已经过时。',
    next: '`AUTH CRAM-MD5`，不带初始响应；334 之后输入用户名、空格、密码，按 Ctrl-O 算出回答。',
  },
  'DIGEST-MD5': {
    text: '服务器给出域和一次性随机数，回答是一长串，内含对双方数据算出的摘要，之后服务器也要证明自己。标准写得太含糊，各家理解不一，已经废止，由 SCRAM 取代。',
    next: '没法手工完成：列出了的话，改用 `AUTH SCRAM-SHA-256`，或在 TLS 里用 `AUTH PLAIN`。',
  },
  'SCRAM-SHA-1': {
    text: '双方都证明自己知道密码，却谁也不说出来：各出一个一次性随机数，加盐，再反复散列几千次。服务器不保存密码原文。它最后一行的 `v=` 核对无误，才值得信任。',
    next: '`AUTH SCRAM-SHA-1`，再依次输入用户名、密码，各按 Ctrl-O（脚本里用两次 `/auth`），见到 `v=` 后发一个空行。',
  },
  'SCRAM-SHA-256': {
    text: '用 SHA-256 代替 SHA-1 的 SCRAM，四步的走法不变。要用密码登录，这是如今最好的一种。',
    next: '`AUTH SCRAM-SHA-256`，再依次输入用户名、密码，各按 Ctrl-O（脚本里用两次 `/auth`），见到 `v=` 后发一个空行。',
  },
  'SCRAM-SHA-256-PLUS': {
    text: '散列时连同这个 TLS 连接特有的一个值一起算的 SCRAM。中间人手里是两个 TLS 连接、两个值，证明就对不上。',
    next: '没法手工完成：那个值在 TLS 库里。改在 TLS 里用 `AUTH PLAIN`。',
  },
  XOAUTH2: {
    text: '一行里写用户名和令牌，令牌从服务商的网页上取得，代替密码。Google、微软、雅虎都收，有效期约一小时。注意：之后来的 334 是拒绝，原因写在 base64 里。',
    next: '`AUTH XOAUTH2`，再把 `user=alice@example.test`、字节 `0x01`、`auth=Bearer` 加令牌、两个 `0x01` 连着编成 base64；来了 334 就直接按回车。',
  },
  OAUTHBEARER: {
    text: 'XOAUTH2 的标准写法：一行里写用户名、主机、端口和令牌，代替密码。来的若是 334，就是拒绝，客户端再发一个值为 1 的字节，换来最后的失败应答。',
    next: '`AUTH OAUTHBEARER`，再把 `n,a=alice@example.test,`、字节 `0x01`、`auth=Bearer` 加令牌、两个 `0x01` 连着编成 base64；来了 334 就发 `AQ==`。',
  },
  EXTERNAL: {
    text: '不发密码：你早已证明了身份，多半是 TLS 握手时出示过自己的证书。回答只写想以谁的身份登录，空着也行。',
    next: '`AUTH EXTERNAL =`；`=` 表示空的回答。',
  },
  ANONYMOUS: {
    text: '以无名访客的身份登录；回答是一点线索，比如邮件地址，服务器可以记下来。邮件服务器几乎不提供。',
    next: '`AUTH ANONYMOUS`，再输入任意名字的 base64，如 `YWxpY2U=`。',
  },
  NTLM: {
    text: '微软自己的机制：三段二进制数据，最后一段里是用密码散列算出的摘要。Exchange 提供给域内的电脑用。它的第一个 334 可能直接写 `NTLM supported`，不合规定。',
    next: '没法手工完成；列出了的话，在 TLS 里用 `AUTH LOGIN`。',
  },
  GSSAPI: {
    text: '也就是 Kerberos：用组织内部登录服务发的票据代替密码，往返几段二进制数据。只有已在那里登录的电脑才用得上。',
    next: '没法手工完成；列出了的话，在 TLS 里用 `AUTH PLAIN`。',
  },
  APOP: {
    text: '这是 POP3 的命令，不是 SASL 机制：欢迎行里有一段尖括号括起的时间戳，回答是时间戳（连同尖括号）接上密码的 MD5 摘要。密码不经过网络，只是 MD5 早已不可靠。',
    next: '`APOP alice` 加 32 个十六进制数字；欢迎行里没有时间戳，就不能用。',
  },
  'USER/PASS': {
    text: 'POP3 的两条命令，完全不编码：密码怎么输入就怎么传，只能靠 TLS 保护。QQ 邮箱和网易在这里要的密码是授权码。',
    next: '`USER alice`，再 `PASS wonderland`。',
  },
  'IMAP LOGIN': {
    text: '这是 IMAP 的命令，和同名的机制不是一回事：后面直接写用户名和密码，有空格就加引号。列出 `LOGINDISABLED` 的服务器，要先有 TLS 才肯收。',
    next: '`a1 LOGIN "alice" "wonderland"`。',
  },
} as const satisfies Record<MechanismId, MechanismText>;
