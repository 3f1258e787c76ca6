/** `explain`: what a reply, a command or a whole transcript says. */
import type { Protocol } from '../../protocols/contract.ts';
import type { Arguments, Command, Context } from '../command.ts';
import { has, one } from '../option.ts';

export const explain: Command = {
  name: 'explain',
  words: '[text..]',
  describe: 'command.explain',
  verbatim: true,
  options: [
    { name: 'protocol', takes: 'one', describe: 'option.protocol', values: 'protocol' },
    { name: 'json', takes: 'nothing', describe: 'option.json' },
  ],
  run: runExplain,
};

async function runExplain({ words, options }: Arguments, context: Context): Promise<number> {
  const { protocolById, protocols } = await import('../../protocols/registry.ts');
  const asked = one(options, 'protocol');
  const protocol = asked === undefined ? null : protocolById(asked.toLowerCase());
  if (asked !== undefined && !protocol) {
    const known = protocols.map(({ id }) => id).join(', ');
    return context.complain({ kind: 'usage.unknown-protocol', params: { protocol: asked, known } });
  }
  const among = protocol ? [protocol] : protocols;
  const json = has(options, 'json');
  if (words.length > 0) {
    const text = words.join(' ');
    if (/[\r\n]/.test(text.trim())) return explainText(Buffer.from(text), among, protocol, json, context);
    const { thingsIn } = await import('../explain/things.ts');
    return explainThings(thingsIn(words, among), among, json, context);
  }
  const { stdin, stderr, speaker } = context;
  if (stdin.isTTY) stderr.write(`${speaker.cli('explain.paste')}\n`);
  const { readStdin } = await import('../stdin.ts');
  const read = await readStdin(stdin);
  if (!read.ok) return context.complain(read.problem);
  const { octets } = read;
  const text = Buffer.from(octets).toString('utf8').trim();
  // One line is one thing; a session has more.
  if (text !== '' && !/[\r\n]/.test(text)) return explainLine(octets, text, among, protocol, json, context);
  return explainText(octets, among, protocol, json, context);
}

async function explainThings(
  things: readonly string[],
  among: readonly Protocol[],
  json: boolean,
  context: Context,
): Promise<number> {
  const { sensesOf } = await import('../explain/things.ts');
  const { thingJson } = await import('../explain/thing-json.ts');
  const { thingWords } = await import('../explain/thing-words.ts');
  const { styleFor } = await import('../style.ts');
  const style = styleFor(context.stdout.isTerminal, context.env);
  let exit = 0;
  let printed = 0;
  for (const thing of things) {
    const senses = sensesOf(thing, among);
    if (senses.length === 0) exit = context.complain({ kind: 'usage.nothing-known', params: {} });
    else if (json) context.stdout.write(thingJson(senses, context.speaker));
    else context.stdout.write(`${printed++ > 0 ? '\n' : ''}${thingWords(thing, senses, context.speaker, style)}`);
  }
  return exit;
}

async function explainLine(
  octets: Uint8Array,
  text: string,
  among: readonly Protocol[],
  protocol: Protocol | null,
  json: boolean,
  context: Context,
): Promise<number> {
  const { sensesOf } = await import('../explain/things.ts');
  if (sensesOf(text, among).length > 0) return explainThings([text], among, json, context);
  return explainText(octets, among, protocol, json, context);
}

async function explainText(
  octets: Uint8Array,
  among: readonly Protocol[],
  protocol: Protocol | null,
  json: boolean,
  context: Context,
): Promise<number> {
  const { explainTranscript } = await import('../explain/transcript.ts');
  return explainTranscript(octets, among, protocol, json, context);
}
