import { build } from 'esbuild';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hints } from '../../src/knowledge/hints.ts';
import { pop3Meanings } from '../../src/knowledge/pop3/meanings.ts';
import { problems } from '../../src/knowledge/problems.ts';
import { smtpMeanings } from '../../src/knowledge/smtp/meanings.ts';
import type { Lang } from '../../src/locale/catalog.ts';
import { loadSpeaker } from '../../src/locale/speaker.ts';

const languages: readonly Lang[] = ['en', 'zh-CN', 'zh-TW'];
const speakers = await Promise.all(languages.map(loadSpeaker));
const [english, simplified, taiwan] = speakers as [(typeof speakers)[0], (typeof speakers)[0], (typeof speakers)[0]];

describe('a speaker', () => {
  test('names a full-width space, and speaks of providers only to who is not on this computer', () => {
    const id = 'pop3.lint.full-width';
    expect(simplified.hint({ id, params: { space: '\u3000' } })).toMatch(
      /^这里有一个全角空格，POP3 在这里要用半角空格（/,
    );
    expect(simplified.hint({ id, params: { character: 'Ｕ', ascii: 'U' } })).toMatch(
      /^`Ｕ` 是全角字符，POP3 在这里要用 ASCII 的 `U`（/,
    );
    for (const refused of ['pop3.err.auth', 'pop3.err.pass']) {
      expect(simplified.meaning({ id: refused, params: { remote: '' } }).next).toBe('从 `USER` 重新开始。');
      expect(english.meaning({ id: refused, params: { remote: 'yes' } }).next).toMatch(/\. At 163 and QQ, .*\.$/);
    }
  });

  test('names the kind of a step, which is no kind of problem', () => {
    const found = { id: 'step.needless-solution', params: { kind: 'choose' } };
    expect(english.lessonProblem(found)).toBe('A step of kind `choose` has no `solution`; nobody would see it.');
    expect(english.lessonProblem({ id: 'step.new', params: {} })).toContain('`step.new`');
  });

  test('says a problem as the model text does', () => {
    const problem = { kind: 'tls.self-signed', params: { host: 'mail.example.test' } };
    expect(english.problem(problem)).toBe(
      'Stopped: the certificate of mail.example.test is not trusted. It is signed by itself, not by an authority this computer knows, so nobody vouches that this is the real server. No user name or password has been sent. If it is your own server: `--ca server.pem`. In a test network only: `--insecure`.',
    );
    expect(simplified.problem(problem)).toBe(
      '已停止：mail.example.test 的证书不受信任。它是自签名证书，不是本机认得的机构签发的，没有人能担保对面就是真的服务器。用户名和密码都还没有发出。如果是你自己的服务器：`--ca server.pem`。只在测试网络里：`--insecure`。',
    );
    expect(taiwan.problem(problem)).toBe(
      '已停止：mail.example.test 的憑證不受信任。它是自我簽署憑證，不是本機認得的機構簽發的，沒有人能擔保對面就是真的伺服器。使用者名稱和密碼都還沒有送出。如果是你自己的伺服器：`--ca server.pem`。只在測試網路裡：`--insecure`。',
    );
  });

  test('names classes and phases', () => {
    expect(english.replyClass('permanent')).toBe('permanent failure');
    expect(simplified.replyClass('continue')).toBe('请继续');
    expect(taiwan.replyClass('transient')).toBe('暫時失敗');
    expect(simplified.phase('smtp', 'rcpt')).toBe('收件');
    expect(taiwan.phase('smtp', 'auth')).toBe('驗證');
    expect(english.phase('smtp', 'no-such-phase')).toBe('no-such-phase');
  });

  test('knows commands and keywords, however they are written', () => {
    expect(english.command('smtp', 'rset')).toMatch(/Connection, TLS, EHLO and login stay/);
    expect(english.command('smtp', 'close')).toBeNull();
    expect(english.command('gopher', 'RSET')).toBeNull();
    expect(english.keyword('smtp', 'SIZE 1048576')).toBe(english.keyword('smtp', 'size'));
    expect(english.keyword('smtp', 'AUTH=LOGIN PLAIN')).toMatch(/old spelling/);
    expect(english.keyword('smtp', 'AUTH PLAIN')).not.toBe(english.keyword('smtp', 'AUTH=PLAIN'));
    expect(english.keyword('smtp', 'toString')).toBeNull();
    expect(english.command('toString', 'RSET')).toBeNull();
  });

  test('explains a verb and a keyword in the words of the protocol', () => {
    for (const speaker of speakers) {
      expect(speaker.command('pop3', 'rset')).toMatch(/`DELE`/);
      expect(speaker.command('smtp', 'rset')).not.toBe(speaker.command('pop3', 'rset'));
      expect(speaker.command('pop3', 'EHLO')).toBeNull();
      expect(speaker.keyword('pop3', 'SASL PLAIN LOGIN')).toMatch(/`AUTH`/);
      expect(speaker.keyword('pop3', 'SIZE')).toBeNull();
    }
    expect(simplified.phase('pop3', 'transaction')).toBe('处理');
    expect(taiwan.phase('pop3', 'authorization')).toBe('驗證');
  });

  test('explains enhanced codes by subject and detail, whatever the class', () => {
    for (const speaker of speakers) {
      expect(speaker.enhanced('5.1.1')).toBeTruthy();
      expect(speaker.enhanced('4.1.1')).toBe(speaker.enhanced('5.1.1'));
      for (const code of ['5.1', '3.1.1', '5.999.1', '#5.1.1', '5.1.1 ', '']) expect(speaker.enhanced(code)).toBeNull();
    }
  });

  test('falls back to the class of a meaning it does not know', () => {
    const known = (id: string) => english.meaning({ id, params: {} });
    expect(known('smtp.559.new')).toEqual(known('smtp.class.permanent'));
    expect(known('smtp.299')).toEqual(known('smtp.class.success'));
    expect(english.meaning({ id: 'new', params: { code: 451 } })).toEqual(
      english.meaning({ id: 'smtp.class.transient', params: { code: 451 } }),
    );
    expect(known('pop3.ok.new')).toEqual(known('pop3.class.success'));
    expect(known('pop3.err.new')).toEqual(known('pop3.class.permanent'));
    expect(known('pop3.continue.new')).toEqual(known('pop3.class.continue'));
    expect(known('pop3.constructor')).toEqual(known('pop3.class.unknown'));
    expect(known('constructor')).toEqual(known('smtp.class.unknown'));
  });

  test('has a sentence for every id of the facts', () => {
    for (const speaker of speakers) {
      const general = speaker.hint({ id: 'x', params: {} }).replaceAll('x', '');
      for (const id of Object.keys(hints)) expect(speaker.hint({ id, params: {} })).not.toContain(general);
      for (const kind of Object.keys(problems))
        expect(speaker.problem({ kind, params: {} })).not.toContain(`\`${kind}\``);
      for (const id of Object.keys({ ...smtpMeanings, ...pop3Meanings }))
        expect(speaker.meaning({ id, params: {} }).text).not.toBe('');
    }
  });

  test('never throws, whatever it is asked', () => {
    const params = fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.integer()));
    const anyId = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('__proto__', 'constructor', 'smtp.550', ''));
    fc.assert(
      fc.property(fc.constantFrom(...speakers), anyId, params, (speaker, id, values) => {
        expect(speaker.meaning({ id, params: values }).text).not.toBe('');
        expect(speaker.hint({ id, params: values })).not.toBe('');
        expect(speaker.problem({ kind: id, params: values })).not.toBe('');
        expect(typeof speaker.phase(id, id)).toBe('string');
        for (const said of [speaker.enhanced(id), speaker.command(id, id), speaker.keyword('pop3', id)]) {
          expect(said === null || said !== '').toBe(true);
        }
      }),
      { seed: 42, numRuns: 200 },
    );
  });
});

test('a bundle keeps each language in a chunk of its own', async () => {
  const { outputFiles } = await build({
    entryPoints: ['src/locale/speaker.ts'],
    bundle: true,
    splitting: true,
    format: 'esm',
    charset: 'utf8',
    outdir: 'unused',
    write: false,
  });
  const holds = (text: string) => outputFiles.filter((file) => file.text.includes(text)).length;
  const entry = outputFiles.find((file) => file.path.endsWith('speaker.js'));
  expect(entry?.text).not.toMatch(/[\u4e00-\u9fff]|permanent failure/);
  expect([holds('permanent failure'), holds('永久失败'), holds('永久失敗')]).toEqual([1, 1, 1]);
  const mixed = outputFiles.filter((file) => file.text.includes('永久失败') && file.text.includes('permanent failure'));
  expect(mixed).toEqual([]);
});
