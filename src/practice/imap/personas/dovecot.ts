/**
 * In the manner of Dovecot 2.3, as sessions with it show; the refusals of what is too long or too big, and the end when
 * the mailbox is gone, are worded in its manner. It offers only what is served here: no CATENATE, QRESYNC, NOTIFY,
 * CONTEXT, SNIPPET, PREVIEW, SAVEDATE. The time a command took is always the same.
 */
import { everybody } from '../../accounts.ts';
import type { PostOffice } from '../../mailbox.ts';
import { dovecotMessageTexts } from '../messages/texts.ts';
import type { Persona } from '../persona.ts';
import { dovecotSearchTexts } from '../search/texts.ts';
import { layFolders } from './folders.ts';

const COMMON = ['IMAP4rev1', 'SASL-IR', 'ID', 'ENABLE', 'IDLE', 'LITERAL+'];

export const dovecot: Persona = {
  id: 'dovecot',
  host: 'mail.example.test',
  accounts: everybody,
  mechanisms: ['PLAIN', 'LOGIN', 'CRAM-MD5', 'SCRAM-SHA-256'],
  capabilities: {
    before: [...COMMON, 'STARTTLS', '{mechanisms}'],
    secured: [...COMMON, '{mechanisms}'],
    after: [
      'IMAP4rev1',
      'SASL-IR',
      'ID',
      'ENABLE',
      'IDLE',
      'SORT',
      'THREAD=REFERENCES',
      'THREAD=ORDEREDSUBJECT',
      'MULTIAPPEND',
      'UNSELECT',
      'CHILDREN',
      'NAMESPACE',
      'UIDPLUS',
      'CONDSTORE',
      'ESEARCH',
      'SEARCHRES',
      'WITHIN',
      'MOVE',
      'LITERAL+',
      'SPECIAL-USE',
      'QUOTA',
    ],
  },
  serverId: [['name', 'Dovecot']],
  rules: { tlsFirst: false, idFirst: false, tokensOnly: false, mistakes: [3, 20] },
  timing: ' (0.001 + 0.000 secs).',
  texts: {
    ...dovecotMessageTexts,
    ...dovecotSearchTexts,
    greeting: 'OK [CAPABILITY {capabilities}] Dovecot ready.',
    noTag: [
      'BAD Error in IMAP command received by server.',
      'BAD Error in IMAP tag: Invalid tag (0.001 + 0.000 secs).',
    ],
    noVerb: ['BAD Error in IMAP command received by server.', 'BAD Error in IMAP command: Invalid command name.'],
    unknown: ['BAD Error in IMAP command received by server.', 'BAD Error in IMAP command {verb}: Unknown command.'],
    unreadable: ['BAD Error in IMAP command received by server.', 'BAD Error in IMAP command {verb}: {reason}'],
    notSelected: 'BAD No mailbox selected.',
    tooLong: 'BAD Error in IMAP command: Too long argument.',
    literalTooLong: 'BAD Error in IMAP command: Literal size too large.',
    messageTooBig: 'NO [TOOBIG] The message is too big.',
    noRoom: 'NO [OVERQUOTA] Quota exceeded (mailbox for user is full)',
    tryCreate: "NO [TRYCREATE] Mailbox doesn't exist: {name}",
    tooManyMistakes: 'BYE Too many invalid IMAP commands.',
    capability: ['OK Pre-login capabilities listed, post-login capabilities have more.', 'OK Capability completed.'],
    noop: 'OK NOOP completed.',
    check: 'OK Check completed.',
    bye: 'BYE Logging out',
    logout: 'OK Logout completed.',
    id: 'OK ID completed.',
    enable: 'OK Enabled.',
    tlsReady: 'OK Begin TLS negotiation now.',
    tlsActive: 'BAD TLS is already active.',
    tlsOff: "BAD TLS support isn't enabled.",
    loginFailed: 'NO [AUTHENTICATIONFAILED] Authentication failed.',
    loginDone: 'OK [CAPABILITY {capabilities}] Logged in',
    privacy: 'NO [PRIVACYREQUIRED] Plaintext authentication disallowed on non-secure (SSL/TLS) connections.',
    authUnknown: 'NO [ALERT] Unsupported authentication mechanism.',
    authNotBase64: 'NO [ALERT] Invalid base64 in response',
    authCancelled: 'BAD Authentication aborted by client.',
    authTooLong: 'BAD Authentication response too long.',
    opened: 'OK [{access}] {verb} completed.',
    noFolder: "NO Mailbox doesn't exist: {name}",
    introduceFirst: 'NO ID comes first',
    closed: 'OK Close completed.',
    unselected: 'OK Unselect completed.',
    literal: 'OK',
    idling: 'idling',
    idleDone: 'OK Idle completed.',
    idleOnlyDone: 'BAD Expected DONE.',
    notConnected: 'BAD User is authenticated but not connected.',
    mailboxGone: 'BYE Mailbox was deleted.',
    inactivity: 'BYE Disconnected for inactivity.',
    tooMany: 'BYE Maximum number of connections exceeded.',
  },
  seed: (postOffice: PostOffice) =>
    layFolders(postOffice, everybody, [
      { name: 'Sent', use: '\\Sent' },
      { name: 'Drafts', use: '\\Drafts' },
      { name: 'Junk', use: '\\Junk' },
      { name: 'Trash', use: '\\Trash' },
    ]),
};
