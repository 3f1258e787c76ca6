/** The top row: whom we speak to, whether anybody can listen in, where in the session we are. */
import { visible } from '../../wire/visible.ts';
import { deskCount, deskRow } from '../desks.ts';
import { fitRow, type Row, rowWidth, type Span, span, spread } from '../row.ts';
import type { Box, Pane, Scene } from '../scene.ts';
import { clockText, isLate, silenceOf } from '../silence.ts';
import { tlsName } from '../transcript/words.ts';

export const statusPane: Pane = {
  id: 'status',
  rows(scene: Scene, box: Box): readonly Row[] {
    const { conversation, speaker, measure } = scene;
    if (!conversation) return [];
    const left: Row = [
      ...deskStrip(scene),
      span(` ${visible(conversation.host)}:${conversation.port}`, 'strong'),
      span(`  ${conversation.protocol.name}  `),
      ...security(scene),
    ];
    if (scene.shape === 'narrow') return [fitRow(left, box.columns, measure)];
    const mark = recordingMark(scene);
    const phases = [...silence(scene), ...phaseStrip(scene)];
    const candidates: Row[] = [
      [...phases, ...mark, span(' ')],
      // The sign alone; the word stands in the answer to the command and in the palette.
      ...(mark.length > 0 ? [[...phases, span(` ${scene.glyphs.on} `, 'warn')]] : []),
      [...phases, span(' ')],
      [...phaseStrip(scene), span(' ')],
      [...silence(scene), span(speaker.phase(conversation.protocol.id, conversation.view.phase), 'strong'), span(' ')],
      [span(speaker.phase(conversation.protocol.id, conversation.view.phase), 'strong'), span(' ')],
    ];
    const fitting = candidates.find((right) => rowWidth(left, measure) + rowWidth(right, measure) + 1 <= box.columns);
    return [spread(left, fitting ?? [], box.columns, measure)];
  },
};

/** All conversations by their numbers, the one shown in brackets; `+` where something new was said. */
export function deskStrip({ state }: Scene): readonly Span[] {
  if (deskCount(state) === 1) return [];
  return deskRow(state).map((desk, index) => {
    if (desk === null) return span(` [${index + 1}]`, 'strong');
    return desk.news ? span(` ${index + 1}+`, 'warn') : span(` ${index + 1}`, 'dim');
  });
}

/** How long nobody has said a word, and how long the server has to bear that. */
function silence({ state, speaker, conversation }: Scene): readonly Span[] {
  const seconds = silenceOf(state, state.now);
  if (seconds === null || !conversation) return [];
  const { patience } = conversation.protocol;
  const time = clockText(seconds);
  const text = patience
    ? speaker.ui('status.silence-of', { time, limit: clockText(patience.seconds) })
    : speaker.ui('status.silence', { time });
  return [span(`${text}   `, patience && isLate(seconds, patience.seconds) ? 'warn' : 'dim')];
}

/** Whether anybody can listen in. */
export function security({ conversation, speaker, glyphs, state }: Scene): readonly Span[] {
  if (!conversation) return [];
  if (conversation.standing === 'connecting' && state.place.kind === 'replay') return [];
  if (conversation.standing === 'connecting') return [span(speaker.ui('status.connecting'), 'dim')];
  const { tls } = conversation;
  if (!tls && conversation.standing === 'closed' && state.place.kind === 'live') {
    return [span(speaker.ui('prompt.closed'), 'dim')];
  }
  if (!tls) return [span(speaker.ui('status.plain'), 'warn')];
  return tls.trusted === true
    ? [span(`${tlsName(tls.version)} ${glyphs.ok}`, 'success')]
    : [span(`${tlsName(tls.version)} ${speaker.ui('status.distrusted')}`, 'permanent')];
}

/** The phases of an ordinary session; the one we are in stands in brackets. */
function phaseStrip({ conversation, speaker, glyphs }: Scene): readonly Span[] {
  if (!conversation) return [];
  const { protocol, view } = conversation;
  const current = protocol.phases.indexOf(view.phase);
  const strip = protocol.phases.flatMap((phase, at): Span[] => {
    const name = speaker.phase(protocol.id, phase);
    const shown = at === current ? span(`[${name}]`, 'strong') : span(name, 'dim');
    return at === 0 ? [shown] : [span(` ${glyphs.crumb} `, 'dim'), shown];
  });
  return current >= 0 ? strip : [...strip, span('  '), span(`[${speaker.phase(protocol.id, view.phase)}]`, 'strong')];
}

function recordingMark({ state, speaker, glyphs }: Scene): readonly Span[] {
  if (state.place.kind !== 'live' || !state.place.recording) return [];
  return [span(`   ${glyphs.on} ${speaker.ui('status.recording')}`, 'warn')];
}
