/** What lies in a post office, as data. */

/** Somebody who may log in. Practice accounts are public. `addresses[0]` is the one to show. */
export type Account = {
  readonly user: string;
  readonly password: string;
  readonly addresses: readonly string[];
};

/** A message with its envelope (RFC 5321 §2.3.1). `from` is empty for a null return path. */
export type Delivery = {
  readonly from: string;
  readonly to: readonly string[];
  readonly octets: Uint8Array;
  /** The account that was logged in, or null. */
  readonly login: string | null;
  readonly body: '7BIT' | '8BITMIME' | 'BINARYMIME';
  readonly utf8: boolean;
  readonly dsn?: Dsn;
};

/** What was asked of notifications (RFC 3461 §4), as typed: `recipients` by address. */
export type Dsn = {
  readonly ret?: string;
  readonly envid?: string;
  readonly recipients: Readonly<Record<string, { readonly notify?: string; readonly orcpt?: string }>>;
};

/** A message in a folder. `receivedAt`: milliseconds since 1970. */
export type Message = {
  readonly uid: number;
  readonly octets: Uint8Array;
  readonly flags: ReadonlySet<string>;
  readonly receivedAt: number;
  readonly from: string;
  /** Its header needs SMTPUTF8 (RFC 6531). */
  readonly utf8: boolean;
  /** The size that is told for it, where that is not the number of its octets (a printed session is like that). */
  readonly told: number | null;
  /** When it came or its flags changed last, in the account's count of changes (RFC 7162 §3.1). */
  readonly modseq: number;
};

/** A folder at one moment; it never changes afterwards. Names are Unicode, levels parted by `/`; INBOX in capitals. */
export type Folder = {
  readonly name: string;
  readonly uidValidity: number;
  readonly uidNext: number;
  readonly highestModseq: number;
  /** In order of UID, which is that of arrival. */
  readonly messages: readonly Message[];
  /** UIDs that no session has claimed as its \Recent ones yet (RFC 3501 §2.3.2). */
  readonly recent: ReadonlySet<number>;
  readonly subscribed: boolean;
  /** What it is for (RFC 6154): `\Sent`. */
  readonly use: string | null;
};

/** A message to be put into a folder; without a date it is received now. */
export type Storing = {
  readonly octets: Uint8Array;
  readonly flags: ReadonlySet<string>;
  readonly receivedAt: number | null;
};

/** How much of its room an account has taken; `limit`, in octets: null where there is none. */
export type Quota = { readonly octets: number; readonly messages: number; readonly limit: number | null };

/** Why nothing was done. `forbidden`: no name for a folder, or not with INBOX; `full`: no room, or a limit is reached. */
export type Refusal = 'no-folder' | 'exists' | 'has-children' | 'full' | 'forbidden';

/** What became of a change. `folder`: the one asked about, as it is now. `uids`: those messages got, in order. */
export type Changed =
  | { readonly ok: true; readonly folder: Folder; readonly uids: readonly number[] }
  | { readonly ok: false; readonly why: Refusal };

/** A message laid into a folder without a delivery. */
export type Letter = { readonly octets: Uint8Array; readonly from: string; readonly told?: number };

/** What the post office says to a message: its running number and the time, or that there is no room left. */
export type Receipt =
  | { readonly ok: true; readonly serial: number; readonly unixSeconds: number }
  | { readonly ok: false; readonly kind: 'full' };
