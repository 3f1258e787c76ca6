/** What each CAPA keyword offers. */
import type { Pop3CapabilityId } from '../../knowledge/pop3/capabilities.ts';

export const pop3Capabilities = {
  TOP: '`TOP` fetches a header and the first lines of the body.',
  USER: 'Login with `USER` and `PASS`.',
  SASL: 'Login with `AUTH`; the mechanisms follow.',
  'RESP-CODES': 'Text in square brackets after `-ERR` is a response code for programs.',
  'LOGIN-DELAY': 'The least number of seconds between two logins; `USER` after it: it differs between users.',
  PIPELINING: 'Commands may be sent without waiting for each response; the order of responses is kept.',
  EXPIRE: 'Days messages are kept at least: `NEVER` means for good, 0 that what is fetched may be deleted.',
  UIDL: '`UIDL` gives each message an id that stays the same from session to session.',
  IMPLEMENTATION: 'The name of the server software; programs must not depend on it.',
  STLS: 'This connection can be encrypted: send `STLS` before login.',
  'AUTH-RESP-CODE': 'A refused login has `[AUTH]` exactly when name or password is at fault.',
  UTF8: '`UTF8` allows addresses and headers in UTF-8; `USER` after it: user names and passwords too.',
  LANG: '`LANG` chooses the language of the words after `+OK` and `-ERR`.',
} as const satisfies Record<Pop3CapabilityId, string>;
