/** When the next line of a script may go: a teacher waits for the answer before it speaks again (design §3). */
import type { View } from '../../protocols/contract.ts';
import type { Standing } from '../session/conversation.ts';

/** How the conversation stands at the moment somebody asks. */
export type Situation = {
  readonly standing: Standing;
  readonly view: View;
  /** Does this server speak first, and has it said nothing yet? */
  readonly greetingOwed: boolean;
  /** Milliseconds since the last octet of either side. */
  readonly silence: number;
  /** Has the server said anything since the last line went? */
  readonly heard: boolean;
  /** Octets the network has not taken yet. */
  readonly backlog: number;
};

/**
 * `go`: send now; `unanswered`: though a reply is still owed. `wait`: ask again after an event, or after so many
 * milliseconds. `over`: nothing more can be sent.
 */
export type Turn =
  | { readonly kind: 'go'; readonly unanswered: boolean }
  | { readonly kind: 'wait'; readonly within: number | null }
  | { readonly kind: 'over' };

/** A server that owes a reply and is silent this long is not waited for. */
export const UNANSWERED_AFTER = 2000;
/** Without a protocol, a pause this long after something was heard is taken for the end of what was said. */
const QUIET = 300;
/** A script is not read faster than the network takes it. */
const BACKLOG = 1 << 20;
const BACKLOG_PAUSE = 10;

/** May the next line go? Message text, answers and octets at once; a command when no reply is owed. */
export function nextTurn({ standing, view, greetingOwed, silence, heard, backlog }: Situation): Turn {
  if (standing === 'closed' || view.ended) return { kind: 'over' };
  // To talk before the greeting is an offence of its own: servers refuse those who do.
  if (standing === 'connecting' || greetingOwed) return { kind: 'wait', within: null };
  if (backlog > BACKLOG) return { kind: 'wait', within: BACKLOG_PAUSE };
  switch (view.input.kind) {
    case 'message':
    case 'sasl':
    case 'octets':
      return { kind: 'go', unanswered: false };
    case 'free':
      return after(heard ? QUIET : UNANSWERED_AFTER, silence, false);
    case 'command':
      if (view.outstanding === 0) return { kind: 'go', unanswered: false };
      // A body must not go out as commands, nor a password in clear: the engine's own timeout ends this wait.
      if (view.decisive) return { kind: 'wait', within: null };
      return after(UNANSWERED_AFTER, silence, true);
    case 'none':
      // A handshake is under way, for one: it has its own timeout.
      return { kind: 'wait', within: null };
  }
}

/** At the end of the script: have the replies owed come, so that the connection may be closed? */
export function mayClose({ standing, view, greetingOwed, silence, heard }: Situation): Turn {
  if (standing === 'closed') return { kind: 'over' };
  if (standing === 'connecting' || greetingOwed) return { kind: 'wait', within: null };
  // Goodbyes have been said, and closing is the server's part; not all do it.
  if (view.ended) return after(UNANSWERED_AFTER, silence, false);
  if (view.input.kind === 'free') return after(heard ? QUIET : UNANSWERED_AFTER, silence, false);
  // A chunk that was cut short: its reply can never come.
  if (view.input.kind === 'octets') return { kind: 'go', unanswered: false };
  // The engine's own timeout ends a wait for a reply that never comes.
  return view.outstanding > 0 || view.input.kind === 'none'
    ? { kind: 'wait', within: null }
    : { kind: 'go', unanswered: false };
}

function after(milliseconds: number, silence: number, unanswered: boolean): Turn {
  return silence >= milliseconds
    ? { kind: 'go', unanswered }
    : { kind: 'wait', within: Math.max(1, milliseconds - silence) };
}
