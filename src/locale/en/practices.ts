/** What can be practised with each protocol, in a few words; its name stands before them. */
import type { Catalog } from '../catalog.ts';

export const practices: Catalog['practices'] = {
  smtp: 'send mail, to a server on this computer; no letter gets out',
  lmtp: 'hand mail to a store: a reply for each recipient',
  pop3: 'fetch mail that lies there or you sent; a restart resets it',
  imap: 'keep mail on the server: folders, flags, search; several programs at once',
};
