/** Placeholders of lessons: `{{host}}`, `{{alice.password}}`, `{{plain alice}}`; filled in from the server at hand. */
import { encodeBase64 } from '../../wire/base64.ts';
import type { Actor } from '../stage.ts';

/** What they are filled in from. A scene has `host` and `actors`. */
export type PlaceholderValues = { readonly host: string; readonly actors: readonly Actor[]; readonly now: Date };

const PLACEHOLDER = /\{\{([^{}\n]*)\}\}/g;
/** `alice.user`, `base64 alice.password`, `plain alice`. */
const OF_ACTOR = /^(?:(base64) +)?([\w-]+)\.(user|address|password)$|^plain +([\w-]+)$/;
const encode = (text: string) => encodeBase64(new TextEncoder().encode(text));

/** `text` with its placeholders filled in; an unknown one stays as it stands. */
export function expand(text: string, values: PlaceholderValues): string {
  return text.replace(PLACEHOLDER, (whole, inner: string) => fillIn(inner.trim(), values) ?? whole);
}

/** The same for every string in a goal. */
export function expandAll<T>(value: T, values: PlaceholderValues): T {
  if (typeof value === 'string') return expand(value, values) as T;
  if (Array.isArray(value)) return value.map((each) => expandAll(each, values)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, expandAll(part, values)])) as T;
}

/** Placeholders that nothing fills in when these users have accounts, as they are written and where. */
export function unknownPlaceholders(
  text: string,
  users: readonly string[],
): readonly { readonly placeholder: string; readonly index: number }[] {
  return [...text.matchAll(PLACEHOLDER)]
    .filter(([, inner]) => !isKnown(inner!.trim(), users))
    .map((match) => ({ placeholder: match[0], index: match.index }));
}

/** A date-time as header fields write it (RFC 5322 §3.3). */
export function mailDate(now: Date): string {
  return now.toUTCString().replace('GMT', '+0000');
}

function isKnown(name: string, users: readonly string[]): boolean {
  if (name === 'host' || name === 'date') return true;
  const [, , user, , plain] = OF_ACTOR.exec(name) ?? [];
  return users.includes(user ?? plain ?? '');
}

function fillIn(name: string, { host, actors, now }: PlaceholderValues): string | null {
  if (name === 'host') return host;
  if (name === 'date') return mailDate(now);
  const [, base64, user, part, plain] = OF_ACTOR.exec(name) ?? [];
  const actor = actors.find((each) => each.user === (user ?? plain));
  if (!actor) return null;
  if (plain !== undefined) return encode(`\0${actor.user}\0${actor.password}`);
  const value = actor[part as 'user' | 'address' | 'password'];
  return base64 === undefined ? value : encode(value);
}
