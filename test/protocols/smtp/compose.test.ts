import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { smtp } from '../../../src/protocols/smtp/index.ts';
import { octets } from '../../support/conversation-driver.ts';
import {
  ASKED_PASSWORD,
  ASKED_USER,
  base64,
  composed,
  DATA,
  GREETED,
  HELLO,
  hintIds,
  MAIL,
  REFUSED_AUTH,
  shown,
  talk,
} from './talk.ts';

describe('the line end', () => {
  it.each([
    ['crlf', 'NOOP\r\n'],
    ['lf', 'NOOP\n'],
    ['none', 'NOOP'],
  ] as const)('%s', (ending, wire) => expect(composed(HELLO, 'NOOP', { ending }).wire).toBe(wire));
});

describe('message text', () => {
  it.each([
    ['.hidden', '..hidden\r\n'],
    ['..', '...\r\n'],
    ['. ', '.. \r\n'],
    ['a.', 'a.\r\n'],
    ['', '\r\n'],
  ])('%j goes as %j', (text, wire) => expect(composed(DATA, text).wire).toBe(wire));

  it('ends at a lone dot', () => {
    expect(composed(DATA, '.').wire).toBe('.\r\n');
    expect(talk([...DATA, 'C: .']).state.message).toBeNull();
  });

  it('goes as it is when raw was asked for', () => {
    expect(composed(DATA, '.hidden', { raw: true }).wire).toBe('.hidden\r\n');
    expect(composed(DATA, '.', { raw: true, ending: 'none' }).wire).toBe('.');
  });

  it('is stuffed nowhere else', () => {
    expect(composed(HELLO, '.hidden').wire).toBe('.hidden\r\n');
    expect(composed([...DATA, 'C: .'], '.hidden').wire).toBe('.hidden\r\n');
  });

  it('arrives as it was typed, whatever is typed', () => {
    const line = fc.string({ unit: fc.constantFrom('.', '.', 'a', ' ', '你', '\t') });
    const state = talk(DATA).state;
    fc.assert(
      fc.property(
        line.filter((text) => text !== '.'),
        (text) => {
          const { bytes } = smtp.compose(state, { text, charset: 'auto', ending: 'crlf', raw: false });
          const wire = Buffer.from(bytes).toString('utf8');
          expect(wire.startsWith('.') ? wire.slice(1) : wire).toBe(`${text}\r\n`);
          expect(wire).not.toBe('.\r\n');
        },
      ),
      { seed: 42, numRuns: 500 },
    );
  });

  it('is written in the charset of the session', () => {
    expect(composed(DATA, '你好', { charset: 'gb18030' }).wire).toBe('\xc4\xe3\xba\xc3\r\n');
    expect(composed(DATA, '你好', { charset: 'big5' }).wire).toBe('\xa7A\xa6n\r\n');
    expect(Buffer.from(composed(DATA, '.你好').wire, 'latin1').toString()).toBe('..你好\r\n');
  });
});

describe('what is masked while it is typed', () => {
  const secret = base64('secret');
  it.each([
    ['the password of LOGIN', ASKED_PASSWORD, secret, '••••••••'],
    ['a password typed as it is', ASKED_PASSWORD, '密码', '••'],
    ['the user name of LOGIN', ASKED_USER, 'alice', 'alice'],
    ['the user name of LOGIN in base64', ASKED_USER, base64('alice'), base64('alice')],
    ['the initial response of PLAIN', HELLO, `AUTH PLAIN ${secret}`, 'AUTH PLAIN ••••••••'],
    ['a command', HELLO, 'MAIL FROM:<alice@example.test>', 'MAIL FROM:<alice@example.test>'],
    ['a secret after a refusal', REFUSED_AUTH, 'hunter2', '•••••••'],
    ['a command after a refusal', REFUSED_AUTH, 'QUIT', 'QUIT'],
    ['the beginning of a verb after a refusal', REFUSED_AUTH, 'ehl', 'ehl'],
    ['what goes on as no verb does', REFUSED_AUTH, 'ehlx', '••••'],
    ['the beginning of a verb where a password is asked for', ASKED_PASSWORD, 'ehl', '•••'],
    ['a farewell of telnet after a refusal', REFUSED_AUTH, 'exit', 'exit'],
    ['a mistyped verb after a refusal', REFUSED_AUTH, 'ehol pc', 'ehol pc'],
    ['base64 at the command prompt', HELLO, secret, '••••••••'],
    ["another protocol's password", HELLO, 'PASS 密码 x', 'PASS ••••'],
    ['message text', DATA, secret, secret],
    ['a star that calls AUTH off', ASKED_PASSWORD, '*', '*'],
  ])('%s', (_, before, text, expected) => expect(shown(before, text)).toBe(expected));

  it('covers the octets that the dialogue will call secret, in any charset', () => {
    expect(composed(HELLO, 'PASS 密码', { charset: 'gb18030' }).mask).toEqual([{ start: 5, end: 7 }]);
    expect(composed(HELLO, '  AUTH PLAIN 密', { charset: 'gb18030' }).mask).toEqual([{ start: 13, end: 14 }]);
  });
});

describe('lint while it is typed', () => {
  it('is what the dialogue will say of the line once it was sent', () => {
    for (const line of ['MAIL FROM: <a@b.test>', 'DATE', 'AUTH PLAIN', 'STARTTLS x', 'ＭＡＩＬ', 'RCPT TO:<x>']) {
      const wire = Buffer.from(`${line}`).toString('latin1');
      const sent = talk([...HELLO, `C: ${wire}`]).notes.slice(talk(HELLO).notes.length);
      expect(hintIds(composed(HELLO, line).notes)).toEqual(hintIds(sent));
    }
  });

  it.each([
    [HELLO, 'MAIL FROM: <alice@example.test>', 'smtp.lint.space-after-colon'],
    [HELLO, 'RCPT TO:<bob@example.test>', 'smtp.lint.rcpt-before-mail'],
    [MAIL, 'DATA', 'smtp.lint.data-before-rcpt'],
    [MAIL, 'AUTH LOGIN', 'smtp.lint.auth-in-transaction'],
    [ASKED_PASSWORD, 'cGFzc3dvcmQ', 'smtp.lint.sasl-padding'],
    [ASKED_PASSWORD, 'cGFzc3dvcmQK', 'smtp.lint.sasl-newline'],
    [ASKED_PASSWORD, '*', 'smtp.lint.sasl-cancel'],
    [DATA, '.hidden', 'smtp.message.dot-doubled'],
    [DATA, '。', 'smtp.message.full-width-dot'],
    [DATA, 'From：alice@example.test', 'smtp.message.full-width-colon'],
    [DATA, 'Subject ：你好', 'smtp.message.full-width-colon'],
  ])('%#: %j', (before, text, id) => expect(hintIds(composed(before, text).notes)).toContain(id));

  it.each<[readonly string[], string, object]>([
    [GREETED, 'DATA', { verb: 'DATA', hello: 'EHLO' }],
    [HELLO, 'data', { verb: 'DATA', hello: '' }],
    [HELLO, 'BDAT 1', { verb: 'BDAT', hello: '' }],
  ])('what comes first before an envelope: %#', (before, line, params) => {
    const found = composed(before, line).notes.filter((note) => note.kind === 'hint' && note.id.includes('before'));
    expect(found).toMatchObject([{ id: 'smtp.lint.data-before-mail', params }]);
  });

  it.each([
    ['data。', 'trailing-mark', 'data'],
    ['quit．', 'trailing-mark', 'quit'],
    ['rcpt to:<bob@example.test>。', 'trailing-mark', 'rcpt to:<bob@example.test>'],
    ['ehlo mail。', 'full-width', undefined],
    ['rcpt to：<bob@example.test>。', 'full-width', undefined],
  ])('%s: %s', (line, id, suggestion) => {
    const [found] = composed(HELLO, line).notes;
    expect(found).toMatchObject({ id: `smtp.lint.${id}` });
    expect(found?.kind === 'hint' && found.params.suggestion).toBe(suggestion);
  });

  it('a full-width colon is no missing one, in any charset', () => {
    for (const charset of ['auto', 'gb18030', 'big5']) {
      expect(hintIds(composed(DATA, 'To：bob', { charset }).notes)).toEqual(['smtp.message.full-width-colon']);
    }
    expect(hintIds(composed(DATA, 'hello bob：').notes)).toEqual(['smtp.message.no-blank-line']);
    expect(hintIds(composed([...DATA, 'C: To: bob', 'C: '], '你好：').notes)).not.toContain(
      'smtp.message.full-width-colon',
    );
  });

  it.each([
    ['alice', 'plain-text'],
    ['alice@example.test', 'plain-text'],
    ['bob', 'plain-text'],
    ['lucy', 'plain-text'],
    ['hunter22', 'plain-text'],
    ['password', 'plain-text'],
    ['correct horse', 'plain-text'],
    ['YWxpY2U', 'padding'],
    ['YWxpY2U=x', 'not-base64'],
    ['YWxpY2U-', 'not-base64'],
    ['YWxpY2U=', null],
    // GBK is no UTF-8, and is base64 all the same.
    ['xOO6ww==', null],
  ])('the answer %j: %s', (answer, id) => {
    const expected = id === null ? [] : [`smtp.lint.sasl-${id}`];
    expect(hintIds(composed(ASKED_PASSWORD, answer).notes)).toEqual(expected);
    expect(JSON.stringify(composed(ASKED_PASSWORD, answer).notes)).not.toContain(answer);
  });

  it('an empty line is told of once it was sent, where a command belongs', () => {
    const ids = (before: readonly string[], line: string) => hintIds(talk([...before, line]).notes);
    for (const line of ['C: ', 'C:   ']) expect(ids(HELLO, line)).toContain('smtp.lint.empty-line');
    expect(hintIds(composed(HELLO, '').notes)).toEqual([]);
    for (const before of [ASKED_USER, DATA]) expect(ids(before, 'C: ')).not.toContain('smtp.lint.empty-line');
  });

  it('quotes no character of a password', () => {
    for (const line of ['PASS 密', 'a1 LOGIN alice 密', 'AUTH PLAIN 密']) {
      expect(hintIds(composed(HELLO, line).notes)).not.toContain('smtp.lint.not-ascii');
    }
  });

  it('never quotes a password', () => {
    const { notes } = composed(ASKED_PASSWORD, 'cGFzc3dvcmQK');
    expect(JSON.stringify(notes)).not.toContain('cGFzc3dvcmQ');
  });
});

it('answers any draft in any state', () => {
  const states = [[], HELLO, MAIL, DATA, ASKED_USER, ASKED_PASSWORD, REFUSED_AUTH].map((lines) => talk(lines).state);
  const text = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...'.AUTHMIL \t:<>你＜\ud83d\0=') }));
  fc.assert(
    fc.property(
      fc.constantFrom(...states),
      text,
      fc.constantFrom('auto', 'gb18030', 'big5', 'utf-8'),
      fc.constantFrom('crlf' as const, 'lf' as const, 'none' as const),
      fc.boolean(),
      (state, typed, charset, ending, raw) => {
        const { bytes, mask } = smtp.compose(state, { text: typed, charset, ending, raw });
        expect(Buffer.from(bytes).toString('latin1').endsWith({ crlf: '\r\n', lf: '\n', none: '' }[ending])).toBe(true);
        for (const { start, end } of mask) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThanOrEqual(start);
          expect(end).toBeLessThanOrEqual(typed.length);
        }
      },
    ),
    { seed: 42, numRuns: 2000 },
  );
});

it('is recognised by its greeting', () => {
  for (const line of ['220 mail ESMTP Postfix', '220 x SMTP', '554 no SMTP service here', '421 Coremail busy']) {
    expect(smtp.recognises(octets(`${line}\r\n`))).toBe(true);
  }
  for (const line of ['220 (vsFTPd 3.0.3)', '+OK Dovecot ready.', '* OK IMAP', '']) {
    expect(smtp.recognises(octets(`${line}\r\n`))).toBe(false);
  }
});
