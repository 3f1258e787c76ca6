/** The POP3 personas. A new one is one file and one line here. */
import type { Persona } from './persona.ts';
import { coremail } from './personas/coremail.ts';
import { dovecot } from './personas/dovecot.ts';
import { imail } from './personas/imail.ts';
import { qq } from './personas/qq.ts';
import { rfc } from './personas/rfc.ts';

export const personas: readonly Persona[] = [dovecot, rfc, qq, coremail, imail];
