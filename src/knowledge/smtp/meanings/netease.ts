/** Replies in which NetEase (163, 126, yeah.net) names a rule of its own, or refuses in words of its own. */
import type { neteaseRules } from '../../netease.ts';
import type { MeaningFact } from '../meaning-fact.ts';

type NeteaseFact = MeaningFact & {
  readonly provider: 'netease';
  readonly rules?: readonly (typeof neteaseRules)[number][];
};

const provider = 'netease';
const source = 'RFC 5321 §4.2.3; NetEase bounce codes';
/** Its limits pass by themselves. */
const later = { provider, retry: 'later', source } as const;
const afterChange = { provider, retry: 'after-change', source } as const;

export const netease = {
  'smtp.421.netease': { code: 421, says: ['HL:'], ...later },
  'smtp.421.netease-reputation': { code: 421, rules: ['HL:REP'], ...later },
  'smtp.421.netease-connections': { code: 421, rules: ['HL:ICC'], ...later },
  'smtp.421.netease-rate': { code: 421, rules: ['HL:IFC'], ...later },
  'smtp.421.netease-forged': { code: 421, rules: ['HL:MEP'], ...later },
  'smtp.450.netease': { code: 450, says: ['MI:', 'RP:', 'DT:', 'WM:'], ...later },
  'smtp.450.netease-commands': { code: 450, rules: ['MI:CEL', 'MI:CCL', 'RP:CCL'], ...later },
  'smtp.450.netease-messages': { code: 450, rules: ['MI:DMC'], ...later },
  'smtp.450.netease-recipients': { code: 450, rules: ['RP:DRC'], ...later },
  'smtp.450.netease-blocklist': { code: 450, rules: ['DT:RBL'], ...afterChange },
  'smtp.450.netease-not-allowed': { code: 450, rules: ['WM:BLI', 'WM:BLU'], ...afterChange },
  'smtp.451.netease': { code: 451, says: ['DT:', 'MI:', 'RP:'], ...later },
  'smtp.451.netease-spam': { code: 451, rules: ['DT:SPM'], ...later },
  'smtp.451.netease-commands': { code: 451, rules: ['RP:CEL'], ...later },
  'smtp.451.netease-messages': { code: 451, rules: ['MI:DMC'], ...later },
  'smtp.451.netease-rate': { code: 451, rules: ['MI:SFQ', 'RP:QRC'], ...later },
  'smtp.550.netease': { code: 550, says: ['no permission'], ...afterChange },
  'smtp.550.netease-helo': { code: 550, rules: ['MI:NHD'], ...afterChange },
  'smtp.550.netease-sender': { code: 550, rules: ['MI:IMF'], ...afterChange },
  'smtp.550.netease-spf': { code: 550, rules: ['MI:SPF', 'MI:DMA'], ...afterChange },
  'smtp.550.netease-day': { code: 550, rules: ['MI:STC', 'RP:TRC'], ...later },
  'smtp.550.netease-relay': { code: 550, rules: ['RP:FRL'], ...afterChange },
  'smtp.550.netease-recipients': { code: 550, rules: ['RP:RCL'], ...afterChange },
  'smtp.550.netease-too-many': { code: 550, says: ['too much recipient'], ...afterChange },
  'smtp.550.netease-spam': { code: 550, rules: ['DT:SPM'], ...afterChange },
  'smtp.550.netease-blocked': { code: 550, says: ['User in blacklist'], ...afterChange },
  'smtp.550.netease-suspended': { code: 550, says: ['User suspended', 'User locked'], ...afterChange },
  'smtp.552.netease-attachment': { code: 552, says: ['Illegal Attachment'], ...afterChange },
  'smtp.553.netease-sender': { code: 553, says: ['must equal', 'authorized user'], ...afterChange },
  'smtp.553.netease-local': { code: 553, says: ['local user only'], ...afterChange },
  'smtp.553.netease-bounce': { code: 553, says: ['NULL sender'], ...afterChange },
  'smtp.553.netease-own-sender': { code: 553, says: ['MX only'], ...afterChange },
  'smtp.554.netease-spam': { code: 554, rules: ['DT:SPM'], ...afterChange },
  'smtp.554.netease-envelope': { code: 554, rules: ['DT:SUM'], ...afterChange },
  'smtp.554.netease-address': { code: 554, says: ['HL:', 'IP in blacklist'], ...afterChange },
  'smtp.554.netease-suspended': { code: 554, rules: ['HL:IHU'], ...later },
  'smtp.554.netease-not-allowed': { code: 554, rules: ['HL:IPB', 'MI:SPB'], ...afterChange },
  'smtp.554.netease-logins': { code: 554, says: ['auth error limit'], ...later },
  'smtp.554.netease-day': { code: 554, rules: ['MI:STC'], ...later },
} as const satisfies Record<string, NeteaseFact>;
