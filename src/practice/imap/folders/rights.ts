/** NAMESPACE (RFC 2342), and the rights of RFC 4314: everybody may do everything with their own folders. */
import { asking, type Call, type Command, done, type Outcome } from '../state.ts';
import { writeName } from './names.ts';
import { verdict, withName } from './refusals.ts';
import { folderRules, tell } from './rules.ts';

const ALL = 'lrswipkxtecda';

export const namespace: Command = ({ state, world, reader }) => {
  reader.end();
  return done(state, tell(world, state, 'namespaces'), [`NAMESPACE ${folderRules(world).namespaces}`]);
};

export const myRights: Command = (call) => rights(call, (name) => `MYRIGHTS ${name} ${ALL}`);

export const getAcl: Command = (call) => {
  const owner = writeName(call.state.account!.user, call.state);
  return rights(call, (name) => `ACL ${name} ${owner} ${ALL}`);
};

function rights(call: Call, line: (name: string) => string): Outcome {
  const { state, world, reader, verb } = call;
  const octets = reader.astring();
  reader.end();
  return withName(call, octets, (folder) =>
    asking(call, { kind: 'look', user: state.account!.user, folder }, (later, answer) => {
      if (answer.kind === 'refused') return verdict(call, later, answer, 'rightsTold', folder);
      const told = tell(world, later, 'rightsTold', { verb: verb[0] + verb.slice(1).toLowerCase() });
      return done(later, told, [line(writeName(folder, later))]);
    }),
  );
}
