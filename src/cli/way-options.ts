/** Options about the way to a server, for every command that connects to one. */
import type { Option } from './option.ts';

export const wayOptions: readonly Option[] = [
  { name: 'min-tls', takes: 'one', describe: 'option.min-tls' },
  { name: '4', takes: 'nothing', describe: 'option.4' },
  { name: '6', takes: 'nothing', describe: 'option.6' },
  { name: 'proxy', takes: 'one', describe: 'option.proxy' },
  { name: 'proxy-password-env', takes: 'one', describe: 'option.proxy-password-env' },
];
