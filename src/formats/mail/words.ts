/** A read message in a person's language, as lines without a layout. Nothing here is made inert yet. */
import type { Speaker } from '../../locale/speaker.ts';
import { leadingFields, type MailField, type MailPart, type ReadMail } from './mail.ts';

export type MailWords = {
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
};

/** The words for a message. */
export function mailWords(read: ReadMail, speaker: Speaker): MailWords {
  const { mail } = read;
  const spell = ({ name, value }: MailField): string => speaker.ui('mail.field', { name, value });
  return {
    count: countWords(read, speaker),
    leading: leadingFields(mail).map(spell),
    fields: mail.fields.map(spell),
    parts: mail.parts.map((part) => `${'  '.repeat(part.depth)}${partWords(part, speaker)}`),
    textTitle: speaker.ui(mail.textFrom === 'html' ? 'mail.text-html' : 'mail.text'),
    text: mail.text === '' ? [speaker.ui('mail.text-none')] : mail.text.split('\n'),
    remark: mail.readUpTo === null ? '' : speaker.ui('mail.read-up-to', { octets: mail.readUpTo }),
  };
}

/** `promised 700, came 678 octets` */
function countWords({ octets, note }: ReadMail, speaker: Speaker): string {
  const { promised, extent } = note;
  const counted =
    octets === null
      ? speaker.ui('mail.uncounted')
      : promised === null || extent === 'beginning'
        ? speaker.ui('mail.octets', { octets })
        : speaker.ui(promised === octets ? 'mail.as-promised' : 'mail.not-as-promised', { promised, octets });
  if (extent === 'whole') return counted;
  return speaker.ui('mail.partly', { count: counted, extent: speaker.ui(`mail.${extent}`) });
}

function partWords({ type, charset, encoding, disposition, filename, octets }: MailPart, speaker: Speaker): string {
  const attached = disposition === 'attachment' ? speaker.ui('mail.attachment') : null;
  return [type, charset, encoding, attached, filename, speaker.ui('mail.octets', { octets })]
    .filter((word) => word !== null && word !== '')
    .join(', ');
}
