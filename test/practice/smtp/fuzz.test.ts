import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { personas } from '../../../src/practice/smtp/personas.ts';
import { connect, type Driven } from '../driver.ts';

const LOGIN = 'AUTH PLAIN AGFsaWNlAHdvbmRlcmxhbmQ=\r\n';
const words = [
  'EHLO c\r\nMAIL FROM:<alice@example.test>\r\nRCPT TO:<bob@example.test>\r\nDATA\r\n',
  'text\r\n.\r\n',
  'EHLO c\r\n',
  'helo c\r\n',
  'MAIL FROM:<alice@example.test>\r\n',
  'mail from: <alice@163.com> SIZE=10\r\n',
  'RCPT TO:<bob@example.test>\r\n',
  'DATA\r\n',
  '.\r\n',
  '..\r\n',
  '\n.\n',
  'AUTH PLAIN\r\n',
  LOGIN,
  'AUTH LOGIN\r\n',
  'AUTH CRAM-MD5\r\n',
  'YWxpY2U=\r\n',
  '*\r\n',
  'RSET\r\n',
  'STARTTLS\r\n',
  'VRFY x\r\n',
  'EXPN team\r\n',
  'ETRN office.example.test\r\n',
  'BDAT 7 LAST\r\n',
  'BDAT 3\r\nabc',
  'BDAT\r\n',
  'GET / HTTP/1.1\r\n',
  'QUIT\r\n',
  '\r\n',
  'x'.repeat(600),
  'y'.repeat(13_000),
];
const parts = fc.array(
  fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...words) }, fc.uint8Array({ maxLength: 20 })),
  { maxLength: 30 },
);
/** Often with a beginning that leads somewhere. */
const input = fc
  .tuple(fc.constantFrom('', words[0]!, `${words[0]}${words[1]}`, `EHLO c\r\n${LOGIN}`), parts)
  .map(([beginning, more]) => Buffer.concat([beginning, ...more].map((part) => Buffer.from(part as string, 'latin1'))));
const persona = fc.constantFrom(...personas.map(({ id }) => id));
const faults = fc.subarray([
  '450@RCPT',
  '421@DATA',
  '535',
  '554',
  'drop@RSET',
  'closeMid@VRFY',
  'mixed',
  'hostile',
  'echo',
  'longline=700',
  'split',
  'inject',
  'stripped',
  'greylist=0',
  'after=12',
  'rate=9',
  'lying',
  'bareLf',
]);

/** All that can be seen from outside. */
const seen = ({ sent, closed, startedTls, office }: Driven) => ({
  sent,
  closed,
  startedTls,
  messages: office.deliveries.map(({ octets }) => Buffer.from(octets).toString('latin1')),
});

describe('any octets', () => {
  it('never make it throw, and however they are split the same comes of them', () => {
    let delivered = 0;
    let loggedIn = 0;
    fc.assert(
      fc.property(persona, faults, input, fc.array(fc.nat(400), { maxLength: 20 }), (id, active, bytes, sizes) => {
        const whole = connect(id, active);
        whole.say(bytes);
        const split = connect(id, active);
        let at = 0;
        for (const size of sizes) {
          split.say(bytes.subarray(at, at + size));
          at += size;
        }
        split.say(bytes.subarray(at));
        const single = connect(id, active);
        if (bytes.length < 4096) for (const byte of bytes) single.say(Uint8Array.of(byte));
        else single.say(bytes);
        delivered += whole.office.deliveries.length;
        loggedIn += whole.state.account ? 1 : 0;
        expect(seen(split)).toEqual(seen(whole));
        expect(seen(single)).toEqual(seen(whole));
      }),
      { seed: 42, numRuns: 400 },
    );
    // The inputs reach what lies deep.
    expect(delivered).toBeGreaterThan(20);
    expect(loggedIn).toBeGreaterThan(20);
  });

  it('get replies whose every line is one, when no fault is asked for', () => {
    fc.assert(
      fc.property(persona, input, (id, bytes) => {
        const session = connect(id);
        session.say(bytes);
        expect(session.sent.endsWith('\r\n')).toBe(true);
        for (const line of session.sent.split('\r\n').slice(0, -1))
          expect(line).toMatch(/^[2345]\d\d[ -][\x20-\x7e]*$/);
      }),
      { seed: 42, numRuns: 400 },
    );
  });
});
