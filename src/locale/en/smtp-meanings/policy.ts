/** What refusals by policy mean: blocklists, checks of the sender and of the client, haste. */
import type { policy as rows } from '../../../knowledge/smtp/meanings/policy.ts';
import type { Explanation } from '../../catalog.ts';

const blocklist = {
  title: 'your IP is listed',
  text: 'Your IP address stands on a blocklist that this server trusts; the words name the list. Home and mobile connections are listed as a rule, since mail does not come from there. Retrying is useless as long as the entry stands.',
  next: "`QUIT`; send through your provider's server on port 587 or 465, after `AUTH LOGIN`.",
} as const;

const hostname = {
  title: 'your IP has no name',
  text: 'The server asked DNS for the name of your IP address, and the answer is missing or does not lead back to the address. Proper mail servers have one; home connections mostly have not. Waiting hardly helps.',
  next: "`QUIT`; send through your provider's server on port 587 or 465, after `AUTH LOGIN`.",
} as const;

const senderDomain = {
  title: "sender's domain not found",
  text: 'The domain of the address in `MAIL FROM` is not in DNS, or has no mail server; a bounce could never be delivered. Most likely it is a slip. The 4 leaves room for a DNS that is down.',
  next: '`RSET`, then `MAIL FROM:<…>` with an address whose domain exists.',
} as const;

const noMailDomain = {
  title: 'this domain takes no mail',
  text: 'The domain of this recipient has declared in DNS that it never takes mail (null MX). No mailbox there can be reached, now or later; retrying is useless.',
  next: 'check the domain for a slip; the others still stand, so `DATA` if there are any.',
} as const;

export const policy = {
  'smtp.450.hostname': hostname,
  'smtp.450.pregreet': {
    title: 'come back later',
    text: 'Postfix puts a guard (postscreen) before the server: it turns every newcomer away once, and watches whether it comes back. It is greylisting for connections; nothing is wrong with your mail.',
    next: '`QUIT`, wait a few minutes, connect again from the same IP address.',
  },
  'smtp.450.unverified': {
    title: 'the address is being checked',
    text: 'The server asks the mail server of that domain whether the address exists, and has no answer yet. The result is remembered, so the next attempt gets a clear reply.',
    next: 'the same line again in a minute; in between `NOOP` keeps the session alive.',
  },
  'smtp.450.sender-domain': senderDomain,
  'smtp.451.sender-domain': senderDomain,
  'smtp.450.recipient-domain': {
    title: "recipient's domain not found",
    text: 'The part after the `@` is not in DNS, or its mail server cannot be found. Most likely it is a slip; the 4 leaves room for a DNS that is down. The other recipients still stand.',
    next: 'check the domain and send `RCPT TO:<…>` again.',
  },
  'smtp.550.helo': {
    title: 'this host name is refused',
    text: "The server does not like the name after EHLO: it is the server's own, is made up, or belongs to a computer it knows as bad. It should be the name of your computer.",
    next: '`EHLO laptop.example.test`, with the real name of your computer.',
  },
  'smtp.550.blocklist': blocklist,
  'smtp.550.blocklist-policy': blocklist,
  'smtp.550.reverse-dns': hostname,
  'smtp.550.unauthenticated': {
    title: 'the sender is not proven',
    text: 'The domain in `From` tells everybody how its mail can be recognised (SPF, DKIM, DMARC), and this mail passed none of the checks. Gmail refuses everything that cannot be proven. By hand, from a computer at home, that is the normal outcome.',
    next: 'send through the server of that domain, after `AUTH LOGIN`.',
  },
  'smtp.550.sender-no-mail': {
    title: 'no bounce could reach you',
    text: 'The domain in `MAIL FROM` has declared in DNS that it never takes mail (null MX), so a bounce could not be delivered, and the server does not take mail from it either.',
    next: '`RSET`, then `MAIL FROM:<…>` with an address that can receive.',
  },
  'smtp.550.no-mail-domain': noMailDomain,
  'smtp.550.disabled': {
    title: 'the mailbox is switched off',
    text: 'The mailbox exists but has been disabled, by its owner or by the provider, and takes nothing. Sending again is useless; only they can change that.',
    next: 'another `RCPT TO:<…>`, or `RSET` to start over.',
  },
  'smtp.551.forwarding': {
    title: 'it will not forward',
    text: 'The mailbox is on another server, and this one does not forward mail to strangers. The first words of the reply may name the right address.',
    next: '`RCPT TO:<…>` with the new address, at the server of that domain.',
  },
  'smtp.554.blocklist': blocklist,
  'smtp.554.blocklist-policy': blocklist,
  'smtp.554.too-early': {
    title: 'you spoke too early',
    text: 'In SMTP the server speaks first. Your bytes were there before its greeting or before a reply, and programs that do not listen are mostly spam programs. The server gives the session up.',
    next: 'connect again, wait for 220, then `EHLO your.host.name`.',
  },
  'smtp.554.security': {
    title: 'not secure enough',
    text: 'TLS is on, but not as strong as this server demands: an old version, a weak cipher suite, or no client certificate. It answers nothing but `QUIT` until that changes.',
    next: '`QUIT`; wirespeak always offers the strongest TLS of this computer, so ask the administrator.',
  },
} as const satisfies Record<keyof typeof rows, Explanation>;
