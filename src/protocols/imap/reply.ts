/** Folds a status: which command it answers, what it means here, and what holds afterwards. */
import { providerOf } from '../../knowledge/providers.ts';
import type { At } from '../contract.ts';
import { hint } from '../hint.ts';
import { readable } from '../typed.ts';
import { isKnownCode, meaningId, replyClass } from './meaning.ts';
import { paramsOf, placeOf } from './place.ts';
import type { ResponseHead } from './response.ts';
import { foldGreeting, settle } from './settle.ts';
import { type Draught, type Exchange, front, type ImapState, phaseOf } from './state.ts';
import { applyStatus } from './told.ts';

/** Notes first (in the light of the state it found), then the state after it. */
export function foldStatus(draught: Draught, head: ResponseHead, line: string, at: At): void {
  const before = draught.state;
  const exchange = answered(before, head);
  remark(draught, head, exchange, at);
  noteReply(draught, head, exchange, line, at);
  if (exchange?.kind === 'greeting') return foldGreeting(draught, head);
  if (head.kind === 'tagged') {
    if (exchange) settle(draught, head, exchange);
    return;
  }
  applyStatus(draught, head);
  if (head.status === 'BYE') draught.state = { ...draught.state, ended: true };
  // A line without a tag the server could read is answered without one.
  if (head.status === 'BAD') draught.state = { ...draught.state, queue: withoutTagless(draught.state.queue) };
}

function withoutTagless(queue: readonly Exchange[]): readonly Exchange[] {
  const at = queue.findIndex(({ tag, kind, misread }) => kind === 'command' && (tag === null || misread));
  return at < 0 ? queue : queue.filter((_, index) => index !== at);
}

/** The note of a response of one line. Untagged ones finish nothing. */
export function noteReply(draught: Draught, head: ResponseHead, exchange: Exchange | null, line: string, at: At): void {
  const { state } = draught;
  const { status, code, kind } = head;
  const greeted = exchange?.kind === 'greeting' ? providerOf(state.host, head.text) : null;
  const place = placeOf(state, head, exchange);
  const id = meaningId({ ...head, place, provider: state.provider ?? greeted });
  draught.notes.push({
    kind: 'reply',
    exchange: exchange?.id ?? null,
    final: kind !== 'untagged' || exchange?.kind === 'greeting' || (status === 'BYE' && !exchange),
    status: { status, responseCode: code },
    // The goodbye that was asked for.
    class: status === 'BYE' && exchange?.verb === 'LOGOUT' ? 'success' : replyClass(head),
    lines: [readable(line)],
    at,
    phase: phaseOf(state),
    meaning: { id, params: paramsOf(state, head, exchange) },
  });
}

/** What is answered: the command with the tag; a greeting that is owed; BYE belongs to LOGOUT or to nobody. */
function answered(state: ImapState, { kind, tag, status }: ResponseHead): Exchange | null {
  const { queue } = state;
  if (kind === 'tagged') return byTag(queue, tag);
  if (queue[0]?.kind === 'greeting') return queue[0];
  if (status === 'BYE') return queue.find(({ verb, misread }) => verb === 'LOGOUT' && !misread) ?? null;
  return status === 'OK' || status === 'NO' ? front(state) : null;
}

/** Of several with the same tag the oldest. A tag nobody has may be that of a line which had none we may remember. */
function byTag(queue: readonly Exchange[], tag: string): Exchange | null {
  const own = queue.find((each) => each.kind === 'command' && each.tag === tag);
  return own ?? queue.find((each) => each.kind === 'command' && each.tag === null) ?? null;
}

/** Oddities of the response itself. */
function remark({ notes, state }: Draught, head: ResponseHead, exchange: Exchange | null, at: At): void {
  const { kind, tag, status, code } = head;
  if (kind === 'tagged' && !exchange) {
    const twice = state.settled.includes(tag);
    notes.push(
      hint(twice ? 'imap.reply.tag-twice' : 'imap.reply.unknown-tag', { tag: readable(tag).slice(0, 40) }, at),
    );
  }
  if (kind === 'tagged' && state.queue[0]?.kind === 'greeting') notes.push(hint('imap.reply.no-greeting', {}, at));
  if (status === 'PREAUTH' && exchange?.kind !== 'greeting') notes.push(hint('imap.reply.late-preauth', {}, at));
  if (status === 'PREAUTH' && exchange?.kind === 'greeting' && !state.tls)
    notes.push(hint('imap.greeting.preauth', {}, at));
  if (code !== null && !isKnownCode(code)) notes.push(hint('imap.reply.unknown-code', { code: code.slice(0, 40) }, at));
  if (code === 'ALERT' && !state.tls) notes.push(hint('imap.reply.alert-in-clear', {}, at));
}
