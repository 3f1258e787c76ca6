/** SCRAM against the sessions its RFCs print, and against a server that should not be believed. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { identify, nextQuestion } from '../../../src/practice/sasl.ts';
import { answerOf, initialAnswer } from '../../../src/protocols/sasl/answer.ts';
import { type AuthExchange, asksFor, questionPlace } from '../../../src/protocols/sasl/exchange.ts';
import { remarkQuestion } from '../../../src/protocols/sasl/remark.ts';
import { saslPrep } from '../../../src/protocols/sasl/saslprep.ts';
import { clientFirst, readClientFirst, scramKeys, serverSignature } from '../../../src/protocols/sasl/scram.ts';
import { answerSecrets, initialResponseSecrets } from '../../../src/protocols/sasl/secrets.ts';

const means = (nonce: string) => ({ charset: 'auto', nonce, host: 'mail.example.test' });
const base64 = (text: string) => Buffer.from(text).toString('base64');
const at = (mechanism: string, answers: number, first: string | null, said = ''): AuthExchange => ({
  mechanism,
  answers,
  user: null,
  challenge: Buffer.from(said),
  first,
});

const PRINTED = [
  {
    mechanism: 'SCRAM-SHA-1',
    hash: 'sha1',
    nonce: 'fyko+d2lbbFgONRv9qkxdawL',
    server: 'r=fyko+d2lbbFgONRv9qkxdawL3rfcNHYJY1ZVvWVs7j,s=QSXCR+Q6sek8bf92,i=4096',
    salt: 'QSXCR+Q6sek8bf92',
    final: 'c=biws,r=fyko+d2lbbFgONRv9qkxdawL3rfcNHYJY1ZVvWVs7j,p=v0X8v3Bz2T0CJGbJQyF0X+HI4Ts=',
    signature: 'rmF9pqV8S7suAoZWja4dJRkFsKQ=',
  },
  {
    mechanism: 'SCRAM-SHA-256',
    hash: 'sha256',
    nonce: 'rOprNGfwEbeRWgbNEkqO',
    server: 'r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0,s=W22ZaJ0SNY7soEsUEjb6gQ==,i=4096',
    salt: 'W22ZaJ0SNY7soEsUEjb6gQ==',
    final: 'c=biws,r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0,p=dHzbZapWIk4jUhN+Ute9ytag9zjfMHgsqmmiz7AndVQ=',
    signature: '6rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G4=',
  },
] as const;

describe.each(PRINTED)('$mechanism as RFC 5802 §5 and RFC 7677 §3 print it', (printed) => {
  const { mechanism, nonce, server, final } = printed;
  const first = `n,,n=user,r=${nonce}`;

  it('makes both messages of the client', () => {
    expect(answerOf(at(mechanism, 0, null), 'user', means(nonce))).toMatchObject({ text: base64(first), hidden: [] });
    const made = answerOf(at(mechanism, 1, first, server), 'pencil', means(nonce))!;
    expect(Buffer.from(made.text, 'base64').toString()).toBe(final);
    const [hidden] = made.hidden;
    expect(final.slice(hidden!.start, hidden!.end)).toBe(final.split(',p=')[1]);
    expect(answerOf(at(mechanism, 2, first), '', means(nonce))?.text).toBe('');
  });

  it('signs as the server', () => {
    const keys = scramKeys(printed.hash, 'pencil', Buffer.from(printed.salt, 'base64'), 4096);
    const message = [first.slice(3), server, final.split(',p=')[0]].join(',');
    expect(serverSignature(printed.hash, keys, message)).toBe(printed.signature);
  });

  it('gives no proof to who did not take up the nonce, asks for too many rounds, or cannot be read', () => {
    for (const said of [server.replace('r=', 'r=x'), server.replace('i=4096', 'i=99999999'), 'hello', '']) {
      expect(answerOf(at(mechanism, 1, first, said), 'pencil', means(nonce))).toBeNull();
    }
    const ids = (said: string) => remarkQuestion('smtp', at(mechanism, 1, first), base64(said)).map(({ id }) => id);
    expect(ids(server)).toEqual([]);
    expect(ids(server.replace('r=', 'r=x'))).toEqual(['smtp.sasl.scram-nonce']);
    expect(ids(server.replace('i=4096', 'i=99999999'))).toEqual(['smtp.sasl.scram-many']);
    expect(ids(server.replace('i=4096', 'i=1'))).toEqual(['smtp.sasl.scram-few']);
    expect(ids('hello')).toEqual(['smtp.sasl.scram-unreadable']);
    expect(remarkQuestion('pop3', at(mechanism, 2, first), base64('e=invalid-proof'))).toMatchObject([
      { id: 'pop3.sasl.scram-error', params: { error: 'invalid-proof' } },
    ]);
  });

  it('hides the proof, not the name', () => {
    expect(answerSecrets(at(mechanism, 0, null), base64(first))).toEqual([]);
    expect(initialResponseSecrets(`${mechanism} ${base64(first)}`, 5)).toEqual([]);
    expect(answerSecrets(at(mechanism, 0, null), base64('hunter2'))).toMatchObject([{ kind: 'sasl' }]);
    expect(answerSecrets(at(mechanism, 1, first), base64(final))).toMatchObject([{ start: 0, kind: 'digest' }]);
  });

  it('asks for name, password and nothing', () => {
    expect([0, 1, 2].map((answers) => asksFor({ mechanism, answers }))).toEqual(['user', 'password', 'nothing']);
    expect(questionPlace({ mechanism, answers: 1 })).toBe('auth-scram-final');
  });
});

it('writes names with commas and equals signs so that they can be read again', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, unit: 'grapheme' }), (name) => {
      if (saslPrep(name) === '' || saslPrep(name).includes('\0')) return;
      expect(readClientFirst(clientFirst(name, 'abc'))).toMatchObject({ user: saslPrep(name), nonce: 'abc' });
    }),
  );
});

it('prepares names and passwords (RFC 4013 §3)', () => {
  expect(saslPrep('I\u00adX')).toBe('IX');
  expect(saslPrep('\u00aa')).toBe('a');
  expect(saslPrep('\u2168')).toBe('IX');
  expect(saslPrep('ｐｗ\u3000x')).toBe('pw x');
});

it('logs in to our own server with any name and password, and with no other password', () => {
  fc.assert(
    fc.property(
      fc.string({ minLength: 1, maxLength: 8, unit: 'grapheme' }),
      fc.string({ minLength: 1, maxLength: 8, unit: 'grapheme' }),
      (user, password) => {
        fc.pre(saslPrep(user) === user && saslPrep(password) !== '');
        const accounts = [{ user, password, addresses: [] }];
        const made = answerOf(at('SCRAM-SHA-256', 0, null), user, means('abc'))!;
        const first = Buffer.from(made.plain).toString();
        const asked = nextQuestion({ mechanism: 'SCRAM-SHA-256', nonce: 'srv' }, first, accounts)!;
        const prove = (typed: string) =>
          Buffer.from(answerOf(at('SCRAM-SHA-256', 1, first, asked.ask), typed, means('abc'))!.plain).toString();
        expect(nextQuestion(asked.exchange, prove(`${password}x`), accounts)).toBeNull();
        const done = nextQuestion(asked.exchange, prove(password), accounts)!;
        expect(done.ask).toMatch(/^v=/);
        expect(identify(done.exchange, '', accounts)?.user).toBe(user);
      },
    ),
    { numRuns: 20 },
  );
});

describe('AUTH with words behind the mechanism', () => {
  const made = (line: string) => initialAnswer(line, means('abc'));
  it('becomes the command with its initial response', () => {
    expect(made('auth scram-sha-256 alice')?.text).toBe(`AUTH SCRAM-SHA-256 ${base64('n,,n=alice,r=abc')}`);
    expect(made('AUTH PLAIN alice wonderland')?.text).toBe(`AUTH PLAIN ${base64('\0alice\0wonderland')}`);
    const token = made('AUTH XOAUTH2 alice@example.test ya29.x')!;
    expect(Buffer.from(token.plain).toString()).toBe('user=alice@example.test\x01auth=Bearer ya29.x\x01\x01');
    expect(token.hidden).toEqual([{ start: 36, end: 42 }]);
    expect(Buffer.from(made('AUTH OAUTHBEARER a t')!.plain).toString()).toBe(
      'n,a=a,\x01host=mail.example.test\x01auth=Bearer t\x01\x01',
    );
  });
  it('stays as it is where the server begins, nothing follows, or it was made already', () => {
    for (const line of [
      'AUTH LOGIN alice',
      'AUTH PLAIN',
      'AUTH XOAUTH2 alice',
      `AUTH PLAIN ${base64('\0a\0b')}`,
      'NOOP x y',
    ]) {
      expect(made(line)).toBeNull();
    }
  });
});
