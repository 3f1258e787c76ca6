/** How a session opens and ends: greetings, and BYE at any moment. */
import type { session as rows } from '../../../knowledge/imap/meanings/session.ts';
import type { Explanation } from '../../catalog.ts';

export const session = {
  'imap.ok.greeting': {
    title: 'server is ready',
    text: 'An IMAP server answers here and waits for your login. The `*` says that this line has no tag: nobody asked for it. From now on each command you send begins with a tag of your choice, and its answer begins with the same tag.',
    next: '`{tag} CAPABILITY` to see what it can do, or `{tag} LOGIN alice wonderland`.',
  },
  'imap.ok.greeting-capability': {
    title: 'ready, with its capabilities',
    text: 'An IMAP server answers here and waits for your login. Every command you send begins with a tag, a short word of your choice such as `a1`, and so does its answer. The square brackets list what the server can do; with TLS and with the login that changes.',
    next: '`{tag} LOGIN alice wonderland`; if the list has `STARTTLS`, `{tag} STARTTLS` first.',
  },
  'imap.preauth.greeting': {
    title: 'already logged in',
    text: 'The server knows you by other means, so there is no login: the session begins in the authenticated state. `STARTTLS` is possible only before a login, so a connection that begins in clear stays in clear.',
    next: '`{tag} LIST "" "*"`, or `{tag} SELECT INBOX`.',
  },
  'imap.bye.greeting': {
    title: 'turned away',
    text: 'The server refuses the connection before anything was said and closes it: too many connections, an address it does not want, or maintenance. The words after `BYE` say which.',
    next: 'wait some minutes, then connect again; `/close` hangs up.',
  },
  'imap.bye.logout': {
    title: 'goodbye, as asked',
    text: 'The server takes its leave. In IMAP this line comes first, and only then the tagged answer to `LOGOUT`; after that the server closes the connection.',
    next: '',
  },
  'imap.bye.unsolicited': {
    title: 'the server leaves',
    text: 'The server closes the connection without having been asked: shutdown, idle timeout, too many wrong commands. A command that has no tagged answer yet counts as not done. The messages stay where they are.',
    next: 'connect again and log in; `/close` hangs up.',
  },
  'imap.bye.inactivity': {
    title: 'silent for too long',
    text: 'Nothing was said for so long that the server closes the session. RFC 9051 §5.4 gives you at least 30 minutes after the login; many servers allow less before it. No message is lost.',
    next: 'connect again and log in; `/keepalive` speaks now and then.',
  },
  'imap.bye.invalid': {
    title: 'too many mistakes',
    text: 'The server had enough: after several commands it could not understand it closes the connection. Dovecot does so after the third before login, and after twenty afterwards.',
    next: 'connect again; a command is tag, space, verb: `a1 NOOP`.',
  },
  'imap.bye.microsoft': {
    title: 'Exchange hangs up',
    text: 'Exchange closes the connection. After `User is authenticated but not connected` this is what follows: the login was fine, the mailbox behind it could not be reached, because IMAP is switched off for the account or it has no licence.',
    next: 'switch IMAP on for the account, then connect again; `/close` hangs up.',
  },
} as const satisfies Record<keyof typeof rows, Explanation>;
