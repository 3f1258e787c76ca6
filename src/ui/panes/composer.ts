/** The row above the input line: what becomes of what is being typed, octet for octet, or what wirespeak asks. */

import { gathered } from '../../engine/assist/gathering.ts';
import { decodesToText } from '../../wire/base64.ts';
import { decodeOctets, encodeText } from '../../wire/charset.ts';
import type { Span } from '../../wire/unit.ts';
import { hiddenSpans } from '../draft.ts';
import { choiceNow, chosenBy, runOf } from '../lesson/step.ts';
import { fitRow, type Row, rowWidth, span, spread } from '../row.ts';
import type { Box, Pane, Scene } from '../scene.ts';
import { addedWords } from '../text/added.ts';
import { withNulsShown } from '../transcript/words.ts';
import { keyRow, keysNow } from './footer.ts';

/** Octets of CRLF. */
const LINE_END = 2;

export const composerPane: Pane = {
  id: 'composer',
  rows(scene: Scene, box: Box): readonly Row[] {
    const account = scene.shape === 'medium' || scene.shape === 'wide' ? accountRow(scene, box.columns) : null;
    const row =
      overlayRow(scene, box) ??
      findRow(scene) ??
      busyRow(scene) ??
      gatheringRow(scene, box) ??
      composerRow(scene, box) ??
      choiceRow(scene) ??
      account;
    return row ? [fitRow(row, box.columns, scene.measure)] : [];
  },
};

/** Where there is no footer, the way back from what is read over the screen. */
function overlayRow(scene: Scene, box: Box): Row | null {
  const { overlay } = scene.state;
  const isRead = overlay !== null && 'scroll' in overlay;
  return isRead && scene.shape === 'narrow' ? keyRow(keysNow(scene), scene, box) : null;
}

/** How to choose, as long as nothing has been typed. */
function choiceRow({ state, speaker }: Scene): Row | null {
  const count = choiceNow(state.place);
  if (count === 0 || state.line.lines[0] !== '') return null;
  return [span(` ${speaker.ui('lesson.pick', { count })}`, 'dim')];
}

/** How a search stands, and where what was found is. */
function findRow({ state, speaker, conversation }: Scene): Row | null {
  const { overlay, looked } = state;
  if (overlay?.kind !== 'find') return null;
  if (overlay.progress !== null) return [span(` ${speaker.ui('find.progress', { percent: overlay.progress })}`, 'dim')];
  if (overlay.found === 'nothing-yet') return [span(` ${speaker.ui('find.about')}`, 'dim')];
  if (overlay.found === 'nowhere' || looked === null) return [span(` ${speaker.ui('find.nowhere')}`, 'warn')];
  const place = { line: looked + 1, count: conversation?.transcript.length ?? 0 };
  return [span(` ${speaker.ui(overlay.found === 'wrapped' ? 'find.wrapped' : 'find.here', place)}`, 'dim')];
}

function busyRow({ state, speaker, linesLeft }: Scene): Row | null {
  if (linesLeft > 0) return [span(` ${speaker.ui('paste.left', { count: linesLeft })}`, 'warn')];
  const view = runOf(state)?.view;
  if (view?.showing) return [span(` ${speaker.ui('lesson.showing')}`, 'warn')];
  return state.busy || view?.status === 'staging' ? [span(` ${speaker.ui('busy')}`, 'dim')] : null;
}

function composerRow(scene: Scene, box: Box): Row | null {
  const { state, conversation, speaker, glyphs, measure, composed } = scene;
  const text = state.line.lines[0]!;
  const input = conversation?.view.input;
  if (state.place.kind !== 'live' || text === '' || text.startsWith('/')) return null;
  if (chosenBy(text, state.place) !== null) return null;
  const right = (octets: number): Row => [
    span(`${speaker.ui('composer.octets', { count: octets })} ${glyphs.ok} `, 'dim'),
  ];
  const hidden = !state.reveal && hiddenSpans(state, composed).length > 0;
  const holds = (plain: Uint8Array, secret: readonly Span[]): Row => [
    span(` ${speaker.ui('composer.holds')} ${glyphs.aside} `, 'dim'),
    span(readable(plain, hidden ? secret : [], scene), 'code'),
  ];
  const hashed = (
    plain: Uint8Array,
    secret: readonly Span[],
    how: 'composer.md5' | 'composer.md5-offer' | 'composer.quoted' | 'composer.quoted-offer',
  ): Row => [span(` ${speaker.ui(how, { plain: readable(plain, hidden ? secret : [], scene) })}`, 'code')];
  if (state.encoded?.made && text.endsWith(state.encoded.made)) {
    const { plain, hidden: secret, by } = state.encoded;
    const row = by === 'base64' ? holds(plain, secret) : hashed(plain, secret, `composer.${by}`);
    return spread(row, right(plain.length), box.columns, measure);
  }
  if (input === undefined || input.kind === 'message' || text === '*') return null;
  if (input.kind === 'octets') return octetsRow(input.left, scene);
  const already = input.kind === 'sasl' ? decodesToText(text) : null;
  if (already !== null) {
    const plain = encodeText(already);
    return holds(plain, [{ start: plain.lastIndexOf(0) + 1, end: plain.length }]);
  }
  // What is counted needs no quotes.
  if (composed?.later || composed?.asks) return addedRow(scene, box);
  const answer = conversation?.answer(text, state.charset);
  // Where quotes are needed a finding says so; else the tag that is added says more.
  const addsAnyway = answer?.by === 'quoted' && (composed?.added?.length ?? 0) > 0;
  if (!answer?.text || addsAnyway) return addedRow(scene, box);
  if (answer.by !== 'base64')
    return spread(
      hashed(answer.plain, answer.hidden, `composer.${answer.by}-offer`),
      right(answer.plain.length),
      box.columns,
      measure,
    );
  const base64 = hidden ? glyphs.mask.repeat(8) : answer.text;
  // Where the words alone do not show what is sent (NULs, a digest), it stands behind the base64.
  const more =
    input.kind === 'sasl' && decodeOctets(answer.plain).text === text
      ? ''
      : `  ${readable(answer.plain, hidden ? answer.hidden : [], scene)}`;
  return spread(
    [span(` ${speaker.ui('composer.base64')} ${glyphs.aside} `, 'dim'), span(base64, 'code'), span(more, 'dim')],
    right(answer.plain.length),
    box.columns,
    measure,
  );
}

/** Counted octets: whether the line with its end is as long as what was announced. */
function octetsRow(left: number, { composed, speaker }: Scene): Row {
  const octets = composed?.bytes.length ?? 0;
  if (octets > left) {
    return [span(` ${speaker.ui('composer.too-many', { octets, over: octets - left })}`, 'warn')];
  }
  return [span(` ${speaker.ui('composer.counted', { octets, left: left - octets })}`, 'dim')];
}

/** What wirespeak adds to the line, in its own words, and how many octets it keeps until the server asks for them. */
function addedRow({ composed, speaker, glyphs, measure }: Scene, box: Box): Row | null {
  if (!composed) return null;
  const { later = [], asks } = composed;
  const list = [composed, ...later].flatMap(({ bytes, added = [] }) => addedWords(bytes, added));
  if (asks) list.pop();
  const octets = later.reduce((sum, { bytes }) => sum + bytes.length, 0);
  const said = [
    ...(list.length > 0 ? [speaker.ui('composer.added', { list: list.join(` ${glyphs.dot} `) })] : []),
    ...(asks ? [speaker.ui(`composer.asks-${asks}`)] : []),
  ];
  if (said.length === 0) return null;
  const right: Row = asks || octets === 0 ? [] : [span(`${speaker.ui('composer.later', { octets })} `, 'dim')];
  return spread([span(` ${said.join(` ${glyphs.dot} `)}`, 'dim')], right, box.columns, measure);
}

/** How far the text has come that is counted when it is whole, and the way out of it. */
function gatheringRow({ state, speaker, composed, measure }: Scene, box: Box): Row | null {
  const gathering = state.place.kind === 'live' ? state.place.gathering : undefined;
  if (!gathering || state.overlay !== null) return null;
  const here = composed?.later?.at(-1)?.bytes.length ?? 0;
  const octets = gathering.as === 'line' ? here - LINE_END : encodeText(gathered(gathering), state.charset).length;
  const right: Row = [span(`${speaker.ui('composer.so-far', { octets: Math.max(0, octets) })} `, 'dim')];
  const text = speaker.ui(`composer.gathering-${gathering.as}`);
  return spread([span(` ${text}`, 'dim')], right, box.columns, measure);
}

/** Octets as text, NULs shown, each secret part as four marks whatever its length. */
function readable(plain: Uint8Array, secret: readonly Span[], { glyphs }: Scene): string {
  let text = '';
  let from = 0;
  for (const { start, end } of secret) {
    text += decodeOctets(plain.subarray(from, start)).text + glyphs.mask.repeat(4);
    from = end;
  }
  return withNulsShown(text + decodeOctets(plain.subarray(from)).text);
}

/** The public accounts of the practice server, as long as nobody is logged in: as many as there is room for. */
function accountRow({ state, conversation, speaker, measure, glyphs }: Scene, columns: number): Row | null {
  if (state.place.kind !== 'live' || conversation?.standing === 'closed' || conversation?.view.user) return null;
  const told = state.place.accounts.map((account) => speaker.ui('practice.account', account));
  for (let count = told.length; count > 0; count--) {
    const row = [
      span(` ${speaker.ui('practice.accounts', { list: told.slice(0, count).join(` ${glyphs.dot} `) })}`, 'dim'),
    ];
    if (count === 1 || rowWidth(row, measure) <= columns) return row;
  }
  return null;
}
