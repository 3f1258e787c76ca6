/** What a live session and a replay have in common: what was written down, and who watches. */
import type { Answer, Composed, Draft, Protocol, View } from '../../protocols/contract.ts';
import type { Transcript } from '../record/transcript.ts';
import type { Audience, Listener } from './audience.ts';
import type { Scribe } from './scribe.ts';

export abstract class Watched {
  readonly #scribe: Scribe;
  readonly #audience: Audience;

  constructor(scribe: Scribe, audience: Audience) {
    this.#scribe = scribe;
    this.#audience = audience;
  }

  get protocol(): Protocol {
    return this.#scribe.protocol;
  }
  get transcript(): Transcript {
    return this.#scribe.transcript;
  }
  get first(): number {
    return this.#scribe.first;
  }
  get view(): View {
    return this.#scribe.view;
  }
  compose(draft: Draft): Composed {
    return this.#scribe.compose(draft);
  }

  answer(words: string, charset: string): Answer | null {
    return this.#scribe.answer(words, charset);
  }
  clean(text: string): string {
    return this.#scribe.clean(text);
  }
  subscribe(listener: Listener): () => void {
    return this.#audience.add(listener);
  }
}
