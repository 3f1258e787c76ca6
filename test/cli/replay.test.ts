import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { newFolder, run, start } from './support/program.ts';

const LINES = [
  '{"format":"wirespeak-session","version":1,"app":"wirespeak 0.1.0","startedAt":"2026-11-21T08:00:00.000Z"}',
  '{"event":"open","channel":0,"at":0,"protocol":"smtp","host":"mail.example.test","port":25,"address":null,"tls":null}',
  '{"event":"server","channel":0,"at":0.1,"text":"220 mail.example.test \\u001b[2J ESMTP\\r\\n"}',
  '{"event":"client","channel":0,"at":5,"text":"AUTH PLAIN ********\\r\\n","masked":[{"start":11,"end":19,"kind":"password"}]}',
  '{"event":"server","channel":0,"at":5.1,"text":"535 5.7.8 no\\r\\n"}',
  '{"event":"client","channel":0,"at":9,"text":"QUIT\\r\\n"}',
  '{"event":"server","channel":0,"at":9.1,"base64":"MjIxIMTjusMNCg=="}',
  '{"event":"close","channel":0,"at":9.2,"by":"server"}',
];

const record = (text: string): string => {
  const file = join(newFolder(), 'a recording.jsonl');
  writeFileSync(file, text);
  return file;
};

describe('replay, without a screen', () => {
  let file: string;
  beforeAll(() => {
    file = record(`${LINES.join('\n')}\n`);
  });

  it('plays a recording with its explanations, masks and charset, and nothing a terminal would obey', async () => {
    const { code, stdout, stderr } = await run(['replay', file]);
    const text = stdout.toString('utf8');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(text).toContain('C: AUTH PLAIN ********\n   masked\n');
    expect(text).toContain('S: 535 5.7.8 no\n   535 permanent failure');
    expect(text).toContain('S: 221 你好\n');
    expect(text).not.toContain('\u001b');
  });

  it('says what went wrong, in the language of the reader', async () => {
    const lost = '{"event":"error","at":9.1,"kind":"lost.timeout","params":{"host":"mail.example.test","seconds":30}}';
    const { code, stdout } = await run(['replay', record(`${[...LINES.slice(0, 6), lost, LINES[7]].join('\n')}\n`)]);
    expect(code).toBe(0);
    expect(stdout.toString('utf8')).toMatch(/C: QUIT\n-- .*mail\.example\.test.*30.*\n-- /);
  });

  it('reads octets in the encoding it is told', async () => {
    expect((await run(['replay', file, '--encoding', 'latin1'])).stdout.toString('utf8')).toContain('S: 221 ÄãºÃ\n');
  });

  it('says the same as a live session in another language', async () => {
    expect((await run(['replay', file, '--lang', 'zh-CN'])).stdout.toString('utf8')).toContain('535 永久失败：');
  });

  it('steps once for each line of stdin', async () => {
    const child = start(['replay', file, '--step']);
    let text = '';
    const until = async (wanted: string) => {
      while (!text.includes(wanted)) text += (await once(child.stdout, 'data'))[0];
    };
    child.stdin.write('\n\n');
    await until('S: 220');
    expect(text).not.toContain('C: AUTH');
    child.stdin.write('\n');
    await until('C: AUTH');
    expect(text).not.toContain('S: 535');
    child.stdin.end();
    await until('S: 221');
    expect((await once(child, 'exit'))[0]).toBe(0);
  });

  it('plays at the speed it is told', async () => {
    const { code, stdout } = await run(['replay', file, '--speed', '1000']);
    expect(code).toBe(0);
    expect(stdout.toString()).toContain('S: 221');
  });

  it('plays what is left of a recording whose writer was killed', async () => {
    const { code, stdout } = await run(['replay', record(LINES.slice(0, 5).join('\n').slice(0, -9))]);
    expect(code).toBe(0);
    expect(stdout.toString()).toContain('C: AUTH PLAIN');
  });

  it.each<[string, () => string]>([
    ['is not there', () => join(newFolder(), 'none')],
    ['is a folder', newFolder],
    ['is empty', () => record('')],
    ['is something else', () => record('hello\nworld\n')],
    ['is too new', () => record(LINES[0]!.replace('"version":1', '"version":99'))],
    ['has a bad line', () => record(`${LINES[0]}\n{"event":"server"}\n${LINES[1]}\n`)],
  ])('ends with 6 and one sentence when the file %s', async (_name, make) => {
    const { code, stdout, stderr } = await run(['replay', make()]);
    expect({ code, stdout: stdout.toString() }).toEqual({ code: 6, stdout: '' });
    expect(stderr).toMatch(/^wirespeak: .+\n$/);
  });

  it('takes a dash for stdin', async () => {
    const { code, stdout } = await run(['replay', '-'], { stdin: `\ufeff${LINES.join('\r\n')}\r\n` });
    expect(code).toBe(0);
    expect(stdout.toString()).toContain('C: AUTH PLAIN ********');
    expect((await run(['replay', '-', '--step'], { stdin: '' })).code).toBe(2);
  });

  it('answers as the recorded server did, to a client of its own', async () => {
    const child = start(['replay', file, '--serve', '0', '--json']);
    let told = '';
    child.stdout.on('data', (part) => {
      told += part;
    });
    const until = async (wanted: string) => {
      while (!told.includes(wanted)) await once(child.stdout, 'data');
    };
    await until('\n');
    const { host, port } = JSON.parse(told);
    expect(host).toBe('127.0.0.1');
    const stdin = 'AUTH PLAIN AGFsaWNlAHdvbmRlcmxhbmQ=\n/expect 535\nQUIT\n';
    const { code, stdout } = await run(['connect', `smtp://127.0.0.1:${port}`], { stdin });
    expect(code).toBe(0);
    expect(stdout.toString()).toContain('S: 535 5.7.8 no');
    await run(['connect', `smtp://127.0.0.1:${port}`, '--timeout', '1'], { stdin: 'VRFY bob\n' });
    await until('unmatched');
    expect(told).toContain('"connection":2,"command":"VRFY bob"');
    const taken = await run(['replay', file, '--serve', String(port)]);
    expect(taken.code).toBe(6);
    child.kill('SIGTERM');
    expect((await once(child, 'exit'))[0]).toBe(0);
  });

  it.each(['x', '70000', '-1'])('ends with 2 when it is to be served at %s', async (port) => {
    expect((await run(['replay', file, `--serve=${port}`])).code).toBe(2);
  });
});
