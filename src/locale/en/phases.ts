/** Phase names, one word each. */
import type { Catalog } from '../catalog.ts';

export const phases: Catalog['phases'] = {
  'smtp.greeting': 'greeting',
  'smtp.hello': 'hello',
  'smtp.tls': 'tls',
  'smtp.auth': 'auth',
  'smtp.mail': 'mail',
  'smtp.rcpt': 'rcpt',
  'smtp.data': 'data',
  'smtp.ended': 'ended',
  'smtp.refused': 'refused',
  'raw.open': 'open',
  'raw.ended': 'ended',
};
