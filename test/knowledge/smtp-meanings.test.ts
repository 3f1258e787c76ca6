import { expect, test } from 'vitest';
import { providerOf, providerOfReply, providers } from '../../src/knowledge/providers.ts';
import { smtpEnhanced } from '../../src/knowledge/smtp/enhanced.ts';
import { type MeaningFact, smtpMeanings } from '../../src/knowledge/smtp/meanings.ts';
import { meaningId } from '../../src/protocols/smtp/meaning.ts';
import { heard } from './smtp-heard.ts';

const all: [string, MeaningFact][] = Object.entries(smtpMeanings);
const rows = all.filter(([, { code }]) => code >= 100);
const codes = [...new Set(rows.map(([, { code }]) => code))];

/** Sections of RFCs; then, where the habit is somebody's own, whose. */
const SOURCE =
  /^(RFC \d+ §\d+(\.\d+)*(; RFC \d+ §\d+(\.\d+)*)*(; (Exim|Gmail|Microsoft Exchange|NetEase|OpenSMTPD|Postfix|QQ Mail)[\w ,]*)?|draft-hall-prdr)$/;

test('every code a learner meets has rows, and one for everything else about it', () => {
  const asked =
    '200 211 214 220 221 235 250 251 252 253 334 353 354 355 421 422 424 430 432 435 442 450 451 452 453 454 455 ' +
    '458 459 500 501 502 503 504 521 523 524 525 530 533 534 535 538 550 551 552 553 554 555 556';
  expect([...codes].sort()).toEqual(asked.split(' ').map(Number));
  for (const code of codes) {
    const general = smtpMeanings[`smtp.${code}` as keyof typeof smtpMeanings] as MeaningFact | undefined;
    expect(Object.keys(general ?? {}).sort(), `smtp.${code}`).toEqual(['code', 'retry', 'source']);
  }
});

test.each(rows)('%s is a legal row', (id, fact) => {
  expect(id.split('.')[1]).toBe(String(fact.code));
  expect(fact.code).toBeGreaterThanOrEqual(200);
  expect(fact.code).toBeLessThan(600);
  expect(fact.source).toMatch(SOURCE);
  const digit = String(fact.code)[0]!;
  if (fact.enhanced) expect(fact.enhanced).toMatch(new RegExp(`^${digit}\\.\\d{1,3}\\.\\d{1,3}$`));
  if (fact.provider) expect(Object.keys(providers)).toContain(fact.provider);
  for (const list of [fact.places, fact.rules, fact.says]) {
    if (!list) continue;
    expect(list.length).toBeGreaterThan(0);
    expect(new Set(list).size).toBe(list.length);
  }
  for (const words of fact.says ?? []) expect(words.trim()).toBe(words);
  if (digit === '3') expect(fact.retry).toBe('go-on');
  if (digit === '5') expect(['after-change', 'never', 'later', 'done']).toContain(fact.retry);
});

test('a reply class stands for its first digit', () => {
  const classes = all.filter(([, { code }]) => code < 100);
  expect(classes.map(([id, { code }]) => [id, code])).toEqual([
    ['smtp.class.success', 2],
    ['smtp.class.continue', 3],
    ['smtp.class.transient', 4],
    ['smtp.class.permanent', 5],
    ['smtp.class.unknown', 0],
  ]);
});

/** Which conditions a row states. Rows that state the same kinds weigh the same. */
const kinds = ({ provider, enhanced, rules, says, places }: MeaningFact): string =>
  [provider, enhanced, rules, says, places].map((condition) => (condition === undefined ? '-' : '+')).join('');

/** Can no reply fit both? Words are taken to exclude each other unless one holds the other. */
function exclude(a: MeaningFact, b: MeaningFact): boolean {
  const holds = (x: string, y: string): boolean => x.toLowerCase().includes(y.toLowerCase());
  const apart = (one: readonly string[], other: readonly string[]): boolean =>
    one.every((x) => other.every((y) => !holds(x, y) && !holds(y, x)));
  return (
    a.provider !== b.provider ||
    a.enhanced !== b.enhanced ||
    (a.rules !== undefined && !a.rules.some((rule) => b.rules!.includes(rule))) ||
    (a.places !== undefined && !a.places.some((place) => b.places!.includes(place))) ||
    (a.says !== undefined && apart(a.says, b.says!))
  );
}

test('no two rows of a code fit the same reply equally well', () => {
  const clashes = rows.flatMap(([id, a], index) =>
    rows
      .slice(index + 1)
      .filter(([, b]) => a.code === b.code && kinds(a) === kinds(b) && !exclude(a, b))
      .map(([other]) => `${id} and ${other}`),
  );
  expect(clashes).toEqual([]);
});

test('the check sees rows that fit equally well', () => {
  const row = { code: 550, retry: 'never', source: 'RFC 5321 §4.2.3' } as const;
  expect(exclude({ ...row, says: ['relay'] }, { ...row, says: ['Relay access'] })).toBe(false);
  expect(exclude({ ...row, places: ['mail', 'rcpt'] }, { ...row, places: ['rcpt'] })).toBe(false);
  expect(exclude({ ...row, provider: 'qq' }, { ...row, provider: 'netease' })).toBe(true);
});

test.each(heard)('%s (%s) means %s', (reply, place, row, provider) => {
  const [, code, enhanced, text] = /^(\d{3}) (?:([245]\.\d+\.\d+) )?(.*)$/.exec(reply)!;
  const found = meaningId({
    code: Number(code),
    enhanced: enhanced ?? null,
    place,
    provider: provider ?? null,
    text: text!,
  });
  expect(found).toBe(`smtp.${row}`);
});

test('every row is reached by the words of some server', () => {
  const reached = new Set(heard.map(([, , row]) => `smtp.${row}`));
  expect(rows.map(([id]) => id).filter((id) => !reached.has(id))).toEqual([]);
});

test('enhanced codes name a subject and a detail, and where they are written', () => {
  expect(Object.keys(smtpEnhanced).length).toBeGreaterThan(35);
  for (const [code, { source }] of Object.entries(smtpEnhanced)) {
    expect(code).toMatch(/^[0-7]\.\d{1,3}$/);
    expect(source).toMatch(/^(Microsoft Exchange|IANA registry of enhanced status codes)$|^RFC /);
    if (source.startsWith('RFC')) expect(source).toMatch(SOURCE);
  }
});

test.each([
  ['smtp.163.com', '', 'netease'],
  ['SMTP.QQ.COM.', '', 'qq'],
  ['smtp.exmail.qq.com', '220 smtp.qq.com Esmtp QQ Mail Server', 'tencent-exmail'],
  ['127.0.0.1', '163.com Anti-spam GT for Coremail System (163com[20141201])', 'netease'],
  ['127.0.0.1', 'newxmesmtplogicsvrsza9.qq.com XMail Esmtp QQ Mail Server.', 'qq'],
  ['localhost', 'smtp.gmail.com ESMTP a1b2 - gsmtp', 'gmail'],
  ['example-com.mail.protection.outlook.com', '', 'microsoft'],
  ['10.0.0.1', 'mail.example.test Microsoft ESMTP MAIL Service ready', 'microsoft'],
  ['mail.example.test', 'mail.example.test ESMTP Postfix', null],
  ['mail.school.example', 'school.example Anti-spam GT for Coremail System', null],
  ['not163.com', '', null],
  ['163.com.example', '', null],
  ['', '', null],
])('%s, "%s" is %s', (host, banner, provider) => {
  expect(providerOf(host, banner)).toBe(provider);
});

test('a host that is known outweighs a greeting', () => {
  expect(providerOf('smtp.gmail.com', 'ESMTP QQ Mail Server')).toBe('gmail');
});

test.each([
  ['DT:SPM 163 smtp10,please see http://mail.163.com/help', 'netease'],
  ['HL:ICC', 'netease'],
  ['Username and Password not accepted. For more information, go to https://support.google.com/mail/?p=x', 'gmail'],
  ['Client not authenticated to send mail. [AM0.EURPRD01.PROD.OUTLOOK.COM]', 'microsoft'],
  ['Login Fail. Please enter your authorization code to login.', 'qq'],
  ['5.1.1 <bob@example.test>: Recipient address rejected: User unknown', null],
])('the reply "%s" is of %s', (text, provider) => {
  expect(providerOfReply(text)).toBe(provider);
});
