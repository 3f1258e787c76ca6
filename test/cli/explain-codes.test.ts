/** What `explain` says of each reply code is what a session says where the code is met. */
import { describe, expect, it } from 'vitest';
import { loadSpeaker } from '../../src/locale/speaker.ts';
import { played } from '../practice/smtp/played-codes.ts';
import { replyCodes } from '../practice/smtp/reply-codes.ts';
import { run } from './support/program.ts';

type Line = Record<string, unknown>;

const speakers = { en: await loadSpeaker('en'), 'zh-CN': await loadSpeaker('zh-CN') };

async function explained(args: readonly string[], stdin = ''): Promise<readonly Line[]> {
  const { code, stdout } = await run(['explain', '--json', ...args], { stdin });
  expect(code).toBe(0);
  return stdout
    .toString('utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Line);
}

describe.each(['en', 'zh-CN'] as const)('explain --json in %s', (lang) => {
  it('knows every code by itself', async () => {
    const objects = await explained([
      '--lang',
      lang,
      '--protocol',
      'smtp',
      ...replyCodes.map(({ code }) => String(code)),
    ]);
    expect(objects.map(({ code }) => code)).toEqual(replyCodes.map(({ code }) => code));
    for (const object of objects) {
      expect(object).toMatchObject({
        kind: 'reply',
        protocol: 'smtp',
        source: expect.stringMatching(/^(RFC|draft|IANA|[A-Z])/),
      });
      expect(String(object.meaning)).not.toBe('');
    }
  });

  it.each(replyCodes)('agrees with the session in which $code is met', async (row) => {
    const { replies, transcript } = played(row);
    const met = replies.findLast(({ status }) => 'code' in status && status.code === row.code)!;
    const lines = await explained(['--lang', lang, '--protocol', 'smtp'], transcript);
    const told = lines.findLast(({ kind, code }) => kind === 'reply' && code === row.code);
    const { title, text, next } = speakers[lang].meaning(met.meaning);
    expect(told).toMatchObject({ ...met.status, class: met.class, phase: met.phase, title, meaning: text, next });
  });
});
