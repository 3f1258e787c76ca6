/** What can be practised with each protocol, in a few words; its name stands before them. */
import type { Catalog } from '../catalog.ts';

export const practices: Catalog['practices'] = {
  smtp: '寄信给本机的练习服务器：信寄不到外面，怎么敲都敲不坏',
  lmtp: '把邮件交给邮件存储：每个收件人各有一条应答',
  pop3: '从同一个邮箱收信：有备好的，也有你刚寄出的；重新启动即复原',
  imap: '邮件留在服务器上：文件夹、标志、搜索，几个程序可以同时用',
};
