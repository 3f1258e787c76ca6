/** A line as it may be shown. */
import type { Sense } from '../../protocols/contract.ts';

const COVER = '********';

/** The text without the secrets that any of the senses has found in it; the same length for all of them. */
export function covered(text: string, senses: readonly Sense[]): string {
  const octets = Buffer.from(text.trim(), 'utf8');
  const secrets = senses
    .flatMap((sense) => (sense.kind === 'command' ? sense.secrets : []))
    .toSorted((one, other) => one.start - other.start);
  const shown: Buffer[] = [];
  let at = 0;
  for (const { start, end } of secrets) {
    if (start >= at) shown.push(octets.subarray(at, start), Buffer.from(COVER));
    at = Math.max(at, end);
  }
  return Buffer.concat([...shown, octets.subarray(at)]).toString('utf8');
}
