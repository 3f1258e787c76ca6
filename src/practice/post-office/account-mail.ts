/** The folders of one account, and the rules of RFC 9051 §6.3.4–6.3.8 for them. */

import { type Draft, emptyFolder, type Kept, shown, withFlags, withMessages, withoutMessages } from './folder.ts';
import { folderName, isUnder, namesAbove } from './folder-name.ts';
import type { Changed, Folder, Quota, Refusal } from './mail.ts';
import type { Room } from './room.ts';

/** Bounds of one account. */
const FOLDERS = 500;
const SUBSCRIPTIONS = 1000;
const MESSAGES = 20_000;
const FLAGS = 64;
const FLAG_LENGTH = 255;

const refused = (why: Refusal) => ({ ok: false, why }) as const;

/** What is refused is refused before anything is changed. */
export class AccountMail {
  #folders = new Map<string, Kept>();
  #subscriptions = new Set<string>();
  #room: Room;
  /** A name never gets the same one twice, whatever was deleted and renamed (RFC 9051 §2.3.1.1). */
  #uidValidity: number;
  #modseq = 1;
  #octets = 0;
  #messages = 0;
  #changed: () => void;

  /** Octets, or null for no limit. */
  limit: number | null = null;

  /** `changed` is called behind every change to messages or folders. */
  constructor(room: Room, uidValidity: number, changed: () => void) {
    this.#room = room;
    this.#uidValidity = uidValidity;
    this.#changed = changed;
    this.#folders.set('INBOX', emptyFolder('INBOX', uidValidity, this.#modseq));
  }

  /** INBOX first, the others as they were made. */
  folders(): readonly Folder[] {
    return [...this.#folders.values()].map((folder) => this.#shown(folder));
  }

  folder(name: string): Folder | null {
    const folder = this.#at(name);
    return folder && this.#shown(folder);
  }

  /** Names, also of folders that are gone (RFC 9051 §6.3.7). */
  subscriptions(): readonly string[] {
    return [...this.#subscriptions];
  }

  quota(): Quota {
    return { octets: this.#octets, messages: this.#messages, limit: this.limit };
  }

  /** Is there room for these under the limits of the account? */
  fits(letters: readonly { readonly octets: Uint8Array }[]): boolean {
    if (this.#messages + letters.length > MESSAGES) return false;
    return this.limit === null || this.#octets + octetsOf(letters) <= this.limit;
  }

  /** With the names above it. */
  create(wanted: string, use: string | null = null): Changed {
    const name = folderName(wanted);
    if (name === null) return refused('forbidden');
    if (this.#folders.has(name)) return refused('exists');
    const missing = [...namesAbove(name), name].filter((one) => !this.#folders.has(one));
    if (this.#folders.size + missing.length > FOLDERS) return refused('full');
    for (const one of missing) this.#make(one, one === name ? use : null);
    return this.#told(name);
  }

  /** Folders under it stay; a name that is only the beginning of theirs cannot be deleted. */
  delete(wanted: string): Changed {
    const folder = this.#at(wanted);
    if (!folder) return refused(this.#hasChildren(folderName(wanted)) ? 'has-children' : 'no-folder');
    if (folder.name === 'INBOX') return refused('forbidden');
    this.#folders.delete(folder.name);
    this.#drop(folder.messages);
    this.#changed();
    return { ok: true, folder: this.#shown(folder), uids: [] };
  }

  /** With the folders under it. INBOX gives its messages to the new folder and stays. */
  rename(wanted: string, to: string): Changed {
    const [from, name] = [folderName(wanted), folderName(to)];
    if (from === null || !(this.#folders.has(from) || this.#hasChildren(from))) return refused('no-folder');
    if (name === null || isUnder(name, from)) return refused('forbidden');
    if (this.#folders.has(name) || this.#hasChildren(name)) return refused('exists');
    if (from === 'INBOX') return this.#renameInbox(name);
    const moving = [...this.#folders.values()].filter((folder) => folder.name === from || isUnder(folder.name, from));
    const names = moving.map((folder) => name + folder.name.slice(from.length));
    if (names.some((one) => folderName(one) === null)) return refused('forbidden');
    const missing = namesAbove(name).filter((one) => !this.#folders.has(one));
    if (this.#folders.size + missing.length > FOLDERS) return refused('full');
    for (const { name: old } of moving) this.#folders.delete(old);
    for (const one of missing) this.#make(one, null);
    moving.forEach((folder, index) => {
      this.#folders.set(names[index]!, { ...folder, name: names[index]! });
    });
    return this.#told(this.#folders.has(name) ? name : names[0]!);
  }

  /** A name need not be a folder's. False: there are too many, or it is no name. */
  subscribe(wanted: string, on: boolean): boolean {
    const name = folderName(wanted);
    if (name === null) return false;
    if (!on) this.#subscriptions.delete(name);
    else if (this.#subscriptions.size < SUBSCRIPTIONS) this.#subscriptions.add(name);
    return this.#subscriptions.has(name) === on;
  }

  /** Into INBOX, where there is room. No look at the folder is made: mail may come in floods. */
  receive(draft: Draft): boolean {
    if (!this.#take([draft])) return false;
    this.#folders.set('INBOX', withMessages(this.#folders.get('INBOX')!, [draft], ++this.#modseq));
    this.#changed();
    return true;
  }

  /** All or none. */
  store(wanted: string, drafts: readonly Draft[]): Changed {
    const folder = this.#at(wanted);
    if (!folder) return refused('no-folder');
    if (!drafts.every(({ flags }) => fewFlags(flags))) return refused('forbidden');
    return this.#take(drafts) ? this.#put(folder, drafts) : refused('full');
  }

  /** In one step; UIDs that are not there are passed over. */
  move(wanted: string, uids: readonly number[], to: string): Changed {
    const [folder, target] = [this.#at(wanted), this.#at(to)];
    if (!folder || !target) return refused('no-folder');
    const moving = new Set(uids);
    const messages = folder.messages.filter(({ uid }) => moving.has(uid));
    if (messages.length > 0) this.#folders.set(folder.name, withoutMessages(folder, moving, ++this.#modseq));
    return this.#put(this.#at(to)!, messages);
  }

  setFlags(wanted: string, flags: ReadonlyMap<number, ReadonlySet<string>>): Changed {
    const folder = this.#at(wanted);
    if (!folder) return refused('no-folder');
    if (![...flags.values()].every(fewFlags)) return refused('forbidden');
    const after = withFlags(folder, flags, this.#modseq + 1);
    if (after === folder) return { ok: true, folder: this.#shown(folder), uids: [] };
    this.#modseq++;
    this.#folders.set(folder.name, after);
    return this.#told(folder.name);
  }

  remove(wanted: string, uids: readonly number[]): Changed {
    const folder = this.#at(wanted);
    if (!folder) return refused('no-folder');
    const leaving = new Set(uids);
    const gone = folder.messages.filter(({ uid }) => leaving.has(uid));
    if (gone.length === 0) return { ok: true, folder: this.#shown(folder), uids: [] };
    this.#drop(gone);
    this.#folders.set(folder.name, withoutMessages(folder, leaving, ++this.#modseq));
    return this.#told(folder.name);
  }

  /** The folder with what was \Recent in it; from now on it is nobody else's. */
  claim(wanted: string): Folder | null {
    const folder = this.#at(wanted);
    if (folder) this.#folders.set(folder.name, { ...folder, unclaimed: folder.uidNext });
    return folder && this.#shown(folder);
  }

  #at(wanted: string): Kept | null {
    const name = folderName(wanted);
    return (name !== null && this.#folders.get(name)) || null;
  }

  #shown(folder: Kept): Folder {
    return shown(folder, this.#subscriptions.has(folder.name));
  }

  #told(name: string, uids: readonly number[] = []): Changed {
    this.#changed();
    return { ok: true, folder: this.folder(name)!, uids };
  }

  #hasChildren(name: string | null): boolean {
    return name !== null && [...this.#folders.keys()].some((one) => isUnder(one, name));
  }

  #make(name: string, use: string | null): void {
    this.#folders.set(name, emptyFolder(name, ++this.#uidValidity, ++this.#modseq, use));
  }

  #renameInbox(name: string): Changed {
    const made = this.create(name);
    if (!made.ok) return made;
    return this.move(
      'INBOX',
      this.#at('INBOX')!.messages.map(({ uid }) => uid),
      name,
    );
  }

  #put(folder: Kept, drafts: readonly Draft[]): Changed {
    if (drafts.length === 0) return { ok: true, folder: this.#shown(folder), uids: [] };
    this.#folders.set(folder.name, withMessages(folder, drafts, ++this.#modseq));
    return this.#told(
      folder.name,
      drafts.map((_, index) => folder.uidNext + index),
    );
  }

  #take(drafts: readonly Draft[]): boolean {
    if (!this.fits(drafts) || !this.#room.take(drafts.map(({ octets }) => octets))) return false;
    this.#messages += drafts.length;
    this.#octets += octetsOf(drafts);
    return true;
  }

  #drop(gone: readonly Draft[]): void {
    this.#messages -= gone.length;
    this.#octets -= octetsOf(gone);
    this.#room.give(gone.map(({ octets }) => octets));
  }
}

function octetsOf(letters: readonly { readonly octets: Uint8Array }[]): number {
  return letters.reduce((sum, { octets }) => sum + octets.length, 0);
}

function fewFlags(flags: ReadonlySet<string>): boolean {
  return flags.size <= FLAGS && [...flags].every((flag) => flag.length <= FLAG_LENGTH);
}
