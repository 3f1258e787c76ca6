/**
 * In the manner of smtp.qq.com, as on port 587: HELO gets three lines, AUTH is taken after HELO, only an authorisation
 * code logs in, and nobody sends under another name. Greeting, HELO, 334, 235, 354, the queue line, 501 and 535 are as
 * its users report them; the extensions it lists were not found printed anywhere and are only what is served here.
 */
import { everybodyAt } from '../../accounts.ts';
import type { Persona } from '../persona.ts';
import { coremail } from './coremail.ts';

const HELP = 'http://service.mail.qq.com/cgi-bin/help?subtype=1&&id=28&&no=1001256';
/** `请使用授权码登录。详情请看`, in the octets of GBK, as an older server of theirs sent it. */
const USE_THE_CODE =
  '\xc7\xeb\xca\xb9\xd3\xc3\xca\xda\xc8\xa8\xc2\xeb\xb5\xc7\xc2\xbc\xa1\xa3\xcf\xea\xc7\xe9\xc7\xeb\xbf\xb4';

export const qq: Persona = {
  id: 'qq',
  host: 'newxmesmtplogicsvrsza9.qq.com',
  enhanced: false,
  domains: ['example.test'],
  // What is announced as the password is the authorisation code.
  accounts: everybodyAt('qq.com'),
  mechanisms: ['LOGIN', 'PLAIN'],
  keywords: ['PIPELINING', 'SIZE {size}', 'STARTTLS', 'AUTH {mechanisms}', 'AUTH=LOGIN', '8BITMIME'],
  refusedVerbs: ['VRFY', 'EXPN', 'HELP', 'TURN', 'ETRN', 'BDAT'],
  webPassword: 'looking-in',
  limits: { size: 73_400_320, recipients: 100 },
  queueId: 'hex',
  rules: { ...coremail.rules, spamWords: [] },
  texts: {
    ...coremail.texts,
    greeting: '220 {host} XMail Esmtp QQ Mail Server.',
    helo: '250-{host}-9.21.152.27-23666742\n250-SIZE 73400320\n250 OK',
    ehlo: '{host}-9.21.152.27-23666742',
    quit: '221 Bye.',
    tooManyCommands: '421 closing transmission channel',
    tooManyClients: '421 too many connections',
    authFailed: `535 Login Fail. Please enter your authorization code to login. More information in ${HELP}`,
    authWebPassword: `535 Error: ${USE_THE_CODE}: ${HELP}`,
    askUser: '334 VXNlcm5hbWU6',
    mailDone: '250 OK.',
    mailNeedsLogin: '503 Error: need EHLO and AUTH first !',
    senderNotLogin: '501 mail from address must be same as authorization user',
    rcptDone: '250 OK',
    dataGo: '354 End data with <CR><LF>.<CR><LF>.',
    noFrom: '550 Error: no From',
    spam: '550 Mail content denied.',
    queued: '250 OK: queued as.',
  },
};
