/** What of a message an item of FETCH names: `BODY[1.2]<200>`, `RFC822.HEADER` (RFC 9051 §6.4.5). */
import type { MessagePart } from '../contract.ts';
import { readable } from '../typed.ts';
import type { PartFacts, Parts } from './structure.ts';

export type Section = Pick<MessagePart, 'what' | 'section' | 'offset' | 'decoded'>;

/** Older names of sections. */
const OLDER: Readonly<Record<string, string>> = {
  RFC822: 'BODY[]',
  'RFC822.HEADER': 'BODY[HEADER]',
  'RFC822.TEXT': 'BODY[TEXT]',
};
/** Characters of a section that are shown. */
const LONGEST = 120;

/** The section an item names; null when it names none. */
export function sectionOf(item: string): Section | null {
  const name = OLDER[item.toUpperCase()] ?? item;
  const [, kind, inside = '', from] = /^(BODY|BINARY)\[([^\]]*)\](?:<(\d{1,15})>)?$/i.exec(name) ?? [];
  if (kind === undefined) return null;
  const what = whatIs(inside.toUpperCase());
  return {
    what,
    section: readable(inside).slice(0, LONGEST),
    offset: from === undefined ? null : Number(from),
    decoded: kind.toUpperCase() === 'BINARY' && what === 'part',
  };
}

function whatIs(section: string): Section['what'] {
  if (section === '') return 'message';
  if (/^(?:\d+\.)*HEADER$/.test(section)) return 'header';
  if (/^(?:\d+\.)*HEADER\.FIELDS/.test(section)) return 'fields';
  if (/\.MIME$/.test(section)) return 'mime';
  return /^(?:\d+\.)*TEXT$/.test(section) ? 'text' : 'part';
}

/** How much of what is named comes; the header is the beginning of a message. */
export function extentOf({ what, offset }: Section): 'whole' | 'beginning' | 'piece' {
  if (offset !== null && offset > 0) return 'piece';
  return offset === 0 || what === 'header' || what === 'fields' ? 'beginning' : 'whole';
}

const UNTOLD: PartFacts = {
  type: null,
  charset: null,
  encoding: null,
  boundary: null,
  filename: null,
  told: null,
};

/** The section with what is known of it; undefined for a message that is all there. */
export function describedPart(
  section: Section,
  number: number | null,
  parts: Parts | undefined,
): MessagePart | undefined {
  if (section.what === 'message' && section.offset === null) return undefined;
  const isBody = section.what === 'part' || section.what === 'text';
  const facts = isBody ? (parts?.get(section.section.toUpperCase()) ?? UNTOLD) : UNTOLD;
  return { ...section, number, ...facts };
}
