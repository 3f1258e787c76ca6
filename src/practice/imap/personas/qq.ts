/**
 * In the manner of QQ Mail: a refusal that asks for the authorisation code, in the words its users report for SMTP, and
 * folders of its own, one of them only there for those under it. The rest is worded in its manner.
 */
import { everybodyAt } from '../../accounts.ts';
import type { PostOffice } from '../../mailbox.ts';
import type { Persona } from '../persona.ts';
import { layFolders } from './folders.ts';
import { plainRules, plainTexts } from './plain.ts';

const accounts = everybodyAt('qq.com');
const COMMON = ['IMAP4rev1', 'ID', 'NAMESPACE', 'CHILDREN', 'IDLE', 'UIDPLUS', 'MOVE'];

export const qq: Persona = {
  id: 'qq',
  host: 'imap.qq.com',
  accounts,
  mechanisms: ['PLAIN', 'LOGIN'],
  capabilities: {
    before: [...COMMON, 'STARTTLS', '{mechanisms}'],
    secured: [...COMMON, '{mechanisms}'],
    after: [...COMMON, 'XLIST'],
  },
  serverId: [['name', 'QQMail']],
  rules: plainRules,
  folders: { renamesInbox: true },
  timing: '',
  texts: {
    ...plainTexts,
    greeting: 'OK [CAPABILITY {capabilities}] QQMail XMIMAP4Server ready',
    unknown: ['BAD unknown command', 'BAD unknown command'],
    bye: 'BYE LOGOUT received',
    loginFailed:
      'NO Login Fail. Please enter your authorization code to login. More information in http://service.mail.qq.com/cgi-bin/help?subtype=1&&id=28&&no=1001256',
    loginDone: 'OK Success login ok',
    opened: 'OK [{access}] {verb} complete',
    noFolder: 'NO system busy, the mailbox does not exist',
  },
  seed: (postOffice: PostOffice) =>
    layFolders(postOffice, accounts, [
      { name: 'Sent Messages', use: '\\Sent' },
      { name: 'Drafts', use: '\\Drafts' },
      { name: 'Deleted Messages', use: '\\Trash' },
      { name: 'Junk', use: '\\Junk' },
      { name: '其他文件夹', only: true },
      { name: '其他文件夹/课程' },
      { name: '其他文件夹/QQ邮件订阅' },
    ]),
};
