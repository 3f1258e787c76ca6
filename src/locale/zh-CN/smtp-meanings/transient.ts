/** What replies mean, 4yz: not now. */
import type { transient as rows } from '../../../knowledge/smtp/meanings/transient.ts';
import type { Explanation } from '../../catalog.ts';

const greylisting = {
  title: '灰名单',
  text: '暂时不收，不是永远不收。服务器第一次见到“这个 IP、这个发件人、这个收件人”的组合，先推掉一次（灰名单）：正规的邮件服务器会回来重试，不少群发垃圾邮件的程序不会。你的邮件没有写错。',
  next: '先 `QUIT`，等几分钟，从同一个 IP 原样再寄。',
} as const;

const full = {
  title: '对方邮箱已满',
  text: '收件人的邮箱用完了配额。地址没有错，等对方删掉一些就又收得下。',
  next: '继续其他收件人；或先 `QUIT`，过一两天再试。',
} as const;

const login = {
  title: '暂不核对登录',
  text: '服务器此刻没法核对登录：管密码的那一部分没有回答。你的密码既没通过，也没被拒，不用去改它。',
  next: '等几分钟，再 `AUTH LOGIN` 一次。',
} as const;

export const transient = {
  'smtp.421': {
    title: '服务器要离开',
    text: '服务器要离开了，随后会关闭这个连接；现在再发什么都不会有应答。421 随时可能出现：停机、空闲超时、连接或错误太多。还没得到 250 确认的邮件不算收下。',
    next: '留好邮件，过一会儿用 `/open host:port` 重新连接。',
  },
  'smtp.421.greeting': {
    title: '现在不接待',
    text: '该说 220 的地方说了 421：服务器在，但此刻不接待。多半是太忙、正在重启，或来自你这个 IP 的连接太多。它随后会关闭连接。',
    next: '等几分钟，用 `/open host:port` 重新连接。',
  },
  'smtp.421.unsolicited': {
    title: '没问它就要走',
    text: '你没有发命令，服务器主动说它要关闭连接。这随时都允许：停机，或会话空闲太久。还没得到 250 确认的邮件不算收下。',
    next: '留好邮件，过一会儿用 `/open host:port` 重新连接。',
  },
  'smtp.421.timeout': {
    title: '空闲超时',
    text: '服务器等你的下一行，等到超时了；一般的上限是 5 分钟。手工输入本来就慢，别的没有问题。还没得到 250 确认的邮件不算收下。',
    next: '用 `/open host:port` 重新连接；中途要停很久，就发 `NOOP` 保持会话。',
  },
  'smtp.421.errors': {
    title: '出错太多',
    text: '服务器一直数着出错的次数，到上限了：乱猜命令、乱猜地址的程序也是这样。它随后会关闭连接。还没得到 250 确认的邮件不算收下。',
    next: '用 `/open host:port` 马上就能重新连接；`HELP` 会列出它认得的命令。',
  },
  'smtp.421.connections': {
    title: '连接太多',
    text: '来自你这个 IP 的连接到了上限，或者短时间内来得太多。同一个路由器后面的人算作一个 IP。它随后会关闭连接。',
    next: '先关掉别的连接，等几分钟，再 `/open host:port`。',
  },
  'smtp.421.tls': {
    title: '没有 TLS 就不收',
    text: '寄给这个域名的邮件，服务器只在 TLS 里收；现在是明文，它就要关闭连接。光等没有用。',
    next: '`/open host:port`，再 `EHLO 你的主机名`、`STARTTLS`，重新 EHLO，再 `MAIL FROM:<…>`。',
  },
  'smtp.422': {
    title: '先用 PLAIN 登录',
    text: '多半和 432 一个意思：服务器要先见到一次密码，才能核对这种机制。（有的服务器用它表示邮箱已满，应答里会写明。）密码很可能没有问题。',
    next: '只在 TLS 里：先 `AUTH PLAIN` 一次，以后再用这个机制。',
  },
  'smtp.422.full': full,
  'smtp.424': {
    title: '列表展不开',
    text: '这个地址是邮件列表，服务器此刻读不出成员；这是 OpenSMTPD 自己的应答码。地址没有错。',
    next: '继续其他收件人；或先 `QUIT`，过几分钟再寄。',
  },
  'smtp.430': {
    title: '暂时不行',
    text: '少见的应答码，没有标准解释过；登记表把它和 5.1（命令无效）放在一起。4 开头是暂时失败：什么都没有收下，过后可能就行。',
    next: '先 `QUIT`，等几分钟再试。',
  },
  'smtp.432': {
    title: '先用 PLAIN 登录',
    text: '服务器还没法用这个机制核对：要先见到一次密码，才能换成新的形式保存。密码很可能没有问题。',
    next: '只在 TLS 里：先 `AUTH PLAIN` 一次，以后再用这个机制。',
  },
  'smtp.432.connections': {
    title: '同时登录太多',
    text: 'Exchange 限制同一个账号的连接数，已经用满了，也许是别的程序或设备占着。跟密码没有关系。',
    next: '先 `QUIT`，关掉别的连接，等一分钟再登录。',
  },
  'smtp.435': login,
  'smtp.442': {
    title: '传输中断',
    text: '邮件传到一半，连接断了，或者服务器的磁盘出了错。OpenSMTPD 和一些退信会用这个应答码。没有 250，邮件就不算收下。',
    next: '`/open host:port` 重新连接，把整封邮件再寄一次。',
  },
  'smtp.450': {
    title: '暂时不收',
    text: '暂时推掉了：邮箱此刻用不了，或者某条策略要你稍后再来。常见的是灰名单，第一次来的都先推掉。这一步什么都没有收下。',
    next: '先 `QUIT`，等几分钟，原样再寄。',
  },
  'smtp.450.greylisting': greylisting,
  'smtp.450.busy': {
    title: '邮箱正忙',
    text: '邮箱是有的，只是此刻收不了：别的程序正占着它，或者一下子来信太多。受影响的只是这一个收件人。',
    next: '继续其他收件人；或先 `QUIT`，过几分钟再寄。',
  },
  'smtp.451': {
    title: '服务器内部出错',
    text: '服务器内部出了问题：查询、磁盘，或它后面的过滤程序。你的命令没有问题，只是这一步没有做成。',
    next: '过几分钟再试；用 `RSET` 作废这封邮件，或用 `QUIT` 结束。',
  },
  'smtp.451.greylisting': greylisting,
  'smtp.451.auth': {
    title: '暂不核对登录',
    text: '服务器此刻不核对登录，多半是连着失败了几次，或它的用户数据库连不上。这不表示密码有错。',
    next: '先 `QUIT`，等一刻钟，用有把握的登录信息再 `AUTH LOGIN` 一次。',
  },
  'smtp.451.auth-throttled': {
    title: '登录失败太多',
    text: '登录连着失败了几次，服务器暂时不再核对，这时就算对了也不行。再试只会等得更久。',
    next: '先 `QUIT`，等一刻钟，核对授权码，再 `AUTH LOGIN` 一次。',
  },
  'smtp.451.config': {
    title: '服务器配置有误',
    text: '服务器被自己的配置绊住了，只有它的管理员能改。你的命令没有问题，这一步什么都没有收下。',
    next: '先 `QUIT`，过几小时再试，或告诉那个域名的 postmaster。',
  },
  'smtp.451.timeout': {
    title: '空闲超时',
    text: '服务器等你的下一行，等到超时了，一般随后就关闭连接。还没得到 250 确认的邮件不算收下。',
    next: '用 `/open host:port` 重新连接，从 `EHLO 你的主机名` 起再来一遍。',
  },
  'smtp.451.protocol': {
    title: '不合 SMTP 规则',
    text: '发出的内容违反了协议：多半是没等到应答就先说，或者行尾不是 CRLF。4 开头只是客气，光等没有用。',
    next: '`/open host:port` 重新来，每条应答到了再发下一行。',
  },
  'smtp.452': {
    title: '空间暂时不足',
    text: '服务器的存储空间不够，凡是占地方的事都先不做。过后多半会好，不是你的邮件有问题。（收件人太多也会回 452，那时应答里会写明。）',
    next: '先 `QUIT`，以后再试，邮件小一点更好。',
  },
  'smtp.452.recipients': {
    title: '收件人太多',
    text: '一封邮件的收件人到上限了。得到过 250 的仍然有效，这一个没有写上信封。',
    next: '先 `DATA` 寄给已有的收件人，再用新的 `MAIL FROM:<…>` 寄给其余的。',
  },
  'smtp.452.full': full,
  'smtp.454': {
    title: '暂时办不到',
    text: '执行这条命令要靠的部件，服务器此刻用不了；`AUTH` 和 `STARTTLS` 都用这个应答码。你输入的没有问题。',
    next: '先 `QUIT`，等几分钟再试。',
  },
  'smtp.454.auth': login,
  'smtp.454.starttls': {
    title: 'TLS 暂不可用',
    text: '服务器此刻没法升级为 TLS，问题在它那边。连接还是明文，现在输入密码，路上能被人看到。',
    next: '先 `QUIT`，以后再试；没有 TLS 就不要登录。',
  },
  'smtp.454.pipelined': {
    title: 'STARTTLS 抢跑',
    text: '`STARTTLS` 的 220 还没来，后面又跟了一行。这个空当里的内容可能是别人在路上塞进来的，服务器只好作废，不肯升级。',
    next: '`RSET`，再单独发 `STARTTLS`；等到 220 再说别的。',
  },
  'smtp.454.relay': {
    title: '不肯中继',
    text: '收件人不在这台服务器上，你多半又没有登录，所以它不替你中继。4 开头是叫你稍后再试，但光等多半没用。',
    next: '先用 `AUTH LOGIN` 登录；或改连收件人那个域的服务器。',
  },
  'smtp.455': {
    title: '扩展参数暂不可用',
    text: '服务器认得地址后面的扩展参数，只是此刻满足不了。去掉它，或者过一会儿，同一行可能就通过了。',
    next: '去掉扩展参数，把 `MAIL` 或 `RCPT` 那一行再发一次。',
  },
} as const satisfies Record<keyof typeof rows, Explanation>;
