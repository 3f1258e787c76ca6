/** The shape of a language. Each part is typed by the keys of the facts, so a missing text does not compile. */
import type { FaultName } from '../knowledge/faults.ts';
import type { HintId } from '../knowledge/hints.ts';
import type { ImapCapabilityId } from '../knowledge/imap/capabilities.ts';
import type { ImapCommandId } from '../knowledge/imap/commands.ts';
import type { ImapMeaningId } from '../knowledge/imap/meanings.ts';
import type { LessonProblemId } from '../knowledge/lesson-problems.ts';
import type { MechanismId } from '../knowledge/mechanisms.ts';
import type { PhaseId } from '../knowledge/phases.ts';
import type { Pop3CapabilityId } from '../knowledge/pop3/capabilities.ts';
import type { Pop3CommandId } from '../knowledge/pop3/commands.ts';
import type { Pop3MeaningId } from '../knowledge/pop3/meanings.ts';
import type { ProblemKind, ReasonCode } from '../knowledge/problems.ts';
import type { Retry } from '../knowledge/retry.ts';
import type { SmtpCommandId } from '../knowledge/smtp/commands.ts';
import type { SmtpEnhancedClassId, SmtpEnhancedId, SmtpEnhancedSubjectId } from '../knowledge/smtp/enhanced.ts';
import type { SmtpKeywordId } from '../knowledge/smtp/keywords.ts';
import type { SmtpMeaningId } from '../knowledge/smtp/meanings.ts';
import type { SmtpParameterId } from '../knowledge/smtp/parameters.ts';
import type { SmtpStepId } from '../knowledge/smtp/steps.ts';
import type { StandingId } from '../knowledge/standings.ts';
import type { UnmetId } from '../knowledge/unmet.ts';
import type { CliKey } from './en/cli.ts';
import type { UiKey } from './en/ui.ts';

/** Languages a person can choose. */
export const languages = ['en', 'zh-CN', 'zh-TW'] as const;
export type Lang = (typeof languages)[number];

/**
 * Three moves: what it means here, why, what to type next. `{name}` is a placeholder, `{count|one|many}` a plural,
 * `{name?}…{/}` stands only when there is such a value; backticks mark code.
 *
 * - `title`: at most 8 Chinese characters or 5 English words, no full stop; stands in the title rule and in plain mode.
 * - `text`: two to four short sentences.
 * - `next`: what to type, without the word "Next:"; may be empty when nothing can follow.
 */
export type Explanation = { readonly title: string; readonly text: string; readonly next: string };

/** A way of logging in: `text` says what it does, `next` what to type. */
export type MechanismText = Pick<Explanation, 'text' | 'next'>;

/** Every reply that has an explanation of its own. */
export type MeaningId = SmtpMeaningId | Pop3MeaningId | ImapMeaningId;

/** Reply classes, as `protocols` names them. */
export type ReplyClassName = 'success' | 'continue' | 'transient' | 'permanent' | 'unknown';

/** A language as pure data (strings only), so that 繁體 can be derived from 简体. */
export type Catalog = {
  readonly meanings: Readonly<Record<MeaningId, Explanation>>;
  /** `1.1` → what X.1.1 says, one short sentence. */
  readonly enhanced: Readonly<Record<SmtpEnhancedId, string>>;
  /** `1` → what X.1.y is about. */
  readonly enhancedSubjects: Readonly<Record<SmtpEnhancedSubjectId, string>>;
  /** `5` → what 5.x.y says. */
  readonly enhancedClasses: Readonly<Record<SmtpEnhancedClassId, string>>;
  readonly retry: Readonly<Record<Retry, string>>;
  readonly mechanisms: Readonly<Record<MechanismId, MechanismText>>;
  /** What a step of a session that is no command does, by protocol. */
  readonly steps: { readonly smtp: Readonly<Record<SmtpStepId, string>> };
  /** What a parameter of a command asks for (`MAIL SIZE=`), one short sentence, by protocol. */
  readonly parameters: { readonly smtp: Readonly<Record<SmtpParameterId, string>> };
  /** What a command does, one or two short sentences, by protocol. */
  readonly commands: {
    readonly smtp: Readonly<Record<SmtpCommandId, string>>;
    readonly pop3: Readonly<Record<Pop3CommandId, string>>;
    readonly imap: Readonly<Record<ImapCommandId, string>>;
  };
  /** What an offered keyword means (EHLO, CAPA), one short sentence, by protocol. */
  readonly keywords: {
    readonly smtp: Readonly<Record<SmtpKeywordId, string>>;
    readonly pop3: Readonly<Record<Pop3CapabilityId, string>>;
    readonly imap: Readonly<Record<ImapCapabilityId, string>>;
  };
  readonly hints: Readonly<Record<HintId, string>>;
  /** What a fault of a practice server does, one sentence; `{preset}` is its number when none is given. */
  readonly faults: Readonly<Record<FaultName, string>>;
  readonly problems: Readonly<Record<ProblemKind, string>>;
  /** What is wrong with a lesson, for its author. */
  readonly lessonProblems: Readonly<Record<LessonProblemId, string>>;
  /** Phase names for the strip and the prompt: at most 4 Chinese characters or one English word. */
  readonly phases: Readonly<Record<PhaseId, string>>;
  /** What a class of replies says, in a word or two. */
  readonly classes: Readonly<Record<ReplyClassName, string>>;
  /** What the operating system says about a file, in words. */
  readonly reasons: Readonly<Record<ReasonCode, string>>;
  /** What the session holds undecided, one or two short sentences. */
  readonly standings: Readonly<Record<StandingId, string>>;
  /** What a step of a lesson still lacks, one or two short sentences. */
  readonly unmet: Readonly<Record<UnmetId, string>>;
  /** What can be practised, by protocol, for the home screen: a few words, no full stop. */
  readonly practices: { readonly smtp: string; readonly lmtp: string; readonly pop3: string; readonly imap: string };
  /** For an id that is not in the catalog: `{id}`, `{kind}`. */
  readonly general: { readonly hint: string; readonly problem: string };
  readonly ui: Readonly<Record<UiKey, string>>;
  readonly cli: Readonly<Record<CliKey, string>>;
};
