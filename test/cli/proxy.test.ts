import { describe, expect, it } from 'vitest';
import { environmentProxy, readProxyChoice } from '../../src/cli/proxy.ts';

/** What is chosen for a server: the proxy, or the kind of problem. */
function chosen(
  options: Record<string, string>,
  env: Record<string, string> = {},
  host = 'mail.example.test',
  port = 25,
) {
  const read = readProxyChoice(options, env);
  if (!read.ok) return read.problem.kind;
  const choice = read.choice(host, port);
  return choice.ok ? choice.proxy : choice.problem.kind;
}

describe('--proxy', () => {
  it.each([
    ['socks5://127.0.0.1:9050', { kind: 'socks5', host: '127.0.0.1', port: 9050 }],
    ['socks5h://proxy.example.test', { kind: 'socks5h', host: 'proxy.example.test', port: 1080 }],
    ['SOCKS4A://p:1/', { kind: 'socks4a', host: 'p', port: 1 }],
    ['socks4://u@p:1', { kind: 'socks4', host: 'p', port: 1, user: 'u' }],
    ['http://[::1]:3128', { kind: 'http', host: '::1', port: 3128 }],
    ['http://a%40b@p:8080', { kind: 'http', host: 'p', port: 8080, user: 'a@b' }],
    ['none', null],
  ])('%s', (written, proxy) => expect(chosen({ proxy: written })).toEqual(proxy));

  it.each([
    'p:1080',
    'http://p',
    'https://p:1',
    'ftp://p:1',
    'socks5://',
    'socks5://p:0',
    'socks5://p:70000',
    'socks5://@p:1',
    'socks5://a%00b@p:1',
    'socks5://[p]:1',
    'socks5://p:1/x',
    '',
  ])('%s is none', (written) => expect(chosen({ proxy: written })).toBe('usage.proxy'));

  it.each(['socks5://u:secret@p:1', 'socks5://u:s/ecr@et@p:1', 'http://u:@p:1'])('%s: a password', (written) => {
    expect(chosen({ proxy: written })).toBe('usage.proxy-password');
    expect(chosen({}, { ALL_PROXY: written })).toBe('usage.proxy-password');
  });

  it('takes a password from the variable named, and wants a user with it', () => {
    const options = { proxy: 'socks5://u@p:1', 'proxy-password-env': 'V' };
    expect(chosen(options, { V: 'rabbit' })).toMatchObject({ user: 'u', password: 'rabbit' });
    expect(readProxyChoice(options, { V: 'rabbit' })).toMatchObject({ secrets: ['rabbit'] });
    expect(chosen(options)).toBe('usage.secret-unset');
    expect(chosen(options, { V: 'x'.repeat(256) })).toBe('usage.bad-value');
    expect(chosen({ ...options, proxy: 'socks5://p:1' }, { V: 'rabbit' })).toBe('usage.proxy-user');
  });
});

describe('ALL_PROXY', () => {
  const env = { ALL_PROXY: 'socks5h://p:1' };
  const proxy = { kind: 'socks5h', host: 'p', port: 1 };

  it('is used where --proxy is not given, small letters first', () => {
    expect(chosen({}, env)).toEqual(proxy);
    expect(chosen({}, { ...env, all_proxy: 'http://q:2' })).toMatchObject({ host: 'q' });
    expect(chosen({ proxy: 'none' }, env)).toBe(null);
    expect(chosen({}, { ALL_PROXY: '' })).toBe(null);
    expect(chosen({}, { ALL_PROXY: 'nonsense' })).toBe('usage.proxy');
  });

  it.each(['127.0.0.1', '127.9.9.9', '::1', '::ffff:127.0.0.1', 'localhost', 'LOCALHOST.', 'a.localhost'])(
    'is never told of %s, --proxy is',
    (host) => {
      expect(chosen({}, env, host)).toBe(null);
      expect(chosen({ proxy: env.ALL_PROXY }, {}, host)).toEqual(proxy);
    },
  );

  it.each([
    ['*', 'mail.example.test', true],
    ['example.test', 'mail.example.test', true],
    ['.example.test', 'mail.example.test', true],
    ['*.example.test', 'mail.example.test', true],
    ['example.test', 'example.test', true],
    ['ample.test', 'example.test', false],
    ['other, MAIL.example.test.', 'Mail.Example.Test', true],
    ['mail.example.test:25', 'mail.example.test', true],
    ['mail.example.test:587', 'mail.example.test', false],
    ['10.0.0.0/8', '10.1.2.3', true],
    ['10.0.0.0/8', '11.1.2.3', false],
    ['10.1.2.3', '10.1.2.3', true],
    ['2.3', '10.1.2.3', false],
    ['fd00::/8', 'fd12::1', true],
    ['[fd12::1]', 'fd12::1', true],
    ['10.0.0.0/99', '10.1.2.3', false],
  ])('with NO_PROXY=%s, %s: without it %s', (except, host, without) => {
    for (const name of ['NO_PROXY', 'no_proxy']) {
      expect(chosen({}, { ...env, [name]: except }, host)).toEqual(without ? null : proxy);
    }
  });

  it('serves a session opened from the screen too', () => {
    expect(environmentProxy(env)('mail.example.test', 25)).toEqual({ ok: true, proxy });
  });
});
