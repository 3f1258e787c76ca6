/** A connection whose protocol is not known: lines if there are any, bytes as they come, nothing explained. */
import { encodeText } from '../../wire/charset.ts';
import { MAX_UNIT } from '../../wire/unit.ts';
import type { Composed, Draft, Event, Protocol, Step, View } from '../contract.ts';

type RawState = { readonly connected: boolean; readonly ended: boolean; readonly tls: boolean };

const ENDINGS: Readonly<Record<Draft['ending'], string>> = { crlf: '\r\n', lf: '\n', none: '' };

function step(state: RawState, event: Event): Step<RawState> {
  return { state: next(state, event), effects: [], notes: [], secrets: [] };
}

function next(state: RawState, event: Event): RawState {
  switch (event.type) {
    case 'opened':
      return { connected: true, ended: false, tls: event.tls !== null };
    case 'tls':
      return 'kind' in event.result ? state : { ...state, tls: true };
    case 'closed':
      return { ...state, connected: false, ended: true };
    default:
      return state;
  }
}

function view(state: RawState): View {
  return {
    phase: state.ended ? 'ended' : 'open',
    secured: state.tls,
    user: null,
    capabilities: [],
    outstanding: 0,
    input: { kind: state.connected ? 'free' : 'none' },
    maySendAhead: true,
    legal: [],
    message: null,
    standing: [],
    ended: state.ended,
  };
}

function compose(_state: RawState, draft: Draft): Composed {
  const bytes = Buffer.concat([encodeText(draft.text, draft.charset), Buffer.from(ENDINGS[draft.ending])]);
  return { bytes: new Uint8Array(bytes), mask: [], notes: [] };
}

export const raw: Protocol<RawState> = {
  id: 'raw',
  name: 'TCP',
  schemes: [
    { scheme: 'tcp', tls: false, port: 0 },
    { scheme: 'tls', tls: true, port: 0 },
  ],
  ports: [],
  greets: null,
  phases: [],
  verbs: [],
  upgrade: [],
  farewell: null,
  harmless: null,
  patience: null,
  transitions: [],
  greeting: null,
  recognises: () => false,
  dialogue: { start: { connected: false, ended: false, tls: false }, step },
  // What has no line end comes out when the stream falls silent.
  framing: () => ({ kind: 'line', max: MAX_UNIT, bareLf: 'ends' }),
  view,
  compose,
  answer: () => null,
  sideOf: () => null,
  explain: () => [],
  sourceOf: () => '',
  matches: (recorded, typed) => recorded.verb === typed.verb && recorded.args === typed.args,
};
