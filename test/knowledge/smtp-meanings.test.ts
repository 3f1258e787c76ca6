import { expect, test } from 'vitest';
import { type ProviderId, providerOf, providers } from '../../src/knowledge/providers.ts';
import { smtpEnhanced } from '../../src/knowledge/smtp/enhanced.ts';
import { type MeaningFact, type SmtpPlace, smtpMeanings } from '../../src/knowledge/smtp/meanings.ts';
import { meaningId } from '../../src/protocols/smtp/meaning.ts';

const all: [string, MeaningFact][] = Object.entries(smtpMeanings);
const rows = all.filter(([, { code }]) => code >= 100);
const codes = [...new Set(rows.map(([, { code }]) => code))];

const SOURCE = /^(RFC|draft)[ -][\w-]+ §\d+(\.\d+)*(; RFC \d+ §\d+(\.\d+)*)*$/;

test('every code a learner meets has rows, and one for everything else about it', () => {
  const asked =
    '200 211 214 220 221 235 250 251 252 253 334 353 354 355 421 422 424 430 432 435 442 450 451 452 453 454 455 458 ' +
    '459 500 501 502 503 504 521 523 524 525 530 533 534 535 538 550 551 552 553 554 555 556';
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
  for (const list of [fact.places, fact.says]) {
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
const kinds = ({ provider, enhanced, says, places }: MeaningFact): string =>
  [provider, enhanced, says, places].map((condition) => (condition === undefined ? '-' : '+')).join('');

/** Can no reply fit both? Words are taken to exclude each other unless one holds the other. */
function exclude(a: MeaningFact, b: MeaningFact): boolean {
  const holds = (x: string, y: string): boolean => x.toLowerCase().includes(y.toLowerCase());
  const apart = (one: readonly string[], other: readonly string[]): boolean =>
    one.every((x) => other.every((y) => !holds(x, y) && !holds(y, x)));
  return (
    a.provider !== b.provider ||
    a.enhanced !== b.enhanced ||
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

/** Replies as real servers gave them: what stands after the code, the place, and the row they mean. */
const heard: readonly [reply: string, place: SmtpPlace, row: string, provider?: ProviderId][] = [
  ['220 mail.example.test ESMTP Postfix', 'greeting', '220.greeting'],
  ['220 2.0.0 Ready to start TLS', 'starttls', '220.starttls'],
  ['221 2.0.0 Bye', 'quit', '221'],
  ['221 2.7.0 Error: I can break rules, too. Goodbye.', 'other', '221.unasked'],
  ['235 Authentication successful', 'auth-answer', '235.netease', 'netease'],
  ['250 mail.example.test PIPELINING SIZE 1048576 STARTTLS 8BITMIME', 'ehlo', '250.ehlo-starttls'],
  ['250 mail.example.test PIPELINING AUTH PLAIN LOGIN', 'ehlo', '250.ehlo'],
  ['250 2.1.0 Ok', 'mail', '250.mail'],
  ['250 2.1.5 Ok', 'rcpt', '250.rcpt'],
  ['250 2.0.0 Ok: queued as 745862405EA', 'message', '250.message'],
  ['252 2.0.0 alice@example.test', 'vrfy', '252'],
  ['334 dXNlcm5hbWU6', 'auth-user', '334.username', 'netease'],
  ['334 UGFzc3dvcmQ6', 'auth-password', '334.password-netease', 'netease'],
  ['334 UGFzc3dvcmQ6', 'auth-password', '334.password'],
  ['334 ', 'auth-plain', '334.plain'],
  ['354 End data with <CR><LF>.<CR><LF>', 'data', '354'],
  ['421 4.4.2 mail.example.test Error: timeout exceeded', 'unsolicited', '421.timeout'],
  ['421 closing transmission channel', 'unsolicited', '421.unsolicited'],
  ['421 HL:ICC 163 smtp8', 'greeting', '421.netease', 'netease'],
  ['450 4.2.0 <bob@example.test>: Recipient address rejected: Greylisted, see http://x', 'rcpt', '450.greylisting'],
  ['450 MI:CEL', 'rcpt', '450.netease', 'netease'],
  ['451 DT:SPM ,please try again', 'message', '451.netease', 'netease'],
  ['452 4.5.3 Error: too many recipients', 'rcpt', '452.recipients'],
  ['452 4.3.1 Insufficient system storage', 'mail', '452'],
  ['454 4.7.0 TLS not available due to local problem', 'starttls', '454.starttls'],
  ['454 4.7.0 Temporary authentication failure', 'auth-answer', '454.auth'],
  ['454 4.7.1 <x@elsewhere.invalid>: Relay access denied', 'rcpt', '454.relay'],
  ['500 5.5.2 Error: command not recognized', 'other', '500.other'],
  ['500 5.5.2 Error: line too long', 'other', '500.too-long'],
  ['501 Syntax: EHLO hostname', 'ehlo', '501.helo'],
  ['501 5.1.7 Bad sender address syntax', 'mail', '501.mail'],
  ['501 kimo: recipient address must contain a domain', 'rcpt', '501.rcpt-domain'],
  ['501 5.1.3 Bad recipient address syntax: <bob example@domain.test>', 'rcpt', '501.rcpt'],
  ['501 Invalid base64 data', 'auth', '501.base64'],
  ['501 5.7.0 Authentication aborted', 'auth-answer', '501.cancelled'],
  ['501 5.5.4 Syntax: AUTH mechanism', 'auth', '501.auth'],
  ['501 Error: bad syntax', 'auth-answer', '501.answer'],
  ['501 Mail from address must be same as authorization user.', 'mail', '501.qq', 'qq'],
  ['502 5.5.1 VRFY command is disabled', 'vrfy', '502.vrfy'],
  ['502 Error: command not implemented', 'other', '502.other', 'netease'],
  ['503 5.5.1 Error: send HELO/EHLO first', 'mail', '503.hello-first'],
  ['503 5.5.1 Error: nested MAIL command', 'mail', '503.nested'],
  ['503 sender already given', 'mail', '503.nested'],
  ['503 Error: need EHLO and AUTH first !', 'mail', '503.auth-first', 'qq'],
  ['503 5.5.1 Error: need MAIL command', 'rcpt', '503.rcpt'],
  ['503 5.5.1 Error: need RCPT command', 'data', '503.data'],
  ['503 AUTH command used when not advertised', 'auth', '503.auth'],
  ['503 Error: send EHLO first', 'auth', '503.auth-after-helo', 'netease'],
  ['503 5.5.1 Error: already authenticated', 'auth', '503.auth-again'],
  ['503 5.5.1 Error: MAIL transaction in progress', 'auth', '503.auth-in-mail'],
  ['504 CRAM-MD5 authentication mechanism not supported', 'auth', '504.auth'],
  ['504 5.5.2 <laptop>: Helo command rejected: need fully-qualified hostname', 'rcpt', '504.hostname'],
  ['504 5.5.2 <alice>: Recipient address rejected: need fully-qualified address', 'vrfy', '504.address'],
  ['530 5.7.0 Must issue a STARTTLS command first', 'mail', '530.tls'],
  ['530 5.7.0 Authentication Required. Learn more at', 'mail', '530.auth', 'gmail'],
  ['530 5.7.57 Client not authenticated to send mail.', 'mail', '530.auth', 'microsoft'],
  ['534 5.7.9 Application-specific password required.', 'auth-answer', '534.gmail', 'gmail'],
  ['534 5.7.14 Please log in via your web browser', 'auth-answer', '534.gmail-browser', 'gmail'],
  ['535 Login Fail. Please enter your authorization code to login.', 'auth-answer', '535.qq', 'qq'],
  ['535 Error: authentication failed', 'auth-answer', '535.netease', 'netease'],
  ['535 5.7.139 Authentication unsuccessful', 'auth-answer', '535.microsoft-disabled', 'microsoft'],
  ['535 5.7.8 Error: authentication failed: (reason unavailable)', 'auth-answer', '535'],
  ['535 5.7.8 Error: authentication failed: Invalid authentication mechanism', 'auth', '535.mechanism'],
  ['535 5.7.8 Error: authentication failed: Invalid base64 data in initial response', 'auth', '535.base64'],
  ['550 5.1.1 <x@example.test>: Recipient address rejected: User unknown', 'rcpt', '550.unknown-user'],
  ['550 User not found: x@example.test', 'rcpt', '550.no-such-user', 'netease'],
  ['550 5.7.1 Unable to relay', 'rcpt', '550.relay-policy'],
  ['550 relay not permitted', 'rcpt', '550.relay'],
  ['550 5.7.26 Unauthenticated email is not accepted due to DMARC policy', 'message', '550.sender-check'],
  ['550 User has no permission', 'auth-answer', '550.netease', 'netease'],
  ['550 Administrative prohibition', 'expn', '550.vrfy'],
  ['552 5.3.4 Message size exceeds fixed limit', 'mail', '552.mail'],
  ['552 5.3.4 Error: message file too big', 'message', '552.message'],
  ['552 5.2.2 Mailbox full', 'rcpt', '552.full'],
  ['552 Too many recipients', 'rcpt', '552.rcpt'],
  ['553 Mail from must equal authorized user', 'mail', '553.netease-sender', 'netease'],
  ['553 Local user only,163 smtp5', 'mail', '553.netease-local', 'netease'],
  ['553 authentication is required', 'mail', '553.auth-first', 'netease'],
  ['553 5.7.1 <a@b>: Sender address rejected: not owned by user alice', 'rcpt', '553.sender'],
  ['553 5.6.7 Must declare SMTPUTF8 to send unicode address', 'mail', '553.utf8'],
  ['554 No SMTP service here', 'greeting', '554.greeting'],
  ['554 5.5.1 Error: no valid recipients', 'data', '554.data'],
  ['554 5.5.1 Error: TLS already active', 'starttls', '554.starttls'],
  ['554 5.7.1 <x@elsewhere.invalid>: Relay access denied', 'rcpt', '554.relay-policy'],
  ['554 5.7.1 <unknown[192.0.2.7]>: Client host rejected: Access denied', 'rcpt', '554.client'],
  ['554 5.7.1 Message rejected as spam', 'message', '554.message-policy'],
  ['554 5.7.1 Service unavailable; Client host [192.0.2.7] blocked using relays.example', 'rcpt', '554.policy'],
  ['554 DT:SPM 163 smtp10,please see http://mail.163.com/help', 'message', '554.netease-spam', 'netease'],
  ['555 5.5.4 Unsupported option: FOO=bar', 'rcpt', '555'],
  ['556 5.1.10 <bob@nomail.example>: Recipient address rejected', 'rcpt', '556'],
  ['571 Blocked', 'rcpt', 'class.permanent'],
];

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

test('enhanced codes name a subject and a detail, and where they are written', () => {
  expect(Object.keys(smtpEnhanced).length).toBeGreaterThan(35);
  for (const [code, { source }] of Object.entries(smtpEnhanced)) {
    expect(code).toMatch(/^[0-7]\.\d{1,3}$/);
    expect(source).toMatch(SOURCE);
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
