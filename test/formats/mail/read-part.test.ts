/** Parts fetched by themselves: read by what was told of them, else by a guess that says it is one. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Transcript } from '../../../src/engine/record/transcript.ts';
import { Scribe } from '../../../src/engine/session/scribe.ts';
import { lastMessage, readMessage } from '../../../src/formats/mail/lens.ts';
import { readPart } from '../../../src/formats/mail/read-part.ts';
import { mailWords } from '../../../src/formats/mail/words.ts';
import { loadSpeaker } from '../../../src/locale/speaker.ts';
import type { MessagePart } from '../../../src/protocols/contract.ts';
import { imap } from '../../../src/protocols/imap/index.ts';
import { client, drive, opened, server } from '../../support/conversation-driver.ts';
import { fed } from '../../support/scribe-driver.ts';

const en = await loadSpeaker('en');

const STRUCTURE =
  '(("text" "plain" ("charset" "gbk") NIL NIL "base64" 12 1 NIL NIL NIL NIL)("text" "csv" ("name" "grades.csv") NIL NIL "quoted-printable" 28 0 NIL ("attachment" ("filename" "grades.csv")) NIL NIL) "mixed" ("boundary" "b5") NIL NIL NIL)';

/** The record of a session that fetches; each literal is what stands behind its name. */
function fetched(...answers: readonly string[]): Transcript {
  const lines = answers.flatMap((answer, at) => [
    client(`a${at + 2} FETCH 3 x\r\n`),
    server(`* 3 FETCH (${answer})\r\na${at + 2} OK\r\n`),
  ]);
  const begun = [server('* PREAUTH ready\r\n'), client('a1 SELECT INBOX\r\n'), server('* 5 EXISTS\r\na1 OK done\r\n')];
  const scribe = new Scribe(imap);
  fed(scribe, { type: 'opened', channel: 0, host: 'mail.example.test', port: 143, tls: null });
  for (const unit of drive(imap, [opened(), ...begun, ...lines]).units) fed(scribe, unit);
  return scribe.transcript;
}

const literal = (name: string, text: string) => `${name} {${text.length}}\r\n${text}`;

async function words(transcript: Transcript) {
  const found = lastMessage(transcript)!;
  return mailWords(await readMessage(transcript, found.index, found.note, (text) => text), en, 'auto');
}

describe('a part', () => {
  it('is read by what BODYSTRUCTURE told, before or in the same response', async () => {
    const before = await words(fetched(`BODYSTRUCTURE ${STRUCTURE}`, literal('BODY[1]', 'xOO6ww==\r\n')));
    expect(before.part).toEqual(['Part 1 of message 3, text/plain; charset=gbk, base64']);
    expect(before.text).toEqual(['你好']);
    const along = await words(fetched(`BODYSTRUCTURE ${STRUCTURE} ${literal('BODY[2]', 'a=2Cb=\r\nc')}`));
    expect(along.part).toEqual(['Part 2 of message 3, text/csv, quoted-printable, grades.csv']);
    expect(along.text).toEqual(['a,bc']);
  });

  it('is read by its MIME header, or by that of its message', async () => {
    const mime = 'Content-Type: text/plain; charset="gbk"\r\nContent-Transfer-Encoding: BASE64\r\n\r\n';
    expect(await words(fetched(literal('BODY[1.MIME]', mime), literal('BODY[1]', 'xOO6ww==')))).toMatchObject({
      part: ['Part 1 of message 3, text/plain; charset=gbk, base64'],
      text: ['你好'],
    });
    expect(await words(fetched(literal('BODY[HEADER]', mime), literal('BODY[TEXT]', 'xOO6ww==')))).toMatchObject({
      part: ['Body of message 3, text/plain; charset=gbk, base64'],
      text: ['你好'],
    });
  });

  it('within a message that is a part has its own place', async () => {
    const inner =
      '("message" "rfc822" NIL NIL NIL "7bit" 99 (NIL NIL NIL NIL NIL NIL NIL NIL NIL NIL) ("text" "html" ("charset" "utf-8") NIL NIL "7bit" 9 1) 4)';
    const session = fetched(
      `BODY (("text" "plain" NIL NIL NIL "7bit" 1 1)${inner} "mixed")`,
      literal('BODY[2.1]', '<p>hi</p>'),
    );
    expect(await words(session)).toMatchObject({
      part: ['Part 2.1 of message 3, text/html; charset=utf-8, 7bit'],
      text: ['hi'],
      textTitle: 'Text, from HTML without its tags',
    });
  });

  it('that nobody told of is guessed, and says so', async () => {
    const { part, text } = await words(fetched(literal('BODY[1]', 'xOO6w8TjusPE47rDxOO6ww==\r\n')));
    expect(part[0]).toBe('Part 1 of message 3, text/plain; charset=gb18030, base64');
    expect(part[1]).toContain('Guessed');
    expect(text).toEqual(['你好你好你好你好']);
    const plain = await words(fetched(literal('BODY[1]', 'word')));
    expect([plain.part[0], plain.text]).toEqual(['Part 1 of message 3, text/plain', ['word']]);
    const quoted = await words(fetched(literal('BODY[1]', 'caf=C3=A9 =\r\nna=C3=AFve')));
    expect(quoted.text).toEqual(['café naïve']);
  });

  it('is shown as what it is: a header, a beginning, a piece, octets already decoded', async () => {
    const fields = await words(
      fetched(literal('BODY[HEADER.FIELDS (SUBJECT)]', 'Subject: =?GBK?B?xOO6ww==?=\r\n\r\n')),
    );
    expect(fields).toMatchObject({
      part: ['Header fields of message 3: SUBJECT'],
      fields: ['Subject: 你好'],
      text: ['Only the header was fetched.'],
      count: '31 octets',
    });
    const told = `BODYSTRUCTURE ${STRUCTURE}`;
    expect(await words(fetched(told, literal('BODY[1]<0>', 'xOO6w')))).toMatchObject({
      text: ['你'],
      count: '5 octets (only its beginning)',
    });
    const piece = await words(fetched(told, literal('BODY[1]<4>', 'ww==')));
    expect(piece.part.slice(1)).toEqual([
      'A piece: it begins at octet 4, counted from 0.',
      'Shown as it came: base64 cannot be read from its middle.',
    ]);
    expect(piece.text).toEqual(['ww==']);
    expect(await words(fetched(told, literal('BINARY[1]', '\xc4\xe3\xba\xc3')))).toMatchObject({
      part: ['Part 1 of message 3, text/plain; charset=gbk, sent decoded'],
      text: ['你好'],
    });
  });

  it('of any size is read as far as anybody reads', async () => {
    const line = `${Buffer.from('你'.repeat(19)).toString('base64')}\r\n`;
    const octets = Buffer.from(line.repeat(40_000));
    const part: MessagePart = {
      what: 'part',
      section: '2',
      number: 1,
      offset: null,
      decoded: false,
      type: null,
      charset: null,
      encoding: null,
      boundary: null,
      filename: null,
      told: null,
    };
    const mail = await readPart(octets, part);
    expect(mail.part?.guessed).toEqual({ type: 'text/plain', charset: 'utf-8', encoding: 'base64' });
    expect(mail.readUpTo).toBeLessThan(1024 * 1024);
    expect(mail.text).toMatch(/^你+$/);
    expect(mail.text.length).toBeGreaterThan(200_000);
  });

  it('takes whatever was told of it, and whatever it holds', async () => {
    const word = fc.option(
      fc.string({
        unit: fc.constantFrom('a', '/', '"', '\r', '\n', ';', '=', 'text/', 'base64', 'é', ' '),
        maxLength: 12,
      }),
    );
    const part: fc.Arbitrary<MessagePart> = fc.record({
      what: fc.constantFrom('message', 'header', 'fields', 'mime', 'text', 'part'),
      section: fc.string({ maxLength: 8 }),
      number: fc.option(fc.nat()),
      offset: fc.option(fc.nat(50)),
      decoded: fc.boolean(),
      type: word,
      charset: word,
      encoding: word,
      boundary: word,
      filename: word,
      told: fc.constantFrom('structure', 'header', null),
    });
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), part, async (octets, described) => {
        const mail = await readPart(octets, described);
        expect(typeof mail.text).toBe('string');
        expect(mail.part).toMatchObject({ section: described.section });
      }),
      { seed: 6, numRuns: 300 },
    );
  });
});
