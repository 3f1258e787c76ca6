/** What the session holds undecided, a line each. */
import type { Catalog } from '../catalog.ts';

export const standings: Catalog['standings'] = {
  'imap.mailbox':
    '{mailbox?}Open: `{mailbox}`{/}{readonly?}, read-only{/}{count?}, {count} {count|message|messages}{/}{marked?}, {marked} marked `\\Deleted`: `EXPUNGE` removes them{/}.',
  'imap.pending': 'Waiting for {count} answers: {tags}{more?} and {more} more{/}. Each has its tag.',
  'pop3.marked':
    'Marked as deleted: `{numbers}`{more?} and {more} more{/}. `QUIT` deletes {count|it|them}, `RSET` takes {count|the mark|all marks} back.',
  'smtp.envelope':
    'Envelope so far: from `{sender}`{recipients?} to `{recipients}`{/}{more?} and {more} more{/}. `RSET` drops it.',
  'smtp.envelope.writing':
    'Envelope so far: from `{sender}`{recipients?} to `{recipients}`{/}{more?} and {more} more{/}.',
};
