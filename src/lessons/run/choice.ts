/** Choosing an option by its number: when a number that stands alone on its line is for the lesson. Pure. */
import type { Session } from '../../engine/session/session.ts';
import type { RunView } from './lesson-run.ts';

/** The number that is all of a line; NaN: it is something else. */
export function numberIn(text: string): number {
  return /^\s*[1-9]\s*$/.test(text) ? Number(text) : Number.NaN;
}

/** How many options wait for a choice; 0: none do. A prediction is made once, an explanation until it is right. */
export function choiceOf(view: RunView): number {
  const step = view.lesson.steps[view.at];
  if (view.status !== 'doing' || !step?.options) return 0;
  return step.kind === 'choose' || view.chosen === null ? step.options.length : 0;
}

/**
 * May a number choose? A line of a mail is what it says. Nobody's answer to a login is one digit, so that one chooses as
 * long as a choice is waited for; a connection that is over hears nothing any more.
 */
export function mayChoose(view: RunView, session: Pick<Session, 'standing' | 'view'> | null): boolean {
  if (view.status !== 'doing' || view.lesson.steps[view.at]?.options === undefined) return false;
  if (session === null || session.standing === 'closed' || session.view.input.kind === 'command') return true;
  return session.view.input.kind === 'sasl' && choiceOf(view) > 0;
}

/** A prediction that did not come true: the option chosen and the right one, by number and id. null: there was none. */
export function wrongGuess(
  view: RunView,
): { readonly number: number; readonly right: number; readonly id: string } | null {
  const step = view.lesson.steps[view.at];
  if (view.status !== 'passed' || step?.kind !== 'predict' || step.answer === undefined || view.chosen === null)
    return null;
  if (view.chosen === step.answer) return null;
  const place = (id: string): number => (step.options?.indexOf(id) ?? -1) + 1;
  return { number: place(view.chosen), right: place(step.answer), id: step.answer };
}
