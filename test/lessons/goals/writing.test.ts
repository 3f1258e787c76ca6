import { describe, expect, it } from 'vitest';
import type { Evidence } from '../../../src/lessons/goals/evidence.ts';
import { unmetWriting } from '../../../src/lessons/goals/writing.ts';
import type { MessageProgress } from '../../../src/protocols/contract.ts';
import { start } from '../../../src/protocols/smtp/state.ts';
import { view } from '../../../src/protocols/smtp/view.ts';

const NOTHING = { last: null, login: false };

const blank: MessageProgress = { fields: [], missing: [], blankLine: false, bodyLines: 0, octets: 0 };

function evidence(message: Partial<MessageProgress> | null): Evidence {
  const now = view(start);
  return {
    protocol: 'smtp',
    standing: 'open',
    view: { ...now, message: message && { ...blank, ...message } },
    actors: [],
    acceptedAfter: () => [],
    count: () => null,
  };
}

function ids(goal: Parameters<typeof unmetWriting>[0], message: Partial<MessageProgress> | null): readonly string[] {
  return unmetWriting(goal, evidence(message), NOTHING).map(({ id }) => id);
}

describe('the message being written', () => {
  it('says where the server stands when nothing is being written', () => {
    expect(ids({ blankLine: true }, null)[0]).toMatch(/^stands/);
  });

  it('finds fields whatever their case', () => {
    expect(ids({ fields: ['From', 'To'] }, { fields: ['FROM', 'to', 'X-Other'] })).toEqual([]);
  });

  it('names the fields that are missing', () => {
    const [found] = unmetWriting({ fields: ['From', 'To', 'Subject'] }, evidence({ fields: ['To'] }), NOTHING);
    expect(found).toEqual({ id: 'writing.fields', params: { fields: 'From, Subject' } });
  });

  it('says that it is too late for a field once the header is over', () => {
    expect(ids({ fields: ['From'] }, { fields: ['To'], blankLine: true })).toEqual(['writing.fields.late']);
    expect(ids({ fields: ['From'] }, { fields: ['To'], bodyLines: 1 })).toEqual(['writing.fields.late']);
  });

  it('wants the empty line, and says when it was left out', () => {
    expect(ids({ blankLine: true }, {})).toEqual(['writing.blank-line']);
    expect(ids({ blankLine: true }, { bodyLines: 1 })).toEqual(['writing.blank-line.late']);
    expect(ids({ blankLine: true, bodyLines: 1 }, { blankLine: true, bodyLines: 2 })).toEqual([]);
  });

  it('can want the empty line left out', () => {
    expect(ids({ blankLine: false, bodyLines: 1 }, { bodyLines: 1 })).toEqual([]);
    expect(ids({ blankLine: false }, { blankLine: true })).toEqual(['writing.blank-line.unwanted']);
  });

  it('counts the lines of the body', () => {
    expect(ids({ bodyLines: 2 }, { blankLine: true, bodyLines: 1 })).toEqual(['writing.body']);
  });
});
