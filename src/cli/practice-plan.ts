/** Which practice servers to start, and on which ports. Pure. */
import type { Problem } from '../protocols/contract.ts';
import { nearest } from '../wire/distance.ts';

export type PlannedService = {
  /** As it is called on the command line. */
  readonly name: string;
  readonly protocol: 'smtp';
  readonly tls: 'starttls' | 'implicit';
  readonly port: number;
};

/** The standard port + 3000. */
const SERVICES: readonly PlannedService[] = [
  { name: 'smtp', protocol: 'smtp', tls: 'starttls', port: 3025 },
  { name: 'smtps', protocol: 'smtp', tls: 'implicit', port: 3465 },
  { name: 'submission', protocol: 'smtp', tls: 'starttls', port: 3587 },
];
const NAMES = SERVICES.map(({ name }) => name);

/** Services by name; without a name those that `--port` names; without either all. */
export function planServices(
  names: readonly string[],
  ports: readonly string[],
):
  | { readonly ok: true; readonly services: readonly PlannedService[] }
  | { readonly ok: false; readonly problem: Problem } {
  const strange = names.find((name) => !NAMES.includes(name.toLowerCase()));
  if (strange !== undefined) {
    const known = [nearest(strange, NAMES)].filter((name) => name !== null);
    const params = { protocol: strange, known: (known.length > 0 ? known : NAMES).join(', ') };
    return { ok: false, problem: { kind: 'usage.unknown-protocol', params } };
  }
  const chosen = new Map<string, number>();
  for (const written of ports) {
    const parts = /^(?:([a-z]+)=)?(\d{1,5})$/i.exec(written);
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
