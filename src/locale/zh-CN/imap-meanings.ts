/** What every IMAP response means here, and what to type next. */
import type { ImapMeaningId } from '../../knowledge/imap/meanings.ts';
import type { Explanation } from '../catalog.ts';
import { codes } from './imap-meanings/codes.ts';
import { continued } from './imap-meanings/continued.ts';
import { data } from './imap-meanings/data.ts';
import { done } from './imap-meanings/done.ts';
import { refused } from './imap-meanings/refused.ts';
import { session } from './imap-meanings/session.ts';

export const imapMeanings = {
  ...session,
  ...done,
  ...data,
  ...continued,
  ...codes,
  ...refused,
  'imap.class.success': {
    title: '成功',
    text: '带这个标签的命令做完了，而且成功。`OK` 后面的话是写给人看的；程序只看状态和方括号代码。',
    next: '继续下一条命令；`{tag} LOGOUT` 结束会话。',
  },
  'imap.class.continue': {
    title: '请继续',
    text: '带 `+` 的一行是在要命令的其余部分：字面量的字节，或者登录的回答。',
    next: '发其余的部分；想放弃登录就输入 `*`。',
  },
  'imap.class.transient': {
    title: '暂时不行',
    text: '暂时的拒绝：`[{code}]` 表示过后可能就行。什么也没有改变。',
    next: '等几分钟再试；期间可以发 `{tag} NOOP`。',
  },
  'imap.class.permanent': {
    title: '被拒绝',
    text: '`NO` 表示命令看懂了但没有照办，`BAD` 表示没有看懂。什么也没有改变，只有后面的话能说明更多。',
    next: '按后面的话改一改，或者 `{tag} LOGOUT`。',
  },
  'imap.class.data': {
    title: '数据',
    text: '以 `* ` 开头的一行是数据，没有结束什么。这一种 wirespeak 不认得；客户端应当容忍。',
    next: '等带着你的标签的一行，或者发 `{tag} NOOP`。',
  },
  'imap.class.unknown': {
    title: '不是 IMAP 的响应',
    text: 'IMAP 的响应以 `* `、`+ ` 开头，或者以标签加 `OK`、`NO`、`BAD` 开头；这一行都不是。对面多半不是 IMAP 服务器，或者字节坏了。',
    next: '核对主机和端口，再重新连接；`/close` 断开。',
  },
} as const satisfies Record<ImapMeaningId, Explanation>;
