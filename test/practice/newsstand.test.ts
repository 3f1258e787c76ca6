import { expect, it } from 'vitest';
import { Newsstand } from '../../src/practice/newsstand.ts';

/** A source of news by name, and who listens to it. */
function source() {
  const listeners = new Map<string, (news: string) => void>();
  return {
    listeners,
    news: {
      whose: (state: { readonly user: string | null }) => state.user,
      watch: (whose: string, changed: (news: string) => void) => {
        listeners.set(whose, changed);
        return () => listeners.delete(whose);
      },
    },
  };
}

it('keeps the last of much news, and says once that there is some', () => {
  const { listeners, news } = source();
  let calls = 0;
  const stand = new Newsstand(news, () => calls++);
  expect(stand.take()).toBeNull();
  stand.follow({ user: 'alice' });
  for (let count = 1; count <= 1000; count++) listeners.get('alice')!(`${count}`);
  expect(calls).toBe(1);
  expect(stand.take()).toEqual({ news: '1000' });
  expect(stand.take()).toBeNull();
  listeners.get('alice')!('more');
  expect(calls).toBe(2);
});

it('listens to whom its connection belongs to, until the connection is gone', () => {
  const { listeners, news } = source();
  const stand = new Newsstand(news, () => {});
  stand.follow({ user: 'alice' });
  const first = listeners.get('alice');
  stand.follow({ user: 'alice' });
  expect(listeners.get('alice')).toBe(first);
  first!('old');
  stand.follow({ user: 'bob' });
  expect([...listeners.keys()]).toEqual(['bob']);
  expect(stand.take()).toBeNull();
  stand.follow({ user: null });
  expect(listeners.size).toBe(0);
  stand.follow({ user: 'bob' });
  listeners.get('bob')!('new');
  stand.stop();
  expect([listeners.size, stand.take()]).toEqual([0, null]);
  stand.follow({ user: 'alice' });
  expect(listeners.size).toBe(0);
});

it('has nothing where there is no news at all', () => {
  const stand = new Newsstand<{ user: string }, string>(undefined, () => {});
  stand.follow({ user: 'alice' });
  expect(stand.take()).toBeNull();
  stand.stop();
});
