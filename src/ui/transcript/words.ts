/** What stands in the transcript beside the octets, in the person's language. */

import { certificateFacts, trustReason } from '../../engine/net/certificate.ts';
import type { Entry, TlsSummary, WireEntry } from '../../engine/record/entry.ts';
import type { Speaker } from '../../locale/speaker.ts';
import type { Note } from '../../protocols/contract.ts';
import { visible } from '../../wire/visible.ts';
import type { Glyphs } from '../text/glyphs.ts';
import type { RowWords } from '../text/rows.ts';
import type { Measure } from '../text/width.ts';

/** A hint this long stands beside its line; a longer one is only announced there, and told in full by the hint pane. */
const SHORT_HINT = 34;

/** The words of a language. `detailed`: nothing is left out, not even the fingerprint of a certificate that is trusted. */
export function rowWords(speaker: Speaker, glyphs: Glyphs, measure: Measure, detailed: boolean): RowWords {
  return {
    describe: (entry, notes) => describe(entry, notes, { speaker, glyphs, detailed }),
    folded: (lines, list) =>
      list === ''
        ? speaker.ui('line.folded', { count: lines })
        : speaker.ui('line.folded-list', { count: lines, list }),
    decoded: (text) => speaker.ui('quoted', { text: withNulsShown(text) }),
    octets: (count) => speaker.ui('line.octets', { count }),
    meant: (side) => speaker.ui(side === 'client' ? 'line.typed' : 'line.in-message'),
    stuffed: speaker.ui('line.stuffed'),
    message: () => speaker.ui('mail.reads'),
    masked: speaker.ui('line.masked'),
    auto: speaker.ui('line.auto'),
    added: (list) => speaker.ui('line.added', { list }),
    hint(note) {
      const sentence = speaker.hint(note).replaceAll('`', '');
      if (measure.width(sentence) <= SHORT_HINT) return sentence;
      return note.severity === 'info' ? null : speaker.ui('line.note');
    },
  };
}

type Telling = { readonly speaker: Speaker; readonly glyphs: Glyphs; readonly detailed: boolean };

function describe(entry: Exclude<Entry, WireEntry>, notes: readonly Note[], telling: Telling): string {
  const { speaker } = telling;
  switch (entry.event) {
    case 'open': {
      const { host, port, address } = entry;
      const known = address !== null && address !== host;
      const where = known
        ? speaker.ui('event.open-at', { host, port, address })
        : speaker.ui('event.open', { host, port });
      return entry.tls ? `${where}\n${describeTls(entry.tls, notes, telling)}` : where;
    }
    case 'tls':
      return describeTls(entry, notes, telling);
    case 'injected':
      return speaker.ui('event.injected', { count: entry.bytes.length });
    case 'annotation':
      return entry.text;
    case 'error':
      return speaker.problem(entry);
    case 'close':
      return speaker.ui(`event.close-${entry.by}`);
  }
}

/** Version, trust and what was forgotten; then the certificate: who signed it, how long it holds, its fingerprint. */
function describeTls(tls: TlsSummary, notes: readonly Note[], { speaker, glyphs, detailed }: Telling): string {
  const [leaf] = tls.chain;
  const facts = leaf ? certificateFacts(leaf) : null;
  const forgot = notes.flatMap((note) => (note.kind === 'phase' ? note.forgot : []));
  const name = facts?.subject ?? '?';
  const trust =
    tls.trusted === true
      ? speaker.ui('tls.trusted', { name })
      : speaker.ui('tls.distrusted', { name, reason: reasonOf(tls.trusted, speaker) });
  const summary = [tlsName(tls.version), trust];
  if (forgot.length > 0) summary.push(speaker.ui('tls.gone', { count: forgot.length }));
  const lines = [summary.join(` ${glyphs.dot} `)];
  if (facts) lines.push(speaker.ui('tls.issuer', facts));
  // Whom nobody vouches for can still be told by the fingerprint.
  if (facts && (detailed || tls.trusted !== true)) lines.push(speaker.ui('tls.fingerprint', facts));
  if (forgot.length > 0) lines.push(speaker.ui('tls.forgotten', { list: forgot.map(firstWord).join(' ') }));
  return lines.join('\n');
}

function reasonOf(code: string, speaker: Speaker): string {
  const reason = trustReason(code);
  return reason ? speaker.ui(`trust.${reason}`) : code;
}

/** `TLSv1.3` → `TLS 1.3`. */
export function tlsName(version: string): string {
  return version.replace(/^TLSv/, 'TLS ');
}

/** NULs are what some answers are made of: each is shown with room around it. */
export function withNulsShown(text: string): string {
  return visible(text).replaceAll('␀', ' ␀ ').trim();
}

function firstWord(capability: string): string {
  return capability.split(' ', 1)[0]!;
}
