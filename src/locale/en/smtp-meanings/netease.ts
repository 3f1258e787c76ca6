/** What replies mean in which NetEase (163, 126, yeah.net) names a rule of its own. */
import type { netease as rows } from '../../../knowledge/smtp/meanings/netease.ts';
import type { Explanation } from '../../catalog.ts';

const spam = {
  title: 'taken for spam',
  text: 'NetEase read the whole message and took it for spam. It was not delivered, and the same text will not pass a second time. Usual reasons: a subject or body that is only "test", no `From` or `To`. The link in the reply tells more about this case.',
  next: 'a real subject, a few real sentences, `From`, `To` and `Date`; then send again from `MAIL FROM:<…>` on.',
} as const;

const commands = {
  title: 'too many commands',
  text: 'NetEase counts commands, right ones and wrong ones, and this connection has had more than its share. Practising by hand gets there sooner than a program does.',
  next: '`QUIT`, wait a few minutes, connect again, and send the mail without detours.',
} as const;

const messages = {
  title: 'enough for one connection',
  text: 'NetEase takes only so many messages over one connection. Those confirmed with 250 are in its care; this one is not.',
  next: '`QUIT`, connect again, then this mail again from `MAIL FROM:<…>` on.',
} as const;

const day = {
  title: "today's limit is reached",
  text: 'This sender has reached what NetEase allows in a day: messages, connections or recipients. The 5 says permanent, but it is counted anew tomorrow.',
  next: '`QUIT` and send again tomorrow; one connection for several mails saves the count.',
} as const;

const notAllowed = {
  title: 'not on its list',
  text: 'NetEase takes mail from servers it knows, and your IP address, or this sender, is not among them. A newcomer has to be known first; waiting does not help.',
  next: '`QUIT`; log in at your own provider with `AUTH LOGIN` and send from there.',
} as const;

const recipients = {
  title: 'too many recipients',
  text: 'This message has more recipients than NetEase allows. Those answered with 250 stand; a person writing by hand rarely needs more.',
  next: '`DATA` for those already accepted, then the rest again with a new `MAIL FROM:<…>`.',
} as const;

export const netease = {
  'smtp.421.netease': {
    title: 'NetEase closes the connection',
    text: 'NetEase limits your IP address: too many connections at once or in a short time, or earlier mail from there looked bad. The letters after `HL:` name the rule. It closes the connection.',
    next: 'wait a quarter of an hour, then connect again; one connection at a time.',
  },
  'smtp.421.netease-reputation': {
    title: 'your IP looks bad',
    text: '`HL:REP`: too much mail came from your IP address for mailboxes that do not exist, as when somebody guesses addresses. It may have been a neighbour on the same network. NetEase closes the connection.',
    next: 'wait a quarter of an hour, then connect again; check each address first.',
  },
  'smtp.421.netease-connections': {
    title: 'too many connections',
    text: '`HL:ICC`: your IP address holds more connections at the same time than NetEase allows; everybody behind the same router counts. It closes this one.',
    next: 'close the others, wait a quarter of an hour, then connect again.',
  },
  'smtp.421.netease-rate': {
    title: 'too much in short time',
    text: '`HL:IFC`: a lot of mail came from your IP address within a short time, more than NetEase allows. It closes the connection; the limit lifts by itself.',
    next: 'wait a quarter of an hour, then connect again, and send more slowly.',
  },
  'smtp.421.netease-forged': {
    title: 'senders look forged',
    text: '`HL:MEP`: mail from your IP address used sender domains that are not its own. NetEase closes the connection for a while.',
    next: 'wait a quarter of an hour, then connect again, with an address of your own in `MAIL FROM:<…>`.',
  },
  'smtp.450.netease': {
    title: 'NetEase slows you down',
    text: "One of NetEase's limits was reached: too many messages, recipients or commands, or your IP address is on a blocklist. The letters after the code, such as `MI:CEL`, name the rule.",
    next: '`QUIT`, wait a quarter of an hour, send less at a time.',
  },
  'smtp.450.netease-commands': commands,
  'smtp.450.netease-messages': messages,
  'smtp.450.netease-recipients': {
    title: 'enough recipients for now',
    text: '`RP:DRC`: NetEase takes only so many recipients over one connection. Those answered with 250 stand; this one is not on the envelope.',
    next: '`DATA` for those already accepted, `QUIT`, then the rest later over a new connection.',
  },
  'smtp.450.netease-blocklist': {
    title: 'your IP is listed',
    text: '`DT:RBL`: your IP address stands on a public blocklist, as most home connections do. The 4 is courtesy; as long as the entry stands, waiting does not help.',
    next: '`QUIT`; log in at your own provider with `AUTH LOGIN` and send from there.',
  },
  'smtp.450.netease-not-allowed': notAllowed,
  'smtp.451.netease': {
    title: 'NetEase says wait',
    text: 'NetEase put this mail off by a rule: it looks doubtful to the spam filter, or too much was sent in a short time. The letters after the code, such as `DT:SPM`, name the rule. It may pass later.',
    next: 'wait two minutes or more, then again from `MAIL FROM:<…>`; a real subject and a few real sentences help.',
  },
  'smtp.451.netease-spam': {
    title: 'doubtful, try again',
    text: '`DT:SPM` with 451: the message looks a little like spam, so NetEase puts it off instead of refusing it. A server that comes back after two minutes has a good chance; the same with 554 would be final.',
    next: 'wait two minutes or more, then again from `MAIL FROM:<…>`; a real subject and a few real sentences help.',
  },
  'smtp.451.netease-commands': commands,
  'smtp.451.netease-messages': messages,
  'smtp.451.netease-rate': {
    title: 'wait fifteen minutes',
    text: '`MI:SFQ` and `RP:QRC`: this sender has sent too many messages, or to too many recipients, within the last fifteen minutes. It counts anew after that; nothing is wrong with the mail.',
    next: '`QUIT`, wait a quarter of an hour, then again from `MAIL FROM:<…>` on.',
  },
  'smtp.550.netease': {
    title: 'SMTP is not switched on',
    text: 'NetEase knows the account, but mail programs may not use it yet. SMTP must be switched on in the web mail first, which is also where the authorisation code comes from. Retrying before that is useless.',
    next: 'switch it on in the settings of the web mail, then `AUTH LOGIN` with the code.',
  },
  'smtp.550.netease-helo': {
    title: 'no name after HELO',
    text: '`MI:NHD`: HELO or EHLO came without a host name. NetEase says so only now, though the cause lies at the start of the session.',
    next: '`EHLO laptop.example.test`, then again from `MAIL FROM:<…>` on.',
  },
  'smtp.550.netease-sender': {
    title: 'sender not understood',
    text: '`MI:IMF`: the address of the sender is not written as an address must be: a space, two `@`, a missing domain.',
    next: '`RSET`, then `MAIL FROM:<alice@example.test>` in this form.',
  },
  'smtp.550.netease-spf': {
    title: 'the sender is not proven',
    text: "`MI:SPF` and `MI:DMA`: the sender's domain publishes who may send for it (SPF, DMARC), and your IP address is not among them. NetEase must take the sender for forged.",
    next: 'send through the server of that domain, after `AUTH LOGIN`.',
  },
  'smtp.550.netease-day': day,
  'smtp.550.netease-relay': {
    title: 'it will not relay',
    text: '`RP:FRL`: the recipient is not at NetEase and you are not logged in, so the mail would only pass through. NetEase does that for nobody; retrying is useless.',
    next: "`AUTH LOGIN` first, or connect to the server of the recipient's domain.",
  },
  'smtp.550.netease-recipients': recipients,
  'smtp.550.netease-too-many': recipients,
  'smtp.550.netease-spam': spam,
  'smtp.550.netease-blocked': {
    title: 'this sender is blocked',
    text: 'NetEase has this sender on its blocklist and takes nothing from the address, whatever the text. It must be cleared with their support.',
    next: '`MAIL FROM:<…>` with another address that is yours, or `QUIT`.',
  },
  'smtp.550.netease-suspended': {
    title: 'the account is frozen',
    text: 'The account exists, but NetEase has frozen it, mostly because nobody used it or because it sent spam. As a recipient it takes nothing; as a sender it must be unfrozen first.',
    next: 'another `RCPT TO:<…>`; if it is your own account, log in on the web to unfreeze it.',
  },
  'smtp.552.netease-attachment': {
    title: 'this attachment is refused',
    text: 'NetEase takes no attachments that can run, such as `.exe`, `.bat`, `.vbs` or `.js`. The whole message was dropped; the address and the rest of it are fine.',
    next: 'pack the file into an archive or leave it out, then again from `MAIL FROM:<…>` on.',
  },
  'smtp.553.netease-sender': {
    title: 'sender must match login',
    text: 'NetEase lets you send only as yourself: the address in `MAIL FROM` must be the one you logged in with. The `From` in the header should be the same.',
    next: '`MAIL FROM:<…>` with the full address of this account.',
  },
  'smtp.553.netease-local': {
    title: "only NetEase's own senders",
    text: 'This server sends only for addresses of its own domain, and the one in `MAIL FROM` is somewhere else. No login changes that.',
    next: '`MAIL FROM:<…>` with an address of this domain, the one you log in with.',
  },
  'smtp.553.netease-bounce': {
    title: 'a real sender is wanted',
    text: '`MAIL FROM:<>` is the sender of bounces, and the standard wants every server to take it. This one takes mail from its users only, so it wants a real address.',
    next: '`MAIL FROM:<…>` with the full address of this account.',
  },
  'smtp.553.netease-own-sender': {
    title: 'the wrong NetEase server',
    text: "This is the server for mail coming in from outside (MX), and a NetEase address as sender does not come from outside: it must be forged. NetEase's own users have another server.",
    next: '`QUIT`; connect to smtp.163.com on port 465 and use `AUTH LOGIN`.',
  },
  'smtp.554.netease-spam': spam,
  'smtp.554.netease-envelope': {
    title: 'From and envelope differ',
    text: '`DT:SUM`: the `From` in the header is not the address you gave in `MAIL FROM`. The standard allows that; NetEase does not. The message was not delivered.',
    next: 'again from `MAIL FROM:<…>` on, with the same address in `From`.',
  },
  'smtp.554.netease-address': {
    title: 'NetEase blocks your IP',
    text: 'NetEase takes nothing from your IP address at present: it is on a blocklist, or has sent too much. The letters after `HL:` name the rule. Your mail itself is not at fault.',
    next: '`QUIT`; log in at your own provider with `AUTH LOGIN` and send from there.',
  },
  'smtp.554.netease-suspended': {
    title: 'your IP is suspended',
    text: '`HL:IHU`: your IP address has sent spam or connected in odd ways, so NetEase takes nothing from it for a while. It may have been a neighbour on the same network.',
    next: '`QUIT` and try again in a few hours, or send through your own provider with `AUTH LOGIN`.',
  },
  'smtp.554.netease-not-allowed': notAllowed,
  'smtp.554.netease-logins': {
    title: 'too many failed logins',
    text: 'Too many logins from your IP address have failed, so NetEase takes none for a while, not even a right one. Most likely a password was given where the authorisation code belongs.',
    next: '`QUIT`, wait an hour, then one `AUTH LOGIN` with the authorisation code.',
  },
  'smtp.554.netease-day': day,
} as const satisfies Record<keyof typeof rows, Explanation>;
