/** SUBSCRIBE and UNSUBSCRIBE (RFC 9051 §6.3.7, §6.3.8). */
import { asking, type Call, type Command, type Outcome } from '../state.ts';
import { verdict, withName } from './refusals.ts';
import { folderRules } from './rules.ts';

export const subscribe: Command = (call) => {
  const { state, world } = call;
  return withName(call, onlyName(call), (folder) => {
    if (!folderRules(world).subscribesOnlyToThere) return turn(call, folder, true);
    return asking(call, { kind: 'look', user: state.account!.user, folder }, (later, answer) => {
      const after: Call = { ...call, state: later };
      return answer.kind === 'refused'
        ? verdict(after, later, answer, 'subscribed', folder)
        : turn(after, folder, true);
    });
  });
};

export const unsubscribe: Command = (call) => withName(call, onlyName(call), (folder) => turn(call, folder, false));

function onlyName({ reader }: Call): Uint8Array {
  const octets = reader.astring();
  reader.end();
  return octets;
}

function turn(call: Call, folder: string, on: boolean): Outcome {
  const ask = { kind: 'subscribe', user: call.state.account!.user, folder, on } as const;
  return asking(call, ask, (later, answer) =>
    verdict(call, later, answer, on ? 'subscribed' : 'unsubscribed', folder, { forbidden: 'tooManySubscriptions' }),
  );
}
