/** `explain` 在讲解之外说的话。 */
import type { explain as keys } from '../en/explain.ts';

export const explain = {
  'explain.source': '（{source}）',
  'explain.in-command': '回答 {commands} 时：',
  'explain.at-greeting': '作为欢迎行',
  'explain.at-unsolicited': '没有人问起时',
  'explain.at-message': '结束点之后',
  'explain.at-user': '问用户名时',
  'explain.at-password': '问密码时',
  'explain.at-plain': '等待 PLAIN 那一行时',
  'explain.at-digest': '等待摘要时',
  'explain.at-answer': '等待别的回答时',
  'explain.at-logged-in': '`QUIT`（登录之后）',
  'explain.place': '{where}：',
  'explain.or': '、',
  'explain.command': '{verb} 是 {protocol} 的命令：',
  'explain.syntax': '写法：{syntax}',
  'explain.enhanced': '{code} 是增强状态码，{class}：',
  'explain.enhanced-unknown': '登记表里没有它，只能看后面的文字。',
  'explain.keyword': '{keyword} 是 {protocol} 的关键字，由服务器列出：',
  'explain.mechanism': '{mechanism} 是一种登录机制：',
  'explain.as-protocol': '在 {protocol} 里：',
  'explain.tls': '从后文看，TLS 从这里开始',
  'explain.supplied': '文中没有印出结束点，当作在这里说过',
  'explain.skipped': '略去 openssl 自己输出的 {count} 行',
  'explain.paste': '请粘贴会话记录；另起一行按 Ctrl-D 结束（Windows：Ctrl-Z，再按回车）。',
} as const satisfies Record<keyof typeof keys, string>;
