/** `auth`: what to type to log in, step by step. */
import type { Command } from '../command.ts';

export const auth: Command = {
  name: 'auth',
  words: '[mechanism]',
  describe: 'command.auth',
  options: [
    { name: 'user', takes: 'one', describe: 'option.auth-user' },
    { name: 'password-env', takes: 'one', describe: 'option.auth-password' },
    { name: 'challenge', takes: 'one', describe: 'option.auth-challenge' },
    { name: 'protocol', takes: 'one', describe: 'option.auth-protocol' },
    { name: 'json', takes: 'nothing', describe: 'option.json-lines' },
  ],
  async run(given, context) {
    const { runAuth } = await import('../auth.ts');
    return runAuth(given, context);
  },
};
