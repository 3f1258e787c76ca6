/** The servers the live tests rely on are what the helper says they are. */
import { readdirSync, readFileSync } from 'node:fs';
import { createConnection } from 'node:net';
import { connect } from 'node:tls';
import { expect, it } from 'vitest';
import { describeLive, maildirOf, passwordOf } from '../support/live-servers.ts';

/** The first octets a server sends, up to a line end. */
function greeting(socket: NodeJS.ReadableStream & { destroy(): void }): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    socket.on('error', reject);
    socket.on('end', () => reject(new Error(`closed after ${JSON.stringify(text)}`)));
    socket.on('data', (bytes: Buffer) => {
      text += bytes.toString('latin1');
      if (!text.endsWith('\r\n')) return;
      socket.destroy();
      resolve(text);
    });
  });
}

describeLive('Postfix and Dovecot', (servers) => {
  it.each(['smtpPort', 'submissionPort'] as const)('greets on %s', async (port) => {
    const text = await greeting(createConnection({ host: servers.host, port: servers[port] }));
    expect(text).toMatch(/^220 mail\.example\.test ESMTP/);
  });

  it('greets inside TLS, with the certificate it names', async () => {
    const ca = readFileSync(servers.certPath);
    const socket = connect({ host: servers.host, port: servers.smtpsPort, servername: 'mail.example.test', ca });
    expect(await greeting(socket)).toMatch(/^220 mail\.example\.test ESMTP/);
  });

  it('keeps mail where the helper looks for it', () => {
    for (const user of ['alice', 'bob', 'teacher']) {
      expect(readdirSync(maildirOf(servers, user))).toEqual(expect.arrayContaining(['cur', 'new', 'tmp']));
    }
    expect(passwordOf(servers, 'alice')).not.toBe('');
  });
});
