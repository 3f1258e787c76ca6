/**
 * The protocol contract. Everything here is pure: no sockets, clock, promises or randomness. A dialogue never
 * buffers: `wire` cuts the stream as `framing` demands, the dialogue folds the units.
 */
import type { At, Channel, Framing, Secret, Side, Span, Unit } from '../wire/unit.ts';

export type { At, Channel, Framing, Secret, Side, Span, Unit } from '../wire/unit.ts';

/** Values for the placeholders of a sentence. Language-free: codes, names, numbers. */
export type Params = Readonly<Record<string, string | number>>;

/** A finding that stopped something. `kind` is a key of `knowledge/problems`. */
export type Problem = { readonly kind: string; readonly params: Params };

/** What TLS gave us: negotiated version and cipher, the chain as DER, and whether Node trusts it (else its reason code). */
export type TlsInfo = {
  readonly version: string;
  readonly cipher: string;
  readonly chain: readonly Uint8Array[];
  readonly trusted: true | string;
};

/** Everything that can happen on a connection, in the order it happened. */
export type Event =
  | {
      readonly type: 'opened';
      readonly channel: Channel;
      readonly host: string;
      readonly port: number;
      readonly tls: TlsInfo | null;
    }
  | { readonly type: 'listening'; readonly channel: Channel; readonly host: string; readonly port: number }
  | Unit
  | { readonly type: 'tls'; readonly channel: Channel; readonly result: TlsInfo | Problem }
  /** Plaintext found after the go-ahead to TLS. It was dropped. */
  | { readonly type: 'injected'; readonly channel: Channel; readonly from: Side; readonly bytes: Uint8Array }
  | {
      readonly type: 'closed';
      readonly channel: Channel;
      readonly by: Side | 'network' | 'timeout';
      readonly problem: Problem | null;
    };

/** What a dialogue asks of the engine. Replay ignores all; those of a client unit run BEFORE the unit is written. */
export type Effect =
  | {
      readonly type: 'send';
      readonly channel: Channel;
      readonly bytes: Uint8Array;
      readonly pace?: { readonly octets: number; readonly gapMs: number };
    }
  | { readonly type: 'startTls'; readonly channel: Channel; readonly as: Side; readonly keepBuffered?: true }
  | {
      readonly type: 'open';
      readonly channel: Channel;
      readonly via: 'connect' | 'listen';
      readonly host: string;
      readonly port: number;
      readonly tls?: true;
    }
  | { readonly type: 'close'; readonly channel: Channel; readonly how: 'end' | 'reset' };

/** What a reply says by itself: SMTP and FTP have codes, POP3 and IMAP have words. */
export type Status =
  | { readonly code: number; readonly enhanced: string | null }
  | { readonly status: string; readonly responseCode: string | null };

/** Reply classes by their words (glossary: 成功；请继续；暂时失败；永久失败). `unknown` when no class can be told. */
export type ReplyClass = 'success' | 'continue' | 'transient' | 'permanent' | 'unknown';

/** What something means here: a key of the locale's `meanings`, with the values its sentences need. */
export type Meaning = { readonly id: string; readonly params: Params };

/** Units of one side that belong together. */
export type Stretch = { readonly units: number; readonly after: number };

/** Language-free facts about a unit; `locale` makes sentences of them. */
export type Note =
  | { readonly kind: 'command'; readonly exchange: number; readonly verb: string; readonly args: string }
  | {
      readonly kind: 'reply';
      /** The exchange it answers; null: unsolicited. */
      readonly exchange: number | null;
      readonly final: boolean;
      readonly status: Status;
      readonly class: ReplyClass;
      readonly lines: readonly string[];
      readonly at: At;
      /** The phase the reply was given in (before it changed anything). */
      readonly phase: string;
      readonly meaning: Meaning;
    }
  /** Beside the bytes: what they hold once decoded (a challenge, a user name, an encoded word). Never a secret. */
  | { readonly kind: 'decoded'; readonly what: 'base64' | 'encoded-word'; readonly text: string; readonly span: Span }
  | { readonly kind: 'data'; readonly exchange: number | null; readonly what: string; readonly params: Params }
  /**
   * A message has passed: its text is the `units` units of `from` before the unit noted. `stuffed`: leading dots are
   * doubled there (RFC 5321 §4.5.2). `octets`: without those dots, CRLF included; null where masks make it unknown.
   */
  | {
      readonly kind: 'message';
      readonly exchange: number | null;
      /** What brought it, without secrets: `RETR 1`, `DATA`. */
      readonly command: string;
      readonly channel: Channel;
      readonly from: Side;
      readonly units: number;
      /**
       * Where the text is not the units right before this one: its stretches in order. `after`: how many units of `from`
       * stand behind a stretch, the unit noted included. `units` is then their sum.
       */
      readonly stretches?: readonly Stretch[];
      readonly stuffed: boolean;
      /** All of it, as much of its beginning as was asked for, a piece from its middle, or cut off by the end of the connection. */
      readonly extent: 'whole' | 'beginning' | 'piece' | 'cut';
      /** It is no message but a part of one, or its header alone. */
      readonly part?: MessagePart;
      readonly octets: number | null;
      /** Octets the server had announced; null: nobody said. */
      readonly promised: number | null;
    }
  | { readonly kind: 'phase'; readonly from: string; readonly to: string; readonly forgot: readonly string[] }
  | {
      readonly kind: 'hint';
      readonly id: string;
      readonly severity: 'info' | 'warn' | 'error';
      readonly params: Params;
      readonly at: At | null;
      readonly source: string;
    };

/**
 * What was fetched in place of a message. `type`, `charset`, `encoding` and `boundary` as the server told them before
 * (RFC 2045 §5, §6); `told` null: it never said, so whoever reads it can only guess.
 */
export type MessagePart = {
  /** `fields`: some fields of the header. `mime`: the header of a part. `text`: the body of the message. */
  readonly what: 'message' | 'header' | 'fields' | 'mime' | 'text' | 'part';
  /** As the protocol calls it: `1.2`, `HEADER.FIELDS (SUBJECT)`. */
  readonly section: string;
  /** The message it belongs to, by its number. */
  readonly number: number | null;
  /** The octet it begins with, where it is a piece of a part. */
  readonly offset: number | null;
  /** The transfer encoding is undone already. */
  readonly decoded: boolean;
  readonly type: string | null;
  readonly charset: string | null;
  readonly encoding: string | null;
  readonly boundary: string | null;
  readonly filename: string | null;
  readonly told: 'structure' | 'header' | null;
};

export type ReplyNote = Extract<Note, { kind: 'reply' }>;
export type CommandNote = Extract<Note, { kind: 'command' }>;
export type MessageNote = Extract<Note, { kind: 'message' }>;
export type HintNote = Extract<Note, { kind: 'hint' }>;

export type Step<S, F = Effect> = {
  readonly state: S;
  readonly effects: readonly F[];
  readonly notes: readonly Note[];
  /** Octets of the unit just folded that must never be written. */
  readonly secrets: readonly Secret[];
};

export type Machine<S, E = Event, F = Effect> = {
  readonly start: S;
  step(state: S, event: E): Step<S, F>;
};

/**
 * What an answer of AUTH is made of. `identity`: who one wants to be, or nothing; `nothing`: the answer says nothing, and
 * only lets the server go on.
 */
export type Asked =
  | 'user'
  | 'password'
  | 'user-and-password'
  | 'user-and-token'
  | 'digest'
  | 'identity'
  | 'nothing'
  | 'response';

/** What is expected from the person now. */
export type Input =
  | { readonly kind: 'none' }
  | { readonly kind: 'command' }
  | { readonly kind: 'message' }
  /** A SASL answer. `asks` says what belongs here; `challenge` is the decoded challenge, if it could be decoded. */
  | {
      readonly kind: 'sasl';
      readonly mechanism: string;
      readonly asks: Asked;
      readonly challenge: Uint8Array | null;
    }
  | { readonly kind: 'free' }
  | { readonly kind: 'octets'; readonly left: number };

/** How far the message being typed has come (RFC 5322 §2.1, §3.6). */
export type MessageProgress = {
  readonly fields: readonly string[];
  /** Required or expected fields not yet typed. */
  readonly missing: readonly string[];
  readonly blankLine: boolean;
  readonly bodyLines: number;
  /** Octets of the message so far, before dot-stuffing, CRLF included. */
  readonly octets: number;
};

/** What a flag says of a message. Flags with other names stand among the `keywords`. */
export type MessageMark = 'unseen' | 'seen' | 'answered' | 'flagged' | 'deleted' | 'draft' | 'recent';

/** A message of the open mailbox, as far as anybody has told of it; null: nobody has. Text of the wire, not made inert. */
export type MailboxRow = {
  readonly number: number;
  /** Its number before others went, where that was another one. */
  readonly was: number | null;
  readonly uid: string | null;
  readonly marks: readonly MessageMark[] | null;
  readonly keywords: readonly string[];
  /** Octets. */
  readonly size: number | null;
  readonly subject: string | null;
  readonly from: string | null;
  readonly date: string | null;
  /** Since the last command: it came, its flags became others, or it went (and bears the number it had). */
  readonly news: 'new' | 'changed' | 'gone' | null;
};

/** The open mailbox, as the lines so far tell it. */
export type MailboxPicture = {
  /** Empty: it has none, or it is not known. */
  readonly name: string;
  readonly readOnly: boolean;
  readonly exists: number | null;
  readonly recent: number | null;
  readonly uidNext: number | null;
  readonly uidValidity: number | null;
  /** Up to 63 bits, so in digits (RFC 7162 §3.1). */
  readonly highestModSeq: string | null;
  /** Messages one after the other, none left out: all of them, or those around the one that changed last. */
  readonly rows: readonly MailboxRow[];
  /** Those that went since the last command and are still known of, by the numbers they had. */
  readonly gone: readonly MailboxRow[];
  /** How many went since the last command. */
  readonly goneCount: number;
  /** The message that changed last; null: the newest is as good as any. */
  readonly focus: number | null;
};

/** Everything asked of a state is derived, never an effect: an effect goes stale and cannot be sought in replay. */
export type View = {
  readonly phase: string;
  readonly secured: boolean;
  readonly user: string | null;
  readonly capabilities: readonly string[];
  /** Replies owed (by count, or by tag). It may never reach 0. */
  readonly outstanding: number;
  readonly input: Input;
  /** Commands may go before the replies owed have come (PIPELINING, tags). */
  readonly maySendAhead: boolean;
  /** The reply owed decides how what follows is read (DATA, AUTH, STARTTLS): nothing may be sent on the chance. */
  readonly decisive?: boolean;
  /** A message is being received: octets so far, and how many were promised. Absent or null: none is. */
  readonly incoming?: { readonly octets: number; readonly promised: number | null } | null;
  /** TLS can no longer begin on this connection, though it has not: it was to begin before a login. */
  readonly tooLateForTls?: boolean;
  /** Messages that lie at the server. Absent or null: none can be told of now. */
  readonly mailbox?: MailboxPicture | null;
  /** Verbs that make sense now, best first. */
  readonly legal: readonly { readonly verb: string; readonly syntax: string; readonly source: string }[];
  readonly message: MessageProgress | null;
  /** What the session holds and nothing has decided yet; `id` is a key of `knowledge/standings`. */
  readonly standing: readonly Meaning[];
  /**
   * The command just refused would have been followed by text: what comes now may have been meant for it. true: up to a lone
   * dot; a number: so many octets, and then the rest of the command's line (see `announces`).
   */
  readonly textRefused?: boolean | number;
  /** The server has ended the conversation in good order (221, BYE after LOGOUT, +OK after QUIT). */
  readonly ended: boolean;
};

/**
 * What the assistant can do for somebody who learns, each learnt by itself. `tag`: to name a command; `count`: to count the
 * octets of a literal.
 */
export type Aid = 'tag' | 'count';

/** `adds`: puts there what is missing; `warns`: says before Enter that it is missing; `off`: says so only once it was sent. */
export type AidLevel = 'adds' | 'warns' | 'off';

/** How far the assistant goes. */
export type Assistance = Readonly<Record<Aid, AidLevel>>;

/**
 * `raw`: exactly these octets and this ending; no stuffing, no tag. `assisted`: what the protocol wants around the words may
 * be added: the tag of a line that wirespeak types by itself (`own`), or what somebody who learns is helped with.
 * `announced`: the octets that the end of `text` announces, typed after it because `Composed.asks` for them.
 */
export type Draft = {
  readonly text: string;
  readonly charset: string;
  readonly ending: 'crlf' | 'lf' | 'none';
  readonly raw: boolean;
  readonly assisted?: 'own' | Assistance;
  readonly announced?: string;
};

/** Octets to be sent, and spans of them that were added to what was typed. */
export type Part = { readonly bytes: Uint8Array; readonly added?: readonly Span[] };

/**
 * `mask`: UTF-16 indices of the draft's text that must not be shown; of `announced`, where the draft has it. `later`: what
 * goes behind `bytes`, each part when the server has asked for it (the input is `octets`), none where it refuses instead.
 * `asks`: what the text announces is not in it and is to be typed first, as one line or as several. `shows`: what can be
 * told of the aids: whether the person did by hand what they would do.
 */
export type Composed = Part & {
  readonly mask: readonly Span[];
  readonly notes: readonly Note[];
  readonly later?: readonly Part[];
  readonly asks?: 'line' | 'lines';
  readonly shows?: Readonly<Partial<Record<Aid, boolean>>>;
};

/**
 * What a person's words become where the protocol wants them encoded: `text` goes on the line, `plain` is what it holds,
 * `hidden` the octets of `plain` that must not be shown. `by`: how `plain` became what stands on the line; `quoted`: its words
 * stand there as they are, in quotes.
 */
export type Answer = {
  readonly text: string;
  readonly plain: Uint8Array;
  readonly hidden: readonly Span[];
  readonly by: 'base64' | 'md5' | 'quoted';
};

/**
 * One line of an ordinary login. In it `{user}` and `{password}` stand for values, `{challenge}` and `{challenge-base64}`
 * for what only the server knows; all else the server says is an example. `made`: what is typed is the `answer` made of
 * these words, not the words themselves.
 */
export type LoginLine = { readonly from: Side; readonly line: string; readonly made?: true };

/** A way to log in, from the greeting to the server's yes. Its lines run through the dialogue itself. */
export type LoginWay = {
  /** As it is called on the command line, in upper case: `PLAIN`, `APOP`. */
  readonly name: string;
  readonly lines: readonly LoginLine[];
  /** The first answer may stand on the line of the command, if that has no more octets, CRLF included; null: it may not. */
  readonly oneLine: number | null;
  /** Whoever reads along reads the password. */
  readonly inClear: boolean;
};

/**
 * A way from one phase to another, in keys of the locale's `phases`; `from` null: from wherever one is. `by`: what leads
 * there when the server agrees, a verb or the reply itself.
 */
export type Transition = {
  readonly from: string | null;
  readonly to: string;
  readonly by: readonly string[];
  readonly source: string;
};

/**
 * Where a reply may stand: behind a command (`MAIL`, `LIST n`), or on an occasion of its own. `user`, `password`, `plain`,
 * `digest`, `answer`: where a login asks for that; `message`: behind the end of a message.
 */
export type Occasion =
  | { readonly at: 'command'; readonly command: string }
  | {
      readonly at:
        | 'greeting'
        | 'unsolicited'
        | 'message'
        | 'user'
        | 'password'
        | 'plain'
        | 'digest'
        | 'answer'
        | 'logged-in';
    };

/** A meaning with where it is written, and the occasions it belongs to; none: wherever it stands. */
export type PlacedMeaning = {
  readonly where: readonly Occasion[];
  readonly meaning: Meaning;
  readonly source: string;
};

/** What a text is, when nothing is known of the dialogue it was said in. */
export type Sense =
  | (PlacedMeaning & {
      readonly kind: 'reply';
      readonly status: Status;
      readonly class: ReplyClass;
      readonly hints: readonly HintNote[];
      /** Where it means something else. */
      readonly elsewhere: readonly PlacedMeaning[];
    })
  | {
      readonly kind: 'command';
      readonly verb: string;
      /** As it would be typed; empty when the verb is no verb of the protocol. */
      readonly syntax: string;
      readonly source: string;
      readonly hints: readonly HintNote[];
      /** Octets of the text that must not be shown. */
      readonly secrets: readonly Secret[];
      /** It is no command, but may have been meant for one. */
      readonly guess: boolean;
    }
  | { readonly kind: 'enhanced'; readonly enhanced: string; readonly class: ReplyClass; readonly source: string }
  | { readonly kind: 'keyword'; readonly keyword: string; readonly source: string }
  | { readonly kind: 'mechanism'; readonly mechanism: string; readonly source: string };

/** One protocol: what the registry holds and all that `engine` and `ui` know of it. */
export type Protocol<S = unknown> = {
  readonly id: string;
  /** What the screen calls it: `SMTP`. */
  readonly name: string;
  /** URL schemes; one that ends in `s` means implicit TLS. */
  readonly schemes: readonly { readonly scheme: string; readonly tls: boolean; readonly port: number }[];
  /** Known ports, practice ports included. */
  readonly ports: readonly { readonly port: number; readonly tls: boolean }[];
  readonly greets: Side | null;
  /** The phases of an ordinary session in order, for the phase strip. Keys of the locale's `phases`. */
  readonly phases: readonly string[];
  /** All verbs it knows, for completion. */
  readonly verbs: readonly string[];
  /** The lines that bring an open connection to TLS, typed by wirespeak for `--starttls` (marked as such). */
  readonly upgrade: readonly string[];
  /** The last thing a polite client says. */
  readonly farewell: string | null;
  /** A line that changes nothing and is answered at once, to keep a silent connection open; null: there is none. */
  readonly harmless: string | null;
  /** How long a server must bear a silent client before it may hang up; null: nothing says. */
  readonly patience: { readonly seconds: number; readonly source: string } | null;
  /** The ways from phase to phase: all that a session can take in its control connection. */
  readonly transitions: readonly Transition[];
  /** The least a server may greet with; stands in for the greeting of a transcript that has lost it. */
  readonly greeting: string | null;
  recognises(firstServerUnit: Uint8Array): boolean;
  /** Watches both sides: live, in replay, in import, beside a practice server. */
  readonly dialogue: Machine<S>;
  framing(state: S, channel: Channel, from: Side): Framing;
  view(state: S): View;
  /** Runs at each keystroke (lint, what to mask) and at Enter (line end, dot-stuffing). Never refuses. */
  compose(state: S, draft: Draft): Composed;
  /**
   * The answer expected now, made of readable words: a user name, a password, or both with a space between where one
   * answer holds both. Where a command takes such an answer as its argument, the whole command. null when neither is the
   * case. `nonce`: printable characters nobody can foresee, without a comma, for mechanisms in which the client brings some.
   */
  answer(state: S, words: string, charset: string, nonce: string): Answer | null;
  /** What `compose` can add for somebody who learns; none when left out. */
  readonly aids?: readonly Aid[];
  /** The ways to log in, best known first; none when left out. */
  readonly logins?: readonly LoginWay[];
  /** Who says such a line, told by its shape alone; null when either may. */
  sideOf(text: string): Side | null;
  /** What one line by itself may be, the likeliest first; empty when it is nothing this protocol knows. */
  explain(text: string): readonly Sense[];
  /** Where a meaning is written, by its id: an RFC and its section. */
  sourceOf(meaningId: string): string;
  /** Does a typed command stand for a recorded one? (recording → server) */
  matches(recorded: CommandNote, typed: CommandNote): boolean;
  /** Whose next line goes on with a command or a response that has not ended, behind counted octets; null: nobody's. */
  unfinished?(state: S): Side | null;
  /** Octets that the end of a command's line says will follow it; null: none. One character an octet. */
  announces?(line: string): number | null;
};

/** Practice servers have the same shape; time, nonces and the mailbox exist only here, so a dialogue replays alone. */
export type ServerEvent<M> =
  | Event
  | { readonly type: 'timer'; readonly id: string }
  | { readonly type: 'nonce'; readonly bytes: Uint8Array }
  | { readonly type: 'mailbox'; readonly answer: M };
export type ServerEffect<Q> =
  | Effect
  | { readonly type: 'timer'; readonly id: string; readonly ms: number }
  | { readonly type: 'nonce'; readonly octets: number }
  | { readonly type: 'mailbox'; readonly ask: Q };
export type Server<S, Q, M> = {
  readonly machine: Machine<S, ServerEvent<M>, ServerEffect<Q>>;
  framing(state: S, channel: Channel): Framing;
};
