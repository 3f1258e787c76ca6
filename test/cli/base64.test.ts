import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { run } from './support/program.ts';

describe('base64', () => {
  it.each<[string[], string]>([
    [['encode', 'alice'], 'YWxpY2U=\n'],
    [['encode', '-n'], 'LW4=\n'],
    [['encode', '--help me'], 'LS1oZWxwIG1l\n'],
    [['encode', '--', '--charset'], 'LS1jaGFyc2V0\n'],
    [['encode', 'two', 'words'], 'dHdvIHdvcmRz\n'],
    [['encode', '123'], 'MTIz\n'],
    [['encode', ''], '\n'],
    [['encode', '你好', '--charset', 'gbk'], 'xOO6ww==\n'],
    [['encode', '--charset=big5', '你好'], 'p0Gmbg==\n'],
    [['decode', 'YWxpY2U='], 'alice'],
  ])('%j', async (args, expected) => {
    const { code, stdout, stderr } = await run(['base64', ...args]);
    expect({ code, stdout: stdout.toString('utf8'), stderr }).toEqual({ code: 0, stdout: expected, stderr: '' });
  });

  it('takes stdin octet for octet, and gives octets back', async () => {
    const octets = fc.sample(fc.uint8Array({ minLength: 1, maxLength: 300 }), { seed: 42, numRuns: 1 })[0]!;
    const encoded = await run(['base64', 'encode'], { stdin: octets });
    expect(encoded.stdout.toString()).toBe(`${Buffer.from(octets).toString('base64')}\n`);
    const decoded = await run(['base64', 'decode'], { stdin: encoded.stdout });
    expect(new Uint8Array(decoded.stdout)).toEqual(octets);
  });

  it('keeps a newline that belongs to what is encoded', async () => {
    expect((await run(['base64', 'encode'], { stdin: 'alice\n' })).stdout.toString()).toBe('YWxpY2UK\n');
  });

  it('says where text stops being base64', async () => {
    const { code, stdout, stderr } = await run(['base64', 'decode', 'aGk*']);
    expect({ code, stdout: stdout.toString() }).toEqual({ code: 6, stdout: '' });
    expect(stderr).toMatch(/4.*`\*`/);
  });

  it.each<[string[], number]>([
    [['decode', 'aGk'], 6],
    [[], 2],
    [['encrypt', 'a'], 2],
    [['encode', 'a', '--charset', 'nonsense'], 2],
  ])('%j ends with %i', async (args, expected) => {
    const { code, stderr } = await run(['base64', ...args]);
    expect(code).toBe(expected);
    expect(stderr).toMatch(/^wirespeak: .+\n$/);
  });
});
