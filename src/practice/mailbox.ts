/**
 * The post office in memory that all practice protocols share: what SMTP takes in is what POP3 and IMAP hand out.
 * Messages are kept as octets, exactly as they came after dot-unstuffing; no trace fields are added.
 */
export type {
  Account,
  Changed,
  Delivery,
  Dsn,
  Folder,
  Message,
  Quota,
  Receipt,
  Refusal,
  Storing,
} from './post-office/mail.ts';
export { accountOf, ownerOf } from './post-office/owners.ts';
export { PostOffice } from './post-office/post-office.ts';
