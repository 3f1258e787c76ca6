/** A read message in a person's language, as lines without a layout. Nothing here is made inert yet. */
import type { Speaker } from '../../locale/speaker.ts';
import { isCharset } from '../../wire/charset.ts';
import { leadingFields, type Mail, type MailField, type MailPart, type ReadMail, type ReadPart } from './mail.ts';

export type MailWords = {
  /** What it is, where it is no message but a part of one: a line each. */
  readonly part: readonly string[];
  /** Octets against what was promised, and how much of the message it is. */
  readonly count: string;
  readonly leading: readonly string[];
  readonly fields: readonly string[];
  /** A part a line, two spaces deeper for each container. */
  readonly parts: readonly string[];
  readonly textTitle: string;
  readonly text: readonly string[];
  /** What is to be said about the text; empty: nothing. */
  readonly remark: string;
  /** The octets are shown in another encoding than theirs; empty: they are not. */
  readonly misread: string;
};

/** The words for a message. `charset`: what the octets beside it are shown in, `auto` or a name. */
export function mailWords(read: ReadMail, speaker: Speaker, charset: string): MailWords {
  const { mail } = read;
  const misread = [...mail.parts, ...(mail.part ? [mail.part] : [])]
    .map((part) => misreadCharset(part, charset))
    .find((name) => name !== null);
  const spell = ({ name, value }: MailField): string => speaker.ui('mail.field', { name, value });
  return {
    part: mail.part ? partTitle(mail.part, speaker) : [],
    count: countWords(read, speaker),
    leading: leadingFields(mail).map(spell),
    fields: mail.fields.map(spell),
    parts: mail.parts.map((part) => `${'  '.repeat(part.depth)}${partWords(part, speaker)}`),
    textTitle: speaker.ui(mail.textFrom === 'html' ? 'mail.text-html' : 'mail.text'),
    text: mail.text === '' ? [noText(mail, speaker)] : mail.text.split('\n'),
    misread: misread ? speaker.ui('mail.misread', { charset: misread, name: misread.toLowerCase() }) : '',
    remark: !mail.readUpTo ? '' : speaker.ui('mail.read-up-to', { octets: mail.readUpTo }),
  };
}

const HEADERS: ReadonlySet<string> = new Set(['header', 'fields', 'mime']);

/** There may be text in it that nobody has fetched. */
function noText({ part, readUpTo }: Mail, speaker: Speaker): string {
  if (readUpTo === 0) return speaker.ui('mail.let-go');
  if (!part) return speaker.ui('mail.text-none');
  return speaker.ui(HEADERS.has(part.what) ? 'part.header-only' : 'part.no-text');
}

/** `part 1.2 of message 3, text/plain; charset=gbk, base64`; then what was guessed, and what could not be done. */
function partTitle(part: ReadPart, speaker: Speaker): readonly string[] {
  const { what, section, number, offset, guessed, undecoded, decoded, filename } = part;
  const within = /^((?:\d+\.)*\d+)/.exec(section)?.[1] ?? '';
  const params = { section: what === 'fields' ? section.replace(/^.*?\(|\)$/g, '') : within };
  const name = speaker.ui(`part.${what}`, { ...params, ...(number === null ? {} : { number }) });
  const { type, charset, encoding } = guessed ?? part;
  const told = type === null ? null : `${type}${charset === null ? '' : `; charset=${charset}`}`;
  const isBody = !HEADERS.has(what) && what !== 'message';
  const words = [name, ...(isBody ? [told, decoded ? speaker.ui('part.decoded') : encoding, filename] : [])];
  return [
    words.filter((word) => word !== null && word !== '').join(', '),
    offset === null || offset === 0 ? '' : speaker.ui('part.offset', { offset }),
    guessed ? speaker.ui('part.guessed') : '',
    undecoded ? speaker.ui('part.undecoded', { encoding: encoding ?? '' }) : '',
  ].filter((line) => line !== '');
}

/** Encodings that are told from one another without being named. */
const TOLD = /^(utf-?8|us-ascii|ascii|gb.*|iso-8859-1|windows-1252)$/i;

/** The part's encoding when its octets travel as they are and `shown` is another. */
function misreadCharset({ charset, encoding }: Pick<MailPart, 'charset' | 'encoding'>, shown: string): string | null {
  const bare = encoding === null || /^(8bit|binary)$/.test(encoding);
  if (!bare || charset === null) return null;
  const right = shown === 'auto' ? TOLD.test(charset) : shown.toLowerCase() === charset.toLowerCase();
  return right || !isCharset(charset) ? null : charset;
}

/** `promised 700, came 678 octets` */
function countWords({ octets, note }: ReadMail, speaker: Speaker): string {
  const { promised, extent, part } = note;
  const counted =
    octets === null
      ? speaker.ui('mail.uncounted')
      : promised === null || extent === 'beginning'
        ? speaker.ui('mail.octets', { octets })
        : speaker.ui(promised === octets ? 'mail.as-promised' : 'mail.not-as-promised', { promised, octets });
  // What was asked for came, though it is a header.
  if (extent === 'whole' || (extent === 'beginning' && part?.offset === null)) return counted;
  return speaker.ui('mail.partly', { count: counted, extent: speaker.ui(`mail.${extent}`) });
}

function partWords({ type, charset, encoding, disposition, filename, octets }: MailPart, speaker: Speaker): string {
  const attached = disposition === 'attachment' ? speaker.ui('mail.attachment') : null;
  return [type, charset, encoding, attached, filename, speaker.ui('mail.octets', { octets })]
    .filter((word) => word !== null && word !== '')
    .join(', ');
}
