/** Every SASL mechanism as a way to log in, in the lines of one protocol. */
import { encodeBase64 } from '../../wire/base64.ts';
import type { LoginLine, LoginWay } from '../contract.ts';
import { EXCHANGES, IN_CLEAR, SERVER_FIRST } from './mechanisms.ts';

/** How a protocol carries an exchange. */
export type Carrier = {
  /** What comes before the exchange, for a mechanism. */
  readonly opening: (mechanism: string) => readonly LoginLine[];
  /** Stands before the mechanism, when it is not `AUTH`. */
  readonly command?: string;
  /** Stands before a question; the question itself is base64. */
  readonly question: string;
  /** The server's yes. */
  readonly yes: string;
  /** Octets that the command with the first answer on its line may have, CRLF included. */
  readonly longest: number;
};

/** A mechanism added to `EXCHANGES` is among them by itself. */
export function saslLogins({ opening, command = 'AUTH', question, yes, longest }: Carrier): readonly LoginWay[] {
  return Object.entries(EXCHANGES).map(([name, questions]) => ({
    name,
    lines: [
      ...opening(name),
      { from: 'client', line: `${command} ${name}` },
      ...questions.flatMap(({ asks, words }): readonly LoginLine[] => [
        {
          from: 'server',
          line: `${question}${asks === null ? '{challenge-base64}' : encodeBase64(Buffer.from(asks))}`,
        },
        { from: 'client', line: words, made: true },
      ]),
      { from: 'server', line: yes },
    ],
    oneLine: SERVER_FIRST.has(name) ? null : longest,
    inClear: IN_CLEAR.has(name),
  }));
}
