/** The practice servers of the screen: each is started when it is first asked for, and all share one post office. */
import type { PostOffice } from '../practice/mailbox.ts';
import type { PracticeProtocol } from '../practice/protocols.ts';
import type { startPractice } from '../practice/run.ts';
import type { Practice } from '../ui/options.ts';

type Started = Awaited<ReturnType<typeof startPractice>>;

/** In the order they are offered, with the persona that shows most: APOP, both revisions of IMAP4, refusals to the letter. */
const offered: Readonly<Record<PracticeProtocol, { readonly name: string; readonly persona: string }>> = {
  smtp: { name: 'SMTP', persona: 'rfc' },
  pop3: { name: 'POP3', persona: 'rfc' },
  imap: { name: 'IMAP', persona: 'rfc' },
  lmtp: { name: 'LMTP', persona: 'rfc' },
};

/** What can be practised; asked before any server is loaded. */
export const practices: readonly Practice[] = Object.entries(offered).map(([id, { name }]) => ({ id, name }));

export class PracticeHouse {
  #postOffice: Promise<PostOffice> | null = null;
  #servers = new Map<string, Promise<Started>>();

  /** The server of a protocol, on a port that is free. One that could not be started may be asked for again. */
  async start(id: string): Promise<Started> {
    if (!isOffered(id)) {
      const known = practices.map((practice) => practice.id).join(', ');
      return { ok: false, problem: { kind: 'usage.unknown-protocol', params: { protocol: id, known } } };
    }
    const running = this.#servers.get(id) ?? this.#open(id);
    this.#servers.set(id, running);
    const started = await running;
    if (!started.ok) this.#servers.delete(id);
    return started;
  }

  async close(): Promise<void> {
    for (const running of this.#servers.values()) {
      const started = await running;
      if (started.ok) await started.service.close();
    }
  }

  async #open(protocol: PracticeProtocol): Promise<Started> {
    const { startPractice } = await import('../practice/run.ts');
    this.#postOffice ??= seededPostOffice();
    const { persona } = offered[protocol];
    return startPractice({ protocol, port: 0, persona, postOffice: await this.#postOffice });
  }
}

/** Whoever comes to read finds letters, and what is sent later lies behind them. */
async function seededPostOffice(): Promise<PostOffice> {
  const [{ PostOffice }, { everybody }, { seedMail }] = await Promise.all([
    import('../practice/mailbox.ts'),
    import('../practice/accounts.ts'),
    import('../practice/seed/seed-mail.ts'),
  ]);
  const postOffice = new PostOffice({ accounts: everybody });
  seedMail(postOffice);
  return postOffice;
}

function isOffered(id: string): id is PracticeProtocol {
  return Object.hasOwn(offered, id);
}
