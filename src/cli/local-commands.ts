/** Slash commands of plain mode that send nothing. */
import { AIDS, allAt, helps } from '../engine/assist/fading.ts';
import type { HelpedTyping } from '../engine/assist/helped-typing.ts';
import { createRecorder } from '../engine/record/recorder.ts';
import { type Slash, slashCommands } from '../engine/script/slash.ts';
import { keepAlive, USUAL_KEEPALIVE } from '../engine/session/keepalive.ts';
import type { Session } from '../engine/session/session.ts';
import { lastMessage, readMessage } from '../formats/mail/lens.ts';
import type { Problem } from '../protocols/contract.ts';
import { decodeBase64, encodeBase64 } from '../wire/base64.ts';
import { decodeOctets, isCharset } from '../wire/charset.ts';
import { base64Problem } from './base64-problem.ts';
import type { PlainPrinter } from './plain.ts';
import { printPhases } from './print-phases.ts';
import { app } from './version.ts';

/** What these commands may change. */
export type PlainState = {
  charset: string;
  hex: boolean;
  stopKeepalive: (() => void) | null;
  helped: HelpedTyping | null;
};

export async function runLocal(
  slash: Slash,
  session: Session,
  printer: PlainPrinter | null,
  state: PlainState,
  script: boolean,
): Promise<Problem | null> {
  const text = (octets: Uint8Array) => decodeOctets(octets, state.charset).text;
  switch (slash.name) {
    case 'help':
      printer?.say('plain.help');
      for (const [name, { takes, where }] of Object.entries(slashCommands)) {
        if (where !== 'screen') printer?.line(`/${name} ${takes}`.trim());
      }
      return null;
    case 'b64': {
      const octets = withNuls(slash.octets);
      printer?.say('plain.encoded', { text: text(octets), encoded: encodeBase64(octets) });
      return null;
    }
    case 'd64': {
      const written = text(slash.octets);
      const decoded = decodeBase64(written);
      if (decoded.ok) printer?.say('plain.decoded', { text: written, decoded: text(decoded.bytes) });
      else printer?.complain(base64Problem(decoded));
      return null;
    }
    case 'encoding':
      if (slash.value !== 'auto' && !isCharset(slash.value)) {
        return { kind: 'usage.unknown-encoding', params: { encoding: slash.value } };
      }
      state.charset = slash.value;
      printer?.say('plain.encoding', { encoding: slash.value });
      return null;
    case 'hex':
      state.hex = slash.on ?? !state.hex;
      printer?.say(state.hex ? 'plain.hex-on' : 'plain.hex-off');
      return null;
    case 'mail': {
      const found = lastMessage(session.transcript);
      if (!found) printer?.note('mail.none');
      else printer?.mail(await readMessage(session.transcript, found.index, found.note, (part) => session.clean(part)));
      return null;
    }
    case 'record': {
      const made = createRecorder(slash.value, { app });
      if (!made.ok) return made.problem;
      session.record(made.recorder);
      printer?.say('plain.recording', { file: slash.value });
      return null;
    }
    case 'phases':
      printPhases(session, printer);
      return null;
    case 'assist':
      // In a script nothing is added, whatever is asked for.
      if (state.helped) {
        if (slash.level !== null) state.helped.set(allAt(slash.level));
        for (const aid of AIDS) printer?.note(`assist.${aid}-${state.helped.skills[aid].level}`);
      }
      if (!state.helped || !helps(session.protocol)) printer?.note('assist.not-here');
      return null;
    case 'keepalive': {
      state.stopKeepalive?.();
      const { harmless } = session.protocol;
      if (harmless === null) {
        printer?.note('notice.keepalive-none');
        return null;
      }
      const seconds = slash.seconds ?? USUAL_KEEPALIVE;
      state.stopKeepalive = seconds === 0 ? null : keepAlive(session, seconds);
      if (seconds === 0) printer?.note('notice.keepalive-off');
      else printer?.note('notice.keepalive-on', { seconds, line: harmless });
      return null;
    }
    default:
      printer?.say('plain.not-here', { command: slash.name });
      // What follows in a script was meant for something else.
      return script ? { kind: 'usage.not-yet', params: { command: `/${slash.name}` } } : null;
  }
}

/** `\0` typed as two characters is a NUL, as on the screen: no key sends one. */
function withNuls(octets: Uint8Array): Uint8Array {
  return Buffer.from(Buffer.from(octets).toString('latin1').replaceAll('\\0', '\0'), 'latin1');
}
