/** A typed command line: its verb and the rest. Indices are octets (one character an octet). */

export type CommandLine = {
  /** Upper case; empty when the line is empty. */
  readonly verb: string;
  /** As typed. */
  readonly typed: string;
  readonly args: string;
  /** Octet where `args` begins. */
  readonly argsAt: number;
};

/** Splits a line without its end at the first space or tab. Leading blanks belong to nobody and stay uncounted. */
export function parseCommandLine(line: string): CommandLine {
  const match = /^([ \t]*)([^ \t]*)([ \t]*)([\s\S]*)$/.exec(line)!;
  const [, lead = '', typed = '', gap = '', args = ''] = match;
  return { verb: typed.toUpperCase(), typed, args, argsAt: lead.length + typed.length + gap.length };
}
