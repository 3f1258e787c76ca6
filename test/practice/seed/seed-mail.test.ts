import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { everybody } from '../../../src/practice/accounts.ts';
import { PostOffice } from '../../../src/practice/mailbox.ts';
import { seedMail } from '../../../src/practice/seed/seed-mail.ts';

const mail = new URL('../../../fixtures/mail/', import.meta.url);

describe('seeded mail', () => {
  const office = new PostOffice({ accounts: everybody });
  seedMail(office);
  const stored = office.list('alice')!.map(({ octets }) => Buffer.from(octets));

  it('is octet for octet what lies among the sample messages', () => {
    const names = readdirSync(mail).filter((name) => name.startsWith('seed-'));
    expect(names).toHaveLength(6);
    for (const [index, name] of names.sort().entries()) {
      expect(stored[index]!.equals(readFileSync(new URL(name, mail)))).toBe(true);
    }
  });

  it('has one of ten megabytes, and no line in it is too long', () => {
    const large = stored.at(-1)!;
    expect(large.length).toBeGreaterThan(10_000_000);
    expect(large.subarray(-2).toString()).toBe('\r\n');
    const lines = large.toString('latin1').split('\r\n');
    expect(lines.every((line) => line.length <= 78)).toBe(true);
    expect(lines.slice(-2)[0]).toHaveLength(76);
  });

  it('leaves bob with nothing, and comes once', () => {
    expect(office.list('bob')).toEqual([]);
    expect(seedMail(office)).toBe(true);
    expect(office.list('alice')).toHaveLength(stored.length);
    expect(seedMail(new PostOffice())).toBe(false);
  });

  it('names nobody outside example.test', () => {
    for (const text of stored.map((octets) => octets.subarray(0, 2000).toString('latin1'))) {
      expect(text).toContain('@example.test');
      expect(text.replaceAll('@example.test', '')).not.toMatch(/\w@\w/);
    }
  });
});
