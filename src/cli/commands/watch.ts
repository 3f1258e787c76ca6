/** `watch`: between a mail program and its server; everything passes unchanged and is explained. */
import type { Command } from '../command.ts';
import { wayOptions } from '../way-options.ts';

export const watch: Command = {
  name: 'watch',
  words: '[listen] [target] [port]',
  describe: 'command.watch',
  options: [
    { name: 'tls-listen', takes: 'nothing', describe: 'option.tls-listen' },
    { name: 'tls', takes: 'nothing', describe: 'option.tls-target' },
    { name: 'starttls', takes: 'nothing', describe: 'option.starttls-target' },
    { name: 'insecure', takes: 'nothing', describe: 'option.insecure' },
    { name: 'ca', takes: 'one', describe: 'option.ca' },
    { name: 'servername', takes: 'one', describe: 'option.servername' },
    ...wayOptions,
    { name: 'protocol', takes: 'one', describe: 'option.protocol' },
    { name: 'encoding', takes: 'one', describe: 'option.encoding' },
    { name: 'record', takes: 'one', describe: 'option.record-each' },
    { name: 'force', takes: 'nothing', describe: 'option.force' },
    { name: 'json', takes: 'nothing', describe: 'option.json-lines' },
  ],
  async run(given, context) {
    const { runWatch } = await import('../watch.ts');
    return runWatch(given, context);
  },
};
