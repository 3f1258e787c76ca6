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
  'pop3.greeting': 'greeting',
  'pop3.authorization': 'authorisation',
  'pop3.tls': 'tls',
  'pop3.auth': 'login',
  'pop3.transaction': 'transaction',
  'pop3.update': 'update',
  'pop3.ended': 'ended',
  'raw.open': 'open',
  'raw.ended': 'ended',
};
