/** Faults an IMAP server commits by itself: words in place of what was due, wrong tags and counts, data nobody wants. */
import { concerns, type Fault, type FaultName } from '../faults.ts';
import { CLOSE, OVER } from '../machine.ts';
import { echoOf, HOSTILE_C1, HOSTILE_UTF8 } from '../strange.ts';
import { fill } from '../template.ts';
import { isUnserved, type WordRow, wordRow } from './fault-words.ts';
import { lineOctets, untaggedOctets } from './lines.ts';
import { capabilities } from './say.ts';
import { command, done, type ImapState, type Line, type Occasion, type Outcome, type World } from './state.ts';

type Due = { readonly fault: Fault; readonly row: WordRow };

function due(world: World, state: ImapState, place: string, hows: readonly WordRow['how'][]): Due | null {
  for (const fault of world.faults) {
    if (fault.name !== 'word' || state.spent.includes(fault)) continue;
    const row = wordRow(fault.word);
    const at = fault.verb ?? row.at;
    const here = at === place || (at === 'ANY' && place !== 'GREETING') || (at === 'LOGIN' && place === 'AUTHENTICATE');
    if (here && hows.includes(row.how)) return { fault, row };
  }
  return null;
}

function worded(world: World, state: ImapState, text: string, tag: string): string {
  const user = state.account?.user ?? world.accounts[0]?.user ?? '';
  return fill(text, { capabilities: capabilities(world, state).join(' '), user, tag });
}

function spending(state: ImapState, fault: Fault): ImapState {
  return { ...state, spent: [...state.spent, fault] };
}

/** What is said in place of carrying out a command that may be said here; null: nothing. */
export function wordRefusal(world: World, state: ImapState, verb: string): Outcome | null {
  // The end of the exchange is where a login is refused.
  if (verb === 'AUTHENTICATE') return null;
  const found = due(world, state, verb, ['refuse', 'end']);
  return found && refusing(world, state, found);
}

function refusing(world: World, state: ImapState, { fault, row }: Due): Outcome {
  const spent = spending({ ...state, mode: command }, fault);
  if (row.how !== 'end') return done(spent, worded(world, state, row.text, ''));
  const over: ImapState = { ...spent, mode: OVER, selected: null };
  return { state: over, untagged: [row.text], tagged: null, after: [CLOSE] };
}

/** The answer to a verb nobody serves, where a fault has one for it. */
export function unservedAnswer(world: World, state: ImapState, verb: string, tag: string): Outcome | null {
  const found = isUnserved(verb) && state.account ? due(world, state, verb, ['refuse', 'say', 'tell', 'end']) : null;
  if (!found) return null;
  const { fault, row } = found;
  const text = worded(world, state, row.text, tag);
  if (row.how === 'refuse' || row.how === 'end') return refusing(world, state, found);
  const spent = spending(state, fault);
  return row.how === 'say' ? done(spent, text) : done(spent, `OK ${verb} completed`, [text]);
}

/** Another greeting; null: none is asked for. PREAUTH lets in whoever comes. */
export function greetingFault(world: World, state: ImapState): Outcome | null {
  const found = due(world, state, 'GREETING', ['refuse', 'say', 'tell', 'end']);
  if (!found) return null;
  const { fault, row } = found;
  const spent = spending(state, fault);
  if (fault.word === 'PREAUTH') {
    const inside: ImapState = { ...spent, account: world.accounts[0] ?? null };
    return { state: inside, untagged: [worded(world, inside, row.text, '')], tagged: null };
  }
  const text = worded(world, state, row.text, '');
  if (row.how === 'say' || row.how === 'tell') return { state: spent, untagged: [text], tagged: null };
  // No greeting refuses but BYE (RFC 9051 §7.1.5).
  const bye = text.replace(/^(?:NO|BAD) /, 'BYE ');
  return { state: { ...spent, mode: OVER }, untagged: [bye], tagged: null, after: [CLOSE] };
}

/** A word that is due beside the answer, in place of OK, or at the end of AUTHENTICATE. */
export function withWord(world: World, before: ImapState, { place, tag }: Occasion, outcome: Outcome): Outcome {
  if (outcome.tagged === null || place === 'GREETING') return outcome;
  const well = outcome.tagged.startsWith('OK ');
  if (place === 'AUTHENTICATE') {
    const found = due(world, outcome.state, place, ['refuse', 'end']);
    if (found) return refusing(world, { ...before, spent: outcome.state.spent }, found);
  }
  const found = well ? due(world, outcome.state, place, ['say', 'tell']) : null;
  if (!found) return outcome;
  const text = worded(world, outcome.state, found.row.text, tag);
  const state = spending(outcome.state, found.fault);
  if (found.row.how === 'say') return { ...outcome, state, tagged: text };
  return { ...outcome, state, untagged: [...outcome.untagged, text] };
}

/** What is said: untagged lines, a question, the tagged end. */
export type Said = {
  readonly untagged: readonly Line[];
  readonly question: string | null;
  readonly tagged: string | null;
};

/** What is said as octets, past the faults of the text; `used`: those spent by it. */
export function disturb(
  world: World,
  state: ImapState,
  { place, tag, typed }: Occasion,
  said: Said,
): { readonly bytes: Uint8Array; readonly used: readonly Fault[] } {
  const used: Fault[] = [];
  const find = (name: FaultName) =>
    world.faults.find((fault) => fault.name === name && !state.spent.includes(fault) && concerns(fault, place));
  const once = (name: FaultName) => {
    const fault = find(name);
    if (fault) used.push(fault);
    return fault;
  };
  const question = said.question === null ? [] : [lineOctets(`+ ${said.question}`)];
  if (world.faults.length === 0 || said.tagged === null) {
    const tagged = said.tagged === null ? [] : [lineOctets(`${tag} ${said.tagged}`)];
    return { bytes: Buffer.concat([untaggedOctets(said.untagged), ...question, ...tagged]), used };
  }
  let { tagged } = said;
  let untagged = [...said.untagged];
  if (untagged.some(holdsLiteral)) {
    const more = once('badLiteral');
    const fewer = more ? undefined : once('longLiteral');
    const by = more ? more.value : -(fewer?.value ?? 0);
    if (by !== 0) untagged = promising(untagged, by);
  }
  if (find('untaggedNo')) untagged.unshift('NO Disk is 98% full, please delete unnecessary data');
  const deep = once('deepList');
  if (deep) untagged.push(nested(deep.value));
  if (find('nuls')) untagged.push('OK \0\0 NUL \0');
  const refused = !tagged.startsWith('OK');
  if (refused && find('echo')) tagged = [tagged, ...echoOf(typed)].join(' ');
  if (find('hostile')) {
    untagged.push(`OK ${HOSTILE_C1}`);
    tagged += ` ${HOSTILE_UTF8}`;
  }
  const long = once('longline');
  if (long) tagged = tagged.padEnd(long.value, 'x');
  const end = `${once('wrongTag') ? `wrong-${tag}` : tag} ${tagged}`;
  const twice = once('tagTwice') ? [lineOctets(end)] : [];
  const injected = place === 'STARTTLS' && !refused && find('inject') ? [lineOctets('* OK injected before TLS')] : [];
  const flood = once('flood');
  const bytes = Buffer.concat([
    untaggedOctets(untagged),
    ...question,
    ...(flood ? [flooded(flood.value, state.selected?.messages.length ?? 0)] : []),
    lineOctets(end),
    ...twice,
    ...injected,
  ]);
  return { bytes, used };
}

/** A literal announced within a response (RFC 9051 §4.3). */
const LITERAL = /\{(\d+)\}\r\n/;

function holdsLiteral(line: Line): boolean {
  return typeof line !== 'string' && LITERAL.test(Buffer.from(line).toString('latin1'));
}

/** The first literal with so many octets more promised than come. */
function promising(lines: readonly Line[], by: number): Line[] {
  const at = lines.findIndex(holdsLiteral);
  return lines.map((line, index) => {
    if (index !== at || typeof line === 'string') return line;
    const text = Buffer.from(line).toString('latin1');
    const wrong = text.replace(LITERAL, (_, octets: string) => `{${Math.max(0, Number(octets) + by)}}\r\n`);
    return Buffer.from(wrong, 'latin1');
  });
}

function nested(levels: number): string {
  return `1 FETCH (BODYSTRUCTURE ${'('.repeat(levels)}"text" "plain" NIL NIL NIL "7bit" 0 0${')'.repeat(levels)})`;
}

function flooded(lines: number, messages: number): Uint8Array {
  return Buffer.from(`* ${messages} EXISTS\r\n`.repeat(lines));
}
