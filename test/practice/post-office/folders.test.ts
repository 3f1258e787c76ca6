import { beforeEach, describe, expect, it } from 'vitest';
import { everybody } from '../../../src/practice/accounts.ts';
import { PostOffice } from '../../../src/practice/mailbox.ts';

const octets = (text = 'Subject: x\r\n\r\nhi\r\n') => Buffer.from(text);
const letter = (text?: string) => ({ octets: octets(text), flags: new Set<string>(), receivedAt: null });

let office: PostOffice;
const names = () => office.folders('bob').map(({ name }) => name);
const uids = (folder: string) => office.list('bob', folder)?.map(({ uid }) => uid);

beforeEach(() => {
  office = new PostOffice({ accounts: everybody, now: () => 5_000_000 });
});

describe('making folders', () => {
  it('makes those above as well, each with a UIDVALIDITY of its own', () => {
    expect(office.create('bob', '工作/2026/七月', '\\Archive')).toMatchObject({
      ok: true,
      folder: { name: '工作/2026/七月', use: '\\Archive', uidNext: 1, messages: [] },
    });
    expect(names()).toEqual(['INBOX', '工作', '工作/2026', '工作/2026/七月']);
    expect(office.folders('bob').map(({ use }) => use)).toEqual([null, null, null, '\\Archive']);
    expect(office.folders('bob').map(({ uidValidity }) => uidValidity)).toEqual([5000, 5001, 5002, 5003]);
  });

  it('finds INBOX in any case, also as the first level', () => {
    expect(office.create('bob', 'inbox')).toEqual({ ok: false, why: 'exists' });
    office.create('bob', 'Inbox/Old');
    expect(names()).toEqual(['INBOX', 'INBOX/Old']);
    expect(office.folder('bob', 'iNbOx/Old')).not.toBeNull();
    expect(office.folder('bob', 'INBOX/old')).toBeNull();
  });

  it.each([
    '',
    '/a',
    'a/',
    'a//b',
    '..',
    'a/../b',
    './a',
    'a\x1b[2J',
    'a\r\nb',
    'a\0',
    'a\x85',
    '\ud800',
    'a\u2028b',
    'x'.repeat(256),
    '邮'.repeat(86),
    'a/'.repeat(16).concat('a'),
  ])('refuses the name %j', (name) => {
    expect(office.create('bob', name)).toEqual({ ok: false, why: 'forbidden' });
    office.create('bob', 'there');
    expect(office.rename('bob', 'there', name)).toEqual({ ok: false, why: 'forbidden' });
    expect(office.subscribe('bob', name, true)).toBe(false);
    expect(names()).toEqual(['INBOX', 'there']);
  });

  it('has an end', () => {
    for (let made = 1; made < 500; made++) expect(office.create('bob', `f${made}`).ok).toBe(true);
    expect(office.create('bob', 'more')).toEqual({ ok: false, why: 'full' });
    office.delete('bob', 'f1');
    expect(office.create('bob', 'a/b')).toEqual({ ok: false, why: 'full' });
    expect(office.create('bob', 'more').ok).toBe(true);
  });
});

describe('deleting folders', () => {
  it('leaves those under it, and then has no such folder', () => {
    office.create('bob', 'a/b');
    expect(office.delete('bob', 'a')).toMatchObject({ ok: true, folder: { name: 'a' } });
    expect(names()).toEqual(['INBOX', 'a/b']);
    expect(office.delete('bob', 'a')).toEqual({ ok: false, why: 'has-children' });
    expect(office.delete('bob', 'b')).toEqual({ ok: false, why: 'no-folder' });
    expect(office.delete('bob', 'inbox')).toEqual({ ok: false, why: 'forbidden' });
  });

  it('gives a name that comes back another UIDVALIDITY', () => {
    office.create('bob', 'a');
    const before = office.folder('bob', 'a')!.uidValidity;
    office.delete('bob', 'a');
    office.create('bob', 'a');
    expect(office.folder('bob', 'a')!.uidValidity).toBeGreaterThan(before);
  });

  it('gives the room of its messages back', () => {
    office = new PostOffice({ accounts: everybody, capacity: 2048 });
    office.create('bob', 'a');
    expect(office.store('bob', 'a', [letter(), letter()]).ok).toBe(true);
    expect(office.store('bob', 'a', [letter()])).toEqual({ ok: false, why: 'full' });
    office.delete('bob', 'a');
    expect(office.store('bob', 'INBOX', [letter(), letter()]).ok).toBe(true);
    expect(office.quota('bob')).toMatchObject({ messages: 2 });
  });
});

describe('renaming folders', () => {
  it('takes those under it along, with their messages, and makes those above', () => {
    office.create('bob', 'a/b');
    office.store('bob', 'a/b', [letter()]);
    const { uidValidity } = office.folder('bob', 'a/b')!;
    expect(office.rename('bob', 'a', 'x/y')).toMatchObject({ ok: true, folder: { name: 'x/y' } });
    expect(names()).toEqual(['INBOX', 'x', 'x/y', 'x/y/b']);
    expect(office.folder('bob', 'x/y/b')).toMatchObject({ uidValidity, messages: [{ uid: 1 }] });
  });

  it('takes along what is under a name that is no folder', () => {
    office.create('bob', 'a/b');
    office.delete('bob', 'a');
    expect(office.rename('bob', 'a', 'c').ok).toBe(true);
    expect(names()).toEqual(['INBOX', 'c/b']);
  });

  it('refuses what is there, what is not, and a place under itself', () => {
    office.create('bob', 'a/b');
    office.create('bob', 'c');
    expect(office.rename('bob', 'c', 'a')).toEqual({ ok: false, why: 'exists' });
    expect(office.rename('bob', 'a', 'a/c')).toEqual({ ok: false, why: 'forbidden' });
    expect(office.rename('bob', 'nothing', 'd')).toEqual({ ok: false, why: 'no-folder' });
    expect(office.rename('nobody', 'c', 'd')).toEqual({ ok: false, why: 'no-folder' });
    expect(names()).toEqual(['INBOX', 'a', 'a/b', 'c']);
  });

  it('empties INBOX into the new folder; its children stay, and its UIDs go on', () => {
    office.create('bob', 'INBOX/sub');
    office.store('bob', 'INBOX', [letter(), letter()]);
    expect(office.rename('bob', 'INBOX', 'old')).toMatchObject({ ok: true, folder: { name: 'old' } });
    expect(names()).toEqual(['INBOX', 'INBOX/sub', 'old']);
    expect([uids('INBOX'), uids('old')]).toEqual([[], [1, 2]]);
    expect(office.store('bob', 'INBOX', [letter()])).toMatchObject({ uids: [3] });
  });
});

describe('subscriptions', () => {
  it('outlive their folder, and may come before it', () => {
    office.create('bob', 'a');
    expect(office.subscribe('bob', 'a', true)).toBe(true);
    expect(office.subscribe('bob', 'later', true)).toBe(true);
    expect(office.folder('bob', 'a')!.subscribed).toBe(true);
    office.delete('bob', 'a');
    expect(office.subscriptions('bob')).toEqual(['a', 'later']);
    office.create('bob', 'later');
    expect(office.folder('bob', 'later')!.subscribed).toBe(true);
    expect(office.subscribe('bob', 'later', false)).toBe(true);
    expect(office.folder('bob', 'later')!.subscribed).toBe(false);
  });
});
