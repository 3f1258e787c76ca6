/** NAMESPACE (RFC 2342), and the rights of RFC 4314: everybody may do everything with their own folders, and nobody else anything. */
import { latin1 } from '../../../wire/octets.ts';
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

/** `LISTRIGHTS mailbox identifier`: an owner has all of them for good, nobody else can be given any (RFC 4314 §3.7). */
export const listRights: Command = (call) => {
  const octets = call.reader.astring();
  call.reader.space();
  const who = latin1(call.reader.astring());
  const always = who === call.state.account!.user ? ALL : '""';
  return rights(call, (name) => `LISTRIGHTS ${name} ${writeName(who, call.state)} ${always}`, octets);
};

/** SETACL and DELETEACL: who may do what is fixed here. */
export const changeRights: Command = ({ state, world, reader }) => {
  reader.astring();
  reader.space();
  reader.rest();
  return done(state, tell(world, state, 'noPermission'));
};

function rights(call: Call, line: (name: string) => string, octets = call.reader.astring()): Outcome {
  const { state, world, reader, verb } = call;
  reader.end();
  return withName(call, octets, (folder) =>
    asking(call, { kind: 'look', user: state.account!.user, folder }, (later, answer) => {
      if (answer.kind === 'refused') return verdict(call, later, answer, 'rightsTold', folder);
      const told = tell(world, later, 'rightsTold', { verb: verb[0] + verb.slice(1).toLowerCase() });
      return done(later, told, [line(writeName(folder, later))]);
    }),
  );
}
