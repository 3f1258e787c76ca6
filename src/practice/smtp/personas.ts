/** The SMTP personas. A new one is one file and one line here. */
import type { Persona } from './persona.ts';
import { coremail } from './personas/coremail.ts';
import { exim } from './personas/exim.ts';
import { gmail } from './personas/gmail.ts';
import { imail } from './personas/imail.ts';
import { postfix } from './personas/postfix.ts';
import { qq } from './personas/qq.ts';
import { rfc } from './personas/rfc.ts';
import { store } from './personas/store.ts';

export const personas: readonly Persona[] = [rfc, coremail, qq, imail, postfix, exim, gmail];

/** Those that speak LMTP. */
export const stores: readonly Persona[] = [store];
