/** What a person may ask of the state: phase, what is expected, what makes sense now. */
import type { StandingId } from '../../knowledge/standings.ts';
import type { Input, MessageProgress, View } from '../contract.ts';
import { awaitsAnswer } from '../line-dialogue/state.ts';
import { lineInput, lineView } from '../line-dialogue/view.ts';
import { commandFact } from './commands.ts';
import { missingFields } from './message-line.ts';
import { phaseOf, RECIPIENTS_NAMED, type SmtpState } from './state.ts';

/** Derived from the state alone, so it is never stale. */
export function view(state: SmtpState): View {
  return {
    ...lineView(state),
    phase: phaseOf(state),
    input: inputOf(state),
    maySendAhead: state.capabilities.has('PIPELINING') && !state.queue.some(endsGroup),
    decisive: state.queue.some(({ kind, verb }) => kind !== 'message' && DECISIVE.has(verb)),
    legal: legal(state),
    message: progress(state),
    standing: standing(state),
    textRefused: state.textRefused,
  };
}

/** After these, what is sent next means something else by the reply. */
const DECISIVE = new Set(['AUTH', 'DATA', 'STARTTLS']);

/** Commands that must be last in a pipelined group (RFC 2920 §3.1). */
function endsGroup({ verb, kind }: SmtpState['queue'][number]): boolean {
  return kind !== 'message' && !['MAIL', 'RCPT', 'RSET'].includes(verb);
}

function inputOf(state: SmtpState): Input {
  const input = lineInput(state);
  if (input.kind === 'none') return input;
  if (state.chunkLeft > 0) return { kind: 'octets', left: state.chunkLeft };
  return state.message ? { kind: 'message' } : input;
}

/** The envelope, from an accepted MAIL to the end of the transaction (RFC 5321 §3.3). */
function standing({ transaction, connected, ended, message, chunkLeft }: SmtpState): View['standing'] {
  if (!transaction || !connected || ended) return [];
  const { sender, accepted } = transaction;
  const recipients = transaction.recipients.slice(0, RECIPIENTS_NAMED);
  // RSET would be text now.
  const id: StandingId = message || chunkLeft > 0 ? 'smtp.envelope.writing' : 'smtp.envelope';
  const more = accepted - RECIPIENTS_NAMED;
  const to = recipients.map((address) => `<${address}>`).join(' ');
  return [{ id, params: { sender: `<${sender}>`, ...(to && { recipients: to }), ...(more > 0 && { more }) } }];
}

function progress(state: SmtpState): MessageProgress | null {
  const { message } = state;
  if (!message) return null;
  const { fields, blankLine, bodyLines, octets } = message;
  return { fields, missing: missingFields(message), blankLine, bodyLines, octets };
}

function legal(state: SmtpState): View['legal'] {
  if (!state.connected || state.upgrading) return [];
  if (state.message) return [{ verb: '.', syntax: '.', source: 'RFC 5321 §4.1.1.4' }];
  if (awaitsAnswer(state)) return [{ verb: '*', syntax: '*', source: 'RFC 4954 §4' }];
  return legalVerbs(state).map((verb) => {
    const fact = commandFact(verb);
    return { verb, syntax: fact?.syntax ?? verb, source: fact?.source ?? 'RFC 5321 §4.1' };
  });
}

/** Best first. */
function legalVerbs(state: SmtpState): readonly string[] {
  switch (phaseOf(state)) {
    case 'greeting':
    case 'ended':
      return [];
    case 'refused':
      return ['QUIT'];
    case 'mail':
      return ['RCPT', 'RSET', 'NOOP', 'QUIT'];
    case 'rcpt':
      return ['DATA', ...(state.capabilities.has('CHUNKING') ? ['BDAT'] : []), 'RCPT', 'RSET', 'NOOP', 'QUIT'];
    default:
      if (state.hello !== null) return idleVerbs(state);
      return [...(state.lmtp ? ['LHLO'] : ['EHLO', 'HELO']), 'HELP', 'NOOP', 'QUIT'];
  }
}

function idleVerbs(state: SmtpState): readonly string[] {
  const offered = (keyword: string) => state.capabilities.has(keyword);
  return [
    ...(offered('STARTTLS') && !state.tls ? ['STARTTLS'] : []),
    ...(!state.loggedIn && (offered('AUTH') || state.hello === 'HELO') ? ['AUTH'] : []),
    'MAIL',
    ...(offered('ETRN') ? ['ETRN'] : []),
    'VRFY',
    'EXPN',
    'HELP',
    'NOOP',
    'RSET',
    'QUIT',
  ];
}
