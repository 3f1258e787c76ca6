/** The map of phases in words, for plain mode and screen readers. */
import type { Session } from '../engine/session/session.ts';
import { phaseMap, type Way } from '../ui/phase-map.ts';
import type { PlainPrinter } from './plain.ts';

/** One phase a line: what leads on from it, and which one we are in. */
export function printPhases({ protocol, view }: Session, printer: PlainPrinter | null): void {
  if (!printer) return;
  const { speaker } = printer;
  const name = (phase: string) => speaker.phase(protocol.id, phase);
  const or = ` ${speaker.ui('phases.or')} `;
  const told = ({ by, to }: Way) => speaker.ui('phases.way', { by: by.join(or), to: to.map(name).join(or) });
  const { stops, everywhere } = phaseMap(protocol);
  printer.line(speaker.ui('phases.title', { name: protocol.name }));
  if (stops.length === 0) printer.line(speaker.ui('phases.none'));
  stops.forEach(({ phase, down, ways }, at) => {
    const on = down.length > 0 ? [{ by: down, to: [stops[at + 1]!.phase] }] : [];
    const here = phase === view.phase ? ` ${speaker.ui('phases.here')}` : '';
    const all = [...on, ...ways].map(told).join(speaker.ui('phases.and'));
    printer.line(`${name(phase)}${here}${all && speaker.ui('phases.from', { ways: all })}`);
  });
  if (everywhere.length > 0) {
    printer.line(`${speaker.ui('phases.everywhere')} ${everywhere.map(told).join(speaker.ui('phases.and'))}`);
  }
}
