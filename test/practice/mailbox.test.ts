import { describe, expect, it } from 'vitest';
import { everybody } from '../../src/practice/accounts.ts';
import { PostOffice } from '../../src/practice/mailbox.ts';

const letter = {
  from: 'alice@example.test',
  to: ['BOB@example.test', 'bob@example.test', 'who@elsewhere.invalid'],
  octets: Buffer.from('x\r\n'),
  login: null,
  body: '7BIT',
  utf8: false,
} as const;

describe('PostOffice', () => {
  it('files one copy for each who lives here, and remembers all', () => {
    const office = new PostOffice({ accounts: everybody, now: () => 5000 });
    expect(office.deliver(letter)).toEqual({ ok: true, serial: 1, unixSeconds: 5 });
    expect(office.deliver(letter)).toEqual({ ok: true, serial: 2, unixSeconds: 5 });
    expect(office.list('bob')!.map(({ uid, receivedAt }) => [uid, receivedAt])).toEqual([
      [1, 5000],
      [2, 5000],
    ]);
    expect(office.list('alice')).toEqual([]);
    expect(office.list('nobody')).toBeNull();
    expect(office.folders('bob').map(({ name }) => name)).toEqual(['INBOX']);
    expect(office.deliveries).toEqual([letter, letter]);
  });

  it('has an end', () => {
    const office = new PostOffice({ accounts: everybody, capacity: 2048 });
    expect(office.deliver(letter).ok).toBe(true);
    expect(office.deliver(letter).ok).toBe(true);
    expect(office.deliver(letter)).toEqual({ ok: false, kind: 'full' });
    expect(office.deliveries).toHaveLength(2);
  });

  it('adds addresses to who is known already', () => {
    const office = new PostOffice({ accounts: everybody });
    office.deliver(letter);
    office.add([{ user: 'bob', password: 'other', addresses: ['bob@163.com'] }]);
    expect(office.accounts.find(({ user }) => user === 'bob')).toEqual({
      user: 'bob',
      password: 'looking-glass',
      addresses: ['bob@example.test', 'bob@163.com'],
    });
    expect(office.list('bob')).toHaveLength(1);
  });
});
