/** Finds a delivered message in a Maildir and takes off what the servers put on top of it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const TRACE = /^(Return-Path|Delivered-To|Received|X-Original-To):/i;

/** The message that holds `marker`, as octets with CRLF restored and without trace headers; waits for its delivery. */
export async function deliveredMessage(maildir: string, marker: string): Promise<Buffer> {
  for (let attempt = 0; attempt < 200; attempt++) {
    for (const folder of ['new', 'cur']) {
      for (const name of readdirSync(join(maildir, folder))) {
        const octets = readFileSync(join(maildir, folder, name));
        if (octets.includes(marker)) return withoutTrace(octets);
      }
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`No message with ${marker} was delivered to ${maildir}.`);
}

/** Without the fields that servers put on top; lines end with CRLF, whatever they ended with. */
export function withoutTrace(octets: Buffer): Buffer {
  const lines = octets.toString('latin1').split(/\r?\n/);
  while (TRACE.test(lines[0] ?? '')) {
    lines.shift();
    while (/^[ \t]/.test(lines[0] ?? '')) lines.shift();
  }
  return Buffer.from(lines.join('\r\n'), 'latin1');
}
