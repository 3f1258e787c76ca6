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
  const input = text.length > 0 ? null : await readAll(context.stdin);
  if (input && !input.ok) return context.complain(input.problem);
  if (action === 'encode') {
    // Octets of stdin are taken as they are: they have their encoding already.
    context.stdout.write(`${encodeBase64(input?.octets ?? encodeText(text.join(' '), charset))}\n`);
    return 0;
  }
  const written = input ? Buffer.from(input.octets).toString('utf8') : text.join(' ');
  // Line ends belong to the file, not to the text: programs wrap base64 at 76 columns.
  const decoded = decodeBase64(input ? written.replace(/\r?\n/g, '') : written);
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

async function readAll(stdin: NodeJS.ReadStream) {
  if (stdin.isTTY) return { ok: true, octets: await readLine(stdin) } as const;
  const { readStdin } = await import('../stdin.ts');
  return readStdin(stdin);
}

/** One line typed at a terminal: Enter ends it and is no part of it. */
async function readLine(stdin: NodeJS.ReadStream): Promise<Uint8Array> {
  const { createInterface } = await import('node:readline');
  const lines = createInterface({ input: stdin, output: process.stderr });
  for await (const line of lines) return Buffer.from(line);
  return new Uint8Array();
}
