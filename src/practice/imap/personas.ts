/** The IMAP personas, the default first. A new one is one file and one line here. */
import type { Persona } from './persona.ts';
import { coremail } from './personas/coremail.ts';
import { dovecot } from './personas/dovecot.ts';
import { exchange } from './personas/exchange.ts';
import { qq } from './personas/qq.ts';
import { rfc } from './personas/rfc.ts';

export const personas: readonly Persona[] = [dovecot, rfc, qq, coremail, exchange];
