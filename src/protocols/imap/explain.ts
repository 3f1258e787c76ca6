/** What one line may be in IMAP: a response, a command, a mechanism, a capability. */
import { type ImapCapabilityFact, imapCapabilities } from '../../knowledge/imap/capabilities.ts';
import { type ImapMeaningFact, imapMeanings } from '../../knowledge/imap/meanings.ts';
import type { HintNote, Occasion, PlacedMeaning, Sense, Side } from '../contract.ts';
import { explainMechanism } from '../sasl/explain.ts';
import { explainCommand, explainReply, type Stages } from '../sense.ts';
import { commandWords } from './command-words.ts';
import { commandFact, isVerb } from './commands.ts';
import { dialogue } from './dialogue.ts';
import { freshMailbox } from './mailbox.ts';
import { parseResponse } from './response.ts';
import { type Exchange, type ImapState, start } from './state.ts';

const MEANINGS: Readonly<Record<string, ImapMeaningFact>> = imapMeanings;
const CAPABILITIES: Readonly<Record<string, ImapCapabilityFact>> = imapCapabilities;

/** Where a meaning is written. */
export function sourceOf(meaningId: string): string {
  return MEANINGS[meaningId]?.source ?? '';
}

/** Who says such a line. A lone `*` calls a login off. */
export function sideOf(text: string): Side | null {
  if (parseResponse(text)) return 'server';
  return verbIn(text) === null ? null : 'client';
}

/** The verb of a command, with a tag as people choose them or without one: `AUTH LOGIN` has other owners. */
function verbIn(line: string): string | null {
  const { shape, tag, verb } = commandWords(line);
  if (!isVerb(verb)) return null;
  return shape === 'no-tag' || /^[A-Za-z.]{0,8}\d{1,6}$/.test(tag) ? verb : null;
}

/** With a tag of one character, as people type it by hand: such a line in small letters may be prose. */
function briefly(line: string): string | null {
  const { tag, verb } = commandWords(line);
  return tag.length === 1 && isVerb(verb) && (tag === '.' || line.slice(2).startsWith(verb)) ? verb : null;
}

/** The likeliest first. */
export function explain(text: string): readonly Sense[] {
  const line = text.trim();
  const head = parseResponse(line);
  if (head) return responseSense(line, head.kind === 'tagged' ? head.tag : 'a1', head.kind === 'continue');
  const verb = verbIn(line) ?? briefly(line);
  const command = verb === null ? guessed(line) : [commandSense(line, verb)];
  const found = [...command, ...mechanismSenses(line), ...capabilitySenses(line)];
  return found.length > 0 ? found : wordSense(line);
}

const STATUSES: ReadonlySet<string> = new Set(['OK', 'NO', 'BAD', 'BYE', 'PREAUTH']);
const UNTAGGED: ReadonlySet<string> = new Set(['BYE', 'PREAUTH']);
const NUMBERED: ReadonlySet<string> = new Set(['EXISTS', 'RECENT', 'EXPUNGE']);

/** A response code or the name of an untagged response by itself: what a response that has no more than it would say. */
function wordSense(line: string): readonly Sense[] {
  const [, bracket, word = ''] = /^(\[?)([A-Z][A-Z0-9-]{0,30})\]?$/.exec(line) ?? [];
  const facts = Object.values(MEANINGS);
  const coded = facts.find(({ code }) => code === word);
  const status = coded?.status ?? word;
  const untagged = UNTAGGED.has(status) || coded?.places?.includes('unsolicited');
  // OK, NO and BAD say something else behind each command.
  if (!coded && (bracket || (STATUSES.has(word) && !UNTAGGED.has(word)) || !facts.some((fact) => fact.status === word)))
    return [];
  const known = STATUSES.has(status)
    ? `${untagged ? '*' : 'a1'} ${status}${coded ? ` [${word}]` : ''}`
    : `* ${NUMBERED.has(word) ? '1 ' : ''}${word}`;
  return responseSense(known, 'a1', false).flatMap((sense) =>
    sense.kind === 'reply' ? [inGeneral(sense, coded !== undefined)] : [],
  );
}

/** Without the number and the remarks that belong to one line; a code says the same everywhere. */
function inGeneral(sense: Extract<Sense, { kind: 'reply' }>, coded: boolean): Sense {
  const inWords = <M extends PlacedMeaning>(one: M): M => {
    const { params } = one.meaning;
    return { ...one, meaning: { ...one.meaning, params: 'number' in params ? { ...params, number: 'n' } : params } };
  };
  return { ...inWords(sense), hints: [], elsewhere: coded ? [] : sense.elsewhere.map(inWords) };
}

function responseSense(line: string, tag: string, continues: boolean): readonly Sense[] {
  const stages = stagesFor(tag);
  // A question belongs to a login, a literal or IDLE, and to no other place.
  const sense = explainReply(
    dialogue,
    line,
    continues ? { ...stages, unknown: asking('', 1) } : stages,
    sourceOf,
    ({ id }) => /unsolicited$|unknown-tag$|\.class\.|\.code\.capability$/.test(id),
  );
  return sense ? [sense] : [];
}

function commandSense(line: string, verb: string): Sense {
  const { syntax, source } = commandFact(verb)!;
  return explainCommand(dialogue, line, inOrder(verb), { verb, syntax, source });
}

/** By its name alone, or as the argument of AUTHENTICATE, which others call AUTH. */
function mechanismSenses(line: string): readonly Sense[] {
  const words = line.replace(/^(?:\S+ +)?AUTHENTICATE(?= |$)/i, 'AUTH');
  return words === line && /^AUTH\b/i.test(line) ? [] : explainMechanism(words, 'imap');
}

/** A verb mistyped, or of a neighbouring protocol. */
function guessed(line: string): readonly Sense[] {
  const { verb, tag } = commandWords(line);
  // Without a tag it is rather a command of somebody else.
  if (!/\d/.test(tag)) return [];
  const sense = explainCommand(dialogue, line, inOrder(''), { verb, syntax: '', source: 'RFC 9051 §6' });
  return sense.hints.some(knowsBetter) ? [sense] : [];
}

function knowsBetter({ id, params }: HintNote): boolean {
  return /\.(full-width|quit|foreign-verb)$/.test(id) || (/verb|no-tag/.test(id) && Boolean(params.suggestion));
}

/** What is a verb too is a capability only when it stands alone. */
function capabilitySenses(line: string): readonly Sense[] {
  const word = line.toUpperCase();
  const keyword = Object.hasOwn(CAPABILITIES, word) ? word : `${word.split('=', 1)[0]}=`;
  if (/\s/.test(word) || !Object.hasOwn(CAPABILITIES, keyword)) return [];
  return [{ kind: 'keyword', keyword: word, source: CAPABILITIES[keyword]!.source }];
}

/** A state in which nothing is wrong with the verb itself. */
function inOrder(verb: string): ImapState {
  const states = commandFact(verb)?.states ?? ['selected'];
  const loggedIn = !states.includes('not-authenticated');
  return {
    ...start,
    connected: true,
    tls: verb !== 'STARTTLS',
    loggedIn,
    selected: loggedIn ? freshMailbox('', false) : null,
    idle: verb === 'DONE' ? { id: 0, stage: 'on' } : null,
  };
}

function awaiting(kind: Exchange['kind'], verb: string, tag: string, state: Partial<ImapState> = {}): ImapState {
  return { ...start, connected: true, ...state, queue: [{ id: 0, kind, verb, args: '', tag }], nextExchange: 1 };
}

/** AUTHENTICATE under way, after so many answers. */
function asking(mechanism: string, answers: number, tag = 'a1'): ImapState {
  const auth = { mechanism, answers, user: null, challenge: undefined, first: null };
  return awaiting('command', 'AUTHENTICATE', tag, { auth });
}

const behind = (command: string): Occasion => ({ at: 'command', command });
/** In an order people meet them. */
const BEFORE_LOGIN = ['CAPABILITY', 'STARTTLS', 'LOGIN'];
const LOGGED_IN = [
  'ID',
  'LIST',
  'STATUS',
  'SELECT',
  'EXAMINE',
  'CREATE',
  'DELETE',
  'RENAME',
  'APPEND',
  'ENABLE',
  'NAMESPACE',
];
const SELECTED = ['FETCH', 'SEARCH', 'STORE', 'COPY', 'MOVE', 'EXPUNGE', 'CLOSE', 'UNSELECT', 'NOOP'];

/** States in which a response with this tag may come. */
function stagesFor(tag: string): Stages<ImapState> {
  const selected = { loggedIn: true, selected: freshMailbox('', false) };
  const idle = { ...selected, idle: { id: 0, stage: 'asked' } } as const;
  const literal = {
    octets: 1,
    left: 1,
    units: 0,
    kept: '',
    secret: null,
    message: 'whole',
    section: null,
    masked: false,
  } as const;
  const open = { id: 0, verb: 'APPEND', args: 1, literal, waits: true, passed: null };
  return {
    unknown: { ...awaiting('command', '?', tag, selected), queue: [] },
    known: [
      { occasion: { at: 'greeting' }, state: awaiting('greeting', '', tag) },
      ...BEFORE_LOGIN.map((verb) => ({ occasion: behind(verb), state: awaiting('command', verb, tag) })),
      { occasion: behind('AUTHENTICATE'), state: asking('PLAIN', 1, tag) },
      { occasion: { at: 'user' }, state: asking('LOGIN', 0, tag) },
      { occasion: { at: 'password' }, state: asking('LOGIN', 1, tag) },
      { occasion: { at: 'plain' }, state: asking('PLAIN', 0, tag) },
      { occasion: { at: 'digest' }, state: asking('CRAM-MD5', 0, tag) },
      ...LOGGED_IN.map((verb) => ({
        occasion: behind(verb),
        state: awaiting('command', verb, tag, { loggedIn: true }),
      })),
      { occasion: behind('APPEND {n}'), state: awaiting('command', 'APPEND', tag, { loggedIn: true, open }) },
      ...SELECTED.map((verb) => ({ occasion: behind(verb), state: awaiting('command', verb, tag, selected) })),
      { occasion: behind('IDLE'), state: awaiting('command', 'IDLE', tag, idle) },
      { occasion: behind('LOGOUT'), state: awaiting('command', 'LOGOUT', tag, selected) },
      { occasion: { at: 'unsolicited' }, state: { ...start, connected: true, ...selected } },
    ],
  };
}
