/** Faults an SMTP server commits by itself: wrong replies, strange text, plaintext behind the go-ahead to TLS. */
import { concerns, type Fault, type FaultName } from '../faults.ts';
import { echoOf, HOSTILE_C1, HOSTILE_UTF8 } from '../strange.ts';
import { refusesAuth, usualPlace, wording } from './fault-replies.ts';
import { codeOf, fill, type Reply } from './replies.ts';
import { command, type Outcome, type SmtpState, type World } from './state.ts';

/** What is answered: a verb, `GREETING` or `MESSAGE`; and the line that was typed (one character an octet). */
export type Occasion = { readonly place: string; readonly typed: string };

const CLOSE = { type: 'close', channel: 0, how: 'end' } as const;
/** Verbs most servers do not serve, and whose replies are worth meeting. */
const UNSERVED: ReadonlySet<string> = new Set(['VRFY', 'EXPN', 'HELP', 'ETRN', 'ATRN', 'BDAT']);
/** The first line is no UTF-8. */
const HOSTILE = [HOSTILE_C1, HOSTILE_UTF8];

/** A code fault that is due in place of this outcome, and what comes of it. */
export function withCode(world: World, before: SmtpState, occasion: Occasion, outcome: Outcome): Outcome {
  const { reply } = outcome;
  if (!reply) return outcome;
  const natural = codeOf(reply);
  const due = world.faults.find((fault) => isDue(fault, before, occasion.place, natural));
  if (!due) return outcome;
  const { enhanced, text } = wording(due.value, occasion.place);
  const address = /<[^<>]*>/.exec(occasion.typed)?.[0] ?? '<>';
  const words = [world.persona.enhanced ? enhanced : null, text].filter((word) => word !== null).join(' ');
  const spent = [...outcome.state.spent, due];
  const once = fill(`${due.value} ${words}`, { host: world.persona.host, address });
  const replaced = Array.from({ length: repliesAt(world, before, occasion.place) }, () => once).flat();
  if (due.value < 400) return { ...outcome, state: { ...outcome.state, spent }, reply: replaced };
  const state = refused(before, outcome.state, occasion.place, due.value);
  return { state: { ...state, spent }, reply: replaced, after: due.value === 421 ? [CLOSE] : [] };
}

/** LMTP owes as many replies to a message as it has recipients (RFC 2033 §4.2). */
function repliesAt({ persona }: World, { mode, mail }: SmtpState, place: string): number {
  const to = mode.kind === 'stamp' ? mode.to : (mail?.to ?? []);
  return persona.store && place === 'MESSAGE' ? Math.max(1, to.length) : 1;
}

/** Is a refusal waiting for the end of message text? Then nothing may be kept. */
export function refusesMessage(world: World, state: SmtpState): boolean {
  return world.faults.some((fault) => fault.value >= 400 && isDue(fault, state, 'MESSAGE', 250));
}

/** A command that would have been refused anyway keeps its own reply; AUTH is the exception. */
function isDue(fault: Fault, state: SmtpState, place: string, natural: number): boolean {
  if (fault.name !== 'code' || state.spent.includes(fault)) return false;
  const at = fault.verb ?? usualPlace(fault.value);
  if (at !== place && !(at === 'ANY' && place !== 'GREETING')) return false;
  // A verb that is not served here can still be answered as asked for: nobody else would ever say 453.
  if (at === place && (natural === 500 || natural === 502) && UNSERVED.has(place)) return true;
  if (place !== 'AUTH') return natural < 400;
  const ends = natural === 235 || natural === 535;
  return refusesAuth(fault.value) ? natural < 400 : ends;
}

function refused(before: SmtpState, after: SmtpState, place: string, code: number): SmtpState {
  if (code === 421) return { ...before, mode: { kind: 'over' } };
  if (place === 'GREETING') return { ...before, mode: { kind: 'refusing' } };
  if (place === 'MESSAGE') return { ...after, mode: command };
  if (place === 'AUTH') return { ...before, mode: command };
  return before;
}

/** The reply as it is written after the faults of its text; `used`: those spent by it. */
export function disturb(
  world: World,
  state: SmtpState,
  occasion: Occasion,
  reply: Reply,
): { readonly reply: Reply; readonly used: readonly Fault[] } {
  const find = (name: FaultName) =>
    world.faults.find((fault) => fault.name === name && !state.spent.includes(fault) && applies(fault, occasion.place));
  const code = codeOf(reply);
  const used: Fault[] = [];
  let lines = reply;
  // 3yz stays as it is: its text is data (RFC 4954 §4), and 354 is waited for by every client.
  if (code < 300 || code >= 400) {
    if (code >= 500 && find('echo')) lines = echoed(lines, occasion.typed);
    if (find('hostile')) lines = [...HOSTILE.map((text) => `${code}-${text}`), ...lines];
    const long = find('longline');
    if (long) {
      used.push(long);
      lines = [...lines.slice(0, -1), (lines.at(-1) ?? '').padEnd(long.value, 'x')];
    }
    const mixed = find('mixed');
    if (mixed) {
      used.push(mixed);
      lines = [`${code < 400 ? 550 : 250}-Practice`, ...lines];
    }
  }
  if (occasion.place === 'STARTTLS' && code === 220 && find('inject')) lines = [...lines, '250 injected before TLS'];
  return { reply: lines, used };
}

/** Mixed codes belong where a beginner believes the first line: at MAIL, unless a verb is named. */
function applies(fault: Fault, place: string): boolean {
  return fault.name === 'mixed' && fault.verb === null ? place === 'MAIL' : concerns(fault, place);
}

function echoed(lines: Reply, typed: string): Reply {
  const code = codeOf(lines);
  return [...echoOf(typed).map((text) => `${code}-${text}`), ...lines];
}
