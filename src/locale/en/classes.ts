/** Reply classes in a word or two, and what is said when an id has no sentence of its own. */
import type { Catalog } from '../catalog.ts';

export const classes: Catalog['classes'] = {
  success: 'done',
  continue: 'continue',
  transient: 'temporary failure',
  permanent: 'permanent failure',
  unknown: 'unclear',
};

export const general: Catalog['general'] = {
  hint: 'This version has no sentence for the note `{id}`; a newer wirespeak may have made the recording.',
  problem: 'Stopped: `{kind}`. This version has no sentence for it; everything received so far is kept.',
};
