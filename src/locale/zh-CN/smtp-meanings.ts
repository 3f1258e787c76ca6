/** What every SMTP reply means here, and what to type next. */
import type { SmtpMeaningId } from '../../knowledge/smtp/meanings.ts';
import type { Explanation } from '../catalog.ts';
import { commandRefused } from './smtp-meanings/command-refused.ts';
import { extensions } from './smtp-meanings/extensions.ts';
import { loginRefused } from './smtp-meanings/login-refused.ts';
import { mailRefused } from './smtp-meanings/mail-refused.ts';
import { netease } from './smtp-meanings/netease.ts';
import { policy } from './smtp-meanings/policy.ts';
import { positive } from './smtp-meanings/positive.ts';
import { providerHabits } from './smtp-meanings/providers.ts';
import { transient } from './smtp-meanings/transient.ts';

export const smtpMeanings = {
  ...positive,
  ...transient,
  ...commandRefused,
  ...loginRefused,
  ...mailRefused,
  ...policy,
  ...extensions,
  ...providerHabits,
  ...netease,
  'smtp.class.success': {
    title: '成功',
    text: 'wirespeak 不认得 {code}，不过看第一位就够了：2 开头表示成功。客户端只认这一位。',
    next: '继续下一条命令。',
  },
  'smtp.class.continue': {
    title: '请继续',
    text: 'wirespeak 不认得 {code}，不过看第一位就够了：3 开头表示服务器还在等你往下说。',
    next: '按后面的文字继续输入。',
  },
  'smtp.class.transient': {
    title: '暂时失败',
    text: 'wirespeak 不认得 {code}，不过看第一位就够了：4 开头是暂时失败。同样的命令以后可能成功，现在什么都没有收下。',
    next: '先 `QUIT`，等几分钟再试。',
  },
  'smtp.class.permanent': {
    title: '永久失败',
    text: 'wirespeak 不认得 {code}，不过看第一位就够了：5 开头是永久失败。原样再来还会失败。',
    next: '按后面的文字改，或用 `QUIT` 结束。',
  },
  'smtp.class.unknown': {
    title: '不是 SMTP 应答',
    text: '{code} 不是 2、3、4、5 开头，不是 SMTP 的应答码。多半对面不是邮件服务器，或者字节有损坏。',
    next: '核对主机和端口，再重新连接；`/close` 直接挂断。',
  },
} as const satisfies Record<SmtpMeaningId, Explanation>;
