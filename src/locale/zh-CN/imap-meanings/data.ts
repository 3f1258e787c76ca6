/** Untagged data: lines that begin with `* ` and a name, or a number and a name. */
import type { data as rows } from '../../../knowledge/imap/meanings/data.ts';
import type { Explanation } from '../../catalog.ts';

export const data = {
  'imap.data.capability': {
    title: '服务器的能力',
    text: '这是能力列表，取代之前的任何一份。`AUTH=` 是登录机制，`LOGINDISABLED` 表示 TLS 之前不许用 `LOGIN`，`IMAP4rev1` 和 `IMAP4rev2` 是协议版本。',
    next: '等带着你的标签的 `OK` 一行。',
  },
  'imap.data.enabled': {
    title: '已启用的扩展',
    text: '这里列出的扩展从现在起启用，直到会话结束。没列出的没有启用。',
    next: '等带着你的标签的 `OK` 一行。',
  },
  'imap.data.list': {
    title: '一个文件夹',
    text: '{name?}文件夹名是 `{name}`。{/}括号里是属性：`\\Noselect` 不能打开，`\\HasChildren` 有下级，`\\Sent`、`\\Trash` 之类说明用途。接着是层级分隔符，最后是线路上写的名字。',
    next: '`{tag} SELECT` 加名字。',
  },
  'imap.data.list-delimiter': {
    title: '层级分隔符',
    text: '你问的是空名字，回答的就是这里用来分层的字符，多半是斜杠或点。`NIL` 表示文件夹不分层。',
    next: '用 `{tag} LIST "" "*"` 列出文件夹。',
  },
  'imap.data.lsub': {
    title: '一个订阅',
    text: '{name?}名字是 `{name}`。{/}它在订阅列表里；真有没有这个文件夹，这一行不作保证。',
    next: '用 `{tag} LIST "" "*"` 看文件夹本身。',
  },
  'imap.data.xlist': {
    title: '旧式文件夹列表',
    text: '在 `LIST` 能说明文件夹用途之前，Gmail 自创的写法：`\\Inbox`、`\\AllMail`、`\\Spam`。如今由 `SPECIAL-USE` 代替。',
    next: '`{tag} LIST "" "*"`。',
  },
  'imap.data.namespace': {
    title: '文件夹都在哪里',
    text: '分三部分：自己的、其他用户的、共享的。每一部分有前缀和层级分隔符，没有的写 `NIL`。自己新建的文件夹要以第一个前缀开头。',
    next: '`{tag} LIST "" "*"`。',
  },
  'imap.data.status': {
    title: '文件夹的数字',
    text: '{name?}说的是 `{name}`。{/}`MESSAGES` 是总封数，`UNSEEN` 是未读数，`UIDNEXT` 是下一封将得到的 UID。文件夹并没有因此打开。',
    next: '用 `{tag} SELECT INBOX` 打开一个。',
  },
  'imap.data.esearch': {
    title: '搜索结果',
    text: '`SEARCH` 结果的新写法：`(TAG "{asked}")` 说明回答的是哪条命令，`UID` 表示后面是 UID，然后是 `MIN`、`MAX`、`COUNT` 或 `ALL`。没有 `ALL` 就是没有符合的。',
    next: '挑一个数，`{tag} FETCH 1 ENVELOPE`。',
  },
  'imap.data.search': {
    title: '搜索结果',
    text: '{count?}有 {count} 封符合。{/}`SEARCH` 之后这些是序号，`UID SEARCH` 之后是 UID；这一行本身看不出是哪一种。',
    next: '挑一个数，`{tag} FETCH 1 ENVELOPE`。',
  },
  'imap.data.search-none': {
    title: '没有找到',
    text: '没有符合的邮件。IMAP4rev1 里这不是沉默，而是后面空着的 `* SEARCH` 一行。',
    next: '`{tag} SEARCH ALL`，或换个条件。',
  },
  'imap.data.sort': {
    title: '按序排列的结果',
    text: '符合条件的邮件，按你要的顺序：`SORT` 之后是序号，`UID SORT` 之后是 UID。',
    next: '取第一个数，`{tag} FETCH 1 ENVELOPE`。',
  },
  'imap.data.thread': {
    title: '邮件往来',
    text: '每对括号是一串往来邮件：挨着的数是一封答一封，里层括号是分支。',
    next: '挑一个数，`{tag} FETCH 1 ENVELOPE`。',
  },
  'imap.data.flags': {
    title: '可用的标志',
    text: '这里的邮件可以带哪些标志。有反斜杠的是标准规定的：`\\Seen` 已读、`\\Answered` 已答复、`\\Flagged` 有旗标、`\\Deleted` 待删除、`\\Draft` 草稿。其余是用户和程序自定的关键字。',
    next: '等带着你的标签的一行。',
  },
  'imap.data.exists-select': {
    title: '共有多少封',
    text: '正在打开的文件夹里有 {number} 封邮件，序号从 1 到这个数；命令里的 `*` 代表最后一封。',
    next: '等带着你的标签的一行。',
  },
  'imap.data.exists': {
    title: '总数变了',
    text: '文件夹里现在有 {number} 封邮件：在你忙别的时候来了新邮件。服务器可以随时说这句话，在任何命令的回答之前都行。',
    next: '用 `{tag} FETCH * (FLAGS ENVELOPE)` 看最新的一封。',
  },
  'imap.data.exists-idle': {
    title: '来新邮件了',
    text: '没有白等：文件夹里现在有 {number} 封邮件。你还在 `IDLE` 里：要取信，先结束它。',
    next: '发 `DONE`，不带标签；再发 `{tag} FETCH * (FLAGS ENVELOPE)`。',
  },
  'imap.data.recent': {
    title: '有多少封是新到的',
    text: '自从上次有人打开这个文件夹，新到了 {number} 封；只告诉这一个会话。它与已读未读无关。IMAP4rev2 取消了这个概念。',
    next: '等带着你的标签的一行，或者 `{tag} SEARCH UNSEEN`。',
  },
  'imap.data.recent-idle': {
    title: '有多少封是新到的',
    text: '这只是个计数：自从上次有人打开这个文件夹，新到了 {number} 封。发生了什么，看前面几行。你还在 `IDLE` 里：要取信，先结束它。',
    next: '发 `DONE`，不带标签；再发 `{tag} FETCH 1:* (FLAGS UID)`。',
  },
  'imap.data.expunge': {
    title: '一封已彻底删除',
    text: '第 {number} 封已经彻底删除，后面的序号立刻都减一。所以下一行可能又是同一个数。UID 不变。',
    next: '等带着你的标签的一行。',
  },
  'imap.data.expunge-by-other': {
    title: '别处删了一封',
    text: '另一个会话删掉了第 {number} 封，后面的序号立刻都减一。之前记下的序号对不上了，UID 仍然对得上。',
    next: '用 `{tag} FETCH 1:* (FLAGS UID)` 看新的序号。',
  },
  'imap.data.expunge-idle': {
    title: '别处删了一封',
    text: '另一个会话删掉了第 {number} 封，后面的序号立刻都减一。你还在 `IDLE` 里：想看新的序号，先结束它。',
    next: '发 `DONE`，不带标签；再发 `{tag} FETCH 1:* (FLAGS UID)`。',
  },
  'imap.data.vanished': {
    title: '按 UID 报告删除',
    text: '这些 UID 没有了。启用 `QRESYNC` 之后用这一行代替 `EXPUNGE`；`(EARLIER)` 表示在你打开文件夹之前就删了，序号不受影响。',
    next: '`{tag} FETCH 1:* (FLAGS UID)`。',
  },
  'imap.data.fetch': {
    title: '第 {number} 封的内容',
    text: '括号里是你要的东西，一个名字跟一个值。行首的数永远是序号，`UID FETCH` 之后也一样。行尾的花括号如 `{242}` 说明后面还有多少字节，读完之后这一行才接着往下写。',
    next: '等带着你的标签的一行。',
  },
  'imap.data.fetch-store': {
    title: '第 {number} 封的标志',
    text: '这是它现在的全部标志。命令里在 `FLAGS` 后面加 `.SILENT`，就不会有这一行。',
    next: '等带着你的标签的一行。',
  },
  'imap.data.fetch-unsolicited': {
    title: '别处改了标志',
    text: '这里没有人问：另一个会话或者服务器自己改了第 {number} 封的标志，现在就是这样。',
    next: '`{tag} FETCH {number} (FLAGS UID)`，或者继续。',
  },
  'imap.data.fetch-idle': {
    title: '别处改了标志',
    text: '另一个会话或者服务器自己改了第 {number} 封的标志，现在就是这样。你还在 `IDLE` 里。',
    next: '接着等，或者发 `DONE`，不带标签。',
  },
  'imap.data.id': {
    title: '服务器自报名字',
    text: '名字、版本之类，成对列出；什么都不说就写 `NIL`。这是给人和日志看的。',
    next: '`{tag} SELECT INBOX`。',
  },
  'imap.data.quota': {
    title: '已用和上限',
    text: '每种资源两个数：先是已用，后是上限。`STORAGE` 以 1024 字节为单位，`MESSAGE` 按封数计。',
    next: '等带着你的标签的 `OK` 一行。',
  },
  'imap.data.quotaroot': {
    title: '归哪份配额管',
    text: '文件夹名后面是管着它的配额的名字；常常是空名字，整个账号共用一份。',
    next: '`{tag} GETQUOTA ""`。',
  },
  'imap.data.acl': {
    title: '谁能做什么',
    text: '文件夹名后面成对列出：谁，以及用字母表示的权限。`anyone` 指所有人。',
    next: '用 `{tag} MYRIGHTS INBOX` 看自己的权限。',
  },
  'imap.data.listrights': {
    title: '可以授予的权限',
    text: '先是这个用户必有的权限，再是可以授予的；同一组的字母只能一起授予。',
    next: '`{tag} GETACL INBOX`。',
  },
  'imap.data.myrights': {
    title: '自己的权限',
    text: '你在这个文件夹里能做什么，一个字母一项：`r` 读，`s` 标已读，`w` 改其他标志，`i` 放入邮件，`t` 和 `e` 删除。',
    next: '`{tag} SELECT INBOX`。',
  },
  'imap.data.metadata': {
    title: '批注',
    text: '程序记在文件夹上的批注：每一条的名字和内容，或者只列出改动过的名字。',
    next: '等带着你的标签的 `OK` 一行。',
  },
  'imap.data.language': {
    title: '语言',
    text: '只有一种：从这里起，写给人看的话用它。有几种：可以从中挑选。',
    next: '`{tag} LANGUAGE en`。',
  },
  'imap.data.genurlauth': {
    title: '带凭证的地址',
    text: '一封邮件的地址，带有防伪部分：拿着它的人不用你的密码也能取这一封。',
    next: '等带着你的标签的 `OK` 一行。',
  },
  'imap.data.urlfetch': {
    title: '地址里的内容',
    text: '地址和内容成对列出；内容写成 `NIL`，表示地址无效。',
    next: '等带着你的标签的 `OK` 一行。',
  },
} as const satisfies Record<keyof typeof rows, Explanation>;
