import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PostOffice } from '../../../src/practice/mailbox.ts';
import { personas } from '../../../src/practice/pop3/personas.ts';
import { encodeReply, stuffText } from '../../../src/practice/pop3/replies.ts';
import { connectPop3, type Driven } from '../driver.ts';

const LOGIN = 'USER alice\r\nPASS wonderland\r\n';
const words = [
  LOGIN,
  'USER alice\r\n',
  'PASS wonderland\r\n',
  'PASS wrong\r\n',
  'APOP alice 00000000000000000000000000000000\r\n',
  'AUTH\r\n',
  'AUTH PLAIN\r\n',
  'AUTH PLAIN AGFsaWNlAHdvbmRlcmxhbmQ=\r\n',
  'AUTH LOGIN\r\n',
  'AUTH CRAM-MD5\r\n',
  'YWxpY2U=\r\n',
  'd29uZGVybGFuZA==\r\n',
  '*\r\n',
  'CAPA\r\n',
  'STLS\r\n',
  'UTF8\r\n',
  'LANG\r\n',
  'stat\r\n',
  'LIST\r\n',
  'LIST 1\n',
  'UIDL\r\n',
  'RETR 1\r\n',
  'RETR 2\r\n',
  'TOP 1 1\r\n',
  'TOP 2,1\r\n',
  'DELE 1\r\n',
  'DELE 2\r\n',
  'RSET\r\n',
  'QUIT\r\n',
  '\r\n',
  'x'.repeat(300),
  'y'.repeat(13_000),
];
const parts = fc.array(
  fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...words) }, fc.uint8Array({ maxLength: 20 })),
  { maxLength: 30 },
);
/** Often with a beginning that leads somewhere. */
const input = fc
  .tuple(
    fc.constantFrom('', LOGIN, `${LOGIN}DELE 1\r\n`, `${LOGIN}DELE 2\r\nQUIT\r\n`, 'AUTH LOGIN\r\nYWxpY2U=\r\n'),
    parts,
  )
  .map(([beginning, more]) => Buffer.concat([beginning, ...more].map((part) => Buffer.from(part as string, 'latin1'))));
// The one with five megabytes of printed mail is as any other, but slow.
const persona = fc.constantFrom(...personas.map(({ id }) => id).filter((id) => id !== 'imail'));
const faults = fc.subarray([
  'ERR@DELE',
  'SYS/TEMP@QUIT',
  'IN-USE',
  'AUTH',
  'drop@RSET',
  'closeMid@TOP',
  'noDot',
  'errMid',
  'disorder',
  'wrongOctets',
  'nuls',
  'hostile',
  'echo',
  'longline=700',
  'split',
  'inject',
  'stripped',
]);

function connect(id: string, active: readonly string[] = []) {
  const office = new PostOffice({ now: () => 0 });
  const session = connectPop3(id, active, office);
  for (const text of ['a: b\r\n\r\n.x\r\n', 'c: d\r\n']) office.lay('alice', { octets: Buffer.from(text), from: '' });
  return session;
}

/** All that can be seen from outside. */
const seen = ({ sent, closed, startedTls, office }: Driven<unknown>) => ({
  sent,
  closed,
  startedTls,
  left: office.list('alice')!.map(({ uid }) => uid),
});

describe('any octets', () => {
  it('never make it throw, and however they are split the same comes of them', () => {
    let loggedIn = 0;
    let removed = 0;
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
        loggedIn += whole.state.maildrop ? 1 : 0;
        removed += 2 - whole.office.list('alice')!.length;
        expect(seen(split)).toEqual(seen(whole));
        expect(seen(single)).toEqual(seen(whole));
        // However it went, once the client is gone the mailbox is free.
        whole.lose();
        expect(whole.office.lock('alice')).toBe(true);
      }),
      { seed: 42, numRuns: 400 },
    );
    // The inputs reach what lies deep.
    expect(loggedIn).toBeGreaterThan(20);
    expect(removed).toBeGreaterThan(10);
  });

  it('get status lines, and texts that end with the dot, when no fault is asked for', () => {
    fc.assert(
      fc.property(persona, input, (id, bytes) => {
        const session = connect(id);
        session.say(bytes);
        expect(session.sent.endsWith('\r\n')).toBe(true);
        const lines = session.sent.split('\r\n').slice(0, -1);
        const known = /^(?:\+OK\b|-ERR\b|\+ |\.$|\d|[A-Z][A-Z0-9-]+(?: |$)|en |i-default|a: b$|c: d$|\.\.x$|$)/;
        for (const line of lines) expect(line).toMatch(known);
      }),
      { seed: 42, numRuns: 400 },
    );
  });
});

describe('dot-stuffing', () => {
  const text = fc
    .array(fc.constantFrom('.', '..', '\r\n', '\r\n.', '\n.', '\r', 'x', '\0', '\xff'), { maxLength: 40 })
    .map((pieces) => pieces.join(''));

  it('is undone line by line, and only the end is a lone dot', () => {
    fc.assert(
      fc.property(text, (written) => {
        const sent = Buffer.from(
          encodeReply({ status: '+OK', body: Buffer.from(written, 'latin1'), dot: true }),
        ).toString('latin1');
        const lines = sent.split('\r\n');
        expect(lines.slice(-2)).toEqual(['.', '']);
        const body = lines.slice(1, -2);
        expect(body).not.toContain('.');
        const whole = written === '' || written.endsWith('\r\n') ? written : `${written}\r\n`;
        expect(body.map((line) => `${line.replace(/^\./, '')}\r\n`).join('')).toBe(whole);
      }),
      { seed: 42, numRuns: 500 },
    );
  });

  it('leaves a text without leading dots as it is', () => {
    const octets = Buffer.from('a.\r\nb\n.c');
    expect(stuffText(octets)).toEqual(octets);
  });
});
