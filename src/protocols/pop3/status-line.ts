/** A status line: `+OK`, `-ERR` or `+`, a response code in brackets, and text nobody may rely on (RFC 1939 §3, RFC 2449 §8). */

export type StatusLine = {
  readonly status: '+OK' | '-ERR' | '+';
  /** The status was not in upper case, as it must be. */
  readonly lowerCase: boolean;
  /** `SYS/TEMP`, upper case; only `-ERR` has one. */
  readonly responseCode: string | null;
  /** What follows status and response code. */
  readonly text: string;
};

/** Parses a line without its end; null when it is none. `+OK` is tried before `+`. */
export function parseStatusLine(line: string): StatusLine | null {
  const match = /^(\+OK|-ERR)(?![A-Za-z0-9])[ \t]?([\s\S]*)$/i.exec(line);
  if (match) {
    const status = match[1]!.toUpperCase() as '+OK' | '-ERR';
    const code = status === '-ERR' ? /^\[([!-Z\\^-~]{1,64})\][ \t]?/.exec(match[2]!) : null;
    return {
      status,
      lowerCase: match[1] !== status,
      responseCode: code?.[1]?.toUpperCase() ?? null,
      text: match[2]!.slice(code?.[0].length ?? 0),
    };
  }
  const challenge = /^\+(?: ([\s\S]*))?$/.exec(line);
  return challenge && { status: '+', lowerCase: false, responseCode: null, text: challenge[1] ?? '' };
}
