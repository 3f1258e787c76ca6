import { describe, expect, it } from 'vitest';
import { InOrder } from '../../src/cli/in-order.ts';
import { JsonPrinter } from '../../src/cli/json.ts';
import { PlainPrinter } from '../../src/cli/plain.ts';
import { loadSpeaker } from '../../src/locale/speaker.ts';
import { protocolById } from '../../src/protocols/registry.ts';
import { StagedSession } from '../support/staged-session.ts';

const speaker = await loadSpeaker('en');

/** A session that fetches two messages and goes on at once. */
async function fetchTwo(printer: (write: (text: string) => void) => PlainPrinter | JsonPrinter): Promise<string> {
  let text = '';
  const session = new StagedSession(protocolById('pop3')!);
  const inOrder = new InOrder(
    session,
    printer((part) => {
      text += part;
    }),
  );
  session.subscribe((moment) => moment && inOrder.print(moment));
  session.open('+OK ready');
  session.send(Buffer.from('RETR 1\r\n'));
  session.says('+OK 60 octets', 'Subject: =?GBK?B?xOO6ww==?=', 'Content-Transfer-Encoding: base64', '', 'aGk=', '.');
  session.send(Buffer.from('RETR 2\r\n'));
  session.says('+OK', 'Subject: plain', '', 'hello', '.');
  session.send(Buffer.from('QUIT\r\n'));
  session.says('+OK bye');
  await inOrder.settled();
  return text;
}

describe('printing in order', () => {
  it('puts what a mail holds behind its last line, and nothing before it', async () => {
    const text = await fetchTwo((write) => new PlainPrinter({ speaker, write, charset: () => 'auto' }));
    const marks = [
      'S: aGk=',
      'S: .\n',
      'RETR 1: promised 60, came',
      'Subject: 你好',
      '     hi\n',
      'C: RETR 2',
      'S: hello',
      'nothing in it is encoded',
      'C: QUIT',
      'S: +OK bye',
    ];
    const places = marks.map((mark) => text.indexOf(mark));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places).not.toContain(-1);
  });

  it('gives --json a line of its own for each mail, between the lines of the recording', async () => {
    const text = await fetchTwo((write) => new JsonPrinter(new Date(0), () => 'pop3', speaker, write));
    const rows = text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    const at = rows.findIndex(({ event }) => event === 'message');
    expect(rows[at]).toMatchObject({
      from: 'server',
      command: 'RETR 1',
      extent: 'whole',
      promised: 60,
      text: 'hi',
      textFrom: 'plain',
      header: [{ name: 'Subject', value: '你好' }, { name: 'Content-Transfer-Encoding' }],
      parts: [{ depth: 0, type: 'text/plain', encoding: 'base64', octets: 6 }],
    });
    const next = rows.slice(at).find(({ event }) => event === 'client');
    expect(next.text).toBe('RETR 2\r\n');
    expect(rows.filter(({ event }) => event === 'message')).toHaveLength(2);
  });
});
