import { describe, expect, it } from 'vitest';
import { laterCommands } from '../../src/cli/commands.ts';
import { run } from './support/program.ts';

describe('usage', () => {
  it('prints its version', async () => {
    expect((await run(['--version'])).stdout.toString()).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  it.each(['en', 'zh-CN', 'zh-TW'])('explains itself in %s', async (lang) => {
    for (const args of [
      ['--help'],
      ['learn', '--help'],
      ['connect', '--help'],
      ['replay', '--help'],
      ['practice', '--help'],
      ['base64', '--help'],
      ['watch', '--help'],
      ['auth', '--help'],
      ['explain', '--help'],
      ['lesson', '--help'],
      ['completion', '--help'],
    ]) {
      const { code, stdout, stderr } = await run([...args, '--lang', lang]);
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      const text = stdout.toString('utf8');
      expect(text).toContain('--lang');
      expect(text).not.toMatch(/[{}]|undefined/);
      if (lang !== 'en') expect(text).not.toMatch(/\b(Options|Commands|boolean|Show help)\b/);
    }
  });

  it('offers no command that is not there yet', async () => {
    const help = (await run(['--help'])).stdout.toString();
    for (const name of laterCommands) expect(help).not.toMatch(new RegExp(`wirespeak ${name}\\b`));
    const { code, stderr } = await run(['probe', 'mail.example.test']);
    expect(code).toBe(2);
    expect(stderr).toContain('probe');
  });

  it.each<[string[], RegExp]>([
    [['conect', 'h', '25'], /`connect`/],
    [['nonsense'], /`nonsense`/],
    [['connect', 'h', '25', '--tsl'], /`--tls`/],
    [['--nonsense'], /`--nonsense`/],
    [['connect'], /target/],
    [['connect', 'h', '25', 'x'], /`x`/],
    [['connect', 'h', '--timeout'], /--timeout/],
    [['connect', 'h', '25', '--timeout', 'soon'], /soon/],
    [['connect', 'h', '25', '--timeout', '0'], /--timeout/],
    [['connect', 'h', '25', '--encoding', 'klingon'], /klingon/],
    [['connect', 'h', '25', '--protocol', 'gopher'], /gopher.*smtp/s],
    [['connect', 'h', '25', '--tls', '--starttls'], /--tls.*--starttls/],
    [['connect', '-4', '-6', 'h', '25'], /-4.*-6/],
    [['connect', 'h', '25', '--password-env', 'NOT_SET_ANYWHERE'], /NOT_SET_ANYWHERE/],
    [['connect', 'h'], /3025/],
    [['watch'], /listen/],
    [['watch', '2525'], /target/],
    [['watch', 'here', 'h:25'], /`here`/],
    [['watch', '2525', 'h'], /3025/],
    [['watch', '2525', 'h:25', '--tls', '--starttls'], /--tls.*--starttls/],
    [['auth'], /PLAIN.*APOP/],
    [['auth', 'SMOKE'], /`SMOKE`.*PLAIN.*APOP/],
    [['auth', 'APOP', '--protocol', 'smtp'], /`APOP`.*PLAIN/],
    [['auth', 'PLAIN', '--protocol', 'gopher'], /gopher.*smtp/s],
    [['auth', 'PLAIN', '--user', 'a', '--password-env', 'NOT_SET_ANYWHERE'], /NOT_SET_ANYWHERE/],
    [['auth', 'PLAIN', '--user', 'a'], /--password-env/],
    [['replay'], /recording/],
    [['replay', 'f', '--speed', 'fast'], /fast/],
    [['practice', 'gopher'], /gopher/],
    [['practice', '--port', 'smtp'], /smtp/],
    [['practice', '--fault', 'nonsense'], /nonsense/],
    [['practice', '--seed', 'x'], /x/],
    [['practice', 'smtp', '--port', 'smtp=0', '--persona', 'nobody'], /nobody.*rfc/s],
    [['explain', '--protocol', 'gopher', '550'], /gopher.*smtp/s],
    [['completion', 'cmd'], /cmd/],
    [['--lang', 'klingon'], /klingon/],
  ])('%j ends with 2 and one sentence', async (args, expected) => {
    const { code, stdout, stderr } = await run(args);
    expect({ code, stdout: stdout.toString() }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(expected);
    expect(stderr).toMatch(/^wirespeak: .+\n$/);
  });

  it('never repeats a password', async () => {
    const { code, stderr } = await run(['connect', 'smtp://alice:wonderland@mail.example.test']);
    expect(code).toBe(2);
    expect(stderr).not.toContain('wonderland');
  });

  it('speaks the language asked for', async () => {
    expect((await run(['connect'], { env: { WIRESPEAK_LANG: 'zh-CN' } })).stderr).toMatch(/[\u4e00-\u9fff]/);
    expect((await run(['connect'], { env: { LC_ALL: 'zh_CN.UTF-8' } })).stderr).toMatch(/[\u4e00-\u9fff]/);
    const asked = await run(['connect', '--lang', 'en'], { env: { LC_ALL: 'zh_CN.UTF-8' } });
    expect(asked.stderr).not.toMatch(/[\u4e00-\u9fff]/);
  });
});

describe('without a command and without a terminal', () => {
  it.each(['en', 'zh-CN'])('plays a first mail and says what else there is (%s)', async (lang) => {
    const { code, stdout, stderr } = await run(['--lang', lang]);
    const text = stdout.toString('utf8');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    for (const line of ['S: 220 ', 'C: MAIL FROM:', 'S: 354 ', 'C: ..this line', 'S: 221 '])
      expect(text).toContain(line);
    expect(text).toContain('wirespeak connect');
    // Nothing in colour where nobody can see it.
    expect(text).not.toContain('\u001b');
  });
});
