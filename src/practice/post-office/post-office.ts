/** The post office: accounts, what was delivered, and who waits for news. */

import { AccountMail } from './account-mail.ts';
import type { Draft } from './folder.ts';
import type { Account, Changed, Delivery, Folder, Letter, Message, Quota, Receipt, Storing } from './mail.ts';
import { ownerOf } from './owners.ts';
import { Room } from './room.ts';

type PostOfficeOptions = {
  readonly accounts?: readonly Account[];
  /** Milliseconds since 1970; for tests. */
  readonly now?: () => number;
  /** Octets of all messages together. */
  readonly capacity?: number;
};

const CAPACITY = 64 * 1024 * 1024;
/** So many acquaintances are remembered; then the oldest is forgotten. */
const ACQUAINTANCES = 10_000;

/**
 * Accounts and their folders. Every account has an INBOX. What a folder is told to be never changes afterwards; ask
 * again for what it is now. A change that is refused has changed nothing.
 */
export class PostOffice {
  #accounts = new Map<string, Account>();
  #mail = new Map<string, AccountMail>();
  #watchers = new Map<string, Set<() => void>>();
  #deliveries: Delivery[] = [];
  #locked = new Set<string>();
  #met = new Map<string, number>();
  #serial = 0;
  #room: Room;
  #now: () => number;

  /** Makes uids of one life of the post office unlike those of another: that of INBOX. Seconds since 1970. */
  readonly uidValidity: number;

  constructor(options: PostOfficeOptions = {}) {
    this.#room = new Room(options.capacity ?? CAPACITY);
    this.#now = options.now ?? Date.now;
    this.uidValidity = Math.floor(this.#now() / 1000);
    this.add(options.accounts ?? []);
  }

  /** Adds accounts that are not there yet; one that is keeps its password and gains the new addresses. */
  add(accounts: readonly Account[]): void {
    for (const account of accounts) {
      const { user } = account;
      const known = this.#accounts.get(user);
      const addresses = [...new Set([...(known?.addresses ?? []), ...account.addresses])];
      this.#accounts.set(user, { ...account, ...known, addresses });
      if (!known) this.#mail.set(user, new AccountMail(this.#room, this.uidValidity, () => this.#tell(user)));
    }
  }

  get accounts(): readonly Account[] {
    return [...this.#accounts.values()];
  }

  /** Everything ever accepted, oldest first, also what was meant for other places. */
  get deliveries(): readonly Delivery[] {
    return this.#deliveries;
  }

  /** Takes a message in and puts it into the INBOX of each recipient who lives here: of all, or of none. */
  deliver(delivery: Delivery): Receipt {
    const owners = new Set(delivery.to.map((address) => ownerOf(this.accounts, address)?.user));
    const boxes = [...owners].flatMap((user) => (user === undefined ? [] : [this.#mail.get(user)!]));
    const full = boxes.some((mail) => !mail.fits([delivery]));
    if (full || !this.#room.keep(delivery.octets)) return { ok: false, kind: 'full' };
    const receipt = this.stamp();
    this.#deliveries.push(delivery);
    for (const mail of boxes) mail.receive(this.#draft(delivery));
    return receipt;
  }

  /** A running number and the time, without a message. */
  stamp(): Extract<Receipt, { ok: true }> {
    return { ok: true, serial: ++this.#serial, unixSeconds: Math.floor(this.#now() / 1000) };
  }

  /** The messages of a folder in order of arrival; null when there is no such account or folder. */
  list(user: string, folder = 'INBOX'): readonly Message[] | null {
    return this.folder(user, folder)?.messages ?? null;
  }

  /** Lays a letter into somebody's INBOX as if it had come long ago. Is there such an account, and room? */
  lay(user: string, letter: Letter): boolean {
    return this.#mail.get(user)?.receive(this.#draft(letter)) ?? false;
  }

  /** An account's folders, INBOX first; none when there is no such account. */
  folders(user: string): readonly Folder[] {
    return this.#mail.get(user)?.folders() ?? [];
  }

  /** Null when there is no such account or folder. INBOX is found in any case of letters. */
  folder(user: string, name: string): Folder | null {
    return this.#mail.get(user)?.folder(name) ?? null;
  }

  /** The folder with what is \Recent in it, which from now on is nobody else's (RFC 3501 §2.3.2). */
  claim(user: string, name: string): Folder | null {
    return this.#mail.get(user)?.claim(name) ?? null;
  }

  /** Names subscribed to, also of folders that are gone or never were (RFC 9051 §6.3.7). */
  subscriptions(user: string): readonly string[] {
    return this.#mail.get(user)?.subscriptions() ?? [];
  }

  /** False: there are too many, it is no name, or there is no such account. */
  subscribe(user: string, name: string, on: boolean): boolean {
    return this.#mail.get(user)?.subscribe(name, on) ?? false;
  }

  /** Makes a folder and those above it. `use`: RFC 6154. */
  create(user: string, name: string, use: string | null = null): Changed {
    return this.#change(user, (mail) => mail.create(name, use));
  }

  /** Deletes a folder and its messages; folders under it stay. INBOX is `forbidden`. Answers with what it was. */
  delete(user: string, name: string): Changed {
    return this.#change(user, (mail) => mail.delete(name));
  }

  /** Renames a folder and those under it. INBOX gives its messages to the new one and stays (RFC 9051 §6.3.6). */
  rename(user: string, name: string, to: string): Changed {
    return this.#change(user, (mail) => mail.rename(name, to));
  }

  /** Puts messages into a folder, all or none: APPEND, COPY. */
  store(user: string, folder: string, messages: readonly Storing[]): Changed {
    return this.#change(user, (mail) =>
      mail.store(
        folder,
        messages.map((one) => this.#stored(one)),
      ),
    );
  }

  /** All or none, in one step. Answers with the folder moved to; UIDs that are not there are passed over. */
  move(user: string, folder: string, uids: readonly number[], to: string): Changed {
    return this.#change(user, (mail) => mail.move(folder, uids, to));
  }

  /** Gives messages these flags in place of what they had. */
  setFlags(user: string, folder: string, flags: ReadonlyMap<number, ReadonlySet<string>>): Changed {
    return this.#change(user, (mail) => mail.setFlags(folder, flags));
  }

  /** Removes messages. Those that were delivered keep their room: `deliveries` remembers them. */
  remove(user: string, uids: readonly number[], folder = 'INBOX'): Changed {
    return this.#change(user, (mail) => mail.remove(folder, uids));
  }

  /** How much an account holds; null when there is none. */
  quota(user: string): Quota | null {
    return this.#mail.get(user)?.quota() ?? null;
  }

  /** Limits an account to so many octets; null: no limit. What it holds already stays. */
  limit(user: string, octets: number | null): void {
    const mail = this.#mail.get(user);
    if (mail) mail.limit = octets;
  }

  /** Calls `changed` behind every change to an account's messages and folders, whoever made it, until told to stop. */
  watch(user: string, changed: () => void): () => void {
    const own = () => changed();
    const watchers = this.#watchers.get(user) ?? new Set();
    this.#watchers.set(user, watchers.add(own));
    return () => {
      watchers.delete(own);
    };
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

  #change(user: string, act: (mail: AccountMail) => Changed): Changed {
    const mail = this.#mail.get(user);
    return mail ? act(mail) : { ok: false, why: 'no-folder' };
  }

  #tell(user: string): void {
    for (const changed of [...(this.#watchers.get(user) ?? [])]) changed();
  }

  #draft({ octets, from, told, utf8 = false }: Letter & { readonly utf8?: boolean }): Draft {
    return { octets, from, utf8, told: told ?? null, flags: new Set(), receivedAt: this.#now() };
  }

  #stored({ octets, flags, receivedAt }: Storing): Draft {
    return {
      ...this.#draft({ octets, from: '', utf8: hasUtf8Header(octets) }),
      flags: new Set(flags),
      ...(receivedAt !== null && { receivedAt }),
    };
  }
}

function hasUtf8Header(octets: Uint8Array): boolean {
  for (let at = 0; at < octets.length; at++) {
    if (octets[at]! >= 0x80) return true;
    if (octets[at] === 0x0a && (octets[at + 1] === 0x0a || octets[at + 1] === 0x0d)) return false;
  }
  return false;
}
