/** Which addresses no other computer can reach. */
import { isIPv4 } from 'node:net';

/** Is this host this very computer, and nobody else's way in? */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || (isIPv4(host) && host.startsWith('127.'));
}
