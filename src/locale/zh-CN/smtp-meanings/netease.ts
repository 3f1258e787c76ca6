/** What replies mean in which NetEase (163, 126, yeah.net) names a rule of its own. */
import type { netease as rows } from '../../../knowledge/smtp/meanings/netease.ts';
import type { Explanation } from '../../catalog.ts';

const spam = {
  title: '判为垃圾邮件',
  text: '网易看完整封邮件，判定它是垃圾邮件。邮件没有投递，原样再寄也过不去。常见原因：主题或正文只有“test”“测试”，缺 `From` 或 `To`。应答里的链接会说明这一次的原因。',
  next: '写一个像样的主题和几句正经的内容，补齐 `From`、`To`、`Date`，从 `MAIL FROM:<…>` 再寄一次。',
} as const;

const commands = {
  title: '命令太多',
  text: '网易会数命令，对的错的都算，这个连接已经超出了正常的数目。手工练习比程序更容易碰到。',
  next: '先 `QUIT`，等几分钟，再重新连接，直接把邮件寄完，少绕弯。',
} as const;

const messages = {
  title: '本次连接寄满了',
  text: '一个连接里能寄多少封，网易有上限。得到过 250 的由它负责，这一封没有收下。',
  next: '先 `QUIT`，再重新连接，从 `MAIL FROM:<…>` 重寄这一封。',
} as const;

const day = {
  title: '今天寄满了',
  text: '这个发件人当天的邮件、连接或收件人数，到了网易的上限。虽然 5 开头是永久失败，明天会重新计数。',
  next: '先 `QUIT`，明天再寄；几封邮件共用一个连接可以省些次数。',
} as const;

const notAllowed = {
  title: '不在允许之列',
  text: '网易只收它认得的服务器的来信，你这个 IP 或这个发件人不在其中。新来的要先让它认得，光等没有用。',
  next: '`QUIT`；改连自己的服务商，`AUTH LOGIN` 之后从那里寄。',
} as const;

const recipients = {
  title: '收件人太多',
  text: '这封邮件的收件人超过了网易的上限。得到过 250 的仍然有效；手工寄信很少用得着更多。',
  next: '先 `DATA` 寄给已有的收件人，再用新的 `MAIL FROM:<…>` 寄给其余的。',
} as const;

export const netease = {
  'smtp.421.netease': {
    title: '网易关闭连接',
    text: '网易在限制你这个 IP：同时或短时间内连接太多，或以前从这里来的邮件名声不好。`HL:` 后面的字母标明是哪条规则。它随后会关闭连接。',
    next: '等一刻钟，再重新连接；一次只开一个连接。',
  },
  'smtp.421.netease-reputation': {
    title: 'IP 名声不好',
    text: '`HL:REP`：从你这个 IP 来的邮件，太多寄给不存在的邮箱，像是在猜地址。也可能是同一网络里的别人造成的。网易随后会关闭连接。',
    next: '等一刻钟，再重新连接；寄之前先核对地址。',
  },
  'smtp.421.netease-connections': {
    title: '同时连接太多',
    text: '`HL:ICC`：你这个 IP 同时开的连接超过了网易的上限，同一个路由器后面的人都算在内。它随后会关闭连接。',
    next: '先关掉别的连接，等一刻钟，再重新连接。',
  },
  'smtp.421.netease-rate': {
    title: '寄得太快',
    text: '`HL:IFC`：你这个 IP 短时间内寄得太多，超过了网易的上限。它随后会关闭连接，过后自动解除。',
    next: '等一刻钟，再重新连接，寄得慢一些。',
  },
  'smtp.421.netease-forged': {
    title: '发件域名像伪造',
    text: '`HL:MEP`：从你这个 IP 来的邮件，用了不属于它的发件域名。网易随后会关闭连接，过一阵才解除。',
    next: '等一刻钟，再重新连接；`MAIL FROM:<…>` 里写自己的地址。',
  },
  'smtp.450.netease': {
    title: '网易限速',
    text: '碰到了网易的某条限制：邮件、收件人或命令太多，或者你的 IP 在黑名单上。应答码后面的字母（如 `MI:CEL`）标明是哪一条。',
    next: '先 `QUIT`，等一刻钟，每次少寄一些。',
  },
  'smtp.450.netease-commands': commands,
  'smtp.450.netease-messages': messages,
  'smtp.450.netease-recipients': {
    title: '收件人到上限了',
    text: '`RP:DRC`：一个连接里能收多少个收件人，网易有上限。得到过 250 的仍然有效，这一个没有写上信封。',
    next: '先 `DATA` 寄给已有的收件人，`QUIT` 之后重新连接，再寄其余的。',
  },
  'smtp.450.netease-blocklist': {
    title: 'IP 在黑名单上',
    text: '`DT:RBL`：你这个 IP 在公开的黑名单上，家用网络大多如此。4 开头只是客气，记录不撤，光等没有用。',
    next: '`QUIT`；改连自己的服务商，`AUTH LOGIN` 之后从那里寄。',
  },
  'smtp.450.netease-not-allowed': notAllowed,
  'smtp.451.netease': {
    title: '网易要你稍等',
    text: '网易按规则先推掉了这封邮件：看着可疑，或者短时间内寄得太多。应答码后面的字母（如 `DT:SPM`）标明是哪一条。过后还可能通过。',
    next: '至少等两分钟，从 `MAIL FROM:<…>` 再寄；像样的主题和几句正经的内容会有帮助。',
  },
  'smtp.451.netease-spam': {
    title: '可疑，先推掉',
    text: '451 加 `DT:SPM`：邮件有几分像垃圾邮件，网易先推掉，没有拒收。过两分钟再来，多半能过；换成 554 就没有余地了。',
    next: '至少等两分钟，从 `MAIL FROM:<…>` 再寄；像样的主题和几句正经的内容会有帮助。',
  },
  'smtp.451.netease-commands': commands,
  'smtp.451.netease-messages': messages,
  'smtp.451.netease-rate': {
    title: '一刻钟后再寄',
    text: '`MI:SFQ` 和 `RP:QRC`：这个发件人最近 15 分钟里寄的邮件或收件人太多。过了就重新计数，邮件本身没有问题。',
    next: '先 `QUIT`，等一刻钟，从 `MAIL FROM:<…>` 再寄。',
  },
  'smtp.550.netease': {
    title: '没有开启 SMTP',
    text: '网易认得这个账号，只是还不许邮件客户端使用。要先在网页邮箱里开启 SMTP 服务，授权码也在那里生成。在此之前重试没有用。',
    next: '到网页邮箱的设置里开启，再用授权码 `AUTH LOGIN`。',
  },
  'smtp.550.netease-helo': {
    title: 'HELO 没带名字',
    text: '`MI:NHD`：HELO 或 EHLO 后面没有主机名。原因在会话开头，网易到这时才说。',
    next: '`EHLO laptop.example.test`，再从 `MAIL FROM:<…>` 重新开始。',
  },
  'smtp.550.netease-sender': {
    title: '发件人写法不对',
    text: '`MI:IMF`：发件人地址的写法不合规定，比如夹了空格、有两个 `@`，或缺了域名。',
    next: '`RSET`，再照 `MAIL FROM:<alice@example.test>` 的样子写。',
  },
  'smtp.550.netease-spf': {
    title: '发件人未通过检查',
    text: '`MI:SPF` 和 `MI:DMA`：发件人的域名公布了谁可以替它寄信（SPF、DMARC），你这个 IP 不在其中，网易只能当成冒名。',
    next: '改连那个域自己的服务器，`AUTH LOGIN` 之后再寄。',
  },
  'smtp.550.netease-day': day,
  'smtp.550.netease-relay': {
    title: '拒绝中继',
    text: '`RP:FRL`：收件人不在网易，你又没有登录，邮件等于只从它这里过一道。这种事网易谁都不给办，重试没有用。',
    next: '先 `AUTH LOGIN`；或改连收件人那个域的服务器。',
  },
  'smtp.550.netease-recipients': recipients,
  'smtp.550.netease-too-many': recipients,
  'smtp.550.netease-spam': spam,
  'smtp.550.netease-blocked': {
    title: '发件人被拉黑',
    text: '网易把这个发件人列入了黑名单，写什么都不收，要找它的客服解除。',
    next: '换一个你自己的地址 `MAIL FROM:<…>`，或用 `QUIT` 结束。',
  },
  'smtp.550.netease-suspended': {
    title: '账号被冻结',
    text: '账号是有的，但网易把它冻结了，多半是长期没人用，或寄过垃圾邮件。作收件人，它什么都不收；作发件人，要先解冻。',
    next: '换一个 `RCPT TO:<…>`；如果是你自己的账号，到网页登录解冻。',
  },
  'smtp.552.netease-attachment': {
    title: '不收这种附件',
    text: '能直接运行的附件网易都不收，如 `.exe`、`.bat`、`.vbs`、`.js`。整封邮件因此丢弃，地址和其余内容没有问题。',
    next: '把附件打包压缩，或者去掉，从 `MAIL FROM:<…>` 再寄一次。',
  },
  'smtp.553.netease-sender': {
    title: '发件人不是本人',
    text: '网易只让你用自己的名义寄信：`MAIL FROM` 里的地址必须就是登录用的那个。邮件头里的 `From` 也应当一致。',
    next: '`MAIL FROM:<…>`，填这个账号的完整地址。',
  },
  'smtp.553.netease-local': {
    title: '只替自家用户寄',
    text: '这台服务器只替自家域名的地址寄信，而 `MAIL FROM` 里的地址在别处。登录了也不会变。',
    next: '`MAIL FROM:<…>`，填这个域的地址，也就是登录用的那个。',
  },
  'smtp.553.netease-bounce': {
    title: '发件人不能空着',
    text: '`MAIL FROM:<>` 是退信用的发件人，按标准每台服务器都该收。这一台只替自家用户寄信，所以要真实的地址。',
    next: '`MAIL FROM:<…>`，填这个账号的完整地址。',
  },
  'smtp.553.netease-own-sender': {
    title: '连错了服务器',
    text: '这台服务器收的是外面寄来的邮件（MX），网易自家的地址不会从外面来，只能当成冒名。自家用户寄信要走另一台。',
    next: '`QUIT`；改连 smtp.163.com 的端口 465，先 `AUTH LOGIN`。',
  },
  'smtp.554.netease-spam': spam,
  'smtp.554.netease-envelope': {
    title: 'From 和信封不一致',
    text: '`DT:SUM`：邮件头里的 `From` 和 `MAIL FROM` 里的地址不一样。标准允许，网易不允许。邮件没有投递。',
    next: '从 `MAIL FROM:<…>` 再寄一次，`From` 写同一个地址。',
  },
  'smtp.554.netease-address': {
    title: '网易不收这个 IP',
    text: '网易目前不收你这个 IP 的邮件：它在黑名单上，或者寄得太多。`HL:` 后面的字母标明是哪条规则。邮件本身没有问题。',
    next: '`QUIT`；改连自己的服务商，`AUTH LOGIN` 之后从那里寄。',
  },
  'smtp.554.netease-suspended': {
    title: 'IP 被暂时挂起',
    text: '`HL:IHU`：你这个 IP 寄过垃圾邮件，或连接的方式反常，网易暂时不收它的邮件。也可能是同一网络里的别人造成的。',
    next: '先 `QUIT`，过几小时再试；或改连自己的服务商，`AUTH LOGIN` 之后再寄。',
  },
  'smtp.554.netease-not-allowed': notAllowed,
  'smtp.554.netease-logins': {
    title: '登录失败太多',
    text: '来自你这个 IP 的登录失败太多，网易暂时一概不理，对的也不行。多半是该用授权码的地方用了密码。',
    next: '先 `QUIT`，等一小时，用授权码 `AUTH LOGIN` 一次。',
  },
  'smtp.554.netease-day': day,
} as const satisfies Record<keyof typeof rows, Explanation>;
