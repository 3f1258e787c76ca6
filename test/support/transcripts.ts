/** Sessions recorded with real servers: ours under fixtures/sessions, and the shared ones where they lie beside the checkout. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { closed, type Happening, octets, TLS } from './conversation-driver.ts';

const SHARED = join(import.meta.dirname, '../../../shared/transcripts');
const OURS = join(import.meta.dirname, '../../fixtures/sessions');

export type Session = { readonly name: string; readonly protocol: string; readonly happenings: readonly Happening[] };

/** Are the shared transcripts here? They are in CI; a clone elsewhere has the fixtures only. */
export const haveShared = existsSync(SHARED);

/** Sessions of one protocol (`smtp`, `imap`, `svn`, `ftp`, `pop3`, `lmtp`). */
export function sessions(protocol: string): readonly Session[] {
  const ours = listed(OURS, '.jsonl').map(readOurs);
  const shared = haveShared ? listed(SHARED, '.bin').map(readShared) : [];
  return [...ours, ...shared].filter((session) => session.protocol === protocol);
}

function listed(folder: string, ending: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => join(folder, name));
}

/** Our own recording format (design §4), unmasked. */
function readOurs(path: string): Session {
  const [, open, ...lines] = readFileSync(path, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  const happenings: Happening[] = [openedAs(open.host, open.port, open.tls !== null)];
  for (const line of lines) {
    if (line.event === 'tls') happenings.push({ event: { type: 'tls', channel: 0, result: TLS } });
    else if (line.event === 'close') happenings.push(closed);
    else if (line.event === 'client' || line.event === 'server') {
      const bytes = line.text === undefined ? Buffer.from(line.base64, 'base64') : Buffer.from(line.text);
      happenings.push({ channel: line.channel, from: line.event, bytes: new Uint8Array(bytes) });
    }
  }
  return { name: `fixtures ${path.split('/').at(-1)}`, protocol: open.protocol, happenings };
}

/** The shared ones: `{t, d, b}` a line, `d` direction, `b` Latin-1; a bare `.bin` holds the server's side alone. */
function readShared(path: string): Session {
  const name = path.split('/').at(-1)!.replace('.bin', '');
  const protocol = /-(smtp|imap|pop3|ftp|lmtp)-/.exec(name)?.[1] ?? 'svn';
  const timed = path.replace('.bin', '.jsonl');
  if (!existsSync(timed)) {
    const bytes = new Uint8Array(readFileSync(path));
    return { name, protocol, happenings: [openedAs('127.0.0.1', 0, false), { channel: 0, from: 'server', bytes }] };
  }
  const happenings: Happening[] = [openedAs('127.0.0.1', 0, /smtps|imaps|pop3s/.test(name))];
  let first = true;
  for (const line of readFileSync(timed, 'utf8').trimEnd().split('\n')) {
    const { d, b } = JSON.parse(line) as { d: string; b: string };
    if (d === 'S' || d === 'C')
      happenings.push({ channel: 0, from: d === 'S' ? 'server' : 'client', bytes: octets(b) });
    else if (d === 'D<' || d === 'D>')
      happenings.push({ channel: 1, from: d === 'D<' ? 'server' : 'client', bytes: octets(b) });
    else if (/^TLS handshake done/.test(b) && !first && !/smtps|imaps|pop3s/.test(name)) {
      happenings.push({ event: { type: 'tls', channel: 0, result: TLS } });
    } else if (/^server closed/.test(b)) happenings.push(closed);
    first = false;
  }
  return { name, protocol, happenings };
}

function openedAs(host: string, port: number, tls: boolean): Happening {
  return { event: { type: 'opened', channel: 0, host, port, tls: tls ? TLS : null } };
}
