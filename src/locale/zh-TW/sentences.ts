/** Whole sentences written by hand, by their place in the catalog (`problems.tls.expired`); they win over the derived. */
export const sentences: Readonly<Record<string, string>> = {
  'ui.key.help': '說明',
  'ui.phases.title': '{name}：一次工作階段的流程',
  'ui.notice.encoding': '從現在起，收到的和輸入的都依 {name}。',
  'ui.notice.encoding-auto': '從現在起，收到的先依 UTF-8，不合再依 GB18030；輸入的依 UTF-8 送出。',
  'hints.smtp.transaction.some-refused':
    '接受了 {accepted} 位收件者，拒絕了 {refused} 位。每位收件者單獨算（RFC 5321 §3.3）：郵件會寄給被接受的那些。',
};
