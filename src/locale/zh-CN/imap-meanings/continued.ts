/** `+`: the server is ready for more. */
import type { continued as rows } from '../../../knowledge/imap/meanings/continued.ts';
import type { Explanation } from '../../catalog.ts';

export const continued = {
  'imap.continue.literal': {
    title: '请发送字节',
    text: '服务器在等你用花括号预告的{count?} {count} {/}字节。数的是字节，不是字符；CRLF 算两个。字节之后紧接着是命令的其余部分，遇到行尾命令才结束。',
    next: '先是这些字节，再接命令的其余部分，例如 `alice {10}`。',
  },
  'imap.continue.literal-append': {
    title: '请发送邮件',
    text: '服务器在等邮件的{count?} {count} {/}字节，邮件头和正文都算。这里没有结束点：到哪里为止全凭数目。最后一个字节之后的行尾结束这条命令。',
    next: '先是这些字节，从邮件头的第一行开始；数满之后再发一个空行。',
  },
  'imap.continue.idle': {
    title: '等候动静中',
    text: '现在文件夹里有变化，服务器会主动告知：新邮件 `EXISTS`、删除 `EXPUNGE`、标志改动。这期间只收一行：`DONE`，不带标签。程序每 29 分钟重新来一次。',
    next: '等够了就发 `DONE`。',
  },
  'imap.continue.user': {
    title: '在问用户名',
    text: '{decoded?}服务器在提问：`{challenge}` 是 `{decoded}` 的 base64 编码。{/}用户名也要写成 base64 再回答。base64 是编码，不是加密：没有 TLS，路上谁都读得懂。',
    next: '`YWxpY2U=`（也就是 `alice`）；想放弃就输入 `*`。',
  },
  'imap.continue.password': {
    title: '在问密码',
    text: '用户名记下了，现在要密码，同样写成 base64。这种形式谁都能还原，只该在 TLS 里用。',
    next: '`d29uZGVybGFuZA==`（也就是 `wonderland`）；想放弃就输入 `*`。',
  },
  'imap.continue.password-provider': {
    title: '在问授权码',
    text: 'QQ 邮箱在这里不收 QQ 密码，要的是授权码：在网页版的设置里为邮件客户端生成的 16 个字符。和用户名一样写成 base64。',
    next: '授权码的 base64；想放弃就输入 `*`。',
  },
  'imap.continue.plain': {
    title: '在问用户名和密码',
    text: 'PLAIN 一次回答两样：NUL、用户名、NUL、密码，整个写成 base64。提问本身是空的。',
    next: '`AGFsaWNlAHdvbmRlcmxhbmQ=`；想放弃就输入 `*`。',
  },
  'imap.continue.digest': {
    title: '在要摘要',
    text: '{decoded?}这次的质询是 `{decoded}`，每次都不同。{/}回答是用户名加上以密码为密钥、对质询算出的 HMAC-MD5：密码本身不上路。',
    next: '输入 `alice wonderland` 再按 Ctrl-O；想放弃就输入 `*`。',
  },
  'imap.continue.scram-first': {
    title: '在问你是谁',
    text: 'SCRAM 先要你的用户名和你出的一次性随机数，里面没有要保密的内容。下一轮服务器给出盐和轮数。',
    next: '输入 `alice` 再按 Ctrl-O；想放弃就输入 `*`。',
  },
  'imap.continue.scram-final': {
    title: '在要证明',
    text: '{decoded?}服务器说的是 `{decoded}`：合成的随机数、盐、轮数。{/}由它们和密码算出的证明只对这一次登录有效。',
    next: '输入 `wonderland` 再按 Ctrl-O；想放弃就输入 `*`。',
  },
  'imap.continue.scram-done': {
    title: '服务器证明自己',
    text: '{decoded?}`{decoded}` 是服务器的证明：它也知道你的密码，或者由密码算出的东西。{/}没有什么要回答的了，所以回答一个空行。',
    next: '一个空行；想放弃就输入 `*`。',
  },
  'imap.continue.token': {
    title: '在要用户名和令牌',
    text: '一次回答用户名和令牌；令牌代替密码，很快过期。',
    next: '输入 `alice token` 再按 Ctrl-O；想放弃就输入 `*`。',
  },
  'imap.continue.token-refused': {
    title: '其实是拒绝',
    text: '{decoded?}`{decoded}`：{/}令牌没有通过。服务器把原因放在提问里，等你作一个没有内容的回答，才有带标签的 `NO`。',
    next: 'XOAUTH2 发一个空行，OAUTHBEARER 发 `AQ==`。',
  },
  'imap.continue.external': {
    title: '在问要以谁的身份',
    text: '你的身份已由别的途径证明，例如 TLS 里的证书。回答要以谁的身份登录，或者什么也不说。',
    next: '一个空行，或者 `YWxpY2U=`；想放弃就输入 `*`。',
  },
  'imap.continue.answer': {
    title: '还要一个回答',
    text: '{decoded?}服务器说的是 `{decoded}`。{/}它还没有作决定，在等这次登录的下一行，写成 base64。',
    next: '用 base64 回答；想放弃就输入 `*`。',
  },
  'imap.continue.unsolicited': {
    title: '在等，但等什么',
    text: '带 `+` 的一行是在要命令的其余部分，可现在没有这样的命令。也许服务器以为某一行还没有说完。',
    next: '等一下，再发 `{tag} NOOP`。',
  },
} as const satisfies Record<keyof typeof rows, Explanation>;
