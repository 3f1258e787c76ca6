import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { UserFiles } from '../../src/cli/user-files.ts';
import { BEGINNER } from '../../src/engine/assist/fading.ts';
import { newFolder } from './support/program.ts';

describe('the files of the person', () => {
  it('keeps the servers last spoken to, newest first, each once', async () => {
    const home = newFolder();
    const files = new UserFiles({ WIRESPEAK_HOME: home });
    for (const target of ['a:1', 'b:2', 'a:1']) await files.remember(target);
    await files.change((settings) => ({ ...settings, ambiguous: 2 }));
    expect(await new UserFiles({ WIRESPEAK_HOME: home }).settings()).toEqual({ recent: ['a:1', 'b:2'], ambiguous: 2 });
    if (process.platform !== 'win32') expect(statSync(join(home, 'settings.json')).mode & 0o777).toBe(0o600);
  });

  it('keeps what one can do without being helped; whoever is new is helped with everything', async () => {
    const home = newFolder();
    const files = new UserFiles({ WIRESPEAK_HOME: home });
    expect(await files.skills()).toEqual(BEGINNER);
    const assist = { tag: { level: 'warns', run: 3 }, count: { level: 'off', run: 0 } } as const;
    await files.change((settings) => ({ ...settings, assist }));
    await files.remember('a:1');
    expect(await new UserFiles({ WIRESPEAK_HOME: home }).skills()).toEqual(assist);
  });

  it.each(['', '{', '[]', '7', 'null', '{"recent":[7],"ambiguous":3}'])(
    'takes settings that say %j for none',
    async (text) => {
      const home = newFolder();
      writeFileSync(join(home, 'settings.json'), text);
      expect(await new UserFiles({ WIRESPEAK_HOME: home }).settings()).toEqual({ recent: [] });
    },
  );

  it('goes on where nothing can be written', async () => {
    const home = newFolder();
    const file = join(home, 'file');
    writeFileSync(file, '');
    const files = new UserFiles({ WIRESPEAK_HOME: file });
    await files.remember('a:1');
    expect(await files.settings()).toEqual({ recent: [] });
    expect(await files.recordings()).toEqual([]);
    expect(readFileSync(file, 'utf8')).toBe('');
  });

  it('keeps the certificates of other windows beside a new one, up to a limit', async () => {
    const files = new UserFiles({ WIRESPEAK_HOME: newFolder() });
    const pem = (name: string) => `-----BEGIN CERTIFICATE-----\n${name}\n-----END CERTIFICATE-----\n`;
    const file = (await files.keepPracticeCertificate(pem('one')))!;
    // As an earlier version left it.
    writeFileSync(file, pem('one').trimEnd());
    for (const name of ['two', 'one']) await files.keepPracticeCertificate(pem(name));
    expect(readFileSync(file, 'utf8')).toBe(pem('one') + pem('two'));
    if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600);
    for (let count = 0; count < 80; count++) await files.keepPracticeCertificate(pem(`n${count}`));
    const kept = readFileSync(file, 'utf8').match(/^n\d+$/gm)!;
    expect(kept.length).toBeLessThanOrEqual(32);
    expect(kept.slice(-2)).toEqual(['n78', 'n79']);
  });

  it('lists recordings by what they hold, and passes over what is none', async () => {
    const home = newFolder();
    const files = new UserFiles({ WIRESPEAK_HOME: home });
    const path = await files.newRecording('mail.example.test', 25, new Date('2026-11-21T08:00:00Z'));
    const header = '{"format":"wirespeak-session","version":1,"startedAt":"2026-11-21T08:00:00.000Z"}';
    writeFileSync(path, `${header}\n{"event":"open","host":"mail.example.test","port":25}\n`);
    mkdirSync(join(dirname(path), 'folder.jsonl'));
    writeFileSync(join(dirname(path), 'other.jsonl'), 'nothing of ours\n');
    expect(await files.recordings()).toEqual([{ path, title: 'mail.example.test:25', startedAt: '2026-11-21 08:00' }]);
  });
});
