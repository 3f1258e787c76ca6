/** A whole transcript, explained line by line as a session would have been. */
import { openReplay } from '../../engine/replay.ts';
import type { Moment } from '../../engine/session/conversation.ts';
import { type Imported, importTranscript } from '../../formats/transcripts/import.ts';
import type { Protocol } from '../../protocols/contract.ts';
import type { Context } from '../command.ts';
import { InOrder, type MomentPrinter } from '../in-order.ts';
import { PlainPrinter } from '../plain.ts';
import { styleFor } from '../style.ts';
import { lineJson } from './line-json.ts';

/** Resolves with the exit code: 0 when it was explained, whatever the session itself came to. */
export async function explainTranscript(
  octets: Uint8Array,
  protocols: readonly Protocol[],
  protocol: Protocol | null,
  json: boolean,
  context: Context,
): Promise<number> {
  const imported = importTranscript(octets, protocols, protocol);
  if (!imported) return context.complain({ kind: 'usage.no-transcript', params: {} });
  const replay = openReplay(imported.recording, { stepping: true });
  const inOrder = new InOrder(replay, json ? jsonPrinter(imported, context) : plainPrinter(imported, context));
  replay.subscribe((moment) => {
    if (moment && !context.stdout.closed) inOrder.print(moment);
  });
  replay.seekEnd();
  await inOrder.settled();
  return 0;
}

function plainPrinter({ told }: Imported, { speaker, stdout, env }: Context): MomentPrinter {
  const printer = new PlainPrinter({
    speaker,
    write: (text) => stdout.write(text),
    charset: () => 'auto',
    style: styleFor(stdout.isTerminal, env),
    sentAsTyped: false,
  });
  /** The words of the program in place of what happened, with the notes on it. */
  const instead = (moment: Moment, text: string): Moment => ({
    ...moment,
    view: moment.view,
    entry: { event: 'annotation', at: moment.entry.at, text },
  });
  return {
    wants: (note) => printer.wants(note),
    print: (moment, mail) => {
      const one = told[moment.index];
      switch (one?.kind) {
        case 'tls':
          return printer.print(instead(moment, speaker.cli('explain.tls')), mail);
        case 'supplied':
          return printer.print(instead(moment, speaker.cli('explain.supplied')), mail);
        case 'skipped':
          return printer.print(instead(moment, speaker.cli('explain.skipped', { count: one.count })), mail);
        case 'aside':
          return printer.print(moment, mail);
        case 'line':
          if (!one.hidden) printer.print(moment, mail);
      }
    },
  };
}

/** One object a line of the transcript, and none for what is not in it. */
function jsonPrinter({ told, protocol }: Imported, { speaker, stdout }: Context): MomentPrinter {
  return {
    wants: () => false,
    print: (moment) => {
      const one = told[moment.index];
      if ((one?.kind === 'line' && !one.hidden) || one?.kind === 'aside')
        stdout.write(lineJson(moment, protocol, speaker));
    },
  };
}
