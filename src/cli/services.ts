/**
 * What the screen may ask for: everything that touches a socket or a file. The engine is loaded when it is first
 * needed, so that the home screen does not wait for it.
 */

import type { Recording } from '../engine/record/read-recording.ts';
import type { Session, SessionOptions } from '../engine/session/session.ts';
import { providers } from '../knowledge/providers.ts';
import { loadSpeaker } from '../locale/speaker.ts';
import type { Problem } from '../protocols/contract.ts';
import type { ReplayStart, Services } from '../ui/options.ts';
import { LessonHouse } from './learn/lesson-house.ts';
import { PracticeHouse, practices } from './practice-house.ts';
import type { UserFiles } from './user-files.ts';
import { app } from './version.ts';

/** What is let go of when the screen closes. */
export type Held = { close(): Promise<void> };

/** `sessionOptions`: what the command line asked for, kept for every session opened from the screen. */
export function createServices(files: UserFiles, sessionOptions: SessionOptions): Services & Held {
  const sessions = new Set<Session>();
  const house = new PracticeHouse();
  const school = new LessonHouse(files);
  const keep = (conversation: Session) => {
    sessions.add(conversation);
    return { ok: true, conversation, recording: null } as const;
  };
  return {
    async openSession(written, earlier) {
      const [{ readTarget }, { protocols }, { openSession }] = await Promise.all([
        import('./target.ts'),
        import('../protocols/registry.ts'),
        import('../engine/session/session.ts'),
      ]);
      const target = readTarget(written.trim().split(/\s+/), {}, protocols);
      if (!target.ok) return target;
      const session = openSession(target.target, { ...sessionOptions, transcript: earlier ?? undefined });
      rememberWhenOpen(session, written.trim(), files);
      return keep(session);
    },
    practices: () => practices,
    async startPractice(id, earlier) {
      const started = await house.start(id);
      if (!started.ok) return started;
      const { protocolById } = await import('../protocols/registry.ts');
      const { openSession } = await import('../engine/session/session.ts');
      const { protocol, host, port, accounts, certificatePem } = started.service;
      const target = { protocol: protocolById(protocol), host, port, tls: false };
      // Its certificate is our own, so STARTTLS can be practised without a warning.
      return {
        ...keep(openSession(target, { timeoutMs: null, ca: certificatePem, transcript: earlier ?? undefined })),
        accounts,
      };
    },
    lessons: school.lessons,
    startLesson: school.start,
    listRecordings: () => files.recordings(),
    async openRecording(path) {
      const { readRecordingFile } = await import('./recording-file.ts');
      const read = await readRecordingFile(path);
      return read.ok ? { ok: true, ...(await replayStart(read.recording, { speed: 1, stepping: false })) } : read;
    },
    async startRecording(conversation, path) {
      let file = path;
      try {
        file ??= await files.newRecording(conversation.host, conversation.port, new Date());
      } catch (error) {
        return unwritable('recordings', error as NodeJS.ErrnoException);
      }
      const { createRecorder } = await import('../engine/record/recorder.ts');
      const made = createRecorder(file, { app });
      if (!made.ok) return made;
      conversation.record(made.recorder);
      return { ok: true, path: file };
    },
    loadSpeaker,
    recentTargets: async () => (await files.settings()).recent,
    targets: knownTargets,
    rememberAmbiguous: (ambiguous) => void files.change((settings) => ({ ...settings, ambiguous })),
    rememberSkills: (assist) => void files.change((settings) => ({ ...settings, assist })),
    rememberTheme: (theme) => void files.change((settings) => ({ ...settings, theme })),
    async close() {
      for (const session of sessions) session.interrupt();
      await Promise.all([house.close(), school.close()]);
    },
  };
}

/** Puts a server on the list of recent ones once it has answered. */
export function rememberWhenOpen(session: Session, written: string, files: UserFiles): void {
  const stop = session.subscribe(() => {
    if (session.standing === 'connecting') return;
    stop();
    if (session.standing === 'open') void files.remember(written);
  });
}

/** A replay, and the way to begin it again. */
export async function replayStart(
  recording: Recording,
  how: { readonly speed: number; readonly stepping: boolean },
): Promise<ReplayStart> {
  const { openReplay } = await import('../engine/replay.ts');
  const speed = how.speed > 0 ? { speed: how.speed } : {};
  const conversation = openReplay(recording, { ...speed, stepping: how.stepping });
  if (how.speed === 0) conversation.seekEnd();
  return { conversation, again: () => openReplay(recording, { ...speed, stepping: true }) };
}

/** Servers of the providers we know, with their ports, the one mail programs use first: where mail is sent, fetched, read. Of those with one name for both, all ports. */
export function knownTargets(): ReturnType<Services['targets']> {
  const known = Object.values(providers);
  const server = (
    host: string,
    ports: readonly { readonly port: number; readonly tls: 'implicit' | 'starttls' }[],
  ) => ({
    host,
    ports: ports.map(({ port, tls }) => ({
      title: tls === 'implicit' ? `${port} TLS` : `${port} STARTTLS`,
      target: `${host}:${port}`,
    })),
  });
  return [
    ...known.map(({ smtp }) => server(smtp.host, smtp.ports)),
    ...known.map(({ pop3, imap }) =>
      server(pop3.host, pop3.host === imap.host ? [...pop3.ports, ...imap.ports] : pop3.ports),
    ),
    ...known.filter(({ pop3, imap }) => pop3.host !== imap.host).map(({ imap }) => server(imap.host, imap.ports)),
  ];
}

function unwritable(file: string, error: NodeJS.ErrnoException): { readonly ok: false; readonly problem: Problem } {
  return { ok: false, problem: { kind: 'local.unwritable', params: { file, reason: error.code ?? error.message } } };
}
