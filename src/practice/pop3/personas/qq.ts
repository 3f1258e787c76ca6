/**
 * In the manner of QQ Mail: terse, no response codes, and a refusal that asks for the authorisation code. That sentence
 * is the one its users report for SMTP; the rest is worded in its manner.
 */
import { everybodyAt } from '../../accounts.ts';
import type { Persona } from '../persona.ts';
import { webmailRules, webmailTexts } from './webmail.ts';

export const qq: Persona = {
  id: 'qq',
  host: 'pop.qq.com',
  accounts: everybodyAt('qq.com'),
  mechanisms: ['PLAIN', 'LOGIN'],
  capabilities: { before: ['STLS', 'TOP', 'USER', 'UIDL', 'SASL {mechanisms}'], after: ['TOP', 'USER', 'UIDL'] },
  languages: [],
  uid: '{hash}',
  uidBase: 0,
  rules: webmailRules,
  texts: {
    ...webmailTexts,
    greeting: '+OK XMail POP3 Server v1.0 Service Ready(XMail v1.0)',
    unknown: '-ERR Unknown command',
    unknownLater: '-ERR Unknown command',
    userDone: '+OK',
    passFirst: '-ERR Command is not valid in this state',
    loginFailed:
      '-ERR Login Fail. Please enter your authorization code to login. More information in http://service.mail.qq.com/cgi-bin/help?subtype=1&&id=28&&no=1001256',
    loginDone: '+OK',
    inUse: '-ERR Mailbox is locked',
    list: '+OK',
    uidl: '+OK',
    retrieve: '+OK {octets}',
    top: '+OK',
    deleted: '+OK',
    reset: '+OK',
    noop: '+OK',
    quitEarly: '+OK Bye',
    quit: '+OK Bye',
    quitDeleted: '+OK Bye',
  },
};
