/** How long nothing has been said on a connection that stands open: servers hang up on who is silent. */
import type { UiState } from './state.ts';

/** Seconds of silence from which it is worth a word, and the steps it is told in: a running clock would be restless. */
const WORTH_A_WORD = 60;
const STEP = 10;
/** The part of the server's patience after which it is explained. */
const LATE = 0.8;

/** Seconds of silence as they are shown; null: too few, or nobody waits. */
export function silenceOf({ place, heardAt }: Pick<UiState, 'place' | 'heardAt'>, now: number): number | null {
  if (place.kind !== 'live' || place.conversation.standing !== 'open') return null;
  const seconds = Math.floor((now - heardAt) / 1000 / STEP) * STEP;
  return seconds >= WORTH_A_WORD ? seconds : null;
}

/** Whether the server may soon be tired of waiting, by what its protocol asks of it. */
export function isLate(seconds: number, patience: number): boolean {
  return seconds >= patience * LATE;
}

/** `4:10`, `1:02:30`. */
export function clockText(seconds: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}
