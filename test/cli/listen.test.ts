import { describe, expect, it } from 'vitest';
import { readListen } from '../../src/cli/listen.ts';

describe('LISTEN', () => {
  it.each([
    ['2525', '127.0.0.1', 2525],
    ['0', '127.0.0.1', 0],
    [':0', '127.0.0.1', 0],
    [':2525', '127.0.0.1', 2525],
    ['localhost:25', 'localhost', 25],
    ['0.0.0.0:25', '0.0.0.0', 25],
    ['[::1]:2525', '::1', 2525],
  ])('%s', (word, host, port) => {
    expect(readListen(word)).toEqual({ ok: true, listen: { host, port } });
  });

  it.each([
    '',
    ':',
    'localhost',
    'localhost:',
    'a:b',
    '::1:25',
    '[localhost]:25',
    'smtp://h:25',
    'a@b:25',
    '-1',
    '1e3',
  ])('%j is none', (word) => {
    expect(readListen(word)).toMatchObject({ ok: false, problem: { kind: 'usage.listen', params: { listen: word } } });
  });

  it('has ports up to 65535', () => {
    expect(readListen('65535')).toMatchObject({ ok: true });
    expect(readListen('h:65536')).toMatchObject({ ok: false, problem: { kind: 'usage.bad-port' } });
  });
});
