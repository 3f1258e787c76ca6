/** What one line may be in POP3: a response, a command, a mechanism, a keyword of CAPA. */
import { type Pop3CapabilityFact, pop3Capabilities } from '../../knowledge/pop3/capabilities.ts';
import { type Pop3MeaningFact, pop3Meanings } from '../../knowledge/pop3/meanings.ts';
import { parseCommandLine } from '../../wire/command-line.ts';
import type { HintNote, Occasion, Sense } from '../contract.ts';
import { explainMechanism } from '../sasl/explain.ts';
import { explainCommand, explainReply, type Stages } from '../sense.ts';
import { commandFact, isVerb } from './commands.ts';
import { dialogue } from './dialogue.ts';
import { type Exchange, type Pop3State, start } from './state.ts';
import { parseStatusLine } from './status-line.ts';

const MEANINGS: Readonly<Record<string, Pop3MeaningFact>> = pop3Meanings;
const CAPABILITIES: Readonly<Record<string, Pop3CapabilityFact>> = pop3Capabilities;

/** Where a meaning is written. */
export function sourceOf(meaningId: string): string {
  return MEANINGS[meaningId]?.source ?? '';
}

/** The likeliest first. */
export function explain(text: string): readonly Sense[] {
  const line = text.trim();
  if (parseStatusLine(line)) return responseSense(line);
  const { verb } = parseCommandLine(line);
  const command = isVerb(verb) ? [commandSense(line, verb)] : guessed(line);
  return [...command, ...explainMechanism(line, 'pop3'), ...keywordSenses(line, verb)];
}

function responseSense(line: string): readonly Sense[] {
  // A question belongs to a login, and to no other place.
  const stages = line.startsWith('+ ') || line === '+' ? { ...STAGES, unknown: asking('', 1) } : STAGES;
  const sense = explainReply(dialogue, line, stages, sourceOf, () => false);
  return sense ? [sense] : [];
}

function commandSense(line: string, verb: string): Sense {
  const { syntax, source } = commandFact(verb)!;
  return explainCommand(dialogue, line, inOrder(verb), { verb, syntax, source });
}

/** A verb mistyped, or of a neighbouring protocol. */
function guessed(line: string): readonly Sense[] {
  const { verb } = parseCommandLine(line);
  const sense = explainCommand(dialogue, line, inOrder(''), { verb, syntax: '', source: 'RFC 1939 §3' });
  return sense.hints.some(knowsBetter) ? [sense] : [];
}

function knowsBetter({ id, params }: HintNote): boolean {
  return /\.(full-width|trailing-mark|close|hello)$/.test(id) || Boolean(params.suggestion);
}

/** What is a verb too is a keyword only when it stands alone. */
function keywordSenses(line: string, verb: string): readonly Sense[] {
  if (!Object.hasOwn(CAPABILITIES, verb) || (isVerb(verb) && line.toUpperCase() !== verb)) return [];
  return [{ kind: 'keyword', keyword: verb, source: CAPABILITIES[verb]!.source }];
}

/** A state in which nothing is wrong with the verb itself. */
function inOrder(verb: string): Pop3State {
  return {
    ...start,
    connected: true,
    tls: verb !== 'STLS',
    loggedIn: commandFact(verb)?.states.includes('authorization') === false,
    named: verb === 'PASS' ? '' : null,
    timestamp: verb === 'APOP' ? '<@>' : null,
  };
}

function awaiting(kind: Exchange['kind'], verb: string, args = '', loggedIn = false): Pop3State {
  return { ...start, connected: true, loggedIn, queue: [{ id: 0, kind, verb, args }], nextExchange: 1 };
}

/** AUTH under way, after so many answers. */
function asking(mechanism: string, answers: number): Pop3State {
  const kind = answers === 0 ? 'command' : 'answer';
  return {
    ...awaiting(kind, 'AUTH', 'X'),
    auth: { mechanism, answers, user: null, challenge: undefined, first: null },
  };
}

const behind = (command: string): Occasion => ({ at: 'command', command });

/** Syntax as a person would type it, in an order people meet them. */
const BEFORE_LOGIN = ['USER', 'PASS', 'APOP', 'CAPA', 'STLS', 'UTF8', 'LANG'];
const LOGGED_IN = ['STAT', 'LIST', 'LIST n', 'UIDL', 'UIDL n', 'RETR n', 'TOP n 0', 'DELE n', 'NOOP', 'RSET'];

function stage(command: string, loggedIn: boolean) {
  const { verb, args } = parseCommandLine(command === 'USER' ? 'USER name' : command.replace(' n', ' 1'));
  return { occasion: behind(command), state: awaiting('command', verb, args, loggedIn) };
}

const STAGES: Stages<Pop3State> = {
  unknown: awaiting('command', ''),
  known: [
    { occasion: { at: 'greeting' }, state: awaiting('greeting', '') },
    ...BEFORE_LOGIN.map((command) => stage(command, false)),
    stage('AUTH', false),
    { occasion: { at: 'user' }, state: asking('LOGIN', 0) },
    { occasion: { at: 'password' }, state: asking('LOGIN', 1) },
    { occasion: { at: 'plain' }, state: asking('PLAIN', 0) },
    { occasion: { at: 'digest' }, state: asking('CRAM-MD5', 0) },
    ...LOGGED_IN.map((command) => stage(command, true)),
    stage('QUIT', false),
    { occasion: { at: 'logged-in' }, state: { ...stage('QUIT', true).state, marked: new Set([1]) } },
    { occasion: { at: 'unsolicited' }, state: { ...start, connected: true } },
  ],
};
