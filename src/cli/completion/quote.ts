/** Text in single quotes, as each shell takes it. */

/** bash and zsh: a quote closes, stands by itself, and opens again. */
export function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

/** fish: within single quotes a backslash keeps a quote and itself. */
export function fishQuoted(text: string): string {
  return `'${text.replace(/[\\']/g, '\\$&')}'`;
}
