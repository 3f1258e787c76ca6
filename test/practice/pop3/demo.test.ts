/** A session printed in a source text, typed verbatim but for the password, gets what is printed there. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { connectPop3 } from '../driver.ts';

const demo = readFileSync(new URL('../../../fixtures/demos/002-pop3.txt', import.meta.url), 'utf8');
const TYPED = /^(?:user|pass|list|retr|dele|stat|quit)(?: |$)/;

describe('the printed session', () => {
  it('is answered as printed', () => {
    const session = connectPop3('imail');
    const lines = demo.split('\n').slice(0, -1);
    // What is printed up to the next typed line; "... ..." stands for what the author left out.
    const printed: string[] = [];
    let reply = session.sent;
    let typed = 0;
    const compare = () => {
      const whole = printed.splice(0).map((line) => `${line}\r\n`);
      const cut = whole.indexOf('... ...\r\n');
      if (cut < 0) expect(reply).toBe(whole.join(''));
      else expect(reply.startsWith(whole.slice(0, cut).join(''))).toBe(true);
    };
    for (const line of lines) {
      if (!TYPED.test(line)) {
        printed.push(line);
        continue;
      }
      compare();
      reply = session.line(line);
      typed++;
    }
    compare();
    expect(typed).toBe(7);
    expect(session.closed).toBe('end');
    expect(session.office.list('gfw')).toHaveLength(303);
  });

  it('lists what it counts, and gives every message as large as it says, but for the one that is printed', () => {
    const session = connectPop3('imail');
    session.say('user gfw\r\npass practice\r\n');
    const rows = session
      .line('list')
      .split('\r\n')
      .slice(1, -2)
      .map((row) => row.split(' ').map(Number));
    expect(rows).toHaveLength(304);
    expect(rows.reduce((sum, [, size]) => sum + size!, 0)).toBe(5_041_576);
    const sizes = session.office.list('gfw')!.map(({ octets }) => octets.length);
    expect(sizes.slice(1)).toEqual(rows.slice(1).map(([, size]) => size));
    expect(sizes[0]).toBe(678);
    expect(session.line('uidl 1')).toBe('+OK 1 639033796\r\n');
  });
});
