/** What each CAPA keyword offers. */
import type { Pop3CapabilityId } from '../../knowledge/pop3/capabilities.ts';

export const pop3Capabilities = {
  TOP: '可以用 `TOP` 只取邮件头和正文的前几行。',
  USER: '可以用 `USER` 和 `PASS` 登录。',
  SASL: '可以用 `AUTH` 登录；后面列的是各种机制。',
  'RESP-CODES': '`-ERR` 后面方括号里的是方括号代码，给程序看的。',
  'LOGIN-DELAY': '两次登录之间至少要隔多少秒；后面带 `USER` 表示各个用户不同。',
  PIPELINING: '流水线：不必等每条响应就可以接着发命令；响应的次序不变。',
  EXPIRE: '邮件至少保留多少天：`NEVER` 表示一直保留，0 表示取走之后就可能被删除。',
  UIDL: '`UIDL` 给每封邮件一个唯一标识，下次会话也不变。',
  IMPLEMENTATION: '服务器软件的名字；程序不该依赖它。',
  STLS: '这个连接可以升级为 TLS：登录之前发 `STLS`。',
  'AUTH-RESP-CODE': '登录被拒时，只要问题在用户名或密码，就一定带 `[AUTH]`。',
  UTF8: '`UTF8` 之后，地址和邮件头可以用 UTF-8；后面带 `USER` 表示用户名和密码也可以。',
  LANG: '`LANG` 可以选 `+OK` 和 `-ERR` 后面的文字用哪种语言。',
} as const satisfies Record<Pop3CapabilityId, string>;
