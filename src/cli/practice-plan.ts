/** Which practice servers to start, on which ports, in which style. Pure. */
import type { PracticeProtocol } from '../practice/protocols.ts';
import type { Problem } from '../protocols/contract.ts';

export type PlannedService = {
  /** As it is called on the command line. */
  readonly name: string;
  readonly protocol: PracticeProtocol;
  readonly tls: 'starttls' | 'implicit';
  readonly port: number;
};

/** The standard port + 3000. */
const SERVICES: readonly PlannedService[] = [
  { name: 'smtp', protocol: 'smtp', tls: 'starttls', port: 3025 },
  { name: 'smtps', protocol: 'smtp', tls: 'implicit', port: 3465 },
  { name: 'submission', protocol: 'smtp', tls: 'starttls', port: 3587 },
  { name: 'lmtp', protocol: 'lmtp', tls: 'starttls', port: 3024 },
  { name: 'pop3', protocol: 'pop3', tls: 'starttls', port: 3110 },
  { name: 'pop3s', protocol: 'pop3', tls: 'implicit', port: 3995 },
  { name: 'imap', protocol: 'imap', tls: 'starttls', port: 3143 },
  { name: 'imaps', protocol: 'imap', tls: 'implicit', port: 3993 },
];
const NAMES = SERVICES.map(({ name }) => name);

/** What `practice` can be asked for. */
export const serviceNames: readonly string[] = NAMES;

/** Services by name; without a name those that `--port` names; without either all. */
export function planServices(
  names: readonly string[],
  ports: readonly string[],
):
  | { readonly ok: true; readonly services: readonly PlannedService[] }
  | { readonly ok: false; readonly problem: Problem } {
  const strange = names.find((name) => !NAMES.includes(name.toLowerCase()));
  if (strange !== undefined) {
    const params = { service: strange, known: NAMES.join(', ') };
    return { ok: false, problem: { kind: 'usage.unknown-service', params } };
  }
  const chosen = new Map<string, number>();
  for (const written of ports) {
    const parts = /^(?:([a-z0-9]+)=)?(\d{1,5})$/i.exec(written);
    const name = (parts?.[1] ?? (names.length === 1 ? names[0] : undefined))?.toLowerCase();
    if (!parts || name === undefined || !NAMES.includes(name)) {
      return { ok: false, problem: { kind: 'usage.bad-value', params: { option: '--port', value: written } } };
    }
    const number = parts[2]!;
    if (Number(number) > 65_535) return { ok: false, problem: { kind: 'usage.bad-port', params: { port: number } } };
    chosen.set(name, Number(number));
  }
  const wanted = names.length > 0 ? names.map((name) => name.toLowerCase()) : [...chosen.keys()];
  const services = SERVICES.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
  return { ok: true, services: services.map((row) => ({ ...row, port: chosen.get(row.name) ?? row.port })) };
}

/**
 * The persona of each protocol to start. One name goes to every protocol that has such a persona; `pop3=imail` says
 * whose it is, and `pop3s=imail` the same. Protocols that are not named keep their default, so they are absent from the answer.
 */
export function planPersonas(
  written: readonly string[],
  services: readonly PlannedService[],
  idsOf: (protocol: PracticeProtocol) => readonly string[],
):
  | { readonly ok: true; readonly personas: ReadonlyMap<PracticeProtocol, string> }
  | { readonly ok: false; readonly problem: Problem } {
  const planned = [...new Set(services.map(({ protocol }) => protocol))];
  const personas = new Map<PracticeProtocol, string>();
  for (const one of written) {
    const [, owner, id = ''] = /^(?:([^=]*)=)?([\s\S]*)$/.exec(one)!;
    const named = SERVICES.find(({ name }) => name === owner?.toLowerCase())?.protocol;
    const meant = planned.filter((protocol) => owner === undefined || protocol === named);
    const having = meant.filter((protocol) => idsOf(protocol).includes(id));
    if (having.length === 0) {
      const known = [...new Set((meant.length > 0 ? meant : planned).flatMap(idsOf))].join(', ');
      return { ok: false, problem: { kind: 'usage.unknown-persona', params: { persona: one, known } } };
    }
    for (const protocol of having) personas.set(protocol, id);
  }
  return { ok: true, personas };
}
