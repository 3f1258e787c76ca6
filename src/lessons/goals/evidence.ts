/** What a goal is judged on. */
import type { Standing } from '../../engine/session/conversation.ts';
import type { View } from '../../protocols/contract.ts';
import type { Accepted, Actor } from '../stage.ts';

/** How the session and the mailboxes stand at the moment of judging. */
export type Evidence = {
  readonly protocol: string;
  readonly standing: Standing;
  readonly view: View;
  /** Who may log in: a login counts by name or by address. */
  readonly actors: readonly Actor[];
  /** Mails accepted since the step began, oldest first, without the first so many. */
  acceptedAfter(many: number): readonly Accepted[];
  /** Messages in the mailbox of a user; null: there is no such user. */
  count(user: string): number | null;
};
