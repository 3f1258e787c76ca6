import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { connect, type Driven } from '../driver.ts';

const ENVELOPE = 'EHLO c\r\nMAIL FROM:<alice@example.test>\r\nRCPT TO:<bob@example.test>\r\n';
const opened = (id = 'postfix'): Driven => {
  const session = connect(id);
  session.say(ENVELOPE);
  return session;
};
const kept = ({ office }: Driven) => office.deliveries.map(({ octets }) => Buffer.from(octets).toString('latin1'));

describe('BDAT', () => {
  it('takes octets as they are, in chunks', () => {
    const session = opened();
    expect(session.say('BDAT 31\r\nSubject: bdat\r\n\r\n.no stuffing\r\n')).toBe('250 2.0.0 Ok: 31 bytes\r\n');
    expect(session.say('BDAT 6 LAST\r\n.\r\nx\r\n')).toMatch(/^250 2\.0\.0 Ok: 37 bytes queued as [0-9A-F]{10}\r\n$/);
    expect(kept(session)).toEqual(['Subject: bdat\r\n\r\n.no stuffing\r\n.\r\nx\r\n']);
    expect(session.line('NOOP')).toBe('250 2.0.0 Ok\r\n');
  });

  it('may end with nothing', () => {
    const session = opened();
    session.say('BDAT 3\r\nabc');
    expect(session.line('BDAT 0 LAST')).toMatch(/^250 2\.0\.0 Ok: 3 bytes queued/);
    expect(kept(session)).toEqual(['abc']);
  });

  it('excludes DATA and more recipients, until RSET', () => {
    const session = opened();
    session.say('BDAT 3\r\nabc');
    expect(session.line('DATA')).toBe('503 5.5.1 Error: DATA after BDAT\r\n');
    expect(session.line('RCPT TO:<alice@example.test>')).toBe('503 5.5.1 Error: RCPT after BDAT\r\n');
    session.line('RSET');
    session.say(ENVELOPE);
    expect(session.line('DATA')).toMatch(/^354 /);
  });

  it('swallows a chunk that nobody is to get', () => {
    const session = connect('postfix');
    session.line('EHLO c');
    expect(session.say('BDAT 6 LAST\r\nQUIT\r\n')).toBe('503 5.5.1 Error: need RCPT command\r\n');
    expect(session.closed).toBeNull();
  });

  it('hangs up on what it cannot read, or says 501', () => {
    const session = opened();
    expect(session.line('BDAT x')).toBe('521 5.5.4 Syntax: BDAT count [LAST]\r\n');
    expect(session.closed).toBe('end');
    expect(opened('exim').line('BDAT')).toMatch(/^501 /);
  });

  it('refuses what is too large, and what a fault refuses', () => {
    const session = opened();
    const size = 10_240_001;
    expect(session.say(`BDAT ${size} LAST\r\n${'x'.repeat(size)}`)).toBe('552 5.3.4 Error: message file too big\r\n');
    const faulty = connect('postfix', ['554']);
    faulty.say(ENVELOPE);
    expect(faulty.say('BDAT 3 LAST\r\nabc')).toMatch(/^554 /);
    expect(kept(session).concat(kept(faulty))).toEqual([]);
  });

  it('is not served by all', () => expect(opened('coremail').line('BDAT 3')).toMatch(/^502 /));

  it('keeps any octets, however they come', () => {
    fc.assert(
      fc.property(
        fc.array(fc.uint8Array({ minLength: 1, maxLength: 300 }), { minLength: 1, maxLength: 5 }),
        (chunks) => {
          const session = opened();
          chunks.forEach((chunk, i) => {
            session.line(`BDAT ${chunk.length}${i === chunks.length - 1 ? ' LAST' : ''}`);
            for (const octet of chunk) session.say(Uint8Array.of(octet));
          });
          expect(kept(session)).toEqual([Buffer.concat(chunks).toString('latin1')]);
        },
      ),
      { seed: 42, numRuns: 100 },
    );
  });
});
