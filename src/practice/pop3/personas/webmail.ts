/**
 * What the POP3 servers of the large web mail houses do and say alike: terse, lenient, without response codes. What a
 * persona says otherwise stands in its own file.
 */
import type { Rules, Texts } from '../persona.ts';

export const webmailRules: Rules = {
  apop: false,
  authLists: true,
  lenientInitial: true,
  emptyUser: false,
  strict: false,
};

export const webmailTexts = {
  lineTooLong: '-ERR Command too long',
  noArguments: '-ERR Syntax error',
  userMissing: '-ERR Syntax error',
  apopOff: '-ERR Unknown command',
  apopSyntax: '-ERR Unknown command',
  authList: '+OK',
  authUnknown: '-ERR Unrecognized authentication type',
  authMissing: '-ERR Syntax error',
  authInitial: '-ERR Syntax error',
  authTooLong: '-ERR Command too long',
  authNotBase64: '-ERR Syntax error',
  authCancelled: '-ERR Authentication cancelled',
  askUser: '+ VXNlcm5hbWU6',
  askPassword: '+ UGFzc3dvcmQ6',
  capabilities: '+OK Capability list follows',
  tlsReady: '+OK Begin TLS negotiation now',
  tlsActive: '-ERR TLS is already active',
  tlsOff: '-ERR Unknown command',
  utf8: '+OK',
  needUtf8: '-ERR [UTF8] Message requires UTF8 mode',
  languages: '+OK',
  language: '+OK {language}',
  languageUnknown: '-ERR Unknown command',
  stat: '+OK {count} {octets}',
  listOne: '+OK {number} {octets}',
  uidlOne: '+OK {number} {uid}',
  noMessage: '-ERR No such message',
  badNumber: '-ERR Syntax error',
  noise: '-ERR Syntax error',
  badLines: '-ERR Syntax error',
  noiseAfterLines: '-ERR Syntax error',
  alreadyDeleted: '-ERR Message deleted',
  idle: null,
  tooMany: '-ERR Too many connections',
} as const satisfies Partial<Texts>;
