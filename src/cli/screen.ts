/** Brings up the screen: the UI is loaded only here. */
import { BEGINNER } from '../engine/assist/fading.ts';
import type { Recording } from '../engine/record/read-recording.ts';
import type { Recorder } from '../engine/record/recorder.ts';
import type { SessionOptions } from '../engine/session/session.ts';
import type { Start } from '../ui/options.ts';
import type { Context } from './command.ts';
import type { ConnectPlan } from './connect-options.ts';
import { environmentProxy } from './proxy.ts';
import { createServices, rememberWhenOpen, replayStart } from './services.ts';
import { UserFiles } from './user-files.ts';
import { version } from './version.ts';

export type ScreenRequest =
  | { readonly kind: 'home' }
  /** By its name or folder; null: the list of all lessons. */
  | { readonly kind: 'lesson'; readonly id: string | null }
  | {
      readonly kind: 'session';
      readonly plan: ConnectPlan;
      readonly recorder: Recorder | null;
      /** As typed on the command line. */
      readonly written: string;
    }
  | {
      readonly kind: 'replay';
      readonly recording: Recording;
      readonly speed: number;
      readonly stepping: boolean;
      readonly charset: string;
    };

/** Resolves with the exit code when the person leaves. */
export async function runScreen(request: ScreenRequest, context: Context): Promise<number> {
  const files = new UserFiles(context.env);
  const [{ startUi }, { themeOf }] = await Promise.all([import('../ui/start.tsx'), import('../ui/tones.ts')]);
  const services = createServices(files, sessionOptions(request, context));
  const start = await startOf(request);
  if (request.kind === 'session' && start.kind === 'session')
    rememberWhenOpen(start.conversation, request.written, files);
  const { ambiguous, theme, assist } = await files.settings();
  const told = context.env.WIRESPEAK_AMBIGUOUS;
  const code = await startUi({
    start,
    services,
    speaker: context.speaker,
    ambiguous: told === '1' ? 1 : told === '2' ? 2 : (ambiguous ?? 'unknown'),
    theme: themeOf(context.env) ?? theme ?? 'dark',
    charset: charsetOf(request),
    version,
    skills: (request.kind === 'session' ? request.plan.skills : null) ?? assist ?? BEGINNER,
    mouse: context.env.WIRESPEAK_MOUSE !== 'off',
  });
  context.frame.left();
  await services.close();
  return code;
}

function sessionOptions(request: ScreenRequest, { env, speaker }: Context): SessionOptions {
  if (request.kind !== 'session') return { timeoutMs: null, proxy: environmentProxy(env), say: speaker.problem };
  const { startTls: _, ...kept } = request.plan.session;
  return kept;
}

function charsetOf(request: ScreenRequest): string {
  if (request.kind === 'session') return request.plan.charset;
  return request.kind === 'replay' ? request.charset : 'auto';
}

async function startOf(request: ScreenRequest): Promise<Start> {
  switch (request.kind) {
    case 'home':
    case 'lesson':
      return request;
    case 'session': {
      const { openSession } = await import('../engine/session/session.ts');
      const { plan, recorder, written } = request;
      const conversation = openSession(plan.target, { ...plan.session, recorder: recorder ?? undefined });
      return { kind: 'session', conversation, recording: recorder?.file ?? null, target: written };
    }
    case 'replay':
      return { kind: 'replay', ...(await replayStart(request.recording, request)) };
  }
}
