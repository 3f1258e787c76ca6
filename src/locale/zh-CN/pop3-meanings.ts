/** What every POP3 response means here, and what to type next. */
import type { Pop3MeaningId } from '../../knowledge/pop3/meanings.ts';
import type { Explanation } from '../catalog.ts';
import { commandRefused } from './pop3-meanings/command-refused.ts';
import { loginRefused } from './pop3-meanings/login-refused.ts';
import { positive } from './pop3-meanings/positive.ts';

export const pop3Meanings = {
  ...positive,
  ...loginRefused,
  ...commandRefused,
  'pop3.class.success': {
    title: '成功',
    text: '做成了。`+OK` 后面的话是写给人看的，程序只看状态。',
    next: '接着用下一条命令；`QUIT` 结束会话。',
  },
  'pop3.class.continue': {
    title: '请继续',
    text: '服务器还没有定论：`+` 加一个空格表示登录还差一行，要用 base64 写。',
    next: '输入 base64 回答，或用 `*` 放弃认证。',
  },
  'pop3.class.transient': {
    title: '暂时不行',
    text: '暂时被拒：`[{code}]` 表示原因不在你的登录信息。过后同样的命令可能就行；什么都没有改变。',
    next: '`QUIT`，等几分钟再试。',
  },
  'pop3.class.permanent': {
    title: '被拒绝',
    text: '命令没有执行，什么都没有改变。`-ERR` 本身分不出原因是暂时的还是永久的，只有后面的文字能说明。',
    next: '照文字里说的修改，或用 `QUIT` 结束。',
  },
  'pop3.class.unknown': {
    title: '不是 POP3 响应',
    text: 'POP3 的响应以 `+OK`、`-ERR` 或者 `+` 加空格开头，这一行都不是。多半对面不是 POP3 服务器，或者字节损坏了。',
    next: '核对主机和端口，再重新连接；`/close` 直接断开。',
  },
} as const satisfies Record<Pop3MeaningId, Explanation>;
