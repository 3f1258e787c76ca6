/** STATUS (RFC 9051 §6.3.11). */
import { asking, type Command, done } from '../state.ts';
import { verdict, withName } from './refusals.ts';
import { tell } from './rules.ts';
import { afterStatus, readStatusItems, statusLine } from './status-items.ts';

export const status: Command = (call) => {
  const { state, world, reader } = call;
  const octets = reader.astring();
  if (!reader.atEnd()) reader.space();
  const items = readStatusItems(call);
  reader.end();
  return withName(call, octets, (folder) =>
    asking(call, { kind: 'look', user: state.account!.user, folder }, (later, answer) => {
      if (answer.kind !== 'folder') return verdict(call, later, answer, 'statusTold', folder);
      const text = later.selected?.folder === folder ? 'statusOfSelected' : 'statusTold';
      return done(afterStatus(later, items), tell(world, later, text), [statusLine(answer.folder, items, later)]);
    }),
  );
};
