/** What a multi-line response comes to once its final dot is here. */
import type { MessageNote, Params } from '../contract.ts';
import { hint } from '../hint.ts';
import { itemsOf } from './listing.ts';
import type { Body, Draught } from './state.ts';

/** The final dot came: the exchange is over. */
export function endBody(draught: Draught, body: Body): void {
  draught.state = { ...draught.state, body: null, queue: draught.state.queue.slice(1) };
  if (isText(body)) return endMessage(draught, body);
  switch (body.exchange.verb) {
    case 'LIST':
      return endList(draught, body);
    case 'UIDL':
      return endIds(draught, body);
    case 'CAPA':
      return endCapabilities(draught, body);
    default:
      return tell(draught, body, `pop3.${body.exchange.verb.toLowerCase()}`, { lines: body.items?.count ?? 0 });
  }
}

function tell(draught: Draught, body: Body, what: string, params: Params): void {
  draught.notes.push({ kind: 'data', exchange: body.exchange.id, what, params });
}

function endMessage(draught: Draught, body: Body): void {
  const { octets, nuls } = body;
  const note = messageNote(body, isBeginning(body) ? 'beginning' : 'whole');
  const { promised } = note;
  draught.notes.push(note);
  if (nuls > 0) draught.notes.push(hint('pop3.message.nul', { count: nuls }));
  if (promised !== null && !body.masked && promised !== octets)
    draught.notes.push(hint('pop3.reply.octets', { promised, came: octets }));
}

/** TOP gives the beginning, unless fewer lines came than were asked for: then there are no more (RFC 1939 §7). */
function isBeginning({ exchange: { verb, args }, bodyLines }: Body): boolean {
  return verb === 'TOP' && bodyLines >= Number(/^\s*\d+\s+(\d+)/.exec(args)?.[1] ?? 0);
}

/** Octets are counted without dot-stuffing, CRLF as two (RFC 1939 §11). */
function messageNote(body: Body, extent: MessageNote['extent']): MessageNote {
  const { exchange, octets, promised, masked, units } = body;
  return {
    kind: 'message',
    exchange: exchange.id,
    command: `${exchange.verb} ${exchange.args}`.trim(),
    channel: 0,
    from: 'server',
    units,
    stuffed: true,
    extent,
    octets: masked ? null : octets,
    // Of two promises the one that was not kept.
    promised: promised.find((each) => each !== octets) ?? promised[0] ?? null,
  };
}

/** The connection ended before the final dot did: what came of a message is worth reading all the same. */
export function cutBody(draught: Draught, body: Body): void {
  if (isText(body) && body.units > 0) draught.notes.push(messageNote(body, 'cut'));
}

/** Is it mail, and no listing? */
export function isText({ exchange }: Body): boolean {
  return exchange.verb === 'RETR' || exchange.verb === 'TOP';
}

/** The listing is what counts; the words behind its `+OK` are for people. */
function endList(draught: Draught, body: Body): void {
  const items = itemsOf(body.items);
  const sizes = new Map(items.map(({ number, value }) => [number, value]));
  const { state } = draught;
  const highest = Math.max(body.items?.highest ?? 0, ...state.marked);
  draught.state = { ...state, sizes: new Map([...state.sizes, ...sizes]), highest };
  const octets = items.reduce((sum, { value }) => sum + value, 0);
  tell(draught, body, 'pop3.list', { messages: items.length, octets });
}

/** Unique ids remembered: the newest. */
const IDS = 500;

function endIds(draught: Draught, body: Body): void {
  const uids = new Map<number, string>();
  for (let item = body.items; item && uids.size < IDS; item = item.before) uids.set(item.number, item.line);
  const { state } = draught;
  const highest = Math.max(body.items?.highest ?? 0, ...state.marked);
  draught.state = { ...state, uids, highest };
  tell(draught, body, 'pop3.uidl', { lines: body.items?.count ?? 0 });
}

/** Keywords in any case, parameters as they stand; a keyword named twice is one (RFC 2449 §5). */
function endCapabilities(draught: Draught, body: Body): void {
  const capabilities = new Map<string, string>();
  for (const { line } of itemsOf(body.items)) {
    const [keyword = '', ...params] = line.trim().split(/\s+/);
    if (keyword === '') continue;
    const known = capabilities.get(keyword.toUpperCase())?.split(' ') ?? [];
    capabilities.set(keyword.toUpperCase(), [...new Set([...known, ...params])].filter(Boolean).join(' '));
  }
  if (draught.state.tls && capabilities.has('STLS')) draught.notes.push(hint('pop3.capa.stls-after-tls'));
  draught.state = { ...draught.state, asked: true, capabilities };
  tell(draught, body, 'pop3.capa', { keywords: capabilities.size });
}
