/** What one line may be in SMTP: a reply, an enhanced status code, a command, a mechanism, a keyword of EHLO. */
import { type EnhancedFact, smtpEnhanced } from '../../knowledge/smtp/enhanced.ts';
import { type SmtpKeywordFact, smtpKeywords } from '../../knowledge/smtp/keywords.ts';
import { type MeaningFact, smtpMeanings } from '../../knowledge/smtp/meanings.ts';
import { parseCommandLine } from '../../wire/command-line.ts';
import type { HintNote, Occasion, Sense } from '../contract.ts';
import { explainMechanism } from '../sasl/explain.ts';
import { explainCommand, explainReply, type Stages } from '../sense.ts';
import { commandFact, isVerb } from './commands.ts';
import { dialogue } from './dialogue.ts';
import { isKnownCode, replyClass } from './meaning.ts';
import { type Exchange, type SmtpState, start } from './state.ts';

const MEANINGS: Readonly<Record<string, MeaningFact>> = smtpMeanings;
const KEYWORDS: Readonly<Record<string, SmtpKeywordFact>> = smtpKeywords;
const ENHANCED: Readonly<Record<string, EnhancedFact>> = smtpEnhanced;

/** Where a meaning is written. */
export function sourceOf(meaningId: string): string {
  return MEANINGS[meaningId]?.source ?? '';
}

/** The likeliest first. */
export function explain(text: string): readonly Sense[] {
  const line = text.trim();
  if (/^\d{3}(?![^ -])/.test(line)) return replySense(line);
  const enhanced = /^[245]\.(\d{1,3}\.\d{1,3})(?= |$)/.exec(line);
  if (enhanced) return [enhancedSense(enhanced[0], enhanced[1]!)];
  const { verb } = parseCommandLine(line);
  const command = isVerb(verb) ? [commandSense(line, verb)] : guessed(line);
  return [...command, ...explainMechanism(line, 'smtp'), ...keywordSenses(line, verb)];
}

// A bare code is what a person remembers, not what was on the wire.
function replySense(line: string): readonly Sense[] {
  const sense = explainReply(
    dialogue,
    line.replace(/^(\d{3})-?$/, '$1 ').replace(/^(\d{3})-/, '$1 '),
    STAGES,
    sourceOf,
    ({ id, params }) => id.startsWith('smtp.class.') && isKnownCode(Number(params.code)),
  );
  return sense ? [sense] : [strangeCode(Number(line.slice(0, 3)))];
}

/** Three digits that no reply of SMTP begins with. */
function strangeCode(code: number): Sense {
  const id = 'smtp.class.unknown';
  const meaning = { id, params: { code } };
  const { source } = smtpMeanings[id];
  const status = { code, enhanced: null };
  return { kind: 'reply', status, class: 'unknown', where: [], meaning, source, hints: [], elsewhere: [] };
}

function enhancedSense(enhanced: string, detail: string): Sense {
  const subject = `${detail.split('.')[0]}.0`;
  const source = ENHANCED[detail]?.source ?? ENHANCED[subject]?.source ?? 'RFC 3463 §2';
  return { kind: 'enhanced', enhanced, class: replyClass(Number(enhanced[0]) * 100), source };
}

function commandSense(line: string, verb: string): Sense {
  const { syntax, source } = commandFact(verb)!;
  return explainCommand(dialogue, line, inOrder(verb), { verb, syntax, source });
}

/** A verb mistyped, or of another custom. */
function guessed(line: string): readonly Sense[] {
  const { verb } = parseCommandLine(line);
  const fact = { verb, syntax: '', source: 'RFC 5321 §4.1' };
  const sense = explainCommand(dialogue, line, inOrder(''), fact);
  return sense.hints.some(knowsBetter) ? [sense] : [];
}

function knowsBetter({ id, params }: HintNote): boolean {
  return /\.(full-width|trailing-mark|close|recv)$/.test(id) || Boolean(params.suggestion);
}

/** `8BITMIME`, `SIZE 1000`. What is a verb too is a keyword only when it stands alone. */
function keywordSenses(line: string, verb: string): readonly Sense[] {
  const keyword = /^AUTH=/.test(verb) ? 'AUTH=' : verb;
  if (!Object.hasOwn(KEYWORDS, keyword) || (isVerb(verb) && line.toUpperCase() !== verb)) return [];
  return [{ kind: 'keyword', keyword, source: KEYWORDS[keyword]!.source }];
}

/** A state in which nothing is wrong with the verb itself. */
function inOrder(verb: string): SmtpState {
  const inTransaction = ['RCPT', 'DATA', 'BDAT', 'BURL'].includes(verb);
  return {
    ...start,
    connected: true,
    tls: verb !== 'STARTTLS',
    // What is on offer is not known.
    hello: verb === 'AUTH' || verb === 'STARTTLS' ? null : 'EHLO',
    transaction: inTransaction
      ? { sender: '', recipients: [], accepted: 1, refused: 0, eightBit: false, binary: false, utf8: false }
      : null,
  };
}

function awaiting(kind: Exchange['kind'], verb: string): SmtpState {
  return { ...start, connected: true, queue: [{ id: 0, kind, verb, args: '' }], nextExchange: 1 };
}

/** AUTH under way, after so many answers. */
function asking(mechanism: string, answers: number): SmtpState {
  const kind = answers === 0 ? 'command' : 'answer';
  return { ...awaiting(kind, 'AUTH'), auth: { mechanism, answers, user: null, challenge: undefined, first: null } };
}

const behind = (command: string): Occasion => ({ at: 'command', command });
const COMMANDS = ['EHLO', 'HELO', 'STARTTLS', 'MAIL', 'RCPT', 'DATA', 'RSET', 'NOOP', 'VRFY', 'EXPN', 'HELP'];

const STAGES: Stages<SmtpState> = {
  unknown: awaiting('command', ''),
  known: [
    { occasion: { at: 'greeting' }, state: awaiting('greeting', '') },
    ...COMMANDS.map((verb) => ({ occasion: behind(verb), state: awaiting('command', verb) })),
    { occasion: { at: 'user' }, state: asking('LOGIN', 0) },
    { occasion: { at: 'password' }, state: asking('LOGIN', 1) },
    { occasion: { at: 'plain' }, state: asking('PLAIN', 0) },
    { occasion: { at: 'digest' }, state: asking('CRAM-MD5', 0) },
    { occasion: { at: 'answer' }, state: asking('', 1) },
    { occasion: { at: 'message' }, state: awaiting('message', 'DATA') },
    ...['ETRN', 'QUIT'].map((verb) => ({ occasion: behind(verb), state: awaiting('command', verb) })),
    { occasion: { at: 'unsolicited' }, state: { ...start, connected: true } },
  ],
};
