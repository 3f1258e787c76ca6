/** What folder commands bear and say, as data of a persona; what it leaves out is as Dovecot has it. */

/** Status and text. `{name}` is the folder, as it is written on the wire. */
export type FolderTexts = {
  readonly created: string;
  readonly deleted: string;
  readonly renamed: string;
  readonly subscribed: string;
  readonly unsubscribed: string;
  readonly listed: string;
  readonly lsubbed: string;
  readonly xlisted: string;
  readonly statusTold: string;
  /** STATUS of the mailbox that is open (RFC 9051 §6.3.11). */
  readonly statusOfSelected: string;
  readonly namespaces: string;
  readonly quotaTold: string;
  readonly quotaRootTold: string;
  /** `{verb}` */
  readonly rightsTold: string;
  readonly exists: string;
  readonly targetExists: string;
  /** To DELETE and RENAME, and to all others. */
  readonly noFolder: string;
  readonly noFolderHere: string;
  readonly hasChildren: string;
  readonly inboxStays: string;
  readonly inboxNotRenamed: string;
  readonly underItself: string;
  readonly tooMany: string;
  readonly tooManySubscriptions: string;
  /** `{use}` */
  readonly useUnknown: string;
  readonly useTaken: string;
  /** `{reason}` */
  readonly badName: string;
  readonly badCharacter: string;
  readonly nameTooLong: string;
  readonly notMutf7: string;
  readonly notUtf8: string;
  readonly noQuotaRoot: string;
  readonly noPermission: string;
};

export type FolderRules = {
  /** Special uses that CREATE may ask for (RFC 6154 §3). */
  readonly uses: readonly string[];
  /** LIST tells special uses unasked. */
  readonly tellsUses: boolean;
  /** RENAME of INBOX moves its messages away (RFC 9051 §6.3.6); else it is refused. */
  readonly renamesInbox: boolean;
  /** Only folders that are there can be subscribed to. */
  readonly subscribesOnlyToThere: boolean;
  /** Behind `NAMESPACE `: personal, of others, shared (RFC 2342). */
  readonly namespaces: string;
  readonly quotaRoot: string;
  readonly texts: FolderTexts;
};

/** What a persona may say otherwise. */
export type OwnFolderRules = Partial<Omit<FolderRules, 'texts'>> & { readonly texts?: Partial<FolderTexts> };

/** As Dovecot 2.3 has it. */
export const dovecotRules: FolderRules = {
  uses: ['\\Archive', '\\Drafts', '\\Flagged', '\\Junk', '\\Sent', '\\Trash'],
  tellsUses: true,
  renamesInbox: false,
  subscribesOnlyToThere: true,
  namespaces: '(("" "/")) NIL NIL',
  quotaRoot: 'User quota',
  texts: {
    created: 'OK Create completed',
    deleted: 'OK Delete completed',
    renamed: 'OK Rename completed',
    subscribed: 'OK Subscribe completed',
    unsubscribed: 'OK Unsubscribe completed',
    listed: 'OK List completed',
    lsubbed: 'OK Lsub completed',
    xlisted: 'OK Xlist completed',
    statusTold: 'OK Status completed',
    statusOfSelected: 'OK [CLIENTBUG] Status on selected mailbox completed',
    namespaces: 'OK Namespace completed',
    quotaTold: 'OK Getquota completed',
    quotaRootTold: 'OK Getquotaroot completed',
    rightsTold: 'OK {verb} completed',
    exists: 'NO [ALREADYEXISTS] Mailbox already exists',
    targetExists: 'NO [ALREADYEXISTS] Target mailbox already exists',
    noFolder: "NO [NONEXISTENT] Mailbox doesn't exist: {name}",
    noFolderHere: "NO Mailbox doesn't exist: {name}",
    hasChildren: 'NO [HASCHILDREN] Mailbox has children, delete them first',
    inboxStays: "NO INBOX can't be deleted",
    inboxNotRenamed: "NO [CANNOT] Renaming INBOX isn't supported.",
    underItself: "NO Can't rename mailbox under its own child",
    tooMany: 'NO [LIMIT] Too many mailboxes',
    tooManySubscriptions: 'NO [LIMIT] Too many subscriptions',
    useUnknown: 'NO [USEATTR] {use} not supported',
    useTaken: 'NO [USEATTR] Another mailbox is {use} already',
    badName: 'NO [CANNOT] Invalid mailbox name: {reason}',
    badCharacter: 'NO [CANNOT] Character not allowed in mailbox name',
    nameTooLong: 'NO [CANNOT] Mailbox name too long',
    notMutf7: 'NO [CANNOT] Mailbox name is not valid mUTF-7',
    notUtf8: 'NO [CANNOT] Mailbox name is not valid UTF-8',
    noQuotaRoot: "NO Quota root doesn't exist.",
    noPermission: 'NO [NOPERM] Permission denied',
  },
};
