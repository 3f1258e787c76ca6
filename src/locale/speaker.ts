/** Speaks a language: turns language-free notes into sentences. Only the chosen language is loaded. */

import type { FaultName } from '../knowledge/faults.ts';
import type { Retry } from '../knowledge/retry.ts';
import type { Catalog, Explanation, Lang, MeaningId, MechanismText, ReplyClassName } from './catalog.ts';
import type { CliKey } from './en/cli.ts';
import type { UiKey } from './en/ui.ts';
import type { Meaning, Problem } from './facts.ts';
import { format } from './format.ts';

/** What the rest of the program asks of a language. Unknown ids get a general sentence, never an exception. */
export type Speaker = {
  readonly lang: Lang;
  ui(key: UiKey, params?: Meaning['params']): string;
  cli(key: CliKey, params?: Meaning['params']): string;
  /** The explanation of a reply, placeholders filled in. */
  meaning(meaning: Meaning): Explanation;
  /** `5.1.1` → a short sentence, or null when the code is not known. */
  enhanced(code: string): string | null;
  hint(hint: { readonly id: string; readonly params: Meaning['params'] }): string;
  problem(problem: Problem): string;
  /** What is wrong with a lesson; `missing` and `problem` among its values are told behind it. */
  lessonProblem(problem: Meaning): string;
  /** What a fault of a practice server does; `preset` is its number when none is given. */
  fault(name: FaultName, preset: number): string;
  /** What the session holds undecided; nothing for an id that is not known. */
  standing(standing: Meaning): string;
  /** What a step of a lesson still lacks; nothing for an id that is not known. */
  unmet(missing: Meaning): string;
  /** What can be practised with a protocol; nothing for one that is not known. */
  practice(protocol: string): string;
  /** `smtp`, `rcpt` → the phase's name. */
  phase(protocol: string, phase: string): string;
  /** `success` → "done". */
  replyClass(name: ReplyClassName): string;
  /** Whether trying the same again helps. */
  retry(kind: Retry): string;
  /** `login` → what the mechanism does and what to type for it, or null. */
  mechanism(name: string): MechanismText | null;
  /** `connect` → what happens at a step that is no command, or null. */
  step(protocol: string, name: string): string | null;
  /** `MAIL`, `size=1000` → what the parameter asks for, or null. */
  parameter(protocol: string, verb: string, parameter: string): string | null;
  /** What a command does, or null. */
  command(protocol: string, verb: string): string | null;
  /** What an offered keyword means, or null. */
  keyword(protocol: string, keyword: string): string | null;
};

/** Loads one language and no other. */
export async function loadSpeaker(lang: Lang): Promise<Speaker> {
  return speak(lang, await load(lang));
}

async function load(lang: Lang): Promise<Catalog> {
  switch (lang) {
    case 'en':
      return (await import('./en/index.ts')).catalog;
    case 'zh-CN':
      return (await import('./zh-CN/index.ts')).catalog;
    case 'zh-TW':
      return (await import('./zh-TW/index.ts')).catalog;
  }
}

function speak(lang: Lang, catalog: Catalog): Speaker {
  return {
    lang,
    ui: (key, params) => format(catalog.ui[key], params),
    cli: (key, params) => format(catalog.cli[key], params),
    meaning({ id, params }) {
      const { title, text, next } = find(catalog.meanings, id) ?? catalog.meanings[fallback(id, params)];
      return { title: format(title, params), text: format(text, params), next: format(next, params) };
    },
    enhanced(code) {
      const parts = /^[245]\.(\d{1,3})\.(\d{1,3})$/.exec(code);
      if (!parts) return null;
      const [, subject, detail] = parts;
      // A detail nobody has registered still says what it is about (RFC 3463 §3).
      return find(catalog.enhanced, `${subject}.${detail}`) ?? find(catalog.enhancedSubjects, subject!) ?? null;
    },
    hint: ({ id, params }) => format(find(catalog.hints, id) ?? catalog.general.hint, { ...params, id }),
    problem({ kind, params }) {
      const reason = find(catalog.reasons, String(params.reason)) ?? params.reason ?? '';
      return format(find(catalog.problems, kind) ?? catalog.general.problem, { ...params, reason, kind });
    },
    lessonProblem({ id, params }) {
      const reason = find(catalog.reasons, String(params.reason)) ?? params.reason ?? '';
      const text = find(catalog.lessonProblems, id) ?? catalog.general.problem;
      const missing = find(catalog.unmet, String(params.missing)) ?? '';
      const trouble = find(catalog.problems, String(params.problem)) ?? '';
      // Put together here: a sentence given as a value would lose the marks of its code.
      const said = [text, missing, trouble].map((each) => format(each, { kind: id, ...params, reason }).trim());
      return said.filter(Boolean).join(lang === 'en' ? ' ' : '');
    },
    fault: (name, preset) => format(catalog.faults[name], { preset }),
    standing: ({ id, params }) => format(find(catalog.standings, id) ?? '', params),
    unmet: ({ id, params }) => format(find(catalog.unmet, id) ?? '', params),
    practice: (protocol) => find(catalog.practices, protocol) ?? '',
    phase: (protocol, phase) => find(catalog.phases, `${wordsOf(protocol)}.${phase}`) ?? phase,
    replyClass: (name) => catalog.classes[name],
    retry: (kind) => catalog.retry[kind],
    mechanism: (name) => find(catalog.mechanisms, name.toUpperCase()) ?? null,
    step: (protocol, name) => find(find(catalog.steps, wordsOf(protocol)) ?? {}, name) ?? null,
    parameter(protocol, verb, parameter) {
      const table = find(catalog.parameters, wordsOf(protocol)) ?? {};
      const [, name, sign] = /^([^=\s]*)(=?)/.exec(parameter.toUpperCase())!;
      const key = `${verb.toUpperCase()} ${name}${sign}`;
      return find(table, key) ?? find(table, `${verb} ${parameter}`.toUpperCase()) ?? null;
    },
    command: (protocol, verb) => find(find(catalog.commands, wordsOf(protocol)) ?? {}, verb.toUpperCase()) ?? null,
    keyword(protocol, keyword) {
      const table: Readonly<Record<string, string>> = find(catalog.keywords, wordsOf(protocol)) ?? {};
      return find(table, keywordId(table, keyword)) ?? null;
    },
  };
}

/** LMTP is SMTP with few differences: its commands, keywords and phases are told in the same words. */
function wordsOf(protocol: string): string {
  return protocol === 'lmtp' ? 'smtp' : protocol;
}

/** Own keys only: an id may be anything, `constructor` too. */
function find<T>(table: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}

/** `SIZE 1048576` → `SIZE`; `AUTH=LOGIN` → `AUTH=`; `APPENDLIMIT=35651584` → `APPENDLIMIT`. */
function keywordId(table: Readonly<Record<string, string>>, line: string): string {
  const word = line.trim().split(/\s/, 1)[0]!.toUpperCase();
  const [name] = word.split('=', 1);
  return [word, `${name}=`, name!].find((id) => Object.hasOwn(table, id)) ?? word;
}

const CLASSES: Readonly<Record<string, ReplyClassName>> = {
  2: 'success',
  3: 'continue',
  4: 'transient',
  5: 'permanent',
  ok: 'success',
  continue: 'continue',
  err: 'permanent',
  no: 'permanent',
  bad: 'permanent',
  preauth: 'success',
};

/** What is said in place of an explanation that is not known: that of its class, in the words of its protocol. */
function fallback(id: string, params: Meaning['params']): MeaningId {
  const [protocol, family = ''] = id.split('.');
  if (protocol === 'pop3' || protocol === 'imap') return `${protocol}.class.${find(CLASSES, family) ?? 'unknown'}`;
  // By the code in its id (`smtp.550.new`), else by the reply's own.
  const code = /(?:^|\.)([2-5])\d\d(?:\.|$)/.exec(id)?.[1] ?? /^[2-5](?=\d\d$)/.exec(String(params.code ?? ''))?.[0];
  return `smtp.class.${find(CLASSES, code ?? '') ?? 'unknown'}`;
}
