import { describe, expect, it } from 'vitest';
import type { WireEntry } from '../../../src/engine/record/entry.ts';
import { Transcript } from '../../../src/engine/record/transcript.ts';
import type { Note, ReplyClass } from '../../../src/protocols/contract.ts';
import { matcher } from '../../../src/ui/transcript/matcher.ts';
import { refusalBefore, seek } from '../../../src/ui/transcript/seek.ts';

const words = { charset: 'auto', describe: () => 'Connected to Mail.Example' };

function wire(text: string | Uint8Array): WireEntry {
  const bytes = typeof text === 'string' ? Buffer.from(text) : text;
  return { event: 'server', channel: 0, at: 0, bytes, end: 'crlf', masked: [] };
}

function reply(code: number, enhanced: string | null, replyClass: ReplyClass): Note {
  const at = { channel: 0, from: 'server', start: 0, end: 0 } as const;
  const meaning = { id: 'm.refused', params: {} };
  const status = { code, enhanced };
  return { kind: 'reply', exchange: 0, final: true, status, class: replyClass, lines: [], at, phase: 'p', meaning };
}

const hint: Note = { kind: 'hint', id: 'x.y', severity: 'warn', params: {}, at: null, source: 'RFC 5321 §3.3' };

describe('what a search looks at', () => {
  const holds = (wanted: string, text: string | Uint8Array, notes: readonly Note[] = []) =>
    matcher(wanted, words)(wire(text), notes);

  it('is the text, whatever its case and charset', () => {
    expect(holds('ehlo', 'EHLO laptop\r\n')).toBe(true);
    expect(holds('你好', 'Subject: 你好\r\n')).toBe(true);
    expect(holds('中', Buffer.from('d6d0b9fa0d0a', 'hex'))).toBe(true);
    expect(holds('ÄB', 'äb\r\n')).toBe(true);
    expect(holds('ehlo', 'HELO laptop\r\n')).toBe(false);
    expect(holds('中', 'plain\r\n')).toBe(false);
  });

  it('takes half a character of a charset of two octets for none', () => {
    // 0xC1 0x41 is one character in GBK; its second octet alone would be an A.
    const holdsA = matcher('a', { ...words, charset: 'gbk' });
    expect(holdsA(wire(Buffer.from('c1410d0a', 'hex')), [])).toBe(false);
    expect(holdsA(wire(Buffer.from('c14161', 'hex')), [])).toBe(true);
  });

  it('is also codes, sections, what was decoded, and the sentences of other entries', () => {
    const notes = [reply(535, '5.7.8', 'permanent'), hint];
    for (const wanted of ['5.7.8', '535', 'rfc 5321 §3.3']) expect(holds(wanted, 'no', notes)).toBe(true);
    for (const inner of ['m.refused', 'x.y']) expect(holds(inner, 'no', notes)).toBe(false);
    const decoded: Note = { kind: 'decoded', what: 'base64', text: 'Username:', span: { start: 0, end: 1 } };
    expect(holds('username', '334 VXNlcm5hbWU6', [decoded])).toBe(true);
    expect(matcher('mail.example', words)({ event: 'annotation', at: 0, text: '' }, [])).toBe(true);
  });
});

describe('a search', () => {
  const transcript = new Transcript();
  for (let n = 0; n < 1000; n++) transcript.append(wire(n % 100 === 7 ? 'here\r\n' : 'nothing\r\n'), []);
  const here = matcher('here', words);
  const never = () => false;

  it('goes up or down, and once round the end', () => {
    const found = (start: number, by: 1 | -1) => seek(transcript, here, { start, by }, 0, never);
    expect(found(999, -1)).toEqual({ kind: 'found', index: 907, wrapped: false });
    expect(found(906, -1)).toEqual({ kind: 'found', index: 807, wrapped: false });
    expect(found(6, -1)).toEqual({ kind: 'found', index: 907, wrapped: true });
    expect(found(908, 1)).toEqual({ kind: 'found', index: 7, wrapped: true });
    expect(found(1000, 1)).toEqual({ kind: 'found', index: 7, wrapped: true });
    expect(found(-1, -1)).toEqual({ kind: 'found', index: 907, wrapped: true });
    expect(seek(transcript, matcher('nowhere', words), { start: 5, by: 1 }, 0, never)).toEqual({ kind: 'nowhere' });
  });

  it('stops when it is late, and goes on where it was', () => {
    const nothing = matcher('nowhere', words);
    let looked = 0;
    let slices = 0;
    for (;;) {
      const answer = seek(transcript, nothing, { start: 999, by: -1 }, looked, () => true);
      if (answer.kind !== 'more') break;
      expect(answer.looked).toBeGreaterThan(looked);
      expect(answer.looked - looked).toBeLessThan(100);
      looked = answer.looked;
      slices++;
    }
    expect(slices).toBeGreaterThan(9);
  });
});

describe('refusals', () => {
  it('are found by the class of their note, the newest first', () => {
    const transcript = new Transcript();
    const classes = ['success', 'permanent', 'continue', 'transient', 'success'] as const;
    for (const each of classes) transcript.append(wire('x\r\n'), [reply(250, null, each)]);
    expect(refusalBefore(transcript, transcript.length)).toBe(3);
    expect(refusalBefore(transcript, 3)).toBe(1);
    expect(refusalBefore(transcript, 1)).toBeNull();
  });
});
