/** Hints on AUTH that protocols give alike. */
import type { SaslHintId } from '../../knowledge/sasl-hints.ts';

const texts = {
  'lint.sasl-plain-text':
    '这看上去是普通文字，不是 base64，而 AUTH 的回答要用 base64（RFC 4648 §4）。Ctrl-O 会把正在输入的内容编码。已经发出的话，这次登录会被拒绝：从 `AUTH` 重新开始。',
  'lint.sasl-saslprep':
    '这里有 ASCII 以外的字符。用户名和密码在散列、比较之前要先统一写法（SASLprep，RFC 4013 §2）：全角字母变成普通字母，重音符合到字母上。SCRAM 由 Ctrl-O 和 `/auth` 代劳；有的服务器根本不做这一步。',
  'lint.sasl-scram-shape':
    'SCRAM 要的不是这个：先是 `n,,n=user,r=nonce`，再是 `c=biws,r=nonce,p=proof`（RFC 5802 §7），都编成 base64。服务器会拒绝它。Ctrl-O 或 `/auth` 会写好。',
  'lint.token-shape':
    '`{mechanism}` 的用户名和令牌有固定格式，各部分用字节 1 隔开（RFC 7628 §3.1）。这里的格式不对，会被拒绝。输入用户名、空格、令牌，按 Ctrl-O 就会写好。',
  'lint.token-in-clear':
    '没有 TLS，`{mechanism}` 的令牌路上谁都读得到，过期之前谁都能用（RFC 6750 §5.3）。先发 `STARTTLS` 或 `STLS`。',
  'lint.auth-plus':
    '`{mechanism}` 把登录绑定在这个 TLS 连接上（RFC 5802 §6），要用 TLS 库内部的一个值。wirespeak 不算这个值；去掉 `-PLUS` 的同名机制可以在这里用。',
  'sasl.scram-unreadable':
    'SCRAM 的质询应当是 `r=nonce,s=salt,i=rounds`（RFC 5802 §7），这里不是，所以算不出证明。用 `*` 放弃认证。',
  'sasl.scram-nonce':
    '服务器的一次性随机数没有以你的开头、再接上它自己的。客户端到此必须停下（RFC 5802 §5.1）：也许有人在重放旧的登录。wirespeak 不为它算证明；用 `*` 放弃认证。',
  'sasl.scram-few':
    '服务器只要求散列 {iterations} 次，至少应当是 {least} 次（RFC 7677 §4）。次数越少，被偷走的登录信息越容易猜出来。',
  'sasl.scram-many':
    '服务器要求散列 {iterations} 次。标准没有上限（RFC 5802 §5.1），wirespeak 最多算 {most} 次，免得服务器用一个数字把它卡住。用 `*` 放弃认证。',
  'sasl.scram-error': '服务器用 `e={error}` 结束了 SCRAM（RFC 5802 §7）：登录被拒。发一个空行，它就会用应答说出来。',
} as const satisfies Record<SaslHintId, string>;

/** The sentences under the names of one protocol. */
export function saslHintsOf<P extends string>(protocol: P) {
  return Object.fromEntries(Object.entries(texts).map(([id, text]) => [`${protocol}.${id}`, text])) as {
    readonly [Id in SaslHintId as `${P}.${Id}`]: string;
  };
}
