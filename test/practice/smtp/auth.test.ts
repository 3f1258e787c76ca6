import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { connect, NONCE } from '../driver.ts';

const base64 = (text: string) => Buffer.from(text).toString('base64');
const DONE = '235 2.7.0 Authentication successful\r\n';
const FAILED = '535 5.7.8 Error: authentication failed\r\n';
const NOT_BASE64 = '501 5.5.2 Error: cannot decode the answer as base64\r\n';

/** A session of the strict persona past EHLO. */
function opened() {
  const session = connect('rfc');
  session.line('EHLO client.test');
  return session;
}

describe('AUTH PLAIN', () => {
  it('takes the answer at once or when asked', () => {
    expect(opened().line(`AUTH PLAIN ${base64('\0alice\0wonderland')}`)).toBe(DONE);
    const session = opened();
    expect(session.line('auth plain')).toBe('334 \r\n');
    expect(session.line(base64('\0alice@example.test\0wonderland'))).toBe(DONE);
  });

  it.each([
    ['alice\0alice\0wonderland', DONE],
    ['alice@example.test\0alice\0wonderland', DONE],
    ['bob\0alice\0wonderland', FAILED],
    ['\0alice\0Wonderland', FAILED],
    ['\0nobody\0wonderland', FAILED],
    ['\0alice\0wonderland\0', FAILED],
    ['alice\0wonderland', FAILED],
    ['alice', FAILED],
  ])('%j', (message, reply) => expect(opened().line(`AUTH PLAIN ${base64(message)}`)).toBe(reply));

  it('tells an empty answer from bad base64', () => {
    expect(opened().line('AUTH PLAIN =')).toBe(FAILED);
    expect(opened().line('AUTH PLAIN !!!')).toBe(NOT_BASE64);
    const session = opened();
    session.line('AUTH PLAIN');
    expect(session.line('YWJj YWJj')).toBe(NOT_BASE64);
    expect(session.line('NOOP')).toBe('250 2.0.0 Ok\r\n');
  });
});

describe('AUTH LOGIN', () => {
  it('asks for both, and says no only at the end', () => {
    const session = opened();
    expect(session.line('AUTH LOGIN')).toBe('334 VXNlcm5hbWU6\r\n');
    expect(session.line(base64('nobody'))).toBe('334 UGFzc3dvcmQ6\r\n');
    expect(session.line(base64('wonderland'))).toBe(FAILED);
    session.line('AUTH LOGIN');
    session.line(base64('alice'));
    expect(session.line(base64('wonderland'))).toBe(DONE);
    expect(session.line('AUTH LOGIN')).toBe('503 5.5.1 Error: already authenticated\r\n');
  });

  it('refuses a newline encoded with the password', () => {
    const session = opened();
    session.say(`AUTH LOGIN\r\n${base64('alice')}\r\n`);
    expect(session.line(base64('wonderland\n'))).toBe(FAILED);
  });

  it('takes no initial response, which the strict server answers with 501', () => {
    expect(opened().line('AUTH LOGIN YWxpY2U=')).toBe('501 5.5.4 Error: LOGIN takes no initial response\r\n');
    expect(opened().line('AUTH CRAM-MD5 YWxpY2U=')).toBe('501 5.5.4 Error: CRAM-MD5 takes no initial response\r\n');
  });
});

describe('AUTH CRAM-MD5', () => {
  const challenge = `<${NONCE.toString('hex')}@mail.example.test>`;
  const digest = (password: string) => createHmac('md5', password).update(challenge).digest('hex');

  it.each([
    [`alice ${digest('wonderland')}`, DONE],
    [`alice ${digest('Wonderland')}`, FAILED],
    [`bob ${digest('wonderland')}`, FAILED],
    ['alice', FAILED],
  ])('%s', (message, reply) => {
    const session = opened();
    expect(session.line('AUTH CRAM-MD5')).toBe(`334 ${base64(challenge)}\r\n`);
    expect(session.line(base64(message))).toBe(reply);
  });
});

describe('any exchange', () => {
  it.each(['PLAIN', 'LOGIN', 'CRAM-MD5'])('%s is given up with a star', (mechanism) => {
    const session = opened();
    session.line(`AUTH ${mechanism}`);
    expect(session.line('*')).toBe('501 5.7.0 Authentication aborted\r\n');
    expect(session.line('NOOP')).toBe('250 2.0.0 Ok\r\n');
  });

  it('knows its mechanisms and its syntax', () => {
    const session = opened();
    expect(session.line('AUTH')).toBe('501 5.5.4 Syntax: AUTH mechanism\r\n');
    expect(session.line('AUTH NOSUCH')).toBe('504 5.5.4 Error: authentication mechanism NOSUCH not supported\r\n');
    expect(session.line('AUTH PLAIN a b')).toBe('501 5.5.4 Syntax: AUTH mechanism\r\n');
  });

  it('ends when a line is longer than RFC 4954 allows', () => {
    const session = opened();
    session.line('AUTH PLAIN');
    expect(session.line('A'.repeat(20_000))).toBe('500 5.5.6 Error: authentication exchange line is too long\r\n');
    expect(session.line('NOOP')).toBe('250 2.0.0 Ok\r\n');
  });
});
