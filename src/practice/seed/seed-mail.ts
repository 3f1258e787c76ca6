/** Mail to begin with. */
import type { PostOffice } from '../mailbox.ts';
import { letters } from './letters.ts';

/** Lays the letters into alice's mailbox, unless something lies there; bob's stays empty. Is there an alice? */
export function seedMail(postOffice: PostOffice): boolean {
  const there = postOffice.list('alice');
  if (!there) return false;
  if (there.length > 0) return true;
  return letters().every((octets) => postOffice.lay('alice', { octets, from: 'teacher@example.test' }));
}
