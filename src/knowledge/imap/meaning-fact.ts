/**
 * What IMAP responses mean, by the place they are given in. A response takes the most specific row that fits: response
 * code before provider before words in the text before place; then the class. Of two rows that fit equally the first stands.
 */

/** What a response says by itself: a status, a continuation, or the name of untagged data (`EXISTS`). */
export type ImapStatus = 'OK' | 'NO' | 'BAD' | 'BYE' | 'PREAUTH' | '+' | (string & {});

/**
 * Where in the dialogue a response was given: the command it answers (`select`, `uid-fetch`), or the occasion. Untagged data
 * stands at the command that asks for such data; `idle`: while nothing but news is waited for; `unsolicited`: nobody asked.
 * `list-delimiter`: LIST of the empty name; `search-none`: nothing was found. A continuation stands at what it asks for:
 * `literal`, `literal-append`, `idle`, a question of a login (`auth-…`). Refusals have places of their own where the state
 * or what was typed says why: `no-tag`, the verb stands where the tag belongs; `tag-alone`; `unknown-verb`; `too-early`, the
 * command belongs to the time after the login; `too-late`, to the time before it; `not-selected`, no mailbox is open;
 * `cancelled`, a login was called off; `tls-again`. `unknown-tag`: no command under way has it. `other`: any other command.
 */
export type ImapPlace = string;

export type ImapMeaningFact = {
  /** null: a fallback for a whole class; it fits no response by itself. */
  readonly status: ImapStatus | null;
  readonly places?: readonly ImapPlace[];
  /** What stands in square brackets, upper case, without its argument: `UIDNEXT`, `METADATA TOOMANY`. */
  readonly code?: string;
  /** Provider whose habit this is (knowledge/providers). */
  readonly provider?: string;
  /** Words of the response, matched without case, any of which must be there. */
  readonly says?: readonly string[];
  /** May the same be tried again? `done`: nothing to retry. */
  readonly retry: 'done' | 'go-on' | 'later' | 'after-change' | 'never';
  readonly source: string;
};
