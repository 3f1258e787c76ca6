import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { everybody } from '../../../src/practice/accounts.ts';
import { PostOffice, type Storing } from '../../../src/practice/mailbox.ts';

const octets = (text = 'Subject: x\r\n\r\nhi\r\n') => Buffer.from(text);
const letter = (text?: string): Storing => ({ octets: octets(text), flags: new Set(), receivedAt: null });
const mail = {
  from: 'alice@example.test',
  to: ['bob@example.test'],
  octets: octets(),
  login: null,
  body: '7BIT',
  utf8: false,
} as const;

let office: PostOffice;
const uids = (folder = 'INBOX') => office.list('bob', folder)!.map(({ uid }) => uid);

beforeEach(() => {
  office = new PostOffice({ accounts: everybody, now: () => 5000 });
  office.create('bob', 'a');
});

describe('storing', () => {
  it('keeps date and flags, numbers them, and holds them \\Recent until they are claimed', () => {
    const dated = { octets: octets('Subject: 信\r\n\r\n'), flags: new Set(['\\Seen', 'work']), receivedAt: 77 };
    expect(office.store('bob', 'a', [dated, letter('Subject: x\r\n\r\n信')])).toMatchObject({ ok: true, uids: [1, 2] });
    expect(office.list('bob', 'a')).toMatchObject([
      { uid: 1, flags: new Set(['\\Seen', 'work']), receivedAt: 77, utf8: true, told: null },
      { uid: 2, flags: new Set(), receivedAt: 5000, utf8: false },
    ]);
    expect(office.folder('bob', 'a')!.recent).toEqual(new Set([1, 2]));
    expect(office.claim('bob', 'a')!.recent).toEqual(new Set([1, 2]));
    expect(office.claim('bob', 'a')!.recent).toEqual(new Set());
  });

  it('puts in all or none', () => {
    office.limit('bob', 30);
    expect(office.store('bob', 'a', [letter(), letter()])).toEqual({ ok: false, why: 'full' });
    expect(uids('a')).toEqual([]);
    expect(office.store('bob', 'a', [letter()])).toMatchObject({ ok: true });
    expect(office.store('bob', 'none', [letter()])).toEqual({ ok: false, why: 'no-folder' });
    expect(office.quota('bob')).toEqual({ octets: 18, messages: 1, limit: 30 });
  });

  it('refuses more flags than anybody needs', () => {
    const many = new Set(Array.from({ length: 65 }, (_, index) => `f${index}`));
    expect(office.store('bob', 'a', [{ ...letter(), flags: many }])).toEqual({ ok: false, why: 'forbidden' });
    office.store('bob', 'a', [letter()]);
    expect(office.setFlags('bob', 'a', new Map([[1, many]]))).toEqual({ ok: false, why: 'forbidden' });
    expect(office.setFlags('bob', 'a', new Map([[1, new Set(['f'.repeat(256)])]])).ok).toBe(false);
  });

  it('has so many messages in an account and no more', () => {
    const same = letter();
    expect(office.store('bob', 'a', Array(20_000).fill(same)).ok).toBe(true);
    expect(office.store('bob', 'INBOX', [same])).toEqual({ ok: false, why: 'full' });
    expect(office.deliver(mail)).toEqual({ ok: false, kind: 'full' });
  });
});

describe('delivery', () => {
  it('goes to all who live here, or to nobody', () => {
    office.limit('bob', 10);
    const both = { ...mail, to: ['alice@example.test', 'bob@example.test'] };
    expect(office.deliver(both)).toEqual({ ok: false, kind: 'full' });
    expect(office.list('alice')).toEqual([]);
    office.limit('bob', null);
    expect(office.deliver(both).ok).toBe(true);
    expect([office.list('alice')!.length, uids().length]).toEqual([1, 1]);
  });

  it('pays for its room once, whoever gets it, and for good', () => {
    office = new PostOffice({ accounts: everybody, capacity: 2048 });
    office.deliver({ ...mail, to: ['alice@example.test', 'bob@example.test'] });
    office.remove('bob', [1]);
    expect(office.store('bob', 'INBOX', [letter()]).ok).toBe(true);
    expect(office.store('bob', 'INBOX', [letter()]).ok).toBe(false);
    office.remove('bob', [2]);
    expect(office.store('bob', 'INBOX', [letter()])).toMatchObject({ ok: true, uids: [3] });
  });
});

describe('flags', () => {
  it('count as a change only where they are others', () => {
    office.store('bob', 'a', [letter(), letter()]);
    const before = office.folder('bob', 'a')!;
    const same = office.setFlags('bob', 'a', new Map([[1, new Set<string>()]]));
    expect(same).toMatchObject({ ok: true, folder: { highestModseq: before.highestModseq } });
    office.setFlags('bob', 'a', new Map([[2, new Set(['\\Seen'])]]));
    const after = office.folder('bob', 'a')!;
    expect(after.highestModseq).toBeGreaterThan(before.highestModseq);
    expect(after.messages[0]).toBe(before.messages[0]);
    expect(after.messages[1]).toMatchObject({ flags: new Set(['\\Seen']), modseq: after.highestModseq });
    expect(before.messages[1]!.flags).toEqual(new Set());
  });
});

describe('moving and removing', () => {
  it('moves what is there, in one step, and keeps what it is', () => {
    office.deliver(mail);
    office.store('bob', 'INBOX', [{ ...letter(), flags: new Set(['\\Seen']), receivedAt: 9 }]);
    expect(office.move('bob', 'INBOX', [2, 7], 'a')).toMatchObject({ ok: true, folder: { name: 'a' }, uids: [1] });
    expect(uids()).toEqual([1]);
    expect(office.list('bob', 'a')).toMatchObject([{ flags: new Set(['\\Seen']), receivedAt: 9 }]);
    expect(office.move('bob', 'INBOX', [1], 'none')).toEqual({ ok: false, why: 'no-folder' });
    expect(uids()).toEqual([1]);
  });

  it('gives new numbers to what is moved to where it is', () => {
    office.store('bob', 'a', [letter(), letter()]);
    expect(office.move('bob', 'a', [1], 'a')).toMatchObject({ uids: [3] });
    expect(uids('a')).toEqual([2, 3]);
  });

  it('never gives a number twice', () => {
    office.store('bob', 'a', [letter(), letter()]);
    expect(office.remove('bob', [2], 'a')).toMatchObject({ ok: true });
    expect(office.store('bob', 'a', [letter()])).toMatchObject({ uids: [3] });
    expect(office.folder('bob', 'a')).toMatchObject({ recent: new Set([1, 3]) });
  });
});

describe('news', () => {
  it('comes with every change to the account, whoever made it, until nobody listens', () => {
    const heard: string[] = [];
    const stop = office.watch('bob', () => heard.push(`${office.list('bob')!.length}`));
    office.deliver(mail);
    office.deliver({ ...mail, to: ['alice@example.test'] });
    office.setFlags('bob', 'INBOX', new Map([[1, new Set(['\\Seen'])]]));
    office.setFlags('bob', 'INBOX', new Map([[1, new Set(['\\Seen'])]]));
    office.claim('bob', 'INBOX');
    office.remove('bob', [1]);
    office.remove('bob', [1]);
    office.create('bob', 'b');
    office.delete('bob', 'b');
    expect(heard).toEqual(['1', '1', '0', '0', '0']);
    stop();
    office.deliver(mail);
    expect(heard).toHaveLength(5);
  });
});

it('counts its octets right, whatever is done, and lets all room go again', () => {
  const act = fc.oneof(
    fc.record({ do: fc.constant('store' as const), sizes: fc.array(fc.nat(3000), { maxLength: 3 }) }),
    fc.record({ do: fc.constantFrom('move' as const, 'remove' as const, 'copy' as const), uid: fc.nat(6) }),
    fc.record({ do: fc.constantFrom('delete' as const, 'create' as const, 'rename' as const) }),
  );
  fc.assert(
    fc.property(fc.array(act, { maxLength: 30 }), (acts) => {
      const post = new PostOffice({ accounts: everybody, capacity: 8192 });
      for (const one of acts) {
        if (one.do === 'store')
          post.store(
            'bob',
            'INBOX',
            one.sizes.map((size) => ({ ...letter(), octets: Buffer.alloc(size) })),
          );
        if (one.do === 'copy')
          post.store(
            'bob',
            'a',
            post.list('bob')!.filter(({ uid }) => uid === one.uid),
          );
        if (one.do === 'move') post.move('bob', 'INBOX', [one.uid], 'a');
        if (one.do === 'remove') post.remove('bob', [one.uid]);
        if (one.do === 'create') post.create('bob', 'a');
        if (one.do === 'delete') post.delete('bob', 'a');
        if (one.do === 'rename') post.rename('bob', 'INBOX', 'a');
        const all = post.folders('bob').flatMap(({ messages }) => messages);
        const sum = all.reduce((total, { octets }) => total + octets.length, 0);
        expect(post.quota('bob')).toMatchObject({ messages: all.length, octets: sum });
      }
      post.delete('bob', 'a');
      post.remove(
        'bob',
        post.list('bob')!.map(({ uid }) => uid),
      );
      expect(post.store('bob', 'INBOX', [{ ...letter(), octets: Buffer.alloc(8192) }]).ok).toBe(true);
    }),
  );
});
