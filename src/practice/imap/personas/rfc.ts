/** To the letter, with all that is served here: both revisions of IMAP4, every mechanism, UTF-8 in names. */
import { everybody } from '../../accounts.ts';
import type { PostOffice } from '../../mailbox.ts';
import { allMechanisms } from '../../sasl.ts';
import type { Persona } from '../persona.ts';
import { dovecot } from './dovecot.ts';
import { layFolders } from './folders.ts';
import { plainRules, plainTexts } from './plain.ts';

const COMMON = ['IMAP4rev2', 'IMAP4rev1', 'SASL-IR', 'ID', 'ENABLE', 'IDLE', 'LITERAL+'];

export const rfc: Persona = {
  id: 'rfc',
  host: 'mail.example.test',
  accounts: everybody,
  mechanisms: allMechanisms,
  capabilities: {
    before: [...COMMON, 'STARTTLS', '{mechanisms}'],
    secured: [...COMMON, '{mechanisms}'],
    after: [
      'IMAP4rev2',
      ...dovecot.capabilities.after,
      'UTF8=ACCEPT',
      'CREATE-SPECIAL-USE',
      'QUOTA=RES-STORAGE',
      'ACL',
    ],
  },
  serverId: [['name', 'Practice']],
  rules: plainRules,
  folders: { renamesInbox: true },
  timing: '',
  texts: {
    ...plainTexts,
    greeting: 'OK [CAPABILITY {capabilities}] {host} IMAP4rev2 server ready',
  },
  seed: (postOffice: PostOffice) =>
    layFolders(postOffice, everybody, [
      { name: 'Archive', use: '\\Archive' },
      { name: 'Drafts', use: '\\Drafts' },
      { name: 'Junk', use: '\\Junk' },
      { name: 'Sent', use: '\\Sent' },
      { name: 'Trash', use: '\\Trash' },
    ]),
};
