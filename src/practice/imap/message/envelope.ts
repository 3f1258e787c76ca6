/** ENVELOPE (RFC 9051 §7.5.2): what the header says of a message, as one list. */
import { type Address, addressesOf } from './address.ts';
import { valuesByName } from './header.ts';
import { imapString, nstring, readableString } from './imap-string.ts';

const NAMES = new Set([
  'date',
  'subject',
  'from',
  'sender',
  'reply-to',
  'to',
  'cc',
  'bcc',
  'in-reply-to',
  'message-id',
]);

/** The list, one character an octet. Of a field that stands there twice the last counts; addresses are joined. Sender and Reply-To that are missing or empty are From. */
export function envelopeOf(octets: Uint8Array, from = 0, to = octets.length): string {
  const values = valuesByName(octets, NAMES, from, to);
  const value = (name: string) => values.get(name)?.at(-1) ?? null;
  const addresses = (name: string) => addressesIn(values.get(name) ?? []);
  const sender = addresses('from');
  const orSender = (name: string) => {
    const found = addresses(name);
    return addressList(found.length > 0 ? found : sender);
  };
  const subject = value('subject');
  return `(${[
    nstring(value('date')),
    subject === null ? 'NIL' : readableString(subject),
    addressList(sender),
    orSender('sender'),
    orSender('reply-to'),
    addressList(addresses('to')),
    addressList(addresses('cc')),
    addressList(addresses('bcc')),
    nstring(value('in-reply-to')),
    nstring(value('message-id')),
  ].join(' ')})`;
}

/** So many are told; a header may hold any number. */
const MOST = 10_000;

function addressesIn(values: readonly string[]): readonly Address[] {
  const addresses: Address[] = [];
  for (const value of values) {
    addresses.push(...addressesOf(value));
    if (addresses.length >= MOST) break;
  }
  return addresses;
}

function addressList(addresses: readonly Address[]): string {
  return addresses.length === 0 ? 'NIL' : `(${addresses.map(addressText).join('')})`;
}

function addressText({ name, route, mailbox, host }: Address): string {
  const shown = name === null ? 'NIL' : readableString(name);
  return `(${shown} ${nstring(route)} ${mailbox === null ? 'NIL' : imapString(mailbox)} ${nstring(host)})`;
}
