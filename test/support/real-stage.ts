/**
 * The stage of lessons on real Postfix and Dovecot. Mail is laid and looked at in the Maildirs of alice and bob; what lay
 * there before is put aside, and comes back when the stage is closed.
 */
import {
  chownSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { openSession } from '../../src/engine/session/session.ts';
import type { ServerFile } from '../../src/lessons/model/schema.ts';
import type { Accepted, Actor, Post, Stage } from '../../src/lessons/stage.ts';
import { protocolById } from '../../src/protocols/registry.ts';
import { withoutTrace } from './delivered.ts';
import { type LiveServers, maildirOf, passwordOf } from './live-servers.ts';
import { countBox, emptyBox } from './pop3-box.ts';

const USERS = ['alice', 'bob'];
/** Where a Maildir keeps its messages. */
const FOLDERS = ['new', 'cur'];
/** All copies of a mail have been delivered when none has come for so long. */
const STILL_MS = 300;

export function createRealStage(servers: LiveServers): Stage {
  const actors = USERS.map(
    (user): Actor => ({ user, address: `${user}@example.test`, password: passwordOf(servers, user) }),
  );
  const boxes = actors.map((actor) => new Maildir(maildirOf(servers, actor.user), actor));
  const ca = readFileSync(servers.certPath, 'utf8');
  let post = postOf(boxes);
  return {
    async clear(letters) {
      for (const box of boxes) {
        const served = { host: servers.host, port: servers.pop3Port, ...box.owner };
        box.putAside();
        // A right login, too, makes Dovecot forget wrong ones: it answers each more slowly, up to 15 seconds.
        await settled(async () => (await emptyBox(served)) === 0);
        const own = letters[box.owner.user] ?? [];
        box.lay(own);
        await settled(async () => (await countBox(served)) === own.length);
      }
      const stranger = Object.keys(letters).find((user) => !USERS.includes(user));
      post = postOf(boxes);
      return stranger === undefined ? null : wrong('mailbox', stranger);
    },
    async serve(server) {
      if (server.faults.length > 0) return { ok: false, problem: wrong('faults', server.faults.join(' ')) };
      const { protocol, tls } = server;
      const target = {
        protocol: protocolById(protocol),
        host: servers.host,
        port: portOf(servers, server),
        tls: tls === 'implicit',
      };
      const { host, port } = target;
      return {
        ok: true,
        scene: {
          ...{ host, port, actors, post },
          connect: (earlier) => openSession(target, { timeoutMs: 20_000, ca, transcript: earlier ?? undefined }),
        },
      };
    },
    async close() {
      for (const box of boxes) box.restore();
    },
  };
}

function portOf(servers: LiveServers, { protocol, service, tls }: ServerFile): number {
  const ports = {
    smtp: service === 'submission' ? servers.submissionPort : servers.smtpPort,
    pop3: servers.pop3Port,
    lmtp: servers.lmtpPort,
  };
  const withTls = { smtp: servers.smtpsPort, pop3: servers.pop3sPort, lmtp: servers.lmtpPort };
  return (tls === 'implicit' ? withTls : ports)[protocol];
}

/** The server has taken in what was done to its files. */
async function settled(isSo: () => Promise<boolean>): Promise<void> {
  for (let attempt = 0; attempt < 50; attempt++) {
    if (await isSo()) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('Dovecot does not see what lies in its mailbox.');
}

/** What a lesson asks for that real servers have not. */
function wrong(option: string, value: string) {
  return { kind: 'usage.bad-value', params: { option, value } };
}

/** Mails in the order they arrived; the copies of one, in several mailboxes, are one mail. */
function postOf(boxes: readonly Maildir[]): Post {
  const seen = new Map<string, { mail: Accepted; at: number }>();
  return {
    accepted() {
      for (const { owner, octets, at } of boxes.flatMap((box) => box.arrived())) {
        const id = queueId(octets) ?? `${owner.user}:${at}`;
        const to = [...(seen.get(id)?.mail.to ?? []), headerAt(octets, 'X-Original-To') ?? owner.address];
        const from = headerAt(octets, 'Return-Path') ?? '';
        seen.set(id, { mail: { from, to, login: undefined, octets: withoutTrace(octets) }, at });
      }
      return [...seen.values()].filter(({ at }) => Date.now() - at > STILL_MS).map(({ mail }) => mail);
    },
    count: (user) => boxes.find(({ owner }) => owner.user === user)?.files.length ?? null,
  };
}

/** The number Postfix gave the mail: it stands in the copy of each recipient. */
function queueId(octets: Buffer): string | null {
  return /\(Postfix\) with \w+ id (\w+)/.exec(octets.toString('latin1'))?.[1] ?? null;
}

/** An address in a trace field, without angle brackets. */
function headerAt(octets: Buffer, name: string): string | null {
  return new RegExp(`^${name}: *<?([^>\\r\\n]*)>?\\r?$`, 'im').exec(octets.toString('latin1'))?.[1] ?? null;
}

/** One mailbox, as files. */
class Maildir {
  readonly owner: Actor;
  readonly #folder: string;
  /** What lay there before the first lesson. */
  #aside: string | null = null;
  #letters = 0;
  /** Letters laid, and mails already told of. */
  #known = new Set<string>();

  constructor(folder: string, owner: Actor) {
    this.#folder = folder;
    this.owner = owner;
  }

  /** Paths of all messages. */
  get files(): readonly string[] {
    return FOLDERS.flatMap((name) =>
      readdirSync(join(this.#folder, name)).map((file) => join(this.#folder, name, file)),
    );
  }

  /** Lays these letters. */
  lay(letters: readonly Uint8Array[]): void {
    const { uid, gid } = statSync(this.#folder);
    // Order of arrival is order of time.
    const began = Math.floor(Date.now() / 1000) - letters.length;
    this.#known = new Set(
      letters.map((octets, index) => {
        const name = `${began + index}.M${this.#letters++}P${process.pid}.lesson`;
        const made = join(this.#folder, 'tmp', name);
        writeFileSync(made, octets);
        chownSync(made, uid, gid);
        renameSync(made, join(this.#folder, 'new', name));
        return name;
      }),
    );
  }

  /** Mails that have come since it was last asked, the letters left out. */
  arrived(): { readonly owner: Actor; readonly octets: Buffer; readonly at: number }[] {
    return this.files.flatMap((file) => {
      // What follows the name are flags and sizes, which change.
      const name = file.replace(/^.*\//, '').replace(/[,:].*$/, '');
      if (this.#known.has(name)) return [];
      this.#known.add(name);
      return [{ owner: this.owner, octets: readFileSync(file), at: Date.now() }];
    });
  }

  /** Puts back what lay there. */
  restore(): void {
    if (this.#aside === null) return;
    for (const file of this.files) rmSync(file, { force: true });
    for (const name of FOLDERS) move(join(this.#aside, name), join(this.#folder, name));
    rmSync(this.#aside, { recursive: true });
    this.#aside = null;
  }

  /** What lies there before the first lesson is kept. */
  putAside(): void {
    if (this.#aside !== null) return;
    // Beside the Maildir: not part of it, but on the same disk.
    this.#aside = mkdtempSync(join(this.#folder, '../aside-'));
    for (const name of FOLDERS) {
      mkdirSync(join(this.#aside, name));
      move(join(this.#folder, name), join(this.#aside, name));
    }
  }
}

function move(from: string, to: string): void {
  for (const name of readdirSync(from)) renameSync(join(from, name), join(to, name));
}
