/** GETQUOTA, GETQUOTAROOT and SETQUOTA (RFC 9208 §4.1): one root, STORAGE in units of 1024 octets. */
import { decodeUtf8 } from '../../../wire/charset.ts';
import type { Quota } from '../../mailbox.ts';
import { asking, type Call, type Command, done, type Outcome } from '../state.ts';
import { writeName } from './names.ts';
import { verdict, withName } from './refusals.ts';
import { folderRules, tell } from './rules.ts';

export const getQuota: Command = (call) => {
  const { state, world, reader } = call;
  const root = reader.astring();
  reader.end();
  if (decodeUtf8(root) !== folderRules(world).quotaRoot) return done(state, tell(world, state, 'noQuotaRoot'));
  return telling(call, 'quotaTold', []);
};

export const getQuotaRoot: Command = (call) => {
  const { state, world, reader } = call;
  const octets = reader.astring();
  reader.end();
  return withName(call, octets, (folder) =>
    asking(call, { kind: 'look', user: state.account!.user, folder }, (later, answer) => {
      if (answer.kind === 'refused') return verdict(call, later, answer, 'quotaRootTold', folder);
      const line = `QUOTAROOT ${writeName(folder, later)} ${root(folderRules(world).quotaRoot)}`;
      return telling({ ...call, state: later }, 'quotaRootTold', [line]);
    }),
  );
};

/** `SETQUOTA root (STORAGE 512)`: read, and refused. */
export const setQuota: Command = ({ state, world, reader }) => {
  reader.astring();
  reader.space();
  reader.list(() => {
    reader.word();
    reader.space();
    reader.number();
  });
  reader.end();
  return done(state, tell(world, state, 'noPermission'));
};

function telling(call: Call, text: 'quotaTold' | 'quotaRootTold', before: readonly string[]): Outcome {
  const { state, world } = call;
  return asking(call, { kind: 'quota', user: state.account!.user }, (later, answer) => {
    const resources = answer.kind === 'quota' ? storage(answer.quota) : '()';
    const line = `QUOTA ${root(folderRules(world).quotaRoot)} ${resources}`;
    return done(later, tell(world, later, text), [...before, line]);
  });
}

function storage({ octets, limit }: Quota): string {
  return limit === null ? '()' : `(STORAGE ${Math.ceil(octets / 1024)} ${Math.floor(limit / 1024)})`;
}

function root(name: string): string {
  return `"${name}"`;
}
