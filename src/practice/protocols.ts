/** What can be practised: each protocol's ports and personas, as the runner takes them. */
import type { Fault } from './faults.ts';
import { personas as imapPersonas } from './imap/personas.ts';
import { serveImap } from './imap/served.ts';
import type { Account, PostOffice } from './mailbox.ts';
import { personas as pop3Personas } from './pop3/personas.ts';
import { servePop3 } from './pop3/served.ts';
import type { PracticeTls, Served } from './service.ts';
import type { Persona as SmtpPersona } from './smtp/persona.ts';
import { stores as lmtpPersonas, personas as smtpPersonas } from './smtp/personas.ts';
import { serveSmtp } from './smtp/served.ts';
import { upgradable } from './smtp/state.ts';

export type PracticeProtocol = 'smtp' | 'lmtp' | 'pop3' | 'imap';

/** A persona, its machine's own types closed away. */
export type Practised = {
  readonly id: string;
  readonly accounts: readonly Account[];
  /** Can a connection be upgraded to TLS? */
  readonly upgradable: boolean;
  readonly seed?: (postOffice: PostOffice) => void;
  serve(postOffice: PostOffice, faults: readonly Fault[]): Served<unknown, unknown, unknown>;
};

/** `Served<S, Q, M>` for any of them: only the machine itself looks into its state. */
const any = <S, Q, M>(served: Served<S, Q, M>) => served as unknown as Served<unknown, unknown, unknown>;

function smtpPractised(persona: SmtpPersona): Practised {
  return {
    id: persona.id,
    accounts: persona.accounts,
    upgradable: upgradable(persona),
    serve: (postOffice, faults) => any(serveSmtp(persona, postOffice, faults)),
  };
}

/** Ports are the standard port + 3000; the first persona is the default. Submission (3587) is `starttls` at a port that is named. */
export const practiceProtocols: Readonly<
  Record<
    PracticeProtocol,
    { readonly ports: Readonly<Record<PracticeTls, number>>; readonly personas: readonly Practised[] }
  >
> = {
  smtp: {
    ports: { starttls: 3025, implicit: 3465 },
    personas: smtpPersonas.map(smtpPractised),
  },
  pop3: {
    ports: { starttls: 3110, implicit: 3995 },
    personas: pop3Personas.map((persona) => ({
      id: persona.id,
      accounts: persona.accounts,
      upgradable: true,
      ...(persona.seed && { seed: persona.seed }),
      serve: (postOffice, faults) => any(servePop3(persona, postOffice, faults)),
    })),
  },
  imap: {
    ports: { starttls: 3143, implicit: 3993 },
    personas: imapPersonas.map((persona) => ({
      id: persona.id,
      accounts: persona.accounts,
      upgradable: true,
      ...(persona.seed && { seed: persona.seed }),
      serve: (postOffice, faults) => any(serveImap(persona, postOffice, faults)),
    })),
  },
  // LMTP has no port of its own for TLS from the start.
  lmtp: { ports: { starttls: 3024, implicit: 3024 }, personas: lmtpPersonas.map(smtpPractised) },
};

/** The ids of the personas of a protocol, the default first. */
export function personaIds(protocol: PracticeProtocol): readonly string[] {
  return practiceProtocols[protocol].personas.map(({ id }) => id);
}
