/** A script that comes on stdin, octet for octet. */
import { ScriptFeed } from '../engine/script/script.ts';

/** Reads until the end; `stop` lets go of stdin, so that the program can end before it does. */
export function feedFrom(stdin: NodeJS.ReadStream): { readonly feed: ScriptFeed; stop(): void } {
  const feed = new ScriptFeed();
  const data = (octets: Buffer): void => feed.push(octets);
  const end = (): void => feed.end();
  // A stdin that cannot be read (closed by the parent) is a script without lines.
  stdin.on('data', data).once('end', end).once('error', end);
  return {
    feed,
    stop: () => {
      stdin.off('data', data).off('end', end);
      stdin.pause();
    },
  };
}
