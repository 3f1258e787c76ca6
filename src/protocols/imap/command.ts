/** A command begins: what is noted of it, and what is owed for it. */
import type { Note } from '../contract.ts';
import { hint } from '../hint.ts';
import { beginExchange } from '../sasl/exchange.ts';
import { readable } from '../typed.ts';
import { type CommandWords, commandWords } from './command-words.ts';
import { isOpening, isVerb } from './commands.ts';
import { loginArguments } from './login-arguments.ts';
import { afterCommand } from './mailbox.ts';
import { nameNotes, readableName } from './names.ts';
import { beginCommand } from './open-command.ts';
import { type Draught, type Exchange, ownTag } from './state.ts';
import { furthestTag, isTag } from './tags.ts';
import { announcement, readValues, textOf } from './tokens.ts';

/** `typed`: as it was sent; `covered`: without its secrets, nothing where it is all one; `whole`: null where it may not be read. */
export type TypedCommand = {
  readonly typed: string;
  readonly covered: string;
  readonly whole: string | null;
  readonly masked: boolean;
};

/** What stands where a verb was that may be a secret. */
const COVERED = /^\*{8}/;

/** The first line of a command, or DONE. */
export function foldCommand(draught: Draught, command: TypedCommand): void {
  const { covered } = command;
  const words = commandWords(covered);
  if (draught.state.idle?.stage === 'on') return endIdle(draught, words, covered);
  const { state } = draught;
  const { shape, verb, args } = words;
  const known = isVerb(verb) ? verb : COVERED.test(verb) ? '' : readable(verb);
  draught.notes.push({ kind: 'command', exchange: state.nextExchange, verb: known, args: readable(args) });
  draught.notes.push(...nameNotes(verb, args, words.argsAt));
  if (shape === 'empty' && command.typed.trim() === '') draught.notes.push(hint('imap.lint.empty-line'));
  const tag = shape === 'empty' || !isTag(words.tag) ? null : words.tag;
  const exchange: Exchange = {
    id: state.nextExchange,
    kind: 'command',
    verb,
    args,
    tag,
    ...(shape === 'no-tag' || shape === 'tag-alone' ? { misread: shape } : {}),
    ...nameOf(verb, args),
  };
  const isOwn = tag !== null && tag === ownTag(state);
  const counted = tag !== null && !isOwn ? furthestTag(state.lastTag, tag) : state.lastTag;
  draught.state = {
    ...state,
    queue: [...state.queue, exchange],
    nextExchange: state.nextExchange + 1,
    lastTag: counted,
    afterRefusal: state.afterRefusal && !isVerb(verb),
    selected: state.selected && afterCommand(state.selected),
  };
  if (shape !== 'tagged' || tag === null) return;
  begin(draught, exchange, words, command);
}

/** What a command changes as soon as it is sent. */
function begin(draught: Draught, { id, verb }: Exchange, { args, argsAt }: CommandWords, command: TypedCommand): void {
  const { state } = draught;
  if (verb === 'AUTHENTICATE') {
    const whole = command.whole === null ? null : commandWords(command.whole).args;
    const { auth, notes } = beginExchange(args, whole, argsAt);
    draught.notes.push(...notes);
    draught.state = { ...state, auth, cancelled: false };
  }
  if (verb === 'IDLE' && !state.idle) draught.state = { ...draught.state, idle: { id, stage: 'asked' } };
  const announced = announcement(command.typed);
  if (announced) beginCommand(draught, { id, verb, args }, announced);
}

/** While nothing but news is waited for, whatever is sent ends that: DONE in good order. */
function endIdle(draught: Draught, { shape, verb, args }: CommandWords, covered: string): void {
  const { state } = draught;
  const idle = state.idle!;
  const done = covered.trim().toUpperCase() === 'DONE';
  const note: Note = done
    ? { kind: 'command', exchange: idle.id, verb: 'DONE', args: '' }
    : {
        kind: 'command',
        exchange: idle.id,
        verb: isVerb(verb) || shape === 'empty' ? verb : readable(verb),
        args: readable(args),
      };
  draught.notes.push(note);
  draught.state = { ...state, idle: { ...idle, stage: 'over' } };
}

/** The user or the mailbox that a command names. */
function nameOf(verb: string, args: string): Pick<Exchange, 'name'> {
  if (verb === 'LOGIN') {
    const { user } = loginArguments(args, 0, 0);
    return user === null ? {} : { name: readable(user) };
  }
  if (!isOpening(verb)) return {};
  const name = textOf(readValues([args]).values[0]);
  return name === null || announcement(args)?.at === 0 ? {} : { name: readableName(name) };
}
