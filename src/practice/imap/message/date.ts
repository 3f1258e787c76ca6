/** Dates: of a Date field (RFC 5322 §3.3, §4.3), and as IMAP writes them (RFC 9051 §9, `date-time`). */
import { FieldReader } from './field-reader.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const MINUTE = 60_000;

/** Zones with names, in minutes east of Greenwich; any other name counts as +0000. */
const ZONES: Readonly<Record<string, number>> = {
  EDT: -240,
  EST: -300,
  CDT: -300,
  CST: -360,
  MDT: -360,
  MST: -420,
  PDT: -420,
  PST: -480,
};

const DATE =
  /^(?:[a-z]+[\s,]*)?(\d{1,2})[\s-]+([a-z]{3})[a-z]*[\s-]+(\d{2,4})(?:\s+(\d{1,2})\s*:\s*(\d{2})(?:\s*:\s*(\d{2}))?)?(?:\s*([+-]\d{4}|[a-z]+))?/i;

/** A moment and the clock it was read from. */
export type MailDate = {
  /** Milliseconds since 1970, UTC. */
  readonly at: number;
  /** Minutes east of Greenwich. `at + offset` minutes is the day and time the sender wrote. */
  readonly offset: number;
};

/** The date an unfolded value tells; null when it cannot be read. */
export function dateOf(value: string): MailDate | null {
  const found = DATE.exec(withoutComments(value));
  if (!found) return null;
  const [, day, monthName, yearDigits, hour, minute, second, zone] = found;
  const month = monthNumber(monthName!);
  if (month < 0) return null;
  const offset = zoneOffset(zone);
  const local = Date.UTC(fullYear(yearDigits!), month, Number(day), Number(hour ?? 0), Number(minute ?? 0));
  return { at: local + Number(second ?? 0) * 1000 - offset * MINUTE, offset };
}

/** The month's number, 0 for January; -1 when there is none of that name. */
export function monthNumber(name: string): number {
  return MONTHS.findIndex((month) => month.toLowerCase() === name.toLowerCase());
}

/** `21-Nov-2026 09:05:00 +0000`; a day below 10 has a blank before it. `at`: milliseconds since 1970. */
export function internalDate(at: number): string {
  const date = new Date(at);
  const day = String(date.getUTCDate()).padStart(2, ' ');
  const year = String(date.getUTCFullYear()).padStart(4, '0');
  return `${day}-${MONTHS[date.getUTCMonth()]}-${year} ${date.toISOString().slice(11, 19)} +0000`;
}

/** Two digits count from 1950 on, three from 1900 (RFC 5322 §4.3). */
function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length === 2) return year < 50 ? 2000 + year : 1900 + year;
  return digits.length === 3 ? 1900 + year : year;
}

function zoneOffset(zone = ''): number {
  const digits = /^([+-])(\d\d)(\d\d)$/.exec(zone);
  if (!digits) return ZONES[zone.toUpperCase()] ?? 0;
  const minutes = Number(digits[2]) * 60 + Number(digits[3]);
  return digits[1] === '-' ? -minutes : minutes;
}

function withoutComments(value: string): string {
  if (!value.includes('(')) return value.trim();
  const reader = new FieldReader(value);
  let text = '';
  for (let from = reader.at; !reader.atEnd; from = reader.at) {
    const open = value.indexOf('(', from);
    text += `${value.slice(from, open < 0 ? value.length : open)} `;
    reader.at = open < 0 ? value.length : open;
    reader.blanks();
  }
  return text.trim();
}
