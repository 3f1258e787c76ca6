/** The sessions printed in the source texts, typed verbatim, get the server lines printed there, but for queue ids. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { connect } from '../driver.ts';

/** Queue id and time are the server's own. */
const withoutQueueId = (line: string) => line.replace(/(queued as smtp10,)\S+ \d+$/, '$1ID TIME');

describe.each(['000-163', '001-163'])('%s', (name) => {
  const lines = readFileSync(new URL(`../../../fixtures/demos/${name}.txt`, import.meta.url), 'utf8')
    .split('\n')
    .slice(0, -1);

  it('is answered as printed', () => {
    const session = connect('coremail');
    let printed = '';
    let typed = 0;
    for (const line of lines) {
      if (/^\d{3} /.test(line)) {
        printed += `${line}\r\n`;
        // The server has said exactly this by now, not less and not more.
        expect(session.sent.split('\r\n').map(withoutQueueId)).toEqual(printed.split('\r\n').map(withoutQueueId));
      } else {
        session.line(line);
        typed++;
      }
    }
    expect(typed).toBe(lines.length - 9);
    expect(session.sent).toMatch(/250 Mail OK queued as smtp10,DsCow[A-Za-z0-9]{15}--\.\d+S2 1551946998\r\n$/);
    const [delivery] = session.office.deliveries;
    expect(Buffer.from(delivery!.octets).toString()).toMatch(
      /^from:\w+@163\.com\r\nto: \w+@qq\.com\r\nsubject: Test\r\n\r\nHello, this is a message from 163\.\r\n\r\n$/,
    );
  });
});
