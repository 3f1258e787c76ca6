/** The row above the input line: base64 of what is being typed, octet for octet, or what wirespeak asks. */
import { decodesToText, encodeBase64 } from '../../wire/base64.ts';
import { decodeUtf8, encodeText } from '../../wire/charset.ts';
import { plainOctets } from '../answer.ts';
import { hiddenSpans } from '../draft.ts';
import { maskDraft } from '../input/masked.ts';
import { fitRow, type Row, span, spread } from '../row.ts';
import type { Box, Pane, Scene } from '../scene.ts';
import { withNulsShown } from '../transcript/words.ts';

export const composerPane: Pane = {
  id: 'composer',
  rows(scene: Scene, box: Box): readonly Row[] {
    const row = busyRow(scene) ?? composerRow(scene, box) ?? accountRow(scene);
    return row ? [fitRow(row, box.columns, scene.measure)] : [];
  },
};

function busyRow({ state, speaker, linesLeft }: Scene): Row | null {
  if (linesLeft > 0) return [span(` ${speaker.ui('paste.left', { count: linesLeft })}`, 'warn')];
  return state.busy ? [span(` ${speaker.ui('busy')}`, 'dim')] : null;
}

function composerRow(scene: Scene, box: Box): Row | null {
  const { state, conversation, speaker, glyphs, measure, composed } = scene;
  const text = state.line.lines[0]!;
  const input = conversation?.view.input;
  if (state.place.kind !== 'live' || text === '' || text.startsWith('/')) return null;
  const right = (octets: number): Row => [
    span(`${speaker.ui('composer.octets', { count: octets })} ${glyphs.ok} `, 'dim'),
  ];
  const hidden = !state.reveal && hiddenSpans(state, composed).length > 0;
  if (state.encoded?.base64 && text.endsWith(state.encoded.base64)) {
    const plain = decodeUtf8(state.encoded.plain) ?? '';
    const shown = withNulsShown(hidden ? covered(plain, scene) : plain);
    return spread(
      [span(` ${speaker.ui('composer.holds')} ${glyphs.aside} `, 'dim'), span(shown, 'code')],
      right(state.encoded.plain.length),
      box.columns,
      measure,
    );
  }
  if (input?.kind !== 'sasl' || text === '*') return null;
  const already = decodesToText(text);
  if (already !== null) {
    const shown = withNulsShown(hidden ? covered(already, scene) : already);
    return [span(` ${speaker.ui('composer.holds')} ${glyphs.aside} `, 'dim'), span(shown, 'code')];
  }
  const octets = plainOctets(text, encodeText(text, state.charset), input.asks === 'user-and-password');
  const base64 = hidden ? glyphs.mask.repeat(8) : encodeBase64(octets);
  const nuls = octets.includes(0)
    ? [
        span(
          `  ${withNulsShown(hidden ? covered(decodeUtf8(octets) ?? '', scene) : (decodeUtf8(octets) ?? ''))}`,
          'dim',
        ),
      ]
    : [];
  return spread(
    [span(` ${speaker.ui('composer.base64')} ${glyphs.aside} `, 'dim'), span(base64, 'code'), ...nuls],
    right(octets.length),
    box.columns,
    measure,
  );
}

/** The user name may be read; what stands behind the second NUL, or a text without any, is covered. */
function covered(plain: string, { glyphs }: Scene): string {
  const parts = plain.split('\0');
  const secret = parts.length > 1 ? parts.slice(0, 2).join('\0').length : 0;
  const start = parts.length > 2 ? secret + 1 : parts.length > 1 ? plain.length : 0;
  const mask = glyphs.mask;
  const hide = maskDraft(plain.slice(start), [{ start: 0, end: plain.length }], { mask });
  return plain.slice(0, start) + (hide === '' ? '' : mask.repeat(4));
}

/** The public account of the practice server, as long as nobody is logged in. */
function accountRow({ state, conversation, speaker }: Scene): Row | null {
  if (state.place.kind !== 'live' || conversation?.standing === 'closed' || conversation?.view.user) return null;
  const [account] = state.place.accounts;
  return account ? [span(` ${speaker.ui('practice.account', account)}`, 'dim')] : null;
}
