/** The two ways in which protocols of lines cut them. */
import { MAX_UNIT } from '../../wire/unit.ts';
import type { Framing } from '../contract.ts';

/** Commands and replies: a bare LF ends the line too, and is flagged. */
export const LINES: Framing = { kind: 'line', max: MAX_UNIT, bareLf: 'ends' };
/** Message text: only CRLF ends a line, or a bare LF could forge the end of the text. */
export const TEXT_LINES: Framing = { kind: 'line', max: MAX_UNIT, bareLf: 'inside' };
