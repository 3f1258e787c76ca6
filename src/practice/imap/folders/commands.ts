/** The commands about folders. */
import { offers, say } from '../say.ts';
import { type Command, done } from '../state.ts';
import { create, remove, rename } from './change.ts';
import { list } from './list.ts';
import { lsub, xlist } from './older-lists.ts';
import { getQuota, getQuotaRoot, setQuota } from './quota.ts';
import { changeRights, getAcl, listRights, myRights, namespace } from './rights.ts';
import { status } from './status.ts';
import { subscribe, unsubscribe } from './subscribe.ts';

/** By verb. Those of an extension are unknown where the extension, or a revision that has it, is not offered. */
export const folderCommands: Readonly<Record<string, Command>> = {
  CREATE: create,
  DELETE: remove,
  RENAME: rename,
  SUBSCRIBE: subscribe,
  UNSUBSCRIBE: unsubscribe,
  LIST: list,
  LSUB: lsub,
  STATUS: status,
  XLIST: ifOffered(['XLIST'], xlist),
  NAMESPACE: ifOffered(['NAMESPACE', 'IMAP4rev2'], namespace),
  GETQUOTA: ifOffered(['QUOTA'], getQuota),
  GETQUOTAROOT: ifOffered(['QUOTA'], getQuotaRoot),
  SETQUOTA: ifOffered(['QUOTASET', 'QUOTA'], setQuota),
  GETACL: ifOffered(['ACL'], getAcl),
  MYRIGHTS: ifOffered(['ACL'], myRights),
  LISTRIGHTS: ifOffered(['ACL'], listRights),
  SETACL: ifOffered(['ACL'], changeRights),
  DELETEACL: ifOffered(['ACL'], changeRights),
};

function ifOffered(capabilities: readonly string[], command: Command): Command {
  return (call) => {
    const { state, world, verb } = call;
    if (capabilities.some((capability) => offers(world, state, capability))) return command(call);
    return done(state, say(world, state, 'unknown', { verb }));
  };
}
