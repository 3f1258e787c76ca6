/** The SMTP personas. A new one is one file and one line here. */
import type { Persona } from './persona.ts';
import { coremail } from './personas/coremail.ts';
import { rfc } from './personas/rfc.ts';

export const personas: readonly Persona[] = [rfc, coremail];
