import { describe, expect, test } from 'vitest';
import { mayChoose, numberIn } from '../../../src/lessons/run/choice.ts';
import { FakeRun } from '../../support/fake-run.ts';
import { asked, greeted, inMessage } from '../../support/scenes.ts';

test('a number stands alone on its line', () => {
  expect(numberIn(' 2 ')).toBe(2);
  for (const text of ['', '0', '12', '2.', 'MQ==']) expect(numberIn(text)).toBeNaN();
});

describe('a number chooses', () => {
  const predict = new FakeRun(greeted(), { at: 2 }).view;

  test('where commands are typed, and where the connection is over', () => {
    const session = greeted();
    expect(mayChoose(predict, session)).toBe(true);
    session.closed('server', null);
    expect(mayChoose(predict, session)).toBe(true);
    expect(mayChoose({ ...predict, at: 0 }, session)).toBe(false);
    expect(mayChoose({ ...predict, status: 'passed' }, session)).toBe(false);
  });

  test('in a login only while a choice is waited for, in a mail never', () => {
    const session = asked('LOGIN', 'VXNlcm5hbWU6');
    expect(mayChoose(predict, session)).toBe(true);
    expect(mayChoose({ ...predict, chosen: 'one' }, session)).toBe(false);
    expect(mayChoose({ ...predict, at: 1, chosen: 'length' }, session)).toBe(true);
    expect(mayChoose(predict, inMessage())).toBe(false);
  });
});
