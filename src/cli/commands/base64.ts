/** `base64`: what AUTH asks for, without the newline that `echo` would add. */
import type { Arguments, Command, Context } from '../command.ts';
import { one } from '../option.ts';

export const base64: Command = {
  name: 'base64',
  words: '[encode|decode] [text..]',
  describe: 'command.base64',
  verbatim: true,
  options: [{ name: 'charset', takes: 'one', describe: 'option.charset' }],
  run: runBase64,
};

async function runBase64({ words, options }: Arguments, context: Context): Promise<number> {
  const { decodeBase64, encodeBase64 } = await import('../../wire/base64.ts');
  const { encodeText, isCharset } = await import('../../wire/charset.ts');
  const [action, ...text] = words;
  if (action === undefined) {
    return context.complain({ kind: 'usage.missing-argument', params: { argument: 'encode|decode' } });
  }
  if (action !== 'encode' && action !== 'decode') {
    return context.complain({ kind: 'usage.bad-value', params: { option: 'base64', value: action } });
  }
  const charset = one(options, 'charset') ?? 'utf-8';
  if (!isCharset(charset)) return context.complain({ kind: 'usage.unknown-encoding', params: { encoding: charset } });
  if (action === 'encode') {
    // Octets of stdin are taken as they are: they have their encoding already.
    const octets = text.length > 0 ? encodeText(text.join(' '), charset) : await readAll(context.stdin);
    context.stdout.write(`${encodeBase64(octets)}\n`);
    return 0;
  }
  const written = text.length > 0 ? text.join(' ') : Buffer.from(await readAll(context.stdin)).toString('utf8');
  // Line ends belong to the file, not to the text: programs wrap base64 at 76 columns.
  const decoded = decodeBase64(text.length > 0 ? written : written.replace(/\r?\n/g, ''));
  if (!decoded.ok) {
    const { base64Problem } = await import('../base64-problem.ts');
    return context.complain(base64Problem(decoded));
  }
  if (!context.stdout.isTerminal) context.stdout.write(decoded.bytes);
  else {
    const { decodeOctets } = await import('../../wire/charset.ts');
    const { visible } = await import('../../wire/visible.ts');
    const asked = one(options, 'charset') ?? 'auto';
    context.stdout.write(`${visible(decodeOctets(decoded.bytes, asked).text)}\n`);
  }
  return 0;
}

async function readAll(stdin: NodeJS.ReadStream): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  if (stdin.isTTY) return readLine(stdin);
  for await (const part of stdin) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

/** One line typed at a terminal: Enter ends it and is no part of it. */
async function readLine(stdin: NodeJS.ReadStream): Promise<Uint8Array> {
  const { createInterface } = await import('node:readline');
  const lines = createInterface({ input: stdin, output: process.stderr });
  for await (const line of lines) return Buffer.from(line);
  return new Uint8Array();
}
