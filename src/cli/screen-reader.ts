/** Does a screen reader read along? Then nothing is drawn: everything is said once, line by line (decision 12). */

/** Asked before anything is parsed, so it knows the option by its words. */
export function readsAlong(argv: readonly string[], env: NodeJS.ProcessEnv): boolean {
  const end = argv.indexOf('--');
  const told = env.WIRESPEAK_SCREEN_READER ?? '';
  return (told !== '' && told !== '0') || (end === -1 ? argv : argv.slice(0, end)).includes('--screen-reader');
}
