/** Runs a machine without sockets: octets in, what it would have sent out. */

import type { Fault } from '../../src/practice/faults.ts';
import { parseFault } from '../../src/practice/faults.ts';
import { personas as imapPersonas } from '../../src/practice/imap/personas.ts';
import { serveImap } from '../../src/practice/imap/served.ts';
import type { ImapState } from '../../src/practice/imap/state.ts';
import { PostOffice } from '../../src/practice/mailbox.ts';
import { Newsstand } from '../../src/practice/newsstand.ts';
import { personas as pop3Personas } from '../../src/practice/pop3/personas.ts';
import { servePop3 } from '../../src/practice/pop3/served.ts';
import type { Pop3State } from '../../src/practice/pop3/state.ts';
import type { News } from '../../src/practice/service.ts';
import type { Persona } from '../../src/practice/smtp/persona.ts';
import { personas } from '../../src/practice/smtp/personas.ts';
import { serveSmtp } from '../../src/practice/smtp/served.ts';
import type { SmtpState } from '../../src/practice/smtp/state.ts';
import type { Server } from '../../src/protocols/contract.ts';
import { Cutter } from '../../src/wire/cutter.ts';

export type Driven<S = SmtpState> = {
  /** Everything sent, one character an octet. */
  sent: string;
  closed: 'end' | 'reset' | null;
  startedTls: boolean;
  timers: { id: string; ms: number }[];
  state: S;
  office: PostOffice;
  say(text: string | Uint8Array): string;
  line(text: string): string;
  timer(id: string): string;
  tls(): void;
  /** The client is gone without a word. */
  lose(): void;
};

export const NONCE = Buffer.from('0123456789ab');

/** A greeted connection of a persona. `say` answers with what it made the server send. */
export function connect(personaId: string, faultTexts: readonly string[] = [], office?: PostOffice): Driven {
  const persona = personas.find(({ id }) => id === personaId)!;
  return connectTo(persona, faultTexts, office ?? new PostOffice({ now: () => 1_551_946_998_000 }));
}

/** The same of any persona at hand. */
export function connectTo(persona: Persona, faultTexts: readonly string[], post: PostOffice): Driven {
  post.add(persona.accounts);
  const { server, answer } = serveSmtp(persona, post, faultTexts.map(fault));
  return drive(server, answer, post);
}

/** The same for POP3. */
export function connectPop3(
  personaId: string,
  faultTexts: readonly string[] = [],
  office?: PostOffice,
): Driven<Pop3State> {
  const persona = pop3Personas.find(({ id }) => id === personaId)!;
  const post = office ?? new PostOffice({ now: () => 1_551_946_998_000 });
  post.add(persona.accounts);
  persona.seed?.(post);
  const { server, answer } = servePop3(persona, post, faultTexts.map(fault));
  return drive(server, answer, post);
}

/** The same for IMAP. Several may share one post office, and hear of each other. */
export function connectImap(
  personaId: string,
  faultTexts: readonly string[] = [],
  office?: PostOffice,
): Driven<ImapState> {
  const persona = imapPersonas.find(({ id }) => id === personaId)!;
  const post = office ?? new PostOffice({ now: () => 1_551_946_998_000 });
  post.add(persona.accounts);
  persona.seed?.(post);
  const { server, answer, news } = serveImap(persona, post, faultTexts.map(fault));
  return drive(server, answer, post, news);
}

export function fault(text: string): Fault {
  const parsed = parseFault(text);
  if (!parsed.ok) throw new Error(`no fault: ${text}`);
  return parsed.fault;
}

/** A connection to any machine, greeted. News comes at once, or behind the step that is being made. */
function drive<S extends { readonly mode: { readonly kind: string } }, Q, M>(
  server: Server<S, Q, M>,
  answer: (ask: Q) => M,
  office: PostOffice,
  news?: News<S, M>,
): Driven<S> {
  const cutter = new Cutter();
  let offset = 0;
  type Happening = Parameters<typeof server.machine.step>[1];
  let stepping = false;
  const stand = new Newsstand<S, M>(news, () => {
    if (!stepping) take(heard()!);
  });
  const heard = (): Happening | undefined => {
    const latest = stand.take();
    return latest ? { type: 'mailbox', answer: latest.news } : undefined;
  };
  const take = (first: Happening): void => {
    stepping = true;
    const events: Happening[] = [first];
    for (let event = events.shift(); event; event = events.shift() ?? heard()) {
      const step = server.machine.step(driven.state, event);
      driven.state = step.state;
      stand.follow(step.state);
      for (const effect of step.effects) {
        if (driven.closed && effect.type !== 'mailbox') continue;
        if (effect.type === 'send') driven.sent += Buffer.from(effect.bytes).toString('latin1');
        if (effect.type === 'close') driven.closed = effect.how;
        if (effect.type === 'startTls') driven.startedTls = true;
        if (effect.type === 'timer') driven.timers.push(effect);
        if (effect.type === 'nonce') events.push({ type: 'nonce', bytes: NONCE.subarray(0, effect.octets) });
        if (effect.type === 'mailbox') events.push({ type: 'mailbox', answer: answer(effect.ask) });
      }
    }
    stepping = false;
  };
  const since = (act: () => void): string => {
    const before = driven.sent.length;
    act();
    return driven.sent.slice(before);
  };
  const driven: Driven<S> = {
    sent: '',
    closed: null,
    startedTls: false,
    timers: [],
    state: server.machine.start,
    office,
    say: (text) =>
      since(() => {
        cutter.push(typeof text === 'string' ? Buffer.from(text, 'latin1') : text);
        while (!driven.closed && driven.state.mode.kind !== 'tls') {
          const piece = cutter.next(server.framing(driven.state, 0));
          if (!piece) return;
          take({ type: 'unit', channel: 0, from: 'client', offset, ...piece });
          offset += piece.bytes.length;
        }
      }),
    line: (text) => driven.say(`${text}\r\n`),
    timer: (id) => since(() => take({ type: 'timer', id })),
    tls: () => {
      const result = { version: 'TLSv1.3', cipher: 'x', chain: [], trusted: true } as const;
      take({ type: 'tls', channel: 0, result });
    },
    lose: () => {
      stand.stop();
      take({ type: 'closed', channel: 0, by: 'network', problem: null });
    },
  };
  take({ type: 'opened', channel: 0, host: '127.0.0.1', port: 1, tls: null });
  return driven;
}
