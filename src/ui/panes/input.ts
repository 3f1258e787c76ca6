/** The input line: the phase as its prompt, the draft with its secrets covered, and the cell of the real cursor. */
import { visible } from '../../wire/visible.ts';
import { liveConversations } from '../desks.ts';
import { hiddenSpans } from '../draft.ts';
import { cursorCell } from '../input/line.ts';
import { maskDraft } from '../input/masked.ts';
import { isPage, lessonProse, runOf } from '../lesson/step.ts';
import { type Row, rowWidth, span } from '../row.ts';
import type { Box, Pane, Scene } from '../scene.ts';
import type { Finding } from '../state.ts';
import { truncate } from '../text/slice.ts';

export const inputPane: Pane = {
  id: 'input',
  rows(scene: Scene, box: Box): readonly Row[] {
    const prompt = promptOf(scene, box);
    const cell = cellOf(scene, box, prompt);
    return [cell ? [...prompt, span(cell.text)] : prompt];
  },
};

/** Where the cursor stands, in columns of the pane; null: nothing can be typed. */
export function cursorColumn(scene: Scene, box: Box): number | null {
  const { overlay } = scene.state;
  if (overlay !== null && !(overlay.kind === 'find' && overlay.typing)) return null;
  const prompt = promptOf(scene, box);
  const cell = cellOf(scene, box, prompt);
  return cell ? rowWidth(prompt, scene.measure) + cell.column : null;
}

function cellOf(
  { state, measure, composed, glyphs }: Scene,
  box: Box,
  prompt: Row,
): ReturnType<typeof cursorCell> | null {
  // One column stays free, so that the cursor behind the last character is still in the row.
  const room = Math.max(1, box.columns - rowWidth(prompt, measure) - 1);
  if (state.overlay?.kind === 'find') return cursorCell(state.overlay.line, measure, room);
  if (!hasLine(state)) return null;
  const text = state.line.lines[state.line.row]!;
  const shown = maskDraft(text, hiddenSpans(state, composed), { reveal: state.reveal, mask: glyphs.mask });
  return cursorCell(state.line, measure, room, shown);
}

/** Is there a line? A question in its place does not lose it. */
function hasLine({ overlay, place }: Scene['state']): boolean {
  if (overlay?.kind === 'leave' || overlay?.kind === 'paste') return false;
  return place.kind === 'home' ? place.asking !== null : place.kind !== 'replay';
}

function promptOf({ state, conversation, speaker, glyphs, measure }: Scene, box: Box): Row {
  const sign = ` ${glyphs.prompt} `;
  const room = Math.max(1, Math.floor(box.columns / 2) - measure.width(sign) - 1);
  const word = (text: string) => ` ${truncate(visible(text), room, measure)}`;
  const { overlay, place } = state;
  if (overlay?.kind === 'leave') {
    const open = liveConversations(state).filter(({ standing }) => standing !== 'closed').length;
    const asked = ` ${open > 1 ? speaker.ui('leave.ask-all', { count: open }) : speaker.ui('leave.ask')}`;
    // The way to stay must not be cut off.
    return [span(measure.width(asked) < box.columns ? asked : ` ${speaker.ui('leave.ask-short')}`, 'warn')];
  }
  if (overlay?.kind === 'paste') return [span(` ${speaker.ui('paste.ask', { count: overlay.lines.length })}`, 'warn')];
  if (overlay?.kind === 'find') return [span(`${word(speaker.ui(findPrompt(overlay)))}${sign}`, 'strong')];
  if (place.kind === 'home') {
    if (place.asking === null) return [];
    return [
      span(word(speaker.ui(place.asking === 'target' ? 'home.ask-target' : 'home.ask-path')), 'strong'),
      span(sign, 'strong'),
    ];
  }
  if (place.kind === 'replay') return [span(replayState({ place, speaker, glyphs }), 'strong')];
  const run = runOf(state);
  if (run && isPage(place)) {
    const { title } = lessonProse(run.view.lesson, speaker.lang).prose;
    return [span(`${word(title)}${sign}`, 'strong')];
  }
  if (!conversation || conversation.standing === 'closed')
    return [span(`${word(speaker.ui('prompt.closed'))}${sign}`, 'dim')];
  const { input, phase } = conversation.view;
  const name = speaker.phase(conversation.protocol.id, phase);
  if (place.kind === 'live' && place.gathering)
    return [span(`${word(speaker.ui('prompt.gathering'))}${sign}`, 'strong')];
  // Octets are counted, not lines: whoever types must know how many are still wanted.
  const shown = input.kind === 'octets' ? speaker.ui('prompt.octets', { phase: name, count: input.left }) : name;
  return [span(`${word(shown)}${sign}`, 'strong')];
}

/** Where there is no room above the line, the prompt alone says how a search stands. */
function findPrompt({ found, progress }: Finding): 'find.prompt' | 'find.prompt-nowhere' {
  return found === 'nowhere' && progress === null ? 'find.prompt-nowhere' : 'find.prompt';
}

function replayState({
  place,
  speaker,
  glyphs,
}: Pick<Scene, 'speaker' | 'glyphs'> & { place: Extract<Scene['state']['place'], { kind: 'replay' }> }): string {
  const { playing, position, length, speed } = place.conversation;
  const what = playing
    ? speaker.ui('replay.playing')
    : position >= length
      ? speaker.ui('replay.end')
      : speaker.ui('replay.paused');
  return ` ${speaker.ui('replay.name')} ${glyphs.prompt} ${what}  ${position}/${length}  ${speed}x`;
}
