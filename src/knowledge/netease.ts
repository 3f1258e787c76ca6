/**
 * The rules NetEase names in its refusals, in two letters and three (`554 DT:SPM 163 smtp10,…`), as its published list
 * of bounce codes has them. HL, WM: about the IP address; MI: about the sender; RP: about the recipients; DT: about the
 * message.
 */
export const neteaseRules = [
  'HL:REP', // many recipients that do not exist
  'HL:ICC', // too many connections at once
  'HL:IFC', // too many messages in a short time
  'HL:MEP', // forged sender domains
  'HL:IHU', // suspended for spam or odd connections
  'HL:IPB', // not on the list of allowed addresses
  'WM:BLI', // the same
  'WM:BLU', // the user is not on the list of allowed senders
  'MI:CEL', // too many wrong commands
  'MI:CCL', // too many commands
  'MI:DMC', // too many messages in one connection
  'MI:SFQ', // too many messages in a quarter of an hour
  'MI:STC', // too many messages or connections in a day
  'MI:SPB', // the user is not on the list of allowed senders
  'MI:NHD', // HELO without a name
  'MI:IMF', // malformed sender
  'MI:SPF', // SPF failed
  'MI:DMA', // DMARC failed
  'RP:CEL', // too many wrong commands
  'RP:CCL', // too many commands
  'RP:DRC', // too many recipients in one connection
  'RP:QRC', // too many recipients in a short time
  'RP:TRC', // too many recipients in a day
  'RP:RCL', // too many recipients of one message
  'RP:FRL', // relaying
  'DT:SPM', // looks like spam
  'DT:SUM', // envelope sender and From differ
  'DT:RBL', // the IP address is on a blocklist
] as const;
