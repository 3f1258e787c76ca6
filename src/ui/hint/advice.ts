/** What the hint says now, as words without a layout: what happened, what it means here, what can be typed next. */
import type { Conversation } from '../../engine/session/conversation.ts';
import { mayBeWhy } from '../../knowledge/causes.ts';
import { choiceOf } from '../../lessons/run/choice.ts';
import type { RunView } from '../../lessons/run/lesson-run.ts';
import type { HintNote, MessageProgress, ReplyNote, View } from '../../protocols/contract.ts';
import { decodesToText } from '../../wire/base64.ts';
import { seatOf } from '../desks.ts';
import { chosenBy } from '../lesson/step.ts';
import { nextPractice, practiceTarget } from '../practice.ts';
import type { Tone } from '../row.ts';
import type { Scene } from '../scene.ts';
import { isLate, silenceOf } from '../silence.ts';
import type { Place } from '../state.ts';
import { ReplyFinder } from '../text/reply-lines.ts';
import { replyNote } from '../text/walk-back.ts';
import { answersKeepalive } from '../transcript/keepalive.ts';
import { mailAdvice } from './mail-advice.ts';

export type Advice = {
  /** Stands in the rule: a code or a word, and a few words more. */
  readonly title: string;
  /** The class of the reply in a word, or nothing. */
  readonly word: string;
  readonly tone: Tone;
  /** Paragraphs; backticks mark code. */
  readonly text: readonly string[];
  /** The mail that has just come, a line each. */
  readonly mail: readonly string[];
  /** What can be typed now. Empty: nothing. */
  readonly next: string;
  /** Findings on what was typed or received. */
  readonly findings: readonly Finding[];
  /** What the session holds undecided. */
  readonly standing: readonly string[];
  readonly legal: View['legal'];
  readonly message: MessageProgress | null;
};

/** `aside`: it cannot be why the last reply was a refusal. `heard`: what the other side sent cannot be right. */
export type Finding = { readonly text: string; readonly aside: boolean; readonly heard: boolean };

/** Lines of a reply read for findings. */
const LINES_READ = 256;
/** Entries looked at for a reply that is no answer to a keepalive. */
const LOOK_BACK = 200;

/** The advice for the conversation as it stands. */
export function adviceOf(scene: Scene): Advice | null {
  const { conversation, speaker, state } = scene;
  if (!conversation) return null;
  if (state.problem) {
    const told = {
      title: speaker.ui('problem.title'),
      tone: 'permanent' as const,
      text: [speaker.problem(state.problem)],
    };
    return { ...blank(), ...told };
  }
  if (state.notice) return { ...blank(), ...state.notice };
  const older = olderAdvice(scene);
  if (older) return older;
  const gathering = state.place.kind === 'live' ? state.place.gathering : undefined;
  if (gathering && conversation.standing === 'open')
    return { ...blank(), title: speaker.ui('assist.title'), text: [speaker.ui(`assist.gathering-${gathering.as}`)] };
  if (conversation.standing === 'closed' && state.place.kind === 'live') return endAdvice(scene, conversation);
  const { view } = conversation;
  const found = lastReply(conversation);
  if (!found) {
    const key = openingOf(conversation, state.place.kind);
    return {
      ...about(scene, view),
      title: speaker.ui(`${key}.title`),
      text: [speaker.ui(`${key}.text`)],
      next: key === 'raw' ? speaker.ui('raw.next') : '',
      findings: sentFindings(scene, conversation),
    };
  }
  const advice = replyAdvice(scene, found.note);
  const guided = isGuided(state.place);
  return {
    ...advice,
    mail: mailAdvice(scene),
    findings: sentFindings(scene, conversation, found.note),
    next: guided && view.input.kind === 'command' ? '' : nextOf(scene, found.note),
    legal: guided ? [] : advice.legal,
  };
}

/** In a lesson its step says what to do, and what to type is for the learner to find out. */
function isGuided(place: Place): boolean {
  const view = seatOf(place)?.run.view;
  return view !== undefined && view.lesson.steps[view.at]?.kind !== 'free';
}

/** What can be said before any reply has come. */
function openingOf(
  { standing, protocol }: Conversation,
  place: Scene['state']['place']['kind'],
): 'replay' | 'connecting' | 'silent' | 'raw' {
  if (place === 'replay') return 'replay';
  if (standing === 'connecting') return 'connecting';
  return protocol.verbs.length > 0 ? 'silent' : 'raw';
}

/** Explanation and findings in the order they matter: what went wrong may be what was odd. */
function proseOf({ text, findings, tone }: Advice): readonly string[] {
  const refused = tone === 'transient' || tone === 'permanent';
  const causes = findings.filter(({ aside }) => refused && !aside);
  const others = findings.filter((finding) => !causes.includes(finding));
  // What is always so goes behind what has just happened.
  const ranked = [...others.filter(({ aside }) => !aside), ...others.filter(({ aside }) => aside)];
  const spell = (finding: Finding): string => finding.text;
  return [...causes.map(spell), ...text, ...ranked.map(spell)];
}

/** All that is said, in that order; what is wrong with a mail that has come stands before the mail. */
export function told(advice: Advice): { readonly first: readonly string[]; readonly prose: readonly string[] } {
  const prose = proseOf(advice);
  const heard = advice.findings.filter((finding) => finding.heard && !finding.aside).map(({ text }) => text);
  const first = advice.mail.length === 0 ? [] : prose.filter((text) => heard.includes(text));
  return { first, prose: prose.filter((text) => !first.includes(text)) };
}

/** What is odd about the line as it is being typed. */
export function draftFindings({ composed, speaker, state, conversation }: Scene): readonly string[] {
  const text = state.line.lines[0]!;
  if (!composed || text === '' || text.startsWith('/') || chosenBy(text, state.place) !== null) return [];
  // An answer not yet encoded is no fault: the composer shows what Ctrl-O will make of it.
  if (conversation?.view.input.kind === 'sasl' && text !== '*' && decodesToText(text) === null) return [];
  return composed.notes.flatMap((note) => (note.kind === 'hint' ? [speaker.hint(note)] : []));
}

/** What is said of an earlier line while one looks at it. null: that is the newest reply, or nothing is to be said. */
function olderAdvice(scene: Scene): Advice | null {
  const { conversation, speaker, state, glyphs } = scene;
  if (!conversation || state.looked === null) return null;
  const { transcript } = conversation;
  const found = new ReplyFinder(transcript).find(state.looked);
  const first = found?.first ?? state.looked;
  const last = found?.last ?? state.looked;
  if (lastReply(conversation)?.index === last) return null;
  const note = replyNote(transcript, last);
  const findings = new Set<string>();
  for (let index = first; index <= Math.min(last, first + LINES_READ); index++) {
    for (const each of transcript.notes(index)) if (each.kind === 'hint') findings.add(speaker.hint(each));
  }
  if (!note && findings.size === 0) return null;
  const about = note ? replyAdvice(scene, note) : { ...blank(), title: speaker.ui('older.title') };
  const count = transcript.length - 1 - last;
  return {
    ...blank(),
    title: about.title,
    word: about.word,
    tone: about.tone,
    // First of all that this is not about now.
    text: [
      speaker.ui('older.about', { count, mark: glyphs.prompt }),
      ...(note ? [...findings, ...about.text] : findings),
    ],
    next: speaker.ui(isRefusal(note) ? 'older.next-refusal' : 'older.next'),
  };
}

function isRefusal(note: ReplyNote | undefined): boolean {
  return note?.class === 'transient' || note?.class === 'permanent';
}

function replyAdvice(scene: Scene, note: ReplyNote): Advice {
  const { speaker, conversation } = scene;
  const meaning = speaker.meaning(note.meaning);
  const status = 'code' in note.status ? String(note.status.code) : note.status.status;
  const enhanced = 'code' in note.status ? note.status.enhanced : null;
  const detail = enhanced === null ? null : speaker.enhanced(enhanced);
  return {
    ...about(scene, conversation!.view),
    title: `${status} ${meaning.title}`,
    word: speaker.replyClass(note.class),
    tone: note.class,
    text: [
      meaning.text,
      ...(detail && note.class !== 'success'
        ? [speaker.ui('hint.enhanced', { code: enhanced ?? '', text: '' }) + detail]
        : []),
    ],
    next: meaning.next,
  };
}

/** What to do now. Where keys of this screen help, they are named. */
function nextOf({ speaker, conversation, state }: Scene, note: ReplyNote): string {
  const { input } = conversation!.view;
  if (state.place.kind !== 'live') return speaker.meaning(note.meaning).next;
  if (input.kind === 'sasl') return speaker.ui(`sasl.${input.asks}`);
  if (input.kind === 'message') return speaker.ui(messageNext(conversation!.view.message));
  return speaker.meaning(note.meaning).next;
}

/** Header, one empty line, body, the final dot: whichever is next. */
function messageNext(message: MessageProgress | null): 'message.header' | 'message.blank' | 'message.next' {
  if (!message || message.octets === 0) return 'message.header';
  return message.blankLine || message.bodyLines > 0 ? 'message.next' : 'message.blank';
}

function endAdvice(scene: Scene, conversation: Conversation): Advice {
  const { speaker, state } = scene;
  const other = nextPractice(state);
  const problem = conversation.outcome?.problem ?? null;
  return {
    ...blank(),
    title: speaker.ui(conversation.transcript.entry(conversation.first)?.event === 'open' ? 'end.title' : 'end.never'),
    tone: problem ? 'permanent' : 'success',
    // How it ended comes first, then what that means for what was under way.
    text: [
      problem ? speaker.problem(problem) : speaker.ui(endOf(conversation)),
      ...sentFindings(scene, conversation).flatMap(({ text, aside }) => (aside ? [] : [text])),
    ],
    next:
      state.place.kind === 'live' && state.place.lesson
        ? lessonNext(state.place.lesson.run.view, scene)
        : other
          ? speaker.ui('end.next-practice', { other: `/open ${practiceTarget(other.id)}`, name: other.name })
          : speaker.ui('end.next'),
  };
}

/** Where a connection of a lesson is over, the lesson goes on. */
function lessonNext(view: RunView, { speaker }: Scene): string {
  const count = choiceOf(view);
  if (count > 0 && !view.lost) return speaker.ui('lesson.pick', { count });
  return speaker.ui(view.status === 'passed' ? 'lesson.enter-next' : 'lesson.end-next');
}

/** An end without a problem: was it good manners, or ours, or in the middle of something? */
function endOf(conversation: Conversation): 'end.orderly' | 'end.by-you' | 'end.abandoned' {
  const { transcript } = conversation;
  const last = transcript.entry(transcript.length - 1);
  if (last?.event !== 'close' || last.by !== 'client') return 'end.orderly';
  return lastReply(conversation)?.note.class === 'continue' ? 'end.abandoned' : 'end.by-you';
}

function blank(): Advice {
  return {
    title: '',
    word: '',
    tone: 'plain',
    text: [],
    mail: [],
    next: '',
    findings: [],
    standing: [],
    legal: [],
    message: null,
  };
}

/** What can be told of an open session whatever was said last. */
function about(scene: Scene, { legal, message, standing }: View): Advice {
  const told = standing.map((each) => scene.speaker.standing(each));
  return { ...blank(), standing: [...told, ...silenceAdvice(scene)], legal, message };
}

/** Why the server may soon say 421, once it has been bored for most of the time it must bear. */
function silenceAdvice({ state, speaker, conversation }: Scene): readonly string[] {
  const seconds = silenceOf(state, state.now);
  const patience = conversation?.protocol.patience;
  if (seconds === null || !patience || !isLate(seconds, patience.seconds)) return [];
  return [speaker.ui('silence.late', { minutes: patience.seconds / 60, source: patience.source })];
}

/** The last reply of the record and where it ends. */
function lastReply(conversation: Conversation): { readonly note: ReplyNote; readonly index: number } | null {
  const { transcript, first } = conversation;
  const newest = transcript.last('reply');
  for (let index = newest; index >= Math.max(first, newest - LOOK_BACK); index--) {
    const note = transcript.notes(index).find((each) => each.kind === 'reply');
    // What was explained before the silence is what is being read.
    if (note && !answersKeepalive(conversation, note, index)) return { note, index };
  }
  return null;
}

/** Findings on the last exchange: from the last line of the client on. `reply`: the one that is explained. */
function sentFindings(
  { speaker }: Scene,
  { transcript }: Conversation,
  reply: ReplyNote | null = null,
): readonly Finding[] {
  const found: { readonly note: HintNote; readonly heard: boolean }[] = [];
  const stop = Math.max(0, transcript.length - 100);
  for (let index = transcript.length - 1; index >= stop; index--) {
    const entry = transcript.entry(index);
    const heard = entry?.event === 'server';
    const notes = transcript.notes(index).filter((note) => note.kind === 'hint');
    found.unshift(...notes.map((note) => ({ note, heard: heard && note.severity === 'error' })));
    if (entry?.event === 'client' || entry?.event === 'open') break;
  }
  const isBeside = ({ id }: HintNote) => !mayBeWhy(id, reply?.meaning.id ?? '');
  const sentences = new Map(found.map(({ note, heard }) => [speaker.hint(note), { aside: isBeside(note), heard }]));
  return [...sentences].map(([text, how]) => ({ text, ...how }));
}
