/** What wirespeak keeps for the person: recordings, the servers last spoken to, what was learnt of the terminal. */
import { appendFile, open, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import envPaths from 'env-paths';
import { BEGINNER, type Skills, skillsIn } from '../engine/assist/fading.ts';
import { makeFolder } from '../engine/record/make-folder.ts';
import type { Theme } from '../ui/tones.ts';

export type RecordingFile = { readonly path: string; readonly title: string; readonly startedAt: string };

export type Settings = {
  readonly recent: readonly string[];
  readonly ambiguous?: 1 | 2;
  readonly theme?: Theme;
  /** What the person can do without being helped; left out: nothing is known of that. */
  readonly assist?: Skills;
};

const RECENT_KEPT = 10;
const RECORDINGS_LISTED = 50;
/** Certificates of practice servers, in one file. */
const CERTIFICATES_KEPT = 32;
const CERTIFICATE = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g;
/** The header and the `open` line of a recording fit in this many octets, unless a certificate chain is long. */
const HEAD = 64 * 1024;

/** All of them are a convenience: where they cannot be read or written, the program goes on without. */
export class UserFiles {
  readonly #folder: string;

  constructor(env: NodeJS.ProcessEnv) {
    this.#folder = env.WIRESPEAK_HOME || envPaths('wirespeak', { suffix: '' }).data;
  }

  /** Where all of it lies. */
  get folder(): string {
    return this.#folder;
  }

  get #settingsFile(): string {
    return join(this.#folder, 'settings.json');
  }

  async settings(): Promise<Settings> {
    try {
      return settingsIn(JSON.parse(await readFile(this.#settingsFile, 'utf8')));
    } catch {
      return { recent: [] };
    }
  }

  /** What the person was helped with the last time; a beginner is helped with everything. */
  async skills(): Promise<Skills> {
    return (await this.settings()).assist ?? BEGINNER;
  }

  async change(how: (settings: Settings) => Settings): Promise<void> {
    try {
      const changed = how(await this.settings());
      makeFolder(this.#folder, 0o700);
      await writeFile(this.#settingsFile, `${JSON.stringify(changed, null, 2)}\n`, { mode: 0o600 });
    } catch {
      // A home that cannot be written to is no reason to stop.
    }
  }

  /** Puts a target first among those last spoken to. */
  async remember(target: string): Promise<void> {
    // `host port` and `host:port` are one server.
    const written = target.replace(/^([^\s:]+)\s+(\d+)$/, '$1:$2');
    await this.change((settings) => ({
      ...settings,
      recent: [written, ...settings.recent.filter((other) => other !== written)].slice(0, RECENT_KEPT),
    }));
  }

  /**
   * Puts the practice servers' certificate where `--ca` can find it; null when that cannot be done. Those of other windows
   * stay beside it, the newest last, so that starting one server does not take the trust from another.
   */
  async keepPracticeCertificate(pem: string): Promise<string | null> {
    const file = join(this.#folder, 'practice.pem');
    try {
      makeFolder(this.#folder, 0o700);
      const text = await readFile(file, 'utf8').catch(() => '');
      const kept = text.match(CERTIFICATE) ?? [];
      if (kept.some((one) => one.trim() === pem.trim())) return file;
      // Two windows that start at once both add; only a list that has grown long is written anew.
      if (kept.length < CERTIFICATES_KEPT)
        await appendFile(file, `${/[^\n]$/.test(text) ? '\n' : ''}${pem.trim()}\n`, { mode: 0o600 });
      else
        await writeFile(file, `${[...kept.slice(-CERTIFICATES_KEPT / 2), pem.trim()].join('\n')}\n`, { mode: 0o600 });
      return file;
    } catch {
      return null;
    }
  }

  /** A new name in the usual folder, which exists afterwards. */
  async newRecording(host: string, port: number, now: Date): Promise<string> {
    const folder = join(this.#folder, 'recordings');
    makeFolder(folder, 0o700);
    const stamp = now
      .toISOString()
      .replace(/\.\d+Z$/, '')
      .replaceAll(':', '');
    return join(folder, `${stamp}_${host.replace(/[^\w.-]/g, '_')}_${port}.jsonl`);
  }

  /** Newest first. */
  async recordings(): Promise<readonly RecordingFile[]> {
    const folder = join(this.#folder, 'recordings');
    const names = await readdir(folder).catch(() => []);
    const paths = names.filter((name) => name.endsWith('.jsonl')).map((name) => join(folder, name));
    const dated = await Promise.all(paths.map(async (path) => ({ path, at: (await stat(path)).mtimeMs })));
    const newest = dated.sort((a, b) => b.at - a.at).slice(0, RECORDINGS_LISTED);
    const described = await Promise.all(newest.map(({ path }) => describe(path)));
    return described.filter((recording) => recording !== null);
  }
}

type Json = Readonly<Record<string, unknown>>;

/** Checked by hand: a schema library would cost a third of the time the screen takes to come up. */
function settingsIn(json: Json): Settings {
  const recent = Array.isArray(json.recent) ? json.recent.filter((target) => typeof target === 'string') : [];
  return {
    recent,
    ...((json.ambiguous === 1 || json.ambiguous === 2) && { ambiguous: json.ambiguous }),
    ...((json.theme === 'dark' || json.theme === 'light' || json.theme === 'none') && { theme: json.theme }),
    ...(json.assist !== undefined && { assist: skillsIn(json.assist) }),
  };
}

async function describe(path: string): Promise<RecordingFile | null> {
  try {
    const [first = '', second = ''] = (await beginning(path)).split('\n');
    const { startedAt } = JSON.parse(first) as Json;
    if (typeof startedAt !== 'string') return null;
    return {
      path,
      title: serverIn(second) ?? basename(path, '.jsonl'),
      startedAt: startedAt.slice(0, 16).replace('T', ' '),
    };
  } catch {
    return null;
  }
}

/** `host:port` of the line that opens a session. A long certificate chain may have cut that line off. */
function serverIn(line: string): string | null {
  try {
    const { event, host, port } = JSON.parse(line) as Json;
    return event === 'open' && typeof host === 'string' ? `${host}:${port}` : null;
  } catch {
    return null;
  }
}

async function beginning(path: string): Promise<string> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD), 0, HEAD, 0);
    return buffer.toString('utf8', 0, bytesRead);
  } finally {
    await file.close();
  }
}
