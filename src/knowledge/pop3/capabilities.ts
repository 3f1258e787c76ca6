/** CAPA keywords: what a server may offer. */

export type Pop3CapabilityFact = {
  /** Commands that become available. */
  readonly commands?: readonly string[];
  /** A section of an RFC. */
  readonly source: string;
};

/** By keyword in upper case. */
export const pop3Capabilities = {
  TOP: { commands: ['TOP'], source: 'RFC 2449 §6.1' },
  USER: { commands: ['USER', 'PASS'], source: 'RFC 2449 §6.2' },
  SASL: { commands: ['AUTH'], source: 'RFC 2449 §6.3' },
  'RESP-CODES': { source: 'RFC 2449 §6.4' },
  'LOGIN-DELAY': { source: 'RFC 2449 §6.5' },
  PIPELINING: { source: 'RFC 2449 §6.6' },
  EXPIRE: { source: 'RFC 2449 §6.7' },
  UIDL: { commands: ['UIDL'], source: 'RFC 2449 §6.8' },
  IMPLEMENTATION: { source: 'RFC 2449 §6.9' },
  STLS: { commands: ['STLS'], source: 'RFC 2595 §4' },
  'AUTH-RESP-CODE': { source: 'RFC 3206 §6' },
  UTF8: { commands: ['UTF8'], source: 'RFC 6856 §2' },
  LANG: { commands: ['LANG'], source: 'RFC 6856 §3' },
} as const satisfies Record<string, Pop3CapabilityFact>;

export type Pop3CapabilityId = keyof typeof pop3Capabilities;
