/**
 * Every file of fixtures/wire: prose says why, a `wire` block holds the bytes, a `log` block what the dialogue must
 * say about them, at every split. `UPDATE_WIRE=1` rewrites the logs, to be read before they are committed.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Note } from '../../src/protocols/contract.ts';
import { protocolById } from '../../src/protocols/registry.ts';
import { closed, drive, type Happening, octets, opened, secured, TLS } from '../support/conversation-driver.ts';
import { everySplit } from '../support/splits.ts';

const FOLDER = join(import.meta.dirname, '../../fixtures/wire');
const files = readdirSync(FOLDER).filter((name) => name.endsWith('.md'));

function bytesOf(text: string): string {
  return text.replace(/\\(r|n|t|0|\\|x[0-9a-f]{2})/g, (_, code: string) => {
    if (code.startsWith('x')) return String.fromCharCode(Number.parseInt(code.slice(1), 16));
    return { r: '\r', n: '\n', t: '\t', '0': '\0', '\\': '\\' }[code] ?? '';
  });
}

/** `S text` and `C text` are bytes exactly as escaped; `! tls`, `! close` and `! open-tls` are events. */
function happenings(block: string): Happening[] {
  const list: Happening[] = [];
  for (const line of block.trimEnd().split('\n')) {
    const [mark, rest = ''] = [line[0], line.slice(2)];
    if (mark === 'S' || mark === 'C') {
      list.push({ channel: 0, from: mark === 'S' ? 'server' : 'client', bytes: octets(bytesOf(rest)) });
    } else if (rest === 'tls') list.push(secured);
    else if (rest === 'close') list.push(closed);
    else if (rest.startsWith('open')) list.push(opened(rest.split(' ')[1], rest.startsWith('open-tls') ? TLS : null));
  }
  return list;
}

function spellNote(note: Note): string {
  switch (note.kind) {
    case 'command':
      return `command ${note.exchange} ${note.verb}${note.args ? ` ${note.args}` : ''}`;
    case 'reply': {
      const status =
        'code' in note.status ? [note.status.code, note.status.enhanced].filter(Boolean).join(' ') : note.status.status;
      return `reply ${note.exchange ?? '-'} ${status} ${note.class} in ${note.phase}: ${note.meaning.id}`;
    }
    case 'decoded':
      return `decoded ${JSON.stringify(note.text)}`;
    case 'data':
      return `data ${note.what} ${JSON.stringify(note.params)}`;
    case 'message': {
      const { from, command, units, extent, octets, promised } = note;
      return `message from ${from} ${command}: ${extent}, ${units} units, ${octets ?? '?'} octets of ${promised ?? '?'}`;
    }
    case 'phase':
      return `phase ${note.from} > ${note.to}${note.forgot.length ? `, forgot ${note.forgot.join(' ')}` : ''}`;
    case 'hint':
      return `hint ${note.id} ${JSON.stringify(note.params)}`;
  }
}

function log(protocol: string, list: readonly Happening[]): string {
  const outcome = drive(protocolById(protocol)!, list);
  const secrets = outcome.secrets.flatMap(({ unit, secrets: found }) =>
    found.map((s) => `secret ${unit.from} @${unit.offset + s.start}-${unit.offset + s.end} ${s.kind}`),
  );
  const view = protocolById(protocol)!.view(outcome.state);
  const end = `end: phase ${view.phase}, owed ${view.outstanding}, input ${view.input.kind}${view.ended ? ', ended' : ''}`;
  return [...outcome.notes.map(spellNote), ...outcome.effects.map((e) => `effect ${e.type}`), ...secrets, end].join(
    '\n',
  );
}

describe.each(files)('%s', (file) => {
  const path = join(FOLDER, file);
  const text = readFileSync(path, 'utf8');
  const cases = [...text.matchAll(/```wire (\w+)\n([\s\S]*?)```\s+```log\n([\s\S]*?)```/g)];
  it('has cases', () => expect(cases.length).toBeGreaterThan(0));
  it.each(
    cases.map(([, protocol, wire, expected], index) => ({
      index,
      protocol: protocol!,
      wire: wire!,
      expected: expected!,
    })),
  )('case $index', ({ protocol, wire, expected, index }) => {
    const list = happenings(wire);
    const whole = log(protocol, list);
    if (process.env.UPDATE_WIRE) {
      const fresh = readFileSync(path, 'utf8');
      const blocks = [...fresh.matchAll(/```log\n[\s\S]*?```/g)];
      const block = blocks[index]!;
      writeFileSync(
        path,
        `${fresh.slice(0, block.index)}\`\`\`log\n${whole}\n\`\`\`${fresh.slice(block.index + block[0].length)}`,
      );
      return;
    }
    expect(whole).toBe(expected.trimEnd());
    for (const split of everySplit(list)) expect(log(protocol, split)).toBe(whole);
  });
});
