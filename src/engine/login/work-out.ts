/** Works out what to type to log in: the lines of a way run through the dialogue, which makes the answers. Pure. */
import type { Answer, Event, LoginLine, LoginWay, Note, Protocol } from '../../protocols/contract.ts';
import type { Side } from '../../wire/unit.ts';

export type LoginValues = {
  readonly user: string;
  readonly password: string;
  /** What the server asked: its whole line, or what stands on it. */
  readonly challenge: string | null;
};

/** A line as it is said or typed. `holds`: what is encoded in a line of the server, or what an answer was made of. */
export type WorkedLine = {
  readonly from: Side;
  readonly line: string;
  readonly holds: { readonly text: string; readonly encoded: boolean } | null;
};

export type WorkedOut = {
  readonly lines: readonly WorkedLine[];
  /** The command and its first answer on one line; null where that may not be. */
  readonly oneLine: string | null;
};

const COVER = '********';

/** Which values a way needs. */
export function needs(way: LoginWay): { readonly [key in keyof LoginValues]: boolean } {
  const has = (name: string): boolean => way.lines.some(({ line }) => line.includes(`{${name}`));
  return { user: has('user'), password: has('password'), challenge: has('challenge') };
}

/** null: an answer cannot be made, because the challenge is missing or cannot be read. */
export function workOut(protocol: Protocol, way: LoginWay, values: LoginValues): WorkedOut | null {
  const { dialogue } = protocol;
  let { state } = dialogue.step(dialogue.start, { type: 'opened', channel: 0, host: '', port: 0, tls: null });
  const said = { client: 0, server: 0 };
  const say = (from: Side, line: string): readonly Note[] => {
    const bytes = new Uint8Array(Buffer.from(`${line}\r\n`, 'utf8'));
    const unit: Event = { type: 'unit', channel: 0, from, offset: said[from], bytes, end: 'crlf' };
    said[from] += bytes.length;
    const step = dialogue.step(state, unit);
    state = step.state;
    return step.notes;
  };
  const lines: WorkedLine[] = [];
  for (const row of way.lines) {
    if (row.from === 'server') {
      const line = asked(row, values.challenge);
      const decoded = say('server', line).find((note) => note.kind === 'decoded');
      lines.push({ from: 'server', line, holds: decoded ? { text: decoded.text, encoded: true } : null });
      continue;
    }
    const words = filled(row.line, values);
    const answer = row.made ? protocol.answer(state, words, 'utf-8', '') : null;
    if (row.made && !answer) return null;
    const line = answer?.text ?? words;
    lines.push({ from: 'client', line, holds: answer && holds(answer) });
    say('client', line);
  }
  return { lines, oneLine: inOneLine(way, lines) };
}

function filled(line: string, { user, password }: LoginValues): string {
  return line.replace(/\{(user|password)\}/g, (_, name) => (name === 'user' ? user : password));
}

/** The server's line with its challenge: as it was given, if it was given whole. */
function asked({ line }: LoginLine, challenge: string | null): string {
  const at = line.search(/\{challenge(-base64)?\}/);
  if (at < 0) return line;
  const given = (challenge ?? '').trim();
  const [first = ''] = line.split(' ', 1);
  if (given.startsWith(`${first} `)) return given;
  const text = line.endsWith('{challenge}') || isBase64(given) ? given : Buffer.from(given, 'utf8').toString('base64');
  return line.slice(0, at) + text;
}

function isBase64(text: string): boolean {
  return text.length % 4 === 0 && /^[A-Za-z0-9+/]+={0,2}$/.test(text);
}

/** What an answer was made of, without its secrets. */
function holds({ text, plain, hidden }: Answer): WorkedLine['holds'] {
  let shown = '';
  let from = 0;
  for (const { start, end } of hidden) {
    shown += Buffer.from(plain.subarray(from, start)).toString('utf8') + COVER;
    from = end;
  }
  shown += Buffer.from(plain.subarray(from)).toString('utf8');
  return { text: shown, encoded: text === Buffer.from(plain).toString('base64') };
}

function inOneLine({ oneLine, lines: rows }: LoginWay, lines: readonly WorkedLine[]): string | null {
  const at = rows.findIndex(({ made }) => made);
  const command = lines.slice(0, at).findLast(({ from }) => from === 'client');
  if (oneLine === null || !command) return null;
  const line = `${command.line} ${lines[at]!.line}`;
  return line.length + 2 <= oneLine ? line : null;
}
