/**
 * Watches what happens for conditions that all must hold. What has come is folded as it comes: judging looks at nothing
 * twice, however long a session grows.
 */
import { gatherMessage } from '../../engine/record/message-octets.ts';
import type { Transcript } from '../../engine/record/transcript.ts';
import type { Moment } from '../../engine/session/conversation.ts';
import type { Meaning, MessageNote, ReplyNote } from '../../protocols/contract.ts';
import type { Conditions, MailGoal } from '../model/schema.ts';
import type { Evidence } from './evidence.ts';
import { unmetMail } from './mails.ts';
import { all, missing } from './missing.ts';
import { unmetReceived } from './received.ts';
import { matchesReply, refusal, unmetReply } from './replies.ts';
import { unmetState } from './session-state.ts';
import { type Seen, whereItStands } from './stands.ts';
import { unmetWriting } from './writing.ts';

/** Phases in which a mail is on its way and can still be accepted. */
const UNDER_WAY: ReadonlySet<string> = new Set(['mail', 'rcpt', 'data']);

export class ConditionsWatch {
  readonly #goal: Conditions;
  /** Replies, mails and remarks still waited for. */
  readonly #replies: Set<ReturnType<typeof repliesOf>[number]>;
  readonly #remarks: Set<string>;
  /** By mail asked for: what the mail nearest to it lacks; null: none has come. */
  readonly #mails: Map<ReturnType<typeof mailsOf>[number], readonly Meaning[] | null>;
  /** Mails looked at. */
  #looked = 0;
  /** What the fetched mail nearest to the one asked for lacks; null: none was fetched. */
  #received: readonly Meaning[] | null = null;
  #last: ReplyNote | null = null;

  constructor(goal: Conditions) {
    this.#goal = goal;
    this.#replies = new Set(repliesOf(goal));
    this.#remarks = new Set(all(goal.noticed));
    this.#mails = new Map(mailsOf(goal).map((mail) => [mail, null]));
  }

  /** Folds what has happened. */
  see({ notes, index }: Moment, transcript: Transcript): void {
    for (const note of notes) {
      if (note.kind === 'hint') this.#remarks.delete(note.id);
      if (note.kind === 'reply') this.#seeReply(note);
      if (note.kind === 'message') this.#seeMessage(note, index, transcript);
    }
  }

  /** What is missing now, what says most first; nothing when all holds. */
  missing(evidence: Evidence): readonly Meaning[] {
    const { mailbox, received, writing } = this.#goal;
    this.#seeMails(evidence);
    const found = [
      ...this.#missingMails(evidence),
      ...[...this.#replies].map((goal) => unmetReply(goal, this.#last, evidence.protocol)),
      ...unmetState(this.#goal, evidence, this.#seen),
      ...(writing === undefined ? [] : unmetWriting(writing, evidence, this.#seen)),
      ...(received === undefined ? [] : (this.#received ?? [missing('received.none')])),
      ...(this.#remarks.size > 0 ? [missing('noticed')] : []),
    ];
    const got = mailbox && evidence.count(mailbox.user);
    if (mailbox && got !== mailbox.messages)
      found.push(missing('mailbox', { user: mailbox.user, got: got ?? 0, wanted: mailbox.messages }));
    return found;
  }

  #seeReply(reply: ReplyNote): void {
    this.#last = reply;
    for (const goal of this.#replies) if (matchesReply(goal, reply)) this.#replies.delete(goal);
  }

  #seeMessage(note: MessageNote, index: number, transcript: Transcript): void {
    const { received } = this.#goal;
    if (received === undefined || note.from !== 'server' || this.#received?.length === 0) return;
    const lacks = unmetReceived(received, note, () => gatherMessage(transcript, index, note).octets);
    this.#received = nearer(this.#received, lacks);
  }

  #seeMails(evidence: Evidence): void {
    if (this.#mails.size === 0) return;
    const { actors } = evidence;
    for (const mail of evidence.acceptedAfter(this.#looked)) {
      this.#looked++;
      for (const [goal, before] of this.#mails) {
        if (before?.length !== 0) this.#mails.set(goal, nearer(before, unmetMail(goal, mail, actors)));
      }
    }
  }

  #missingMails(evidence: Evidence): readonly Meaning[] {
    const { standing, view } = evidence;
    const next = standing === 'open' && UNDER_WAY.has(view.phase);
    return [...this.#mails].flatMap(([goal, lacks]) => {
      if (lacks?.length === 0) return [];
      // While the next one is on its way, that is what is told of.
      return lacks === null || next ? [this.#noMail(goal, evidence)] : lacks;
    });
  }

  /** Why no mail has come: where the server stands on the way to one, or what it said. */
  #noMail(goal: MailGoal, evidence: Evidence): Meaning {
    const { view, standing } = evidence;
    if (standing !== 'open' || UNDER_WAY.has(view.phase))
      return this.#lacksField(goal, evidence) ?? whereItStands(evidence, this.#seen);
    const got = refusal(this.#last);
    return got === '' ? missing('mail.none') : missing('mail.refused', { got });
  }

  /** While the header is being written: what it has to have yet. */
  #lacksField({ header = {} }: MailGoal, evidence: Evidence): Meaning | null {
    const { message } = evidence.view;
    if (message === null || message.fields.length === 0 || message.blankLine || message.bodyLines > 0) return null;
    return unmetWriting({ fields: Object.keys(header) }, evidence, this.#seen)[0] ?? null;
  }

  get #seen(): Seen {
    const { phase, user } = this.#goal;
    return { last: this.#last, login: user !== undefined || all(phase).includes('auth') };
  }
}

/** Of what two lack, the lesser; the later where they lack the same. */
function nearer(before: readonly Meaning[] | null, now: readonly Meaning[]): readonly Meaning[] {
  return before === null || now.length <= before.length ? now : before;
}

function repliesOf({ reply }: Conditions) {
  return all(reply);
}

function mailsOf({ delivered }: Conditions) {
  return all(delivered);
}
