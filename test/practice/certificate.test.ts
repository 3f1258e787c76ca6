import type { AddressInfo } from 'node:net';
import { createServer, connect as tlsConnect } from 'node:tls';
import { describe, expect, it, vi } from 'vitest';
import type { Certificate } from '../../src/practice/certificate.ts';

/** Each process makes one of its own. */
async function fromAWindow(): Promise<Certificate> {
  vi.resetModules();
  const { practiceCertificate } = await import('../../src/practice/certificate.ts');
  return practiceCertificate();
}

describe('certificates of two practice servers', () => {
  it('are both trusted from one file', async () => {
    const [first, second] = [await fromAWindow(), await fromAWindow()];
    const server = createServer(second, (socket) => socket.end());
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    const { port } = server.address() as AddressInfo;
    const trusted = await new Promise<boolean | string>((decided) => {
      const ca = `${first.cert}\n${second.cert}`;
      const socket = tlsConnect({ host: '127.0.0.1', port, ca }, () => decided(socket.authorized));
      socket.on('error', (error) => decided(String(error)));
    });
    server.close();
    expect(trusted).toBe(true);
  });
});
