/** What makes one POP3 server answer unlike another: texts, rules and capabilities, all of it data. One file a persona. */
import type { Account, PostOffice } from '../mailbox.ts';
import type { Mechanism } from '../sasl.ts';

/** Status lines as they stand on the wire, without the line end. Each may use `{host}`; others as noted. */
export type Texts = {
  /** `{timestamp}`, which makes APOP possible (RFC 1939 §7). */
  readonly greeting: string;
  /** `{verb}`; before a login, and after it. */
  readonly unknown: string;
  readonly unknownLater: string;
  readonly lineTooLong: string;
  /** `{verb}` */
  readonly noArguments: string;
  /** `{user}` */
  readonly userDone: string;
  readonly userMissing: string;
  readonly passFirst: string;
  readonly loginFailed: string;
  /** `{user}`, `{count}`, `{octets}` */
  readonly loginDone: string;
  readonly inUse: string;
  readonly apopOff: string;
  readonly apopSyntax: string;
  readonly authList: string;
  /** `{mechanism}` */
  readonly authUnknown: string;
  readonly authMissing: string;
  /** `{mechanism}` */
  readonly authInitial: string;
  readonly authTooLong: string;
  readonly authNotBase64: string;
  readonly authCancelled: string;
  readonly askUser: string;
  readonly askPassword: string;
  readonly capabilities: string;
  readonly tlsReady: string;
  readonly tlsActive: string;
  readonly tlsOff: string;
  readonly utf8: string;
  readonly needUtf8: string;
  readonly languages: string;
  /** `{language}` */
  readonly language: string;
  readonly languageUnknown: string;
  /** `{count}`, `{octets}` */
  readonly stat: string;
  readonly list: string;
  /** `{number}`, `{octets}` */
  readonly listOne: string;
  readonly uidl: string;
  /** `{number}`, `{uid}` */
  readonly uidlOne: string;
  /** `{octets}` */
  readonly retrieve: string;
  readonly top: string;
  /** `{number}` */
  readonly deleted: string;
  /** `{count}`, `{octets}` */
  readonly reset: string;
  readonly noop: string;
  /** `{number}` */
  readonly noMessage: string;
  /** `{argument}` */
  readonly badNumber: string;
  /** `{argument}` */
  readonly noise: string;
  /** `{argument}` */
  readonly badLines: string;
  /** `{argument}` */
  readonly noiseAfterLines: string;
  /** `{number}` */
  readonly alreadyDeleted: string;
  readonly quitEarly: string;
  readonly quit: string;
  readonly quitDeleted: string;
  /** Null: closes silently, as RFC 1939 §3 has it. */
  readonly idle: string | null;
  readonly tooMany: string;
};

export type Rules = {
  /** APOP is served; the greeting must have a timestamp. */
  readonly apop: boolean;
  /** AUTH without a mechanism lists them (RFC 1734 habit). */
  readonly authLists: boolean;
  /**
   * An initial response is taken where the server speaks first (RFC 5034 §4): as the name of LOGIN, and for nothing of
   * CRAM-MD5.
   */
  readonly lenientInitial: boolean;
  /** USER without a name is taken. */
  readonly emptyUser: boolean;
  /** Arguments where none belong are refused. */
  readonly strict: boolean;
};

export type Persona = {
  readonly id: string;
  /** Its own name, in the timestamp and in CRAM-MD5 challenges. */
  readonly host: string;
  readonly accounts: readonly Account[];
  /** None: AUTH is not served. */
  readonly mechanisms: readonly Mechanism[];
  /** CAPA before and after the login; `{mechanisms}` is filled in. Null: CAPA is not served. */
  readonly capabilities: { readonly before: readonly string[]; readonly after: readonly string[] } | null;
  /** Tag and name of the languages LANG offers (RFC 6856 §3), the first is used. None: not served. */
  readonly languages: readonly (readonly [tag: string, name: string])[];
  /** Unique-ids: `{hex}` and `{number}` are the uid, `{validity}` what makes it unlike others. */
  readonly uid: string;
  /** Added to the uid in `{number}`. */
  readonly uidBase: number;
  readonly rules: Rules;
  readonly texts: Texts;
  /** Mail that lies there from the beginning, where the persona is known for it. */
  readonly seed?: (postOffice: PostOffice) => void;
};
