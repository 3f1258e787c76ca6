/** Practice servers as targets, so that one comes to them as to any other server. */
import type { Practice } from './options.ts';
import type { UiState } from './state.ts';

/** What `/open` is given for the practice server of a protocol. */
export function practiceTarget(id: string): string {
  return `practice ${id}`;
}

/** What one may practise after what is being practised; null: nothing is, or there is nothing else. */
export function nextPractice({ place, practices }: UiState): Practice | null {
  const at = place.kind === 'live' ? practices.findIndex(({ id }) => practiceTarget(id) === place.target) : -1;
  return at < 0 || practices.length < 2 ? null : practices[(at + 1) % practices.length]!;
}
