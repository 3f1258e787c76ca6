/** Phase names, at most four characters each. */
import type { Catalog } from '../catalog.ts';

export const phases: Catalog['phases'] = {
  'smtp.greeting': '等待欢迎',
  'smtp.hello': '招呼',
  'smtp.tls': '加密',
  'smtp.auth': '认证',
  'smtp.mail': '发件',
  'smtp.rcpt': '收件',
  'smtp.data': '邮件',
  'smtp.ended': '已结束',
  'smtp.refused': '被拒绝',
  'pop3.greeting': '等待欢迎',
  'pop3.authorization': '认证',
  'pop3.tls': '加密',
  'pop3.auth': '登录',
  'pop3.transaction': '处理',
  'pop3.update': '更新',
  'pop3.ended': '已结束',
  'raw.open': '自由连接',
  'raw.ended': '已结束',
};
