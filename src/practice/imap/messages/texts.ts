/** What servers say about STORE, COPY, MOVE, EXPUNGE and APPEND. */

/** Status and text; `{code}` is a response code with a blank behind it, or nothing where the server has none to give. */
export type MessageTexts = {
  readonly stored: string;
  /** STORE in a mailbox that was only examined. */
  readonly storeReadOnly: string;
  /** `{code}`: MODIFIED. */
  readonly storeConflict: string;
  readonly tooManyKeywords: string;
  /** Messages that another session has expunged were to be copied or moved. */
  readonly issued: string;
  /** `{code}`: COPYUID. */
  readonly copied: string;
  readonly copiedNothing: string;
  /** Untagged, behind COPYUID; then what is tagged. */
  readonly movedUids: string;
  readonly moved: string;
  readonly moveReadOnly: string;
  readonly expunged: string;
  readonly expungeReadOnly: string;
  /** `{code}`: APPENDUID. */
  readonly appended: string;
  readonly emptyMessage: string;
};

/** Dovecot 2.3.19, without the time each command took. It takes a STORE in an examined mailbox and does nothing. */
export const dovecotMessageTexts: MessageTexts = {
  stored: 'OK Store completed',
  storeReadOnly: 'OK Store ignored with read-only mailbox',
  storeConflict: 'OK {code}Conditional store failed',
  tooManyKeywords: 'NO [LIMIT] Too many keywords',
  issued: 'NO [EXPUNGEISSUED] Some of the requested messages no longer exist',
  copied: 'OK {code}Copy completed',
  copiedNothing: 'OK No messages found',
  movedUids: 'OK {code}Moved UIDs.',
  moved: 'OK Move completed',
  moveReadOnly: 'NO [READ-ONLY] Mailbox is read-only',
  expunged: 'OK Expunge completed',
  expungeReadOnly: 'OK Expunge completed',
  appended: 'OK {code}Append completed',
  emptyMessage: "NO Can't save a zero byte message",
};

/** What is refused is said to be refused (RFC 9051 §6.4.3, §6.4.6). */
export const plainMessageTexts: MessageTexts = {
  ...dovecotMessageTexts,
  storeReadOnly: 'NO [READ-ONLY] The mailbox was opened with EXAMINE',
  moveReadOnly: 'NO [READ-ONLY] The mailbox was opened with EXAMINE',
  expungeReadOnly: 'NO [READ-ONLY] The mailbox was opened with EXAMINE',
};
