/**
 * In the manner of NetEase's Coremail (163.com): no response codes, the size of the mailbox told at the login, the
 * authorisation code in place of a password. Its demo account is the one of the SMTP style.
 */
import { everybodyAt } from '../../accounts.ts';
import type { Persona } from '../persona.ts';
import { webmailRules, webmailTexts } from './webmail.ts';

export const coremail: Persona = {
  id: 'coremail',
  host: '163.com',
  accounts: [
    ...everybodyAt('163.com'),
    // The login printed in a demo; an authorisation code, not the password of a mailbox.
    { user: 'abc', password: 'xkshjee', addresses: ['abc@163.com'] },
  ],
  mechanisms: ['PLAIN', 'LOGIN'],
  capabilities: {
    before: ['TOP', 'USER', 'PIPELINING', 'UIDL', 'SASL {mechanisms}', 'STLS'],
    after: ['TOP', 'PIPELINING', 'UIDL'],
  },
  languages: [],
  uid: '{hash}',
  uidBase: 0,
  rules: webmailRules,
  texts: {
    ...webmailTexts,
    greeting: '+OK Welcome to coremail Mail Pop3 Server (163coms[practice])',
    unknown: '-ERR Unknown command {verb}',
    unknownLater: '-ERR Unknown command {verb}',
    userDone: '+OK core mail',
    passFirst: '-ERR Command not valid in this state',
    loginFailed: '-ERR Unable to log on: use the authorization code of this client, not the password of the web site',
    loginDone: '+OK {count} message(s) [{octets} byte(s)]',
    inUse: '-ERR Unable to lock maildrop',
    list: '+OK {count} {octets}',
    uidl: '+OK {count} {octets}',
    retrieve: '+OK {octets} octets',
    top: '+OK {octets} octets',
    deleted: '+OK core mail',
    reset: '+OK core mail',
    noop: '+OK core mail',
    quitEarly: '+OK core mail',
    quit: '+OK core mail',
    quitDeleted: '+OK core mail',
  },
};
