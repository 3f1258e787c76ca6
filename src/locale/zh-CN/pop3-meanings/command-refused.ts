/** What `-ERR` to everything else means: the system, the command, the message number, and good-byes nobody asked for. */
import type { commandRefused as rows } from '../../../knowledge/pop3/meanings/command-refused.ts';
import type { Explanation } from '../../catalog.ts';

const argument: Explanation = {
  title: '参数看不懂',
  text: '`{verb}` 后面的内容不对：少了数字，写的不是数字，或者后面还有别的东西。这条命令没有执行。',
  next: '例如 `{example}`。',
};

export const commandRefused = {
  'pop3.err.sys-temp': {
    title: '服务器暂时故障',
    text: '服务器那边出了问题，多半会自己好。`[SYS/TEMP]` 表示原因不在你的登录信息，也不在这条命令。',
    next: '`QUIT`，等几分钟再试；密码不用换。',
  },
  'pop3.err.sys-temp-quit': {
    title: '没有全部删掉',
    text: '服务器要离开了，但有些标记过的邮件没能删掉，原因是暂时的。会话照样结束；没删掉的，下次会话还看得到。',
    next: '等几分钟，重新连接，用 `LIST` 看还剩什么。',
  },
  'pop3.err.sys-perm': {
    title: '服务器永久故障',
    text: '服务器或邮箱本身出了问题，不会自己好，重试也没用。`[SYS/PERM]` 表示原因不在你的登录信息。',
    next: '`QUIT`；去问管理员，把方括号后面的话告诉他。',
  },
  'pop3.err.utf8-needed': {
    title: '这封信要 UTF-8',
    text: '这封邮件的邮件头或地址是 UTF-8，而本次会话没有声明要用它。`UTF8` 只能用在登录之前，所以要另开一个会话。',
    next: '`QUIT`，重新连接，在 `USER name` 之前先发 `UTF8`。',
  },
  'pop3.err.xclient': {
    title: '你不能用它',
    text: '`XCLIENT` 只给 Dovecot 信任的代理用，你的 IP 地址不在其中。什么都没有改变。',
    next: '用 `USER name` 登录。',
  },
  'pop3.err.greeting': {
    title: '服务器不接待',
    text: '会话还没开始就被拒了：服务器过载、在维护，或者不欢迎你的 IP 地址。它多半会马上断开。',
    next: '等几分钟，再重新连接。',
  },
  'pop3.err.unknown-command': {
    title: '不认得这条命令',
    text: '服务器不认得这条命令，或者这里没有开放。什么都没有改变。',
    next: '用 `CAPA` 看它有哪些能力。',
  },
  'pop3.err.unknown-verb': {
    title: '不认得这条命令',
    text: '服务器不认得这条命令，或者这里没有开放。什么都没有改变。',
    next: '用 `CAPA` 看它有哪些能力，或者用 `USER name` 登录。',
  },
  'pop3.err.unknown-verb-named': {
    title: '不是命令',
    text: '服务器认不出这一行是什么命令。用户名已经给过，现在该给密码；如果这一行就是密码，前面还要加上 `PASS` 和一个空格。',
    next: '`PASS password`，密码照原样写。',
  },
  'pop3.err.unknown-verb-transaction': {
    title: '不认得这条命令',
    text: '服务器不认得这条命令，或者这里没有开放。你仍在登录状态，什么都没有改变。',
    next: '用 `LIST` 列出邮件，用 `CAPA` 看它有哪些能力。',
  },
  'pop3.err.wrong-state': {
    title: '状态不对',
    text: '命令是有的，但不在这个状态：USER、PASS、APOP、AUTH、STLS 用在登录之前，和邮件有关的都用在登录之后。没有 TLS 时，Exchange 对 `USER` 也这样回。',
    next: '用 `CAPA` 看它有哪些能力；还没登录就先 `STLS` 或 `USER name`。',
  },
  'pop3.err.login-first': {
    title: '要先登录',
    text: '`{verb}` 要登录之后才能用：服务器知道你是谁，才会打开邮箱。这条命令没有执行，会话还在原处。',
    next: '`USER name`，再用 `PASS` 给密码。',
  },
  'pop3.err.pass-missing': {
    title: '还差密码',
    text: '用户名已经给过，密码还没有给，所以还不算登录；`{verb}` 要登录之后才能用。这条命令没有执行。',
    next: '`PASS password`，密码照原样写。',
  },
  'pop3.err.logged-in': {
    title: '只用于登录之前',
    text: '你已经登录了，而 `{verb}` 只用在登录之前。这条命令没有执行；会话照旧，删除标记也都还在。',
    next: '`LIST`；想换账号，先 `QUIT`，再重新连接。',
  },
  'pop3.err.set-up-late': {
    title: '只用于登录之前',
    text: '你已经登录了，而 `{verb}` 只用在登录之前。这条命令没有执行；会话照旧，删除标记也都还在。',
    next: '接着用 `LIST`；一定要用它，就先 `QUIT`，重新连接，在 `USER name` 之前发 `{verb}`。',
  },
  'pop3.err.not-implemented': {
    title: '这里不支持',
    text: '服务器认得这条命令，但没有实现它。重试也没用。',
    next: '用 `CAPA` 看它有哪些能力。',
  },
  'pop3.err.syntax': {
    title: '参数看不懂',
    text: '命令认得，后面的内容不对：少了东西，多了东西，或者写法不对。两个参数之间是一个空格，不是逗号。',
    next: '改好后面的内容再发一次；用 `CAPA` 看它有哪些能力。',
  },
  'pop3.err.argument': argument,
  'pop3.err.argument-syntax': argument,
  'pop3.err.surplus': {
    title: '后面写多了',
    text: '服务器不收 `{verb}` 后面的内容，这条命令没有执行。',
    next: '只写 `{example}`。',
  },
  'pop3.err.too-long': {
    title: '这一行太长',
    text: '这一行超过了服务器肯收的长度：命令连同 CRLF 最多 255 字节。这条命令没有执行。',
    next: '写短一些；`AUTH` 可以把回答留到下一行。',
  },
  'pop3.err.listing': {
    title: '读不了邮箱',
    text: '你已经登录，服务器却没有回答关于邮箱的提问：是邮箱本身有问题。',
    next: '用 `NOOP` 看看会话还在不在；不然就 `QUIT`，过一会儿再试。',
  },
  'pop3.err.no-message': {
    title: '没有这封邮件',
    text: '没有这个序号的邮件。序号从 1 数起，每封邮件一个，在本次会话里不变；标记删除的不能再用。',
    next: '用 `LIST` 看本次会话的序号。',
  },
  'pop3.err.deleted': {
    title: '已经标记删除',
    text: '这封邮件你已经标记删除，本次会话里不能再读，也不能再标记。`QUIT` 之前它其实还在。',
    next: '用 `RSET` 撤销全部标记，就又能读了。',
  },
  'pop3.err.quit': {
    title: '没有全部删掉',
    text: '服务器要离开了，但有些标记过的邮件没能删掉。会话照样结束；没删掉的，下次会话还看得到。',
    next: '等一会儿，重新连接，用 `LIST` 看还剩什么。',
  },
  'pop3.err.capa': {
    title: '没有能力列表',
    text: '服务器不认得 `CAPA`：它比这个扩展还老，或者在这里没有开放。基本命令照样能用：USER、PASS、STAT、LIST、RETR、DELE、QUIT。',
    next: '登录之前用 `USER name`，登录之后用 `STAT`。',
  },
  'pop3.err.stls': {
    title: '没有升级为 TLS',
    text: '连接仍是明文：可能这个端口不支持 TLS，可能 TLS 已经启用，也可能你已经登录。现在发出的内容，路上谁都看得到。',
    next: '`QUIT`，换到端口 995，加上 `--tls` 重新连接。',
  },
  'pop3.err.stls-again': {
    title: '已经加密',
    text: '这个连接已经有 TLS 保护，而 TLS 只能开始一次。会话照旧，加密也照旧。',
    next: '用 `CAPA`，或者接着用下一条命令。',
  },
  'pop3.err.utf8': {
    title: '没有 UTF-8 模式',
    text: '服务器不支持 UTF-8 模式，或者已经晚了：`UTF8` 要用在登录之前。邮件头用编码字的邮件照样能读。',
    next: '`USER name`。',
  },
  'pop3.err.lang': {
    title: '没有这种语言',
    text: '服务器的文字没有这种语言，或者根本不认得 `LANG`。状态和方括号代码在哪种语言里都一样。',
    next: '单独一个 `LANG` 会列出可选的语言；或用 `CAPA` 继续。',
  },
  'pop3.err.unsolicited': {
    title: '服务器要离开',
    text: '没有人问，服务器自己说了这句，多半接着就断开。标记删除的邮件都还在，因为没有 `QUIT`。',
    next: '重新连接，从登录开始。',
  },
  'pop3.err.inactivity': {
    title: '空闲太久',
    text: '会话太久没有动静（十分钟以上），服务器把它关闭。标准要它不出声地关，Dovecot 会道一声别。标记删除的邮件都还在，因为没有 `QUIT`。',
    next: '重新连接；想久留，不时发一个 `NOOP`。',
  },
} as const satisfies Record<keyof typeof rows, Explanation>;
