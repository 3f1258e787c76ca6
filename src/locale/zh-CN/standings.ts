/** What the session holds undecided, a line each. */
import type { Catalog } from '../catalog.ts';

export const standings: Catalog['standings'] = {
  'imap.mailbox':
    '{mailbox?}已打开：`{mailbox}`{/}{readonly?}，只读{/}{count?}，共 {count} 封{/}{marked?}，其中 {marked} 封标了 `\\Deleted`，`EXPUNGE` 之后才真的删{/}。',
  'imap.pending': '还有 {count} 条命令等着回答：{tags}{more?}，另有 {more} 条{/}。凭标签对号入座。',
  'pop3.marked': '已标记删除：`{numbers}`{more?}，另有 {more} 封{/}。`QUIT` 之后才真的删，`RSET` 撤销全部标记。',
  'smtp.envelope':
    '目前的信封：`{sender}` 寄出{recipients?}，寄给 `{recipients}`{/}{more?}，另有 {more} 个收件人{/}。`RSET` 作废。',
  'smtp.envelope.writing':
    '目前的信封：`{sender}` 寄出{recipients?}，寄给 `{recipients}`{/}{more?}，另有 {more} 个收件人{/}。',
};
