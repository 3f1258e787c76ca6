/** How a session opens and ends: greetings, and BYE at any moment. */
import type { session as rows } from '../../../knowledge/imap/meanings/session.ts';
import type { Explanation } from '../../catalog.ts';

export const session = {
  'imap.ok.greeting': {
    title: '服务器就绪',
    text: '对面是一台 IMAP 服务器，在等你登录。行首的 `*` 表示这一行没有标签：它不是在回答谁。从现在起，你发的每条命令都以自选的标签开头，回答它的响应也以同一个标签开头。',
    next: '用 `{tag} CAPABILITY` 看它有哪些能力，或者直接 `{tag} LOGIN alice wonderland`。',
  },
  'imap.ok.greeting-capability': {
    title: '就绪，附能力列表',
    text: '对面是一台 IMAP 服务器，在等你登录。每条命令都以标签开头，那是你自选的一个短词，例如 `a1`；回答它的响应也以同一个标签开头。方括号里是服务器的能力列表，升级为 TLS 之后、登录之后都会变。',
    next: '`{tag} LOGIN alice wonderland`；列表里若有 `STARTTLS`，先发 `{tag} STARTTLS`。',
  },
  'imap.preauth.greeting': {
    title: '已经登录',
    text: '服务器从别的途径认出了你，所以不用登录：会话一开始就处于已认证状态。`STARTTLS` 只能用在登录之前，所以明文开始的连接会一直是明文。',
    next: '`{tag} LIST "" "*"`，或者 `{tag} SELECT INBOX`。',
  },
  'imap.bye.greeting': {
    title: '拒绝服务',
    text: '还没说上话，服务器就拒绝了这个连接，并且会关闭它：连接太多、不接受这个地址，或者正在维护。`BYE` 后面的话会说是哪一种。',
    next: '等几分钟再重新连接；`/close` 断开。',
  },
  'imap.bye.logout': {
    title: '道别',
    text: '服务器道别。在 IMAP 里先来这一行，然后才是对 `LOGOUT` 的带标签响应；之后服务器关闭连接。',
    next: '',
  },
  'imap.bye.unsolicited': {
    title: '服务器要离开了',
    text: '没人要求，服务器自己要关闭连接：停机、空闲超时、错误命令太多，都会这样。还没等到带标签响应的命令，不算做完。邮件都还在原处。',
    next: '重新连接并登录；`/close` 断开。',
  },
  'imap.bye.inactivity': {
    title: '空闲太久',
    text: '太久没有动静，服务器要结束会话。RFC 9051 §5.4 规定登录之后至少容你 30 分钟；登录之前，不少服务器给得更短。邮件不会丢。',
    next: '重新连接并登录；`/keepalive` 会不时说句话。',
  },
  'imap.bye.invalid': {
    title: '出错太多',
    text: '服务器连续几次没看懂命令，不再奉陪，要关闭连接。Dovecot 在登录前容忍三次，登录后容忍二十次。',
    next: '重新连接；一条命令是标签、空格、命令名：`a1 NOOP`。',
  },
  'imap.bye.microsoft': {
    title: 'Exchange 断开连接',
    text: 'Exchange 要关闭连接。如果前面出现过 `User is authenticated but not connected`，就是这个结局：登录没有问题，后面的邮箱却连不上，因为账号没有开启 IMAP，或者没有许可。',
    next: '为账号开启 IMAP，再重新连接；`/close` 断开。',
  },
} as const satisfies Record<keyof typeof rows, Explanation>;
