/**
 * The post office in memory that all practice protocols share: what SMTP takes in is what POP3 and IMAP hand out.
 * Messages are kept as octets, exactly as they came after dot-unstuffing; no trace fields are added.
 */

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

/** A message laid into a folder without a delivery. */
export type Letter = { readonly octets: Uint8Array; readonly from: string; readonly told?: number };

/** What the post office says to a message: its running number and the time, or that there is no room left. */
export type Receipt =
  | { readonly ok: true; readonly serial: number; readonly unixSeconds: number }
  | { readonly ok: false; readonly kind: 'full' };

export type PostOfficeOptions = {
  readonly accounts?: readonly Account[];
  /** Milliseconds since 1970; for tests. */
  readonly now?: () => number;
  /** Octets of all messages together. */
  readonly capacity?: number;
};

const CAPACITY = 64 * 1024 * 1024;
/** So many acquaintances are remembered; then the oldest is forgotten. */
const ACQUAINTANCES = 10_000;
/** Small messages count as this much, so that their number is bounded too. */
const LEAST = 1024;

/** Accounts and their folders. Every account has an INBOX. */
export class PostOffice {
  #accounts = new Map<string, Account>();
  #folders = new Map<string, Map<string, Message[]>>();
  #deliveries: Delivery[] = [];
  /** Uids are never given twice, also when the last message is gone (RFC 1939 §7). */
  #uids = new Map<string, number>();
  #locked = new Set<string>();
  #met = new Map<string, number>();
  #serial = 0;
  #room: number;
  #now: () => number;

  /** Makes uids of one life of the post office unlike those of another. Seconds since 1970. */
  readonly uidValidity: number;

  constructor(options: PostOfficeOptions = {}) {
    this.#room = options.capacity ?? CAPACITY;
    this.#now = options.now ?? Date.now;
    this.uidValidity = Math.floor(this.#now() / 1000);
    this.add(options.accounts ?? []);
  }

  /** Adds accounts that are not there yet; one that is keeps its password and gains the new addresses. */
  add(accounts: readonly Account[]): void {
    for (const account of accounts) {
      const known = this.#accounts.get(account.user);
      const addresses = [...new Set([...(known?.addresses ?? []), ...account.addresses])];
      this.#accounts.set(account.user, { ...account, ...known, addresses });
      if (!known) this.#folders.set(account.user, new Map([['INBOX', []]]));
    }
  }

  get accounts(): readonly Account[] {
    return [...this.#accounts.values()];
  }

  /** Everything ever accepted, oldest first, also what was meant for other places. */
  get deliveries(): readonly Delivery[] {
    return this.#deliveries;
  }

  /** Takes a message in and puts it into the INBOX of each recipient who lives here. */
  deliver(delivery: Delivery): Receipt {
    const cost = Math.max(delivery.octets.length, LEAST);
    if (cost > this.#room) return { ok: false, kind: 'full' };
    this.#room -= cost;
    const receipt = this.stamp();
    this.#deliveries.push(delivery);
    const owners = new Set(delivery.to.map((address) => ownerOf(this.accounts, address)?.user));
    for (const user of owners) if (user !== undefined) this.#file(user, delivery);
    return receipt;
  }

  /** A running number and the time, without a message. */
  stamp(): Extract<Receipt, { ok: true }> {
    return { ok: true, serial: ++this.#serial, unixSeconds: Math.floor(this.#now() / 1000) };
  }

  /** The messages of a folder in order of arrival; null when there is no such account or folder. */
  list(user: string, folder = 'INBOX'): readonly Message[] | null {
    return this.#folders.get(user)?.get(folder) ?? null;
  }

  /** Lays a letter into somebody's INBOX as if it had come long ago. Is there such an account, and room? */
  lay(user: string, letter: Letter): boolean {
    const cost = Math.max(letter.octets.length, LEAST);
    if (!this.#folders.has(user) || cost > this.#room) return false;
    this.#room -= cost;
    this.#file(user, { ...letter, utf8: false });
    return true;
  }

  /** Removes messages from the INBOX. Their room stays taken: `deliveries` remembers them. */
  remove(user: string, uids: readonly number[]): void {
    const folders = this.#folders.get(user);
    const gone = new Set(uids);
    const kept = folders?.get('INBOX')?.filter(({ uid }) => !gone.has(uid));
    if (kept) folders?.set('INBOX', kept);
  }

  /** Takes the exclusive lock of a mailbox (RFC 1939 §4); false: somebody else has it. */
  lock(user: string): boolean {
    if (this.#locked.has(user)) return false;
    this.#locked.add(user);
    return true;
  }

  unlock(user: string): void {
    this.#locked.delete(user);
  }

  /** Milliseconds since 1970. */
  now(): number {
    return this.#now();
  }

  /** How many milliseconds ago this was first asked; null: never before. */
  sinceFirstMet(who: string): number | null {
    const met = this.#met.get(who);
    if (met !== undefined) return this.#now() - met;
    if (this.#met.size >= ACQUAINTANCES) this.#met.delete(this.#met.keys().next().value!);
    this.#met.set(who, this.#now());
    return null;
  }

  /** Names of an account's folders. */
  folders(user: string): readonly string[] {
    return [...(this.#folders.get(user)?.keys() ?? [])];
  }

  #file(user: string, letter: Letter & { readonly utf8: boolean }): void {
    const uid = (this.#uids.get(user) ?? 0) + 1;
    this.#uids.set(user, uid);
    this.#folders
      .get(user)
      ?.get('INBOX')
      ?.push({
        uid,
        octets: letter.octets,
        flags: new Set(['\\Recent']),
        receivedAt: this.#now(),
        from: letter.from,
        utf8: letter.utf8,
        told: letter.told ?? null,
        modseq: uid,
      });
  }
}

/** Whose address this is. Compared without case, as nearly every server does (RFC 5321 §2.4 leaves it to the host). */
export function ownerOf(accounts: readonly Account[], address: string): Account | null {
  const wanted = address.toLowerCase();
  return accounts.find(({ addresses }) => addresses.some((one) => one.toLowerCase() === wanted)) ?? null;
}

/** The account a login name stands for: the user name, or any of the addresses. */
export function accountOf(accounts: readonly Account[], name: string): Account | null {
  return accounts.find(({ user }) => user === name) ?? ownerOf(accounts, name);
}
