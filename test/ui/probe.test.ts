import { PassThrough } from 'node:stream';
import { expect, it } from 'vitest';
import { probeAmbiguous } from '../../src/ui/probe.ts';

/** A terminal that answers what it is asked, with keys before and behind. */
function terminal(answer: string | null) {
  const stdin = Object.assign(new PassThrough(), { isTTY: true as const, setRawMode: () => stdin });
  const written: string[] = [];
  const stdout = {
    write(text: string) {
      written.push(text);
      if (answer !== null && text.includes('\u001b[6n')) setImmediate(() => stdin.write(answer));
      return true;
    },
  };
  return { stdin, stdout, written };
}

const ask = ({ stdin, stdout }: ReturnType<typeof terminal>) => probeAmbiguous(stdin as never, stdout as never);

it.each([
  ['\u001b[1;2R', 1],
  ['\u001b[1;3R', 2],
  ['\u001b[24;9R', null],
])('reads %j', async (answer, columns) => {
  const asked = terminal(answer);
  expect(await ask(asked)).toBe(columns);
  // What was printed to be measured is gone again.
  expect(asked.written.at(-1)).toBe('\r\u001b[2K');
});

it('gives back the keys that were pressed meanwhile', async () => {
  const asked = terminal('ab\u001b[1;2Rc');
  await ask(asked);
  expect(String(asked.stdin.read())).toBe('abc');
});

it('does not wait for a terminal that says nothing', async () => {
  const asked = terminal(null);
  expect(await ask(asked)).toBeNull();
  expect(asked.written.at(-1)).toBe('\r\u001b[2K');
});

it('asks nobody where there is no terminal', async () => {
  const asked = terminal(null);
  Object.assign(asked.stdin, { isTTY: false });
  expect(await ask(asked)).toBeNull();
  expect(asked.written).toEqual([]);
});
