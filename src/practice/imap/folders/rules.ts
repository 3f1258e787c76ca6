/** The rules of the persona at hand, and its texts filled in. */
import type { Params } from '../../../protocols/contract.ts';
import { fill } from '../../template.ts';
import type { ImapState, World } from '../state.ts';
import { writeName } from './names.ts';
import { dovecotRules, type FolderRules, type FolderTexts } from './persona-rules.ts';

/** The rules of a persona. */
export function folderRules({ persona }: World): FolderRules {
  const own = persona.folders;
  return own ? { ...dovecotRules, ...own, texts: { ...dovecotRules.texts, ...own.texts } } : dovecotRules;
}

/** A text. `name` is a folder's, in Unicode. */
export function tell(world: World, state: ImapState, text: keyof FolderTexts, params: Params = {}): string {
  const named = params.name === undefined ? params : { ...params, name: writeName(String(params.name), state) };
  return fill(folderRules(world).texts[text], named);
}
