/** Tagged OK: the command is finished, by command. */
import type { done as rows } from '../../../knowledge/imap/meanings/done.ts';
import type { Explanation } from '../../catalog.ts';

export const done = {
  'imap.ok.capability': {
    title: '列表完整',
    text: '前面的 `* CAPABILITY` 一行就是回答，带着你的标签的这一行表示到此完整。列表一直有效，直到 TLS 或登录使它改变。',
    next: '`{tag} LOGIN alice wonderland`；列表里有 `STARTTLS` 时，先发 `{tag} STARTTLS`。',
  },
  'imap.ok.noop': {
    title: '还在',
    text: '什么也没做，这正是它的用处：服务器可以借机在这一行之前说出文件夹里的变化，例如 `* 6 EXISTS`。它也表示你还在。',
    next: '`{tag} FETCH 1 (FLAGS UID)`，或别的命令。',
  },
  'imap.ok.logout': {
    title: '会话结束',
    text: '会话正常结束：先有 `* BYE`，再有这一行。服务器会关闭连接。标了 `\\Deleted` 的邮件还在：`LOGOUT` 什么也不删。',
    next: '',
  },
  'imap.ok.starttls': {
    title: 'TLS 现在开始',
    text: '接下来的字节是 TLS 握手。服务器在此之前说过的都不算数，能力列表也一样：路上谁都可能改过它。',
    next: 'TLS 建立之后先发 `{tag} CAPABILITY`，再登录。',
  },
  'imap.ok.login': {
    title: '登录成功',
    text: '认证完成：会话进入已认证状态。还没有打开任何文件夹（IMAP 称之为 mailbox）。登录之后，服务器的能力可能变了。',
    next: '用 `{tag} LIST "" "*"` 列出文件夹，或者 `{tag} SELECT INBOX`。',
  },
  'imap.ok.login-capability': {
    title: '登录成功',
    text: '认证完成：会话进入已认证状态。方括号里是从现在起有效的能力列表，登录前的那份作废。',
    next: '用 `{tag} LIST "" "*"` 列出文件夹，或者 `{tag} SELECT INBOX`。',
  },
  'imap.ok.login-netease': {
    title: '登录成功，请报名',
    text: '认证完成。网易只向用 `ID` 报过名字的客户端开放文件夹；不报名，`SELECT` 会得到 `NO SELECT Unsafe Login`。RFC 2971 不许这样做，这里却是如此。',
    next: '`{tag} ID ("name" "wirespeak" "version" "1.0")`，再发 `SELECT INBOX`。',
  },
  'imap.ok.enable': {
    title: '已启用',
    text: '`* ENABLED` 一行列出的扩展已经启用，本次会话内不能再关闭。你要求了而那里没有的，服务器不认得。',
    next: '`{tag} SELECT INBOX`。',
  },
  'imap.ok.select': {
    title: '文件夹已打开',
    text: '文件夹已经打开：会话进入选中状态。前面几行说了里面有什么。序号从 1 数起，只在它打开期间有效；`UIDVALIDITY` 加上 UID 才能长久指明一封邮件。',
    next: '`{tag} FETCH 1:* (FLAGS UID)`，或者 `{tag} SEARCH UNSEEN`。',
  },
  'imap.ok.select-read-only': {
    title: '已打开，但只读',
    text: '文件夹已经打开，但服务器不让你改动：不能改标志，也不能删。要么账号没有权限，要么别的会话占着它。',
    next: '`{tag} FETCH 1:* (FLAGS UID)`，读信照常。',
  },
  'imap.ok.select-empty': {
    title: '文件夹已打开',
    text: '文件夹已经打开：会话进入选中状态。里面一封邮件也没有，暂时没有什么可取。`IDLE` 可以等新邮件来。',
    next: '`{tag} IDLE`，或者用 `{tag} LIST "" "*"` 看别的文件夹。',
  },
  'imap.ok.examine': {
    title: '只读打开',
    text: '按你的要求，文件夹以只读方式打开：取什么信都不会标成已读。想在真邮箱里随便看看，用 `EXAMINE` 最稳妥。',
    next: '`{tag} FETCH 1:* (FLAGS UID)`，或者 `{tag} FETCH 1 BODY.PEEK[]`。',
  },
  'imap.ok.create': {
    title: '文件夹已建',
    text: '文件夹建好了。它还没有打开，也没有订阅；有些程序要等 `SUBSCRIBE` 之后才显示它。',
    next: '`{tag} SUBSCRIBE {folder}`，或者 `{tag} LIST "" "*"`。',
  },
  'imap.ok.delete': {
    title: '文件夹已删除',
    text: '文件夹连同里面的邮件都没有了，无法恢复；对这个名字的订阅可能还在。',
    next: '用 `{tag} LIST "" "*"` 看看还剩什么。',
  },
  'imap.ok.rename': {
    title: '已改名',
    text: '文件夹换了名字，里面的邮件都在，下级文件夹也跟着走。给 `INBOX` 改名比较特别：邮件搬走，留下一个空的 `INBOX`。',
    next: '`{tag} LIST "" "*"`。',
  },
  'imap.ok.subscribe': {
    title: '已订阅',
    text: '这个名字进了订阅列表，邮件程序照它来显示文件夹。别的都不变；有的服务器连不存在的名字也收。',
    next: '用 `{tag} LSUB "" "*"` 看列表。',
  },
  'imap.ok.unsubscribe': {
    title: '已取消订阅',
    text: '这个名字从订阅列表里去掉了。文件夹和里面的邮件都还在。',
    next: '用 `{tag} LIST "" "*"` 仍然看得到它。',
  },
  'imap.ok.list': {
    title: '文件夹列完了',
    text: '每个文件夹一行 `* LIST`：括号里是属性，接着是层级分隔符，最后是名字。一行也没有，表示没有名字符合样式；`*` 匹配一切，`%` 只匹配一层。',
    next: '`{tag} SELECT INBOX`，或者 `{tag} STATUS INBOX (MESSAGES UNSEEN)`。',
  },
  'imap.ok.lsub': {
    title: '订阅列完了',
    text: '每个订阅的名字一行 `* LSUB`；文件夹没了，名字可能还在。IMAP4rev2 取消了这个命令，改用 `LIST (SUBSCRIBED)`。',
    next: '用 `{tag} LIST "" "*"` 看文件夹本身。',
  },
  'imap.ok.namespace': {
    title: '名字空间列完了',
    text: '`* NAMESPACE` 一行列出三类位置：自己的、其他用户的、共享的文件夹；每一类有前缀和层级分隔符，没有的写 `NIL`。',
    next: '`{tag} LIST "" "*"`。',
  },
  'imap.ok.status': {
    title: '数清楚了',
    text: '数字都在 `* STATUS` 一行里，文件夹并没有打开。对已经打开的文件夹，`* 6 EXISTS` 这样的行说的是同一件事。',
    next: '用 `{tag} SELECT INBOX` 打开文件夹。',
  },
  'imap.ok.append': {
    title: '邮件已存入',
    text: '邮件已经存进文件夹，与发出的字节完全一样。谁也没有收到它：`APPEND` 只管存放，寄信是 SMTP 的事。',
    next: '`{tag} SELECT {folder}` 再 `FETCH` 它，或者再追加一封。',
  },
  'imap.ok.append-uid': {
    title: '邮件已存入',
    text: '邮件已经存进文件夹，一个字节也不差。`APPENDUID` 后面是两个数：文件夹的 UIDVALIDITY 和新邮件的 UID，凭它们就能再找到它。谁也没有收到它。',
    next: '`{tag} SELECT {folder}`，再凭那个 UID 用 `UID FETCH`。',
  },
  'imap.ok.idle': {
    title: '等候结束',
    text: '`DONE` 结束了等候，这是对 `IDLE` 的带标签响应。从这里起又可以发命令。',
    next: '任何命令都行；想再等，发 `{tag} IDLE`。',
  },
  'imap.ok.close': {
    title: '已关闭并清理',
    text: '文件夹已关闭，标了 `\\Deleted` 的邮件已经不声不响地彻底删除。用 `UNSELECT` 关闭就会留着它们。你仍然是登录状态。',
    next: '`{tag} SELECT INBOX`，或者 `{tag} LOGOUT`。',
  },
  'imap.ok.close-read-only': {
    title: '已关闭，没有删除',
    text: '文件夹已关闭。它是只读打开的，所以 `CLOSE` 什么也没有删，标了 `\\Deleted` 的也在。你仍然是登录状态。',
    next: '`{tag} SELECT INBOX`，或者 `{tag} LOGOUT`。',
  },
  'imap.ok.unselect': {
    title: '已关闭，没有删除',
    text: '文件夹已关闭，邮件一封不少，标了 `\\Deleted` 的也在。你仍然是登录状态。',
    next: '`{tag} SELECT INBOX`，或者 `{tag} LOGOUT`。',
  },
  'imap.ok.expunge': {
    title: '已彻底删除',
    text: '标了 `\\Deleted` 的邮件都没有了，每封一行 `* n EXPUNGE`。每来一行，后面的序号都减一，所以同一个数可能出现两次。UID 不变。',
    next: '用 `{tag} FETCH 1:* (FLAGS UID)` 看新的序号。',
  },
  'imap.ok.search': {
    title: '搜索完成',
    text: '结果在 `* SEARCH` 一行：`SEARCH` 给出的是序号，`UID SEARCH` 给出的是 UID。后面什么都没有也是回答：没有符合的邮件。',
    next: '有结果的话，挑一个数，`{tag} FETCH 1 (FLAGS ENVELOPE)`。',
  },
  'imap.ok.fetch': {
    title: '取信完成',
    text: '你要的都在前面的 `* n FETCH` 行里。文件夹打开时，`BODY[]` 会把邮件标成已读，`BODY.PEEK[]` 不会。UID 不存在不算错：那就什么也不来。`NIL` 表示没有这一部分。',
    next: '`{tag} STORE 1 +FLAGS (\\Flagged)`，或者再发一条 `FETCH`。',
  },
  'imap.ok.store': {
    title: '标志已改',
    text: '现在的标志以 `* n FETCH` 各行为准；用了 `.SILENT` 就没有这些行。`\\Deleted` 只是标志，要等 `EXPUNGE` 邮件才真的删除。',
    next: '`{tag} FETCH 1 FLAGS`，或者 `{tag} EXPUNGE`。',
  },
  'imap.ok.store-read-only': {
    title: '什么也没改',
    text: '服务器回了 `OK`，但文件夹是用 `EXAMINE` 只读打开的，标志原样没动。别的服务器在这里回 `NO`。',
    next: '先用 `{tag} SELECT INBOX` 以可写方式打开，再来一次。',
  },
  'imap.ok.copy': {
    title: '已复制',
    text: '邮件在另一个文件夹里也有了，标志一并带过去；原件还在。要么全成，要么全不成：只要有一封失败，就一封也不会复制。',
    next: '用 `{tag} SELECT {folder}` 打开那个文件夹看看。',
  },
  'imap.ok.copy-uid': {
    title: '已复制，附新 UID',
    text: '邮件已经到了另一个文件夹。`COPYUID` 依次给出那里的 UIDVALIDITY、这里的 UID，以及顺序相同的那里的 UID。',
    next: '用 `{tag} SELECT {folder}` 打开那个文件夹，再 `UID FETCH`。',
  },
  'imap.ok.move': {
    title: '已移动',
    text: '邮件已经搬到另一个文件夹，这里没有了，前面的 `* n EXPUNGE` 说的就是它们。后面的序号都往前移了。',
    next: '用 `{tag} FETCH 1:* (FLAGS UID)` 看新的序号。',
  },
  'imap.ok.id': {
    title: '互报名字',
    text: '客户端和服务器互相报了名字和版本。它只该用于日志和统计，别的都不该依赖它，只是网易偏偏依赖。',
    next: '登录之后 `{tag} SELECT INBOX`。',
  },
  'imap.ok.compress': {
    title: '从这里起压缩',
    text: '从下一个字节起双方都用压缩形式说话。wirespeak 读不懂：后面看上去会是乱码。',
    next: '`/close`，重新连接，不再发 `COMPRESS`。',
  },
  'imap.ok.sort': {
    title: '排序完成',
    text: '`* SORT` 一行是符合条件的邮件，按你要的顺序排列。文件夹本身并没有顺序。',
    next: '取第一个数，`{tag} FETCH 1 ENVELOPE`。',
  },
  'imap.ok.thread': {
    title: '往来串列好了',
    text: '`* THREAD` 一行里，每对括号是一串往来邮件：挨着的数是一封答一封，里层括号是分支。',
    next: '挑一个数，`{tag} FETCH 1 ENVELOPE`。',
  },
  'imap.ok.quota': {
    title: '配额如上',
    text: '`* QUOTA` 各行说明用了多少、准用多少，前一个数是已用，后一个是上限；存储以 1024 字节为单位。',
    next: '`{tag} SELECT INBOX`。',
  },
  'imap.ok.acl': {
    title: '权限如上',
    text: '谁能在文件夹里做什么：一个字母一项权限，`l` 看得到它，`r` 能读，`s` 能记已读，`i` 能放入邮件，`t` 和 `e` 能删除。',
    next: '用 `{tag} MYRIGHTS INBOX` 看自己的权限。',
  },
  'imap.ok.metadata': {
    title: '批注完成',
    text: '程序记在文件夹上的批注已经读出或写入。`/private` 下的只归你，`/shared` 下的大家都看得到。',
    next: '`{tag} LIST "" "*"`。',
  },
  'imap.ok.notify': {
    title: '会主动通知',
    text: '从现在起，你点名的事件服务器会主动告知，随时都可能来，别的文件夹的也会来。',
    next: '`{tag} NOOP`；用 `{tag} NOTIFY NONE` 停止。',
  },
  'imap.ok.language': {
    title: '语言已选定',
    text: '从现在起，写给人看的话用那种语言。标签、`OK`、`NO` 和方括号代码都不变。',
    next: '发 `{tag} NOOP` 看看。',
  },
  'imap.ok.unauthenticate': {
    title: '已登出，未断开',
    text: '登录已撤销，连接还在：可以换一个人登录。打开的文件夹已关闭，`ENABLE` 启用的也都关了。',
    next: '`{tag} LOGIN alice wonderland`。',
  },
  'imap.ok.url': {
    title: '地址已处理',
    text: '为一封邮件生成了地址，或者照地址取了信，这样另一台服务器不用你的密码也能取到它。如今几乎没有服务器提供。',
    next: '`{tag} SELECT INBOX`。',
  },
} as const satisfies Record<keyof typeof rows, Explanation>;
