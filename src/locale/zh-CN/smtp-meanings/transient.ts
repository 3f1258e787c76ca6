/** What replies mean, 4yz: not now. */
import type { transient as rows } from '../../../knowledge/smtp/meanings/transient.ts';
import type { Explanation } from '../../catalog.ts';

const greylisting = {
  title: '灰名单',
  text: '暂时不收，不是永远不收。服务器第一次见到“这个 IP、这个发件人、这个收件人”的组合，先推掉一次（灰名单）：正规的邮件服务器会回来重试，不少群发垃圾邮件的程序不会。你的邮件没有写错。',
  next: '先 `QUIT`，等几分钟，从同一个 IP 原样再寄。',
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
  'smtp.421.netease': {
    title: '网易关闭连接',
    text: '网易在限制你这个 IP：同时或短时间内连接太多，或以前从这里来的邮件名声不好。`HL:` 后面的字母说明是哪条规则。它随后会关闭连接。',
    next: '等一刻钟，再用 `/open host:port`；一次只开一个连接。',
  },
  'smtp.432': {
    title: '先用 PLAIN 登录',
    text: '服务器还没法用这个机制核对：要先见到一次密码，才能换成新的形式保存。（Exchange 在同一账号连接太多时也回 432。）密码很可能没有问题。',
    next: '只在 TLS 里：先 `AUTH PLAIN` 一次，以后再用这个机制。',
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
  'smtp.450.netease': {
    title: '网易限速',
    text: '碰到了网易的某条限制：邮件、收件人或命令太多，或者你的 IP 在黑名单上。应答码后面的字母（如 `MI:CEL`）说明是哪一条。',
    next: '先 `QUIT`，等一刻钟，每次少寄一些。',
  },
  'smtp.451': {
    title: '服务器内部出错',
    text: '服务器内部出了问题：查询、磁盘，或它后面的过滤程序。你的命令没有问题，只是这一步没有做成。',
    next: '过几分钟再试；用 `RSET` 作废这封邮件，或用 `QUIT` 结束。',
  },
  'smtp.451.greylisting': greylisting,
  'smtp.451.auth': {
    title: '暂不核对登录',
    text: '服务器此刻不核对登录，多半是连着失败了几次，或它的用户数据库连不上。这说明不了密码对不对。',
    next: '先 `QUIT`，等一刻钟，用有把握的登录信息再 `AUTH LOGIN` 一次。',
  },
  'smtp.451.netease': {
    title: '网易要你稍等',
    text: '网易按规则先推掉了这封邮件：看着可疑，或者短时间内寄得太多。应答码后面的字母（如 `DT:SPM`）说明是哪一条。过后还可能通过。',
    next: '至少等两分钟，从 `MAIL FROM:<…>` 再寄；像样的主题和几句正经的内容会有帮助。',
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
  'smtp.452.full': {
    title: '对方邮箱已满',
    text: '收件人的邮箱用完了配额。地址没有错，等对方删掉一些就又收得下。',
    next: '继续其他收件人；或先 `QUIT`，过一两天再试。',
  },
  'smtp.454': {
    title: '暂时办不到',
    text: '这条命令要用到的东西，服务器此刻用不了；`AUTH` 和 `STARTTLS` 都用这个应答码。你输入的没有问题。',
    next: '先 `QUIT`，等几分钟再试。',
  },
  'smtp.454.auth': {
    title: '暂不核对登录',
    text: '服务器此刻没法核对登录：管密码的那一部分没有回答。你的密码既没通过，也没被拒，不用去改它。',
    next: '等几分钟，再 `AUTH LOGIN` 一次。',
  },
  'smtp.454.starttls': {
    title: 'TLS 暂不可用',
    text: '服务器此刻没法升级为 TLS，问题在它那边。连接还是明文，现在输入密码，路上能被人看到。',
    next: '先 `QUIT`，以后再试；没有 TLS 就不要登录。',
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
