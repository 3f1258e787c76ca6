/** The stage of lessons made of practice servers: one at a time, on a port that is free, over one post office. */
import { realClock } from '../engine/clock.ts';
import { openSession } from '../engine/session/session.ts';
import type { ServerFile } from '../lessons/model/schema.ts';
import type { Accepted, Post, Stage } from '../lessons/stage.ts';
import { everybody } from '../practice/accounts.ts';
import { type Fault, parseFault } from '../practice/faults.ts';
import { PostOffice } from '../practice/mailbox.ts';
import { startPractice } from '../practice/run.ts';
import type { PracticeService } from '../practice/service.ts';
import type { Problem } from '../protocols/contract.ts';
import { protocolById } from '../protocols/registry.ts';

/** Challenges and boundaries come out the same in each run. */
const SEED = 1;
/** Takes STARTTLS out of what a server offers. */
const WITHOUT_TLS = 'stripped';

type Letters = Readonly<Record<string, readonly Uint8Array[]>>;

/** Nothing is started before it is asked for. */
export function createPracticeStage(clock = realClock): Stage {
  let office = new PostOffice({ accounts: everybody });
  let letters: Letters = {};
  let service: PracticeService | null = null;

  async function stop(): Promise<void> {
    await service?.close();
    service = null;
  }

  /** Letters of whoever has a mailbox by now. */
  function lay(): void {
    const waiting = Object.entries(letters).filter(
      ([user, own]) => !own.every((octets) => office.lay(user, { octets, from: '' })),
    );
    letters = Object.fromEntries(waiting);
  }

  return {
    async clear(wanted) {
      await stop();
      office = new PostOffice({ accounts: everybody });
      letters = wanted;
      lay();
      return null;
    },
    async serve(server) {
      await stop();
      const faults = readFaults(server);
      if (!faults.ok) return faults;
      const { protocol, persona } = server;
      const tls = server.tls === 'implicit' ? 'implicit' : 'starttls';
      const started = await startPractice({
        ...{ protocol, persona, tls, faults: faults.faults },
        ...{ port: 0, seed: SEED, postOffice: office },
      });
      if (!started.ok) return started;
      service = started.service;
      // Some servers know somebody more.
      lay();
      const { host, port, accounts, certificatePem } = started.service;
      const target = { protocol: protocolById(protocol), host, port, tls: tls === 'implicit' };
      const post = postOf(office);
      return {
        ok: true,
        scene: {
          ...{ host, port, post, actors: accounts },
          connect: (earlier) =>
            openSession(target, { timeoutMs: null, ca: certificatePem, transcript: earlier ?? undefined, clock }),
        },
      };
    },
    close: stop,
  };
}

/** What it shows grows with the post office; nothing is looked at twice. */
function postOf(office: PostOffice): Post {
  const accepted: Accepted[] = [];
  return {
    accepted() {
      for (const { from, to, login, octets } of office.deliveries.slice(accepted.length))
        accepted.push({ from, to, login, octets });
      return accepted;
    },
    count: (user) => office.list(user)?.length ?? null,
  };
}

function readFaults({
  faults,
  tls,
}: ServerFile):
  | { readonly ok: true; readonly faults: readonly Fault[] }
  | { readonly ok: false; readonly problem: Problem } {
  const read: Fault[] = [];
  for (const written of tls === 'none' ? [...faults, WITHOUT_TLS] : faults) {
    const fault = parseFault(written);
    if (!fault.ok) return fault;
    read.push(fault.fault);
  }
  return { ok: true, faults: read };
}
