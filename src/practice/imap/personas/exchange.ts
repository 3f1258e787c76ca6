/**
 * In the manner of Exchange Online: greeting, capabilities, `AUTHENTICATE failed.` and `LOGIN failed.` are as its users
 * report them. PLAIN stands among its mechanisms and is refused all the same, and so is LOGIN: basic authentication has
 * been off since October 2022, only tokens are taken. Its words when nobody is connected come by `--fault notConnected`.
 * What it offers before TLS, and the rest, is worded in its manner.
 */
import { everybody } from '../../accounts.ts';
import type { PostOffice } from '../../mailbox.ts';
import type { Persona } from '../persona.ts';
import { layFolders } from './folders.ts';
import { plainRules, plainTexts } from './plain.ts';

const COMMON = ['SASL-IR', 'UIDPLUS', 'ID', 'UNSELECT', 'CHILDREN', 'IDLE', 'NAMESPACE', 'LITERAL+'];

export const exchange: Persona = {
  id: 'exchange',
  host: 'outlook.office365.com',
  accounts: everybody,
  mechanisms: ['PLAIN', 'XOAUTH2'],
  capabilities: {
    before: ['IMAP4', 'IMAP4rev1', 'LOGINDISABLED', 'STARTTLS', ...COMMON],
    secured: ['IMAP4', 'IMAP4rev1', '{mechanisms}', ...COMMON],
    after: ['IMAP4', 'IMAP4rev1', '{mechanisms}', ...COMMON],
  },
  serverId: [
    ['name', 'Microsoft.Exchange.Imap4.Imap4Server'],
    ['version', '15.20'],
  ],
  rules: { ...plainRules, tlsFirst: true, tokensOnly: true },
  folders: { renamesInbox: true },
  timing: '',
  texts: {
    ...plainTexts,
    greeting: 'OK The Microsoft Exchange IMAP4 service is ready. [cHJhY3RpY2U=]',
    noTag: ['BAD Protocol Error. 10', 'BAD Protocol Error. 10'],
    noVerb: ['BAD Protocol Error. 11', 'BAD Protocol Error. 11'],
    unknown: ['BAD Command Error. 12', 'BAD Command Error. 12'],
    unreadable: ['BAD Command Argument Error. 12', 'BAD Command Argument Error. 12'],
    notSelected: 'BAD Command received in Invalid state.',
    tooManyMistakes: 'BYE Connection closed. 14',
    capability: ['OK CAPABILITY completed.', 'OK CAPABILITY completed.'],
    noop: 'OK NOOP completed.',
    check: 'OK CHECK completed.',
    bye: 'BYE Microsoft Exchange Server IMAP4 server signing off.',
    logout: 'OK LOGOUT completed.',
    tlsReady: 'OK Begin TLS negotiation now.',
    loginFailed: 'NO {verb} failed.',
    loginDone: 'OK {verb} completed.',
    privacy: 'BAD Command received in Invalid state.',
    opened: 'OK [{access}] {verb} completed.',
    noFolder: "NO {name} doesn't exist.",
    literal: 'Ready for additional command text.',
    idling: 'IDLE accepted, awaiting DONE command.',
    idleDone: 'OK IDLE completed.',
    inactivity: 'BYE Connection is closed. 13',
  },
  seed: (postOffice: PostOffice) =>
    layFolders(postOffice, everybody, [
      { name: 'Archive', use: '\\Archive' },
      { name: 'Deleted Items', use: '\\Trash' },
      { name: 'Drafts', use: '\\Drafts' },
      { name: 'Junk Email', use: '\\Junk' },
      { name: 'Sent Items', use: '\\Sent' },
    ]),
};
