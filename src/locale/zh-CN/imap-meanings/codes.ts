/** Response codes: what stands in square brackets after OK, NO, BAD, BYE or PREAUTH (RFC 9051 §7.1). */
import type { codes as rows } from '../../../knowledge/imap/meanings/codes.ts';
import type { Explanation } from '../../catalog.ts';

export const codes = {
  'imap.code.uidvalidity': {
    title: 'UID 的有效版本',
    text: '只要这个数不变，同一个 UID 就指同一封邮件，今天如此，明年也如此。它一变，以前记下的 UID 全部作废。',
    next: '等带着你的标签的一行。',
  },
  'imap.code.uidnext': {
    title: '下一个 UID',
    text: '下一封新邮件的 UID 会是这个数，或者更大。记下它，以后就能只问从那以后的新邮件。',
    next: '等带着你的标签的一行。',
  },
  'imap.code.unseen': {
    title: '第一封未读',
    text: '第一封没有 `\\Seen` 标志的邮件的序号，不是未读的封数。IMAP4rev2 取消了它。',
    next: '等带着你的标签的一行，之后可以 `{tag} SEARCH UNSEEN`。',
  },
  'imap.code.permanentflags': {
    title: '能长久保存的标志',
    text: '这些标志改了会一直保存。`\\*` 表示还可以自创；空括号表示什么都不保存，只读打开时就是这样。',
    next: '等带着你的标签的一行。',
  },
  'imap.code.highestmodseq': {
    title: '最近一次改动',
    text: '邮件的每次改动都得到一个只增不减的数，这是文件夹里最大的一个。程序记下它，以后用 `CHANGEDSINCE` 只问从那以后的改动。',
    next: '等带着你的标签的一行。',
  },
  'imap.code.nomodseq': {
    title: '没有改动编号',
    text: '这个文件夹不记改动编号，`CONDSTORE` 的功能在这里都用不了。其余照常。',
    next: '等带着你的标签的一行。',
  },
  'imap.code.closed': {
    title: '原来的文件夹已关',
    text: '这是一条分界线：在它之前的行说的还是原来打开的文件夹，在它之后的行说的是你新要求打开的那个。',
    next: '等带着你的标签的一行。',
  },
  'imap.code.read-only': {
    title: '只读',
    text: '文件夹只能看，不能改：不能改标志，也不能删。',
    next: '`{tag} FETCH 1:* (FLAGS UID)`，读信照常。',
  },
  'imap.code.read-write': {
    title: '可读可写',
    text: '从现在起，文件夹可以读，也可以改。',
    next: '`{tag} FETCH 1:* (FLAGS UID)`。',
  },
  'imap.code.mailboxid': {
    title: '文件夹的编号',
    text: '文件夹的编号，改名也不变。',
    next: '等带着你的标签的一行。',
  },
  'imap.code.urlmech': {
    title: '地址的防伪方法',
    text: '这个文件夹里的邮件地址可以用哪些方法防伪。',
    next: '等带着你的标签的一行。',
  },
  'imap.code.uidnotsticky': {
    title: 'UID 不持久',
    text: '在这个文件夹里，每次会话的 UID 都是新的，不值得记。这个不带标签的 `NO` 只是提醒，没有结束任何命令。',
    next: '等带着你的标签的一行。',
  },
  'imap.code.capability': {
    title: '现在的能力',
    text: '方括号里是从现在起有效的能力列表，之前的都作废。',
    next: '`{tag} NOOP`，或下一条命令。',
  },
  'imap.code.alert': {
    title: '请读这句话',
    text: '`[ALERT]` 要求邮件程序把后面的话给用户看。没有 TLS，路上谁都可能写上这句话：不要因为它而输入密码。',
    next: '继续，例如 `{tag} NOOP`。',
  },
  'imap.code.alert-no': {
    title: '请读这句话',
    text: '`[ALERT]` 要求邮件程序把后面的话给用户看。没有 TLS，路上谁都可能写上这句话：不要因为它而输入密码。',
    next: '按这句话改过之后再试；`{tag} NOOP` 可以确认会话还在。',
  },
  'imap.code.alert-bad': {
    title: '请读这句话',
    text: '`[ALERT]` 要求邮件程序把后面的话给用户看。没有 TLS，路上谁都可能写上这句话：不要因为它而输入密码。',
    next: '按这句话改过之后再试；`{tag} NOOP` 可以确认会话还在。',
  },
  'imap.code.alert-bye': {
    title: '请读这句话',
    text: '`[ALERT]` 要求邮件程序把后面的话给用户看。没有 TLS，路上谁都可能写上这句话：不要因为它而输入密码。',
    next: '过后再重新连接；`/close` 断开。',
  },
  'imap.code.authenticationfailed': {
    title: '用户名或密码不对',
    text: '用户名和密码对不上，或者这个账号不允许这样登录；服务器不说是哪一种，免得有人试探名字。不少服务器故意答得慢。',
    next: '再发一次 `{tag} LOGIN`。{remote?}163 和 QQ 在这里要授权码，不要密码。{/}',
  },
  'imap.code.authenticationfailed-gmail': {
    title: 'Gmail 要应用专用密码',
    text: 'Gmail 在这里不收 Google 账号的密码，要的是应用专用密码：在账号里生成的 16 个字母，先要开启两步验证。程序则用 XOAUTH2。',
    next: '生成一个，再用它 `{tag} LOGIN`。',
  },
  'imap.code.authorizationfailed': {
    title: '不能冒用他人身份',
    text: '用户名和密码都对，但你要求以另一个用户的身份行事，这不允许。',
    next: '`{tag} AUTHENTICATE PLAIN`，第一个 NUL 之前留空。',
  },
  'imap.code.expired': {
    title: '密码已过期',
    text: '用户名和密码曾经对，但这个密码或授权码已经失效。',
    next: '在网页上换一个新的，再 `{tag} LOGIN`。',
  },
  'imap.code.privacyrequired': {
    title: '先用 TLS',
    text: '服务器不在别人读得到的线路上收密码。而你发出的用户名和密码已经走过这条线路：如果那是真实的网络，请换一个密码。',
    next: '`{tag} STARTTLS`，或者连接端口 993。',
  },
  'imap.code.contactadmin': {
    title: '请联系管理员',
    text: '这个账号有点问题，只有服务器的管理员能处理。重试没有用。',
    next: '联系管理员；`{tag} LOGOUT` 结束会话。',
  },
  'imap.code.unavailable': {
    title: '暂时不行',
    text: '服务器后面的某个部分暂时停了。原因不在用户名和密码，不用改。',
    next: '等几分钟，发 `{tag} NOOP`，或者原样再试。',
  },
  'imap.code.inuse': {
    title: '别人正占着',
    text: '你要改的东西正被另一个会话或服务器的程序占着，过后会放开。',
    next: '等一分钟再试；期间可以发 `{tag} NOOP`。',
  },
  'imap.code.limit': {
    title: '到了上限',
    text: '你的要求超出了这台服务器的某个上限：标志、连接或文件夹太多。后面的话会说是哪一个。',
    next: '少要一些再试；`{tag} NOOP` 可以确认会话还在。',
  },
  'imap.code.overquota': {
    title: '邮箱满了',
    text: '放不下这封邮件：账号已经用完配额。什么也没有存进去。',
    next: '删掉一些邮件并 `{tag} EXPUNGE`，再试。',
  },
  'imap.code.overquota-ok': {
    title: '成了，但快满了',
    text: '这次成功了，但账号用得超过了该用的；下一封可能就被拒绝。',
    next: '尽快删掉一些邮件并 `{tag} EXPUNGE`。',
  },
  'imap.code.toobig': {
    title: '邮件太大',
    text: '这封邮件超过了服务器能存的大小。原样再试没有用。',
    next: '用 `{tag} APPEND` 追加一封小一些的。',
  },
  'imap.code.trycreate': {
    title: '没有，但可以建',
    text: '你指明的文件夹不存在，服务器允许你先建一个。什么也没有存进去；如果预告了字面量，就不要再发它的字节。',
    next: '`{tag} CREATE {folder}`，再原样来一次。',
  },
  'imap.code.nonexistent': {
    title: '没有这个文件夹',
    text: '没有这个名字的文件夹。名字要一模一样，只有 `INBOX` 不分大小写；非 ASCII 的名字有专门的写法。',
    next: '用 `{tag} LIST "" "*"` 看名字该怎么写。',
  },
  'imap.code.alreadyexists': {
    title: '已经存在',
    text: '已经有这个名字的文件夹，所以没有新建，也没有改名。',
    next: '换个名字，或用 `{tag} LIST "" "*"` 看看有哪些。',
  },
  'imap.code.haschildren': {
    title: '还有下级文件夹',
    text: '下面还有别的文件夹，所以不能删。',
    next: '`{tag} LIST "" "*"`，先 `DELETE` 下级的。',
  },
  'imap.code.cannot': {
    title: '永远办不到',
    text: '这台服务器办不到，谁来要求都一样，例如它存不了的名字。重试没有用。',
    next: '换个做法，后面的话会说原因。`{tag} NOOP` 可以确认会话还在。',
  },
  'imap.code.noperm': {
    title: '没有权限',
    text: '文件夹是有的，但你的账号无权这样做。可以请它的主人授权。',
    next: '`{tag} MYRIGHTS` 加名字，看你能做什么。',
  },
  'imap.code.corruption': {
    title: '数据损坏',
    text: '服务器磁盘上的数据坏了，只有管理员能修。',
    next: '联系管理员；`{tag} LOGOUT` 结束会话。',
  },
  'imap.code.serverbug': {
    title: '服务器自身的错误',
    text: '服务器碰到了自己的程序错误，并且承认了。不是你的问题。',
    next: '告诉管理员；`{tag} NOOP` 可以看会话是否还在。',
  },
  'imap.code.clientbug': {
    title: '客户端做得不对',
    text: '服务器注意到正确的客户端不会做的事，例如抢先发出的命令可以有两种理解。后面的话会说明。',
    next: '`{tag} NOOP`，然后一条一条来。',
  },
  'imap.code.clientbug-no': {
    title: '客户端做得不对',
    text: '服务器注意到正确的客户端不会做的事，例如抢先发出的命令可以有两种理解。后面的话会说明。',
    next: '`{tag} NOOP`，然后一条一条来。',
  },
  'imap.code.clientbug-ok': {
    title: '客户端做得不对',
    text: '服务器注意到正确的客户端不会做的事，例如抢先发出的命令可以有两种理解。后面的话会说明。',
    next: '`{tag} NOOP`，然后一条一条来。',
  },
  'imap.code.expungeissued': {
    title: '有些已经被删',
    text: '命令执行期间，另一个会话删掉了其中几封；对它们什么也没做。',
    next: '发 `{tag} NOOP`，服务器会用 `EXPUNGE` 行说是哪几封。',
  },
  'imap.code.expungeissued-no': {
    title: '已经被删',
    text: '你要的邮件里有被另一个会话删掉的，所以命令没有执行。',
    next: '发 `{tag} NOOP`，服务器会用 `EXPUNGE` 行说是哪几封。',
  },
  'imap.code.badcharset': {
    title: '不认得的字符集',
    text: '服务器不能用你指定的字符集搜索；后面若有括号，里面是它认得的。几乎每台服务器都认得 UTF-8。',
    next: '`{tag} SEARCH CHARSET UTF-8 TEXT {6}`，要找的词写成字面量。',
  },
  'imap.code.badcomparator': {
    title: '不认得的比较方法',
    text: '服务器不认得这种比较文字的方法，并列出了它认得的。',
    next: '换一种，或者不指定；`{tag} NOOP` 可以确认会话还在。',
  },
  'imap.code.badevent': {
    title: '不认得的事件',
    text: '服务器不会通知这种事件，并列出了它会的。',
    next: '`{tag} NOTIFY SET (selected (MessageNew MessageExpunge))`。',
  },
  'imap.code.badurl': {
    title: '地址走不通',
    text: '邮件里引用的一个地址无法取到内容，所以什么也没有存进去。',
    next: '改好地址，或者用 `{tag} APPEND` 直接发字节。',
  },
  'imap.code.compressionactive': {
    title: '已经在压缩',
    text: '这个连接已经在压缩，由 `COMPRESS` 或由 TLS 来做。',
    next: '继续；发 `{tag} NOOP` 就知道一切正常。',
  },
  'imap.code.copyuid': {
    title: '新旧 UID 对照',
    text: '邮件去了哪里：依次是那个文件夹的 UIDVALIDITY、这里的 UID、顺序相同的那里的 UID。`MOVE` 时它先来，然后邮件才从这里消失。',
    next: '等带着你的标签的一行。',
  },
  'imap.code.appenduid': {
    title: '新邮件的 UID',
    text: '文件夹的 UIDVALIDITY，以及邮件在那里得到的 UID：凭它们就能再找到它。',
    next: '打开那个文件夹之后，凭这个 UID 发 `{tag} UID FETCH`。',
  },
  'imap.code.modified': {
    title: '有些已被改过',
    text: '从你在 `UNCHANGEDSINCE` 里给的编号以来，这几封被别人改过，所以没有动它们的标志。',
    next: '先用 `{tag} FETCH` 看它们的标志，再作决定。',
  },
  'imap.code.modified-no': {
    title: '期间已被改过',
    text: '从你在 `UNCHANGEDSINCE` 里给的编号以来，这几封被别人改过，所以什么也没改。',
    next: '先用 `{tag} FETCH` 看它们的标志，再作决定。',
  },
  'imap.code.metadata-longentries': {
    title: '有些没有列出',
    text: '超过你所定长度的批注没有列出；后面的数是最长一条的字节数。',
    next: '提高 `MAXSIZE` 再发 `{tag} GETMETADATA`。',
  },
  'imap.code.metadata-maxsize': {
    title: '批注太长',
    text: '批注的字节数超过了服务器能存的；后面的数是上限。',
    next: '用 `{tag} SETMETADATA` 写短一些。',
  },
  'imap.code.metadata-noprivate': {
    title: '没有私人批注',
    text: '服务器只存大家都看得到的批注。',
    next: '在 `/shared` 下面写，再发 `{tag} SETMETADATA`。',
  },
  'imap.code.metadata-toomany': {
    title: '批注太多',
    text: '这个文件夹的批注数已经到了服务器的上限。',
    next: '用 `{tag} SETMETADATA` 把一些设为 `NIL`，再试。',
  },
  'imap.code.notificationoverflow': {
    title: '通知太多',
    text: '事情太多，服务器关掉了通知。',
    next: '少要一些：`{tag} NOTIFY SET (selected (MessageNew MessageExpunge))`。',
  },
  'imap.code.notsaved': {
    title: '结果没有保存',
    text: '`SEARCH RETURN (SAVE)` 没能保存结果，所以 `$` 什么也不代表。',
    next: '再发一次 `{tag} SEARCH RETURN (SAVE) UNSEEN`。',
  },
  'imap.code.noupdate': {
    title: '不再更新',
    text: '服务器不会持续更新那次搜索的结果。搜索本身成功了；这个不带标签的 `NO` 没有结束任何命令。',
    next: '需要时再搜一次：`{tag} SEARCH UNSEEN`。',
  },
  'imap.code.parse': {
    title: '邮件头有问题',
    text: '服务器读不懂某封邮件的邮件头，所以给出的信封或结构可能有缺。邮件的字节没有变。',
    next: '用 `{tag} FETCH 1 BODY.PEEK[HEADER]` 看它原来的样子。',
  },
  'imap.code.parse-ok': {
    title: '邮件头有问题',
    text: '服务器读不懂某封邮件的邮件头，所以给出的信封或结构可能有缺。邮件的字节没有变。',
    next: '用 `{tag} FETCH 1 BODY.PEEK[HEADER]` 看它原来的样子。',
  },
  'imap.code.referral': {
    title: '让你去别处',
    text: '服务器指了另一台服务器。wirespeak 不会自动跟过去：谁能改动这一行，谁就能把你的密码骗到别处。',
    next: '看看那个地址，信得过再去连接。`/close` 断开。',
  },
  'imap.code.referral-ok': {
    title: '让你去别处',
    text: '服务器指了另一台服务器。wirespeak 不会自动跟过去：谁能改动这一行，谁就能把你的密码骗到别处。',
    next: '看看那个地址，信得过再去连接。`/close` 断开。',
  },
  'imap.code.referral-bye': {
    title: '让你去别处',
    text: '服务器指了另一台服务器。wirespeak 不会自动跟过去：谁能改动这一行，谁就能把你的密码骗到别处。',
    next: '看看那个地址，信得过再去连接。`/close` 断开。',
  },
  'imap.code.unknown-cte': {
    title: '解不开这一部分',
    text: '服务器不认得这一部分的内容传输编码，所以没法解码后再给。',
    next: '用 `{tag} FETCH 1 BODY.PEEK[1]` 取它原来的样子。',
  },
  'imap.code.undefined-filter': {
    title: '没有这个筛选',
    text: '你用来搜索的筛选条件，没有人以这个名字保存过。',
    next: '`{tag} SEARCH UNSEEN`，或者先保存它。',
  },
  'imap.code.useattr': {
    title: '不支持这种用途',
    text: '不能按你指定的用途建文件夹，例如 `\\All`。',
    next: '`{tag} CREATE` 加名字，不写 `USE`。',
  },
} as const satisfies Record<keyof typeof rows, Explanation>;
