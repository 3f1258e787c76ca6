/** Every meaning of an IMAP response. Its explanation stands in each `locale/<language>/imap-meanings/`. */
import type { ImapMeaningFact } from './meaning-fact.ts';
import { codes } from './meanings/codes.ts';
import { continued } from './meanings/continued.ts';
import { data } from './meanings/data.ts';
import { done } from './meanings/done.ts';
import { refused } from './meanings/refused.ts';
import { session } from './meanings/session.ts';

export type { ImapMeaningFact, ImapPlace } from './meaning-fact.ts';

export const imapMeanings = {
  ...session,
  ...done,
  ...data,
  ...continued,
  ...codes,
  ...refused,
  // No row fits: the status decides, for `NO` also its code.
  'imap.class.success': { status: null, retry: 'done', source: 'RFC 9051 §7.1.1' },
  'imap.class.continue': { status: null, retry: 'go-on', source: 'RFC 9051 §7.6' },
  'imap.class.transient': { status: null, retry: 'later', source: 'RFC 5530 §3' },
  'imap.class.permanent': { status: null, retry: 'after-change', source: 'RFC 9051 §7.1.2' },
  'imap.class.data': { status: null, retry: 'done', source: 'RFC 9051 §7.2' },
  'imap.class.unknown': { status: null, retry: 'done', source: 'RFC 9051 §7' },
} as const satisfies Record<string, ImapMeaningFact>;

/** Key of `imapMeanings`. */
export type ImapMeaningId = keyof typeof imapMeanings;

/** Response codes that say the same may work later (RFC 5530 §3). All other refusals are of class `permanent`. */
export const transientResponseCodes: readonly string[] = ['UNAVAILABLE', 'INUSE'];

/**
 * The values IMAP explanations may use; each may be missing. `tag`: the next one that is free. `number`: what stands
 * before untagged data (`* 5 EXISTS`). `count`: octets of a literal, or how many a search found. `name`: of a mailbox,
 * decoded. `asked`: the tag an ESEARCH answers. `example`: how the command may be written. `folder`: the one it
 * names, as it goes on the wire. `word`: of another protocol; `untagged`: there if it stood where the tag belongs. `remote`:
 * there unless the server is on this computer. Only a question of a login has `challenge`, `decoded`.
 */
export const imapMeaningParams = [
  'status',
  'code',
  'verb',
  'tag',
  'mailbox',
  'number',
  'count',
  'name',
  'asked',
  'example',
  'folder',
  'word',
  'untagged',
  'host',
  'remote',
  'user',
  'challenge',
  'decoded',
  'text',
] as const;
