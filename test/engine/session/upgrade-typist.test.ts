import { describe, expect, it } from 'vitest';
import { UpgradeTypist } from '../../../src/engine/session/upgrade-typist.ts';
import { raw } from '../../../src/protocols/registry.ts';

const idle = { ...raw.view(raw.dialogue.start), input: { kind: 'command' } as const };
const offering = { ...idle, capabilities: ['TLS'] };

describe('typing the way to TLS', () => {
  it('waits during the handshake, when nothing is legal, and goes on after it', () => {
    const typist = new UpgradeTypist(['CAPA', 'TLS', 'CAPA'], 'mail.example.test');
    expect(typist.advise(idle, null)).toEqual({ do: 'type', line: 'CAPA' });
    expect(typist.advise(offering, null)).toEqual({ do: 'type', line: 'TLS' });
    expect(typist.advise({ ...idle, input: { kind: 'none' } }, null)).toEqual({ do: 'wait' });
    expect(typist.advise({ ...idle, secured: true }, null)).toEqual({ do: 'type', line: 'CAPA' });
    expect(typist.advise({ ...idle, secured: true }, null)).toEqual({ do: 'finish' });
  });

  it('stops where the upgrade is not offered', () => {
    const typist = new UpgradeTypist(['CAPA', 'TLS'], 'mail.example.test');
    typist.advise(idle, null);
    expect(typist.advise(idle, null)).toMatchObject({ do: 'stop', problem: { kind: 'tls.not-offered' } });
  });
});
