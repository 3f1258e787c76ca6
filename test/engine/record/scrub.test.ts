import { describe, expect, it } from 'vitest';
import { MASK, Masker } from '../../../src/engine/record/mask.ts';
import { Scrubber } from '../../../src/engine/record/scrub.ts';
import type { Note, View } from '../../../src/protocols/contract.ts';
import type { Unit } from '../../../src/wire/unit.ts';

const octets = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'utf8'));
const unit = (text: string): Unit => ({
  type: 'unit',
  channel: 0,
  from: 'client',
  offset: 100,
  bytes: octets(text),
  end: 'crlf',
});

function scrub(text: string, secret: [number, number], notes: readonly Note[]): readonly Note[] {
  const masker = new Masker();
  const masked = masker.mask(unit(text), [{ start: secret[0], end: secret[1], kind: 'password' }]);
  return new Scrubber(masker).notes(notes, unit(text), masked);
}

const command = (verb: string, args: string): Note => ({ kind: 'command', exchange: 0, verb, args });

describe('notes without secrets', () => {
  it('masks arguments, in any letter case, and leaves ids alone', () => {
    const hint: Note = {
      kind: 'hint',
      id: 'hunter2',
      severity: 'info',
      params: { text: 'HUNTER2!', count: 7 },
      at: null,
      source: 'hunter2',
    };
    expect(scrub('PASS hunter2\r\n', [5, 12], [command('PASS', 'hunter2'), hint])).toEqual([
      command('PASS', MASK),
      { ...hint, params: { text: `${MASK}!`, count: 7 } },
    ]);
  });

  it('masks a verb that is the secret itself', () => {
    expect(scrub('hunter2\r\n', [0, 7], [command('HUNTER2', '')])).toEqual([command(MASK, '')]);
    expect(scrub('PASS pass\r\n', [5, 9], [command('PASS', 'pass')])).toEqual([command('PASS', MASK)]);
  });

  it('masks a short secret where it stands alone', () => {
    expect(scrub('LOGIN salad a\r\n', [12, 13], [command('LOGIN', 'salad a')])).toEqual([
      command('LOGIN', `salad ${MASK}`),
    ]);
  });

  it('masks patterns and characters beyond ASCII', () => {
    const secret = 'пароль.*(x';
    expect(scrub(`PASS ${secret}\r\n`, [5, 5 + Buffer.byteLength(secret)], [command('PASS', secret)])).toEqual([
      command('PASS', MASK),
    ]);
  });

  it('counts places in octets as written', () => {
    const at = { start: 100, end: 114, channel: 0, from: 'client' as const };
    const note: Note = { kind: 'hint', id: 'x', severity: 'info', params: {}, at, source: '' };
    const long = scrub('PASS hunter2\r\n', [5, 12], [note, { ...note, at: { ...at, from: 'server' } }]);
    expect(long).toEqual([
      { ...note, at: { ...at, end: 115 } },
      { ...note, at: { ...at, from: 'server' } },
    ]);
  });

  it('masks the view: user, capabilities, challenge, what stands undecided', () => {
    const masker = new Masker();
    masker.remember(octets('hunter2'), 'password');
    const view: View = {
      phase: 'hunter2',
      secured: false,
      user: 'hunter2',
      capabilities: ['X hunter2'],
      outstanding: 0,
      input: { kind: 'sasl', mechanism: 'LOGIN', asks: 'password', challenge: octets('hunter2?') },
      maySendAhead: false,
      legal: [],
      message: null,
      standing: [{ id: 'smtp.envelope', params: { sender: '<hunter2@a>', more: 2 } }],
      ended: false,
    };
    const { phase, user, capabilities, input, standing } = new Scrubber(masker).view(view);
    expect({ phase, user, capabilities }).toEqual({ phase: 'hunter2', user: MASK, capabilities: [`X ${MASK}`] });
    expect(standing).toEqual([{ id: 'smtp.envelope', params: { sender: `<${MASK}@a>`, more: 2 } }]);
    expect(input.kind === 'sasl' && Buffer.from(input.challenge!).toString()).toBe(`${MASK}?`);
  });
});
