/** AUTH as a sub-state: LOGIN, PLAIN, CRAM-MD5 and any other mechanism, by counting answers (RFC 4954 §4). */
import { decodeBase64 } from '../../wire/base64.ts';
import { decodeUtf8 } from '../../wire/charset.ts';
import { parseCommandLine } from '../../wire/command-line.ts';
import { type AuthExchange, type Draught, enqueue, type SmtpState } from './state.ts';

const HIDDEN = '********';

/** `AUTH mechanism [initial-response]` was sent. */
export function startAuth(draught: Draught, args: string, masked: boolean): void {
  const { verb: mechanism, args: response } = parseCommandLine(args);
  const given = response !== '';
  const user = given && !masked ? userOf(mechanism, 0, response) : null;
  if (given && !masked) describeAnswer(draught, mechanism, 0, response, 'AUTH '.length + mechanism.length + 1);
  draught.state = {
    ...draught.state,
    auth: { mechanism, answers: given ? 1 : 0, user, challenge: undefined },
  };
}

/** An answer to a challenge was sent. `*` calls the exchange off: the server answers 501. */
export function foldAnswer(draught: Draught, text: string, masked: boolean): void {
  const auth = draught.state.auth!;
  const readable = !masked && text !== '*';
  if (readable) describeAnswer(draught, auth.mechanism, auth.answers, text, 0);
  const next: AuthExchange = {
    mechanism: auth.mechanism,
    answers: auth.answers + 1,
    user: auth.user ?? (readable ? userOf(auth.mechanism, auth.answers, text) : null),
    challenge: undefined,
  };
  draught.notes.push({ kind: 'data', exchange: draught.state.nextExchange, what: 'smtp.answer', params: {} });
  draught.state = { ...enqueue(draught.state, 'answer', 'AUTH', auth.mechanism), auth: next };
}

/** What the next answer holds, by mechanism and count. Prompts vary, so their words are never asked. */
export function asksFor(auth: AuthExchange): 'user' | 'password' | 'user-and-password' | 'digest' | 'response' {
  switch (auth.mechanism) {
    case 'LOGIN':
      return auth.answers === 0 ? 'user' : 'password';
    case 'PLAIN':
      return 'user-and-password';
    case 'CRAM-MD5':
      return 'digest';
    default:
      return 'response';
  }
}

/** 235: logged in. Anything else that ends the exchange leaves us suspicious of what is typed next. */
export function endAuth(state: SmtpState, succeeded: boolean): SmtpState {
  if (!succeeded) return { ...state, auth: null, afterRefusedAuth: true };
  return { ...state, auth: null, loggedIn: true, user: state.auth?.user ?? null, afterRefusedAuth: false };
}

function parts(mechanism: string, answers: number, base64: string): { user: string; shown: string } | null {
  const decoded = decodeBase64(base64 === '=' ? '' : base64);
  const text = decoded.ok ? decodeUtf8(decoded.bytes) : null;
  if (text === null || text === '') return null;
  if (mechanism === 'LOGIN') return answers === 0 ? { user: text, shown: text } : null;
  if (mechanism === 'PLAIN') {
    const [authzid, authcid, password] = text.split('\0');
    if (authzid === undefined || authcid === undefined || password === undefined) return null;
    return { user: authcid, shown: `${authzid}\0${authcid}\0${HIDDEN}` };
  }
  if (mechanism === 'CRAM-MD5') {
    const space = text.lastIndexOf(' ');
    return space > 0 ? { user: text.slice(0, space), shown: `${text.slice(0, space)} ${HIDDEN}` } : null;
  }
  return null;
}

function userOf(mechanism: string, answers: number, base64: string): string | null {
  return parts(mechanism, answers, base64)?.user ?? null;
}

/** Says beside the answer what it holds, the secret part left out. */
function describeAnswer(draught: Draught, mechanism: string, answers: number, base64: string, at: number): void {
  const shown = parts(mechanism, answers, base64)?.shown;
  if (shown === undefined) return;
  draught.notes.push({ kind: 'decoded', what: 'base64', text: shown, span: { start: at, end: at + base64.length } });
}
