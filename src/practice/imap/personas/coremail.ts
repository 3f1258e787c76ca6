/**
 * In the manner of NetEase's Coremail (163.com). `Unsafe Login` until ID was sent, the refusal of a login and of what
 * cannot be read are as its users report them; so is the authorisation code in place of a password. Greeting, folders
 * and the rest are worded in its manner. Its demo account is the one of the SMTP style.
 */
import { everybodyAt } from '../../accounts.ts';
import type { Account, PostOffice } from '../../mailbox.ts';
import type { Persona } from '../persona.ts';
import { layFolders } from './folders.ts';
import { plainRules, plainTexts } from './plain.ts';

const accounts: readonly Account[] = [
  ...everybodyAt('163.com'),
  // The login printed in a demo; an authorisation code, not the password of a mailbox.
  { user: 'abc', password: 'xkshjee', addresses: ['abc@163.com'] },
];

const COMMON = ['IMAP4rev1', 'SPECIAL-USE', 'ID', 'LITERAL+', 'UIDPLUS', 'IDLE'];

export const coremail: Persona = {
  id: 'coremail',
  host: '163.com',
  accounts,
  mechanisms: ['PLAIN', 'LOGIN'],
  capabilities: {
    before: [...COMMON, 'STARTTLS', '{mechanisms}'],
    secured: [...COMMON, '{mechanisms}'],
    after: [...COMMON, 'XLIST'],
  },
  serverId: [
    ['name', 'Coremail Imap'],
    ['vendor', 'Mailtech'],
  ],
  rules: { ...plainRules, idFirst: true },
  folders: { renamesInbox: true },
  timing: '',
  texts: {
    ...plainTexts,
    greeting: 'OK Coremail System IMap Server Ready(163com[practice])',
    noTag: ['BAD Parse command error', 'BAD Parse command error'],
    noVerb: ['BAD Parse command error', 'BAD Parse command error'],
    unknown: ['BAD command not support', 'BAD command not support'],
    unreadable: ['BAD Parse command error', 'BAD Parse command error'],
    notSelected: 'BAD command not allowed in this state',
    bye: 'BYE IMAP4rev1 Server logging out',
    loginFailed: 'NO LOGIN Login error or password error',
    loginDone: 'OK {verb} completed',
    noFolder: 'NO {verb} The folder does not exist',
    introduceFirst: 'NO SELECT Unsafe Login. Please contact kefu@188.com for help',
  },
  seed: (postOffice: PostOffice) =>
    layFolders(postOffice, accounts, [
      { name: '草稿箱', use: '\\Drafts' },
      { name: '已发送', use: '\\Sent' },
      { name: '已删除', use: '\\Trash' },
      { name: '垃圾邮件', use: '\\Junk' },
      { name: '病毒文件夹' },
      { name: '广告邮件' },
      { name: '订阅邮件' },
    ]),
};
