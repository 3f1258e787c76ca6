/** What a line of a script is on the wire. */
import type { Answer, Asked, Problem } from '../../protocols/contract.ts';
import { encodeBase64 } from '../../wire/base64.ts';
import { decodeUtf8 } from '../../wire/charset.ts';
import { problem } from '../net/faults.ts';
import type { Session } from '../session/session.ts';
import type { Slash } from './slash.ts';

export type ScriptOctets =
  | { readonly ok: true; readonly octets: Uint8Array }
  | { readonly ok: false; readonly problem: Problem };

/** A user name and the password that goes with it. */
export type Login = { readonly user: string; readonly password: string };

/** Where octets that do not stand in the script come from. */
export type ScriptSources = {
  /** `auto`, or the encoding lines are to be sent in. */
  charset(): string;
  secret(variable: string): string | undefined;
  /** Whom `/auth` logs in (`--user`, `--password-env`). */
  readonly login: Login | null;
  file(path: string): Promise<ScriptOctets>;
};

/** A line as the protocol writes it: its ending, a doubled dot; otherwise unchanged. */
export function lineOctets(session: Session, line: Uint8Array, charset: string): Uint8Array {
  const text = decodeUtf8(line);
  const draft = { ending: 'crlf', raw: false } as const;
  // Text where it is text, so that it can be checked and transcoded; else octet for octet.
  return text === null
    ? session.compose({ ...draft, text: Buffer.from(line).toString('latin1'), charset: 'latin1' }).bytes
    : session.compose({ ...draft, text, charset }).bytes;
}

/** What `/raw`, `/literal`, `/secret` and `/auth` send; null for a command that sends nothing. */
export async function slashOctets(
  session: Session,
  slash: Slash,
  sources: ScriptSources,
): Promise<ScriptOctets | null> {
  switch (slash.name) {
    case 'raw':
      return { ok: true, octets: slash.octets };
    case 'literal':
      return sources.file(slash.value);
    case 'secret': {
      const value = sources.secret(slash.variable);
      if (value === undefined) return { ok: false, problem: problem('usage.secret-unset', { name: slash.variable }) };
      session.known(value);
      const line = Buffer.from(slash.base64 ? encodeBase64(Buffer.from(value)) : value);
      return { ok: true, octets: lineOctets(session, line, sources.charset()) };
    }
    case 'auth':
      return loginOctets(session, sources);
    default:
      return null;
  }
}

/** The answer to the question at hand, or else a command that logs in by itself, made of the login data given. */
function loginOctets(session: Session, { login, charset }: ScriptSources): ScriptOctets {
  const { input } = session.view;
  if (login === null) return { ok: false, problem: problem('usage.no-login', {}) };
  session.known(login.password);
  const answer =
    input.kind === 'sasl'
      ? session.answer(wordsFor(input.asks, login), charset())
      : loginCommand(session, login, charset());
  if (answer === null) return { ok: false, problem: problem('usage.no-question', {}) };
  return { ok: true, octets: lineOctets(session, Buffer.from(answer.text), charset()) };
}

/** The first command legal now that takes name and password, and makes of them what it wants. */
function loginCommand(session: Session, { user, password }: Login, charset: string): Answer | null {
  const { input, legal } = session.view;
  if (input.kind !== 'command') return null;
  for (const { verb } of legal) {
    const answer = session.answer(`${verb} ${user} ${password}`, charset);
    if (answer) return answer;
  }
  return null;
}

/** What a person would type in answer to this question. */
function wordsFor(asks: Asked, login: Login): string {
  if (asks === 'nothing') return '';
  if (asks === 'user' || asks === 'identity') return login.user;
  return asks === 'password' ? login.password : `${login.user} ${login.password}`;
}
