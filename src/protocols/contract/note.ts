/** Language-free facts about what was said; `locale` makes sentences of them. */
import type { At, Channel, Side, Span } from '../../wire/unit.ts';
import type { Params } from './event.ts';

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
