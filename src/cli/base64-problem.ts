/** Why text is no base64, as a problem. */
import type { Problem } from '../protocols/contract.ts';
import type { Base64Fault } from '../wire/base64.ts';

/** Positions are counted from 1. */
export function base64Problem(fault: Base64Fault): Problem {
  return fault.kind === 'padding'
    ? { kind: 'local.base64-padding', params: {} }
    : { kind: 'local.not-base64', params: { position: fault.at + 1, character: fault.found } };
}
