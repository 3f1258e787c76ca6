/** FETCH and UID FETCH (RFC 9051 §6.4.5, §6.4.9). */
import type { Message } from '../../mailbox.ts';
import type { MailboxAnswer } from '../asks.ts';
import { type CommandReader, Unreadable } from '../command-parts.ts';
import { withCondstore } from '../condstore.ts';
import { type NumberSet, readNumberSet } from '../number-set.ts';
import {
  asking,
  type Call,
  type Command,
  done,
  type ImapState,
  type Line,
  type Outcome,
  type Selected,
} from '../state.ts';
import { placesOfNumbers, placesOfUids } from './chosen.ts';
import { BRIEF, type Item } from './items.ts';
import { type Asked, type Offered, readAsked } from './read-items.ts';
import { fetchResponse } from './response.ts';

/** Octets one FETCH may answer with: the same message can be asked for many times in one line. */
const MOST = 256 * 1024 * 1024;

/** Carries out a FETCH. What only peeks is answered at once; else \Seen is set first. */
export const fetch: Command = (call) => {
  const { state, world, uid, reader } = call;
  const selected = state.selected!;
  const places = readPlaces(reader, selected, uid);
  if (reader.peek() !== ' ') throw new Unreadable('Invalid arguments');
  reader.space();
  const { after } = world.persona.capabilities;
  const offered: Offered = (capability) => after.includes(capability);
  const asked = readAsked(reader, offered);
  const since = asked.changedSince ?? -1;
  const chosen = places.filter((place) => selected.messages[place]!.modseq > since);
  if (!asked.sees || selected.readOnly || chosen.length === 0) return answer(call, asked, chosen, new Map());
  return asking(call, { kind: 'look', ...where(state) }, (later, found) =>
    setSeen({ ...call, state: later }, asked, chosen, found),
  );
};

/** The messages named; `$` is what the last search kept (RFC 5182). */
function readPlaces(reader: CommandReader, selected: Selected, uid: boolean): readonly number[] {
  const uids = selected.messages.map((message) => message.uid);
  if (reader.skip('$')) {
    const saved = new Set(selected.saved);
    return [...uids.keys()].filter((place) => saved.has(uids[place]!));
  }
  let set: NumberSet;
  try {
    if (reader.atEnd() || reader.peek() === null || reader.peek() === '"') throw new Unreadable('Invalid arguments');
    set = readNumberSet(reader);
  } catch (problem) {
    if (!(problem instanceof Unreadable) || problem.message === 'Invalid arguments') throw problem;
    throw new Unreadable(uid ? 'Invalid uidset' : 'Invalid messageset');
  }
  return uid ? placesOfUids(set, uids) : placesOfNumbers(set, uids.length);
}

function where({ account, selected }: ImapState): { readonly user: string; readonly folder: string } {
  return { user: account!.user, folder: selected!.folder };
}

/** Sets \Seen where it is not, by the flags the messages have now: others may have changed them. */
function setSeen(call: Call, asked: Asked, chosen: readonly number[], found: MailboxAnswer): Outcome {
  const uids = new Set(chosen.map((place) => call.state.selected!.messages[place]!.uid));
  const now = found.kind === 'folder' ? found.folder.messages : [];
  const flags = new Map<number, ReadonlySet<string>>();
  for (const message of now) {
    if (uids.has(message.uid) && !message.flags.has('\\Seen'))
      flags.set(message.uid, new Set([...message.flags, '\\Seen']));
  }
  if (flags.size === 0) return answer(call, asked, chosen, new Map());
  return asking(call, { kind: 'flags', ...where(call.state), flags }, (state, after) => {
    const messages = after.kind === 'folder' ? after.folder.messages : [];
    const seen = messages.filter(({ uid }) => flags.has(uid));
    return answer({ ...call, state }, asked, chosen, new Map(seen.map((message) => [message.uid, message])));
  });
}

/** `seen`: the messages that have just become \Seen, by UID; their flags are told with them. */
function answer(call: Call, asked: Asked, chosen: readonly number[], seen: ReadonlyMap<number, Message>): Outcome {
  const selected = call.state.selected!;
  const condstore = enabling(call.state, asked);
  const messages = [...selected.messages];
  const untagged: Line[] = [...condstore.told];
  const end = (tagged: string) => done({ ...condstore.state, selected: { ...selected, messages } }, tagged, untagged);
  const withUid: readonly Item[] = call.uid ? firstly('UID', asked.items) : asked.items;
  const withFlags = flagged(withUid, condstore.state.enabled.has('CONDSTORE'));
  const recents = !call.state.enabled.has('IMAP4REV2');
  let left = MOST;
  for (const place of chosen) {
    const known = messages[place]!;
    const message = seen.get(known.uid) ?? known;
    const recent = recents && selected.recent.has(message.uid);
    const items = message === known ? withUid : withFlags;
    const line = fetchResponse({ number: place + 1, message, recent }, items, left);
    if (typeof line === 'object' && 'refusal' in line) return end(line.refusal);
    left -= line.length;
    untagged.push(line);
    if (items.some((item) => item.kind === 'plain' && item.name === 'FLAGS')) messages[place] = message;
  }
  return end('OK Fetch completed.');
}

/** MODSEQ in a FETCH turns CONDSTORE on; what the client knows of is the highest it is told (RFC 7162 §3.1). */
function enabling(state: ImapState, { items }: Asked): ReturnType<typeof withCondstore> {
  const wanted = items.some((item) => item.kind === 'plain' && item.name === 'MODSEQ');
  if (!wanted) return { state, told: [] };
  return withCondstore(
    state,
    state.selected!.messages.reduce((most, { modseq }) => Math.max(most, modseq), 1),
  );
}

function firstly(name: 'UID', items: readonly Item[]): readonly Item[] {
  return [{ kind: 'plain', name }, ...items.filter((item) => item.kind !== 'plain' || item.name !== name)];
}

/** FLAGS behind the other brief items, and MODSEQ where that is on, unless they are asked for (RFC 7162 §3.2). */
function flagged(items: readonly Item[], modseqs: boolean): readonly Item[] {
  const has = (name: string) => items.some((item) => item.kind === 'plain' && item.name === name);
  const more: Item[] = [];
  if (!has('FLAGS')) more.push({ kind: 'plain', name: 'FLAGS' });
  if (modseqs && !has('MODSEQ')) more.push({ kind: 'plain', name: 'MODSEQ' });
  const at = items.findIndex((item) => item.kind !== 'plain' || !BRIEF.has(item.name));
  return at < 0 ? [...items, ...more] : [...items.slice(0, at), ...more, ...items.slice(at)];
}
