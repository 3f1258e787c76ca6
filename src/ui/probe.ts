/** Asks the terminal how many columns a character of ambiguous width takes: prints one, and asks where the cursor is. */

/** Long enough for a terminal at the other end of a slow line. */
const PATIENCE = 150;
const ASK = '\r\u2500\u001b[6n';
const ERASE = '\r\u001b[2K';
const REPORT = /\u001b\[\d+;(\d+)R/;

type Input = Pick<NodeJS.ReadStream, 'isTTY' | 'setRawMode' | 'on' | 'off' | 'pause' | 'unshift'>;
type Output = Pick<NodeJS.WriteStream, 'write'>;

/** 1 or 2, or null when the terminal does not say in time. Keys pressed meanwhile are put back for who reads next. */
export function probeAmbiguous(stdin: Input, stdout: Output): Promise<1 | 2 | null> {
  if (!stdin.isTTY) return Promise.resolve(null);
  return new Promise((resolve) => {
    let received = '';
    const timer = setTimeout(() => finish(null), PATIENCE);
    const listen = (chunk: Buffer | string) => {
      received += chunk.toString();
      const report = REPORT.exec(received);
      if (!report) return;
      received = received.replace(REPORT, '');
      const column = Number(report[1]);
      finish(column === 2 ? 1 : column === 3 ? 2 : null);
    };
    const finish = (answer: 1 | 2 | null) => {
      clearTimeout(timer);
      stdin.off('data', listen);
      stdin.pause();
      if (received !== '') stdin.unshift(Buffer.from(received));
      stdout.write(ERASE);
      resolve(answer);
    };
    stdin.setRawMode(true);
    stdin.on('data', listen);
    stdout.write(ASK);
  });
}
