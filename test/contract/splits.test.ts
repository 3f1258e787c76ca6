import { describe, expect, it } from 'vitest';
import { imap } from '../../src/protocols/imap/index.ts';
import { pop3 } from '../../src/protocols/pop3/index.ts';
import { smtp } from '../../src/protocols/smtp/index.ts';
import { type Drivable, drive, joined, sent, spell } from '../support/conversation-driver.ts';
import { everySplit } from '../support/splits.ts';
import { haveShared, type Session, sessions } from '../support/transcripts.ts';
import { miniFtp } from './miniatures/ftp.ts';
import { miniImap } from './miniatures/imap.ts';
import { miniSvn } from './miniatures/svn.ts';

/** Milliseconds: thousands of splits of the longest session, on a machine that has other things to do. */
const PATIENCE = 180_000;

/** FTP's data arrives by `rest`: there, units may differ with the split, octets may not. */
function unchanging(session: Session, units: readonly string[]): readonly string[] {
  return session.protocol === 'ftp' ? units.filter((unit) => unit.startsWith('0')) : units;
}

function checkSession(protocol: Drivable<unknown>, session: Session): void {
  const whole = drive(protocol, session.happenings);
  const expected = unchanging(session, spell(whole.units));
  const streams = [0, 1].flatMap((channel) =>
    (['client', 'server'] as const).map((from) => ({ from, channel, octets: sent(session.happenings, from, channel) })),
  );
  // Thousands of splits: asserted only where something differs.
  for (const split of everySplit(session.happenings)) {
    const outcome = drive(protocol, split);
    for (const { from, channel, octets } of streams) {
      const units = joined(outcome.units, from, channel);
      if (!units.equals(octets)) expect(units).toEqual(octets);
    }
    const units = unchanging(session, spell(outcome.units));
    if (units.join('\n') !== expected.join('\n')) expect(units).toEqual(expected);
  }
}

const proofs: readonly (readonly [string, Drivable<unknown>, number])[] = [
  ['smtp', smtp as Drivable<unknown>, 23],
  ['pop3', pop3 as Drivable<unknown>, 20],
  ['imap', imap as Drivable<unknown>, 15],
  ['imap', miniImap as Drivable<unknown>, 15],
  ['svn', miniSvn as Drivable<unknown>, 4],
  ['ftp', miniFtp as Drivable<unknown>, 4],
];

describe.each(proofs)(
  '%s sessions of real servers: joined units equal the bytes at every split',
  (id, protocol, shared) => {
    const all = sessions(id);
    it('has sessions to look at', () => {
      expect(all.length).toBeGreaterThanOrEqual(haveShared ? shared : 1);
    });
    it.each(all)('$name', (session) => checkSession(protocol, session), PATIENCE);
  },
);
