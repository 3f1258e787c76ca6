/** What stands on the list at home. Pure. */
import { lessonsOf as lessonsOfTrack, whereToGoOn } from '../lessons/progress/where.ts';
import type { Learning, Practice, RecordingItem, ServerItem } from './options.ts';
import type { HomeItem } from './state.ts';

/** Recordings and servers listed; more are found by name. */
const LISTED = 5;

type Known = {
  readonly recent: readonly string[];
  readonly recordings: readonly RecordingItem[];
  readonly practices: readonly Practice[];
  readonly servers: readonly ServerItem[];
  readonly learning: Learning | null;
  /** false: the lessons are still being read. */
  readonly read: boolean;
};

/** The lesson to go on with, tracks, where one stopped, practice, servers spoken to before, well-known ones, recordings. */
export function homeItems({ recent, recordings, practices, servers, learning, read }: Known): readonly HomeItem[] {
  const [lastTarget, ...targets] = recent.slice(0, LISTED).map((target) => ({ kind: 'target', target }) as const);
  const [lastRecording, ...others] = recordings
    .slice(0, LISTED)
    .map((recording) => ({ kind: 'recording', recording }) as const);
  return [
    ...(learning ? learningItems(learning) : read ? [] : [{ kind: 'reading' } as const]),
    ...[lastTarget, lastRecording].flatMap((item) => (item ? [{ ...item, last: true } as const] : [])),
    ...practices.map((practice): HomeItem => ({ kind: 'practice', practice })),
    { kind: 'new-target' },
    ...targets,
    ...servers.map((server): HomeItem => ({ kind: 'server', server, at: 0 })),
    ...others,
    { kind: 'open-file' },
    { kind: 'language' },
  ];
}

function learningItems({ course, progress }: Learning): readonly HomeItem[] {
  const next = whereToGoOn(course, progress);
  const tracks = course.tracks.filter(({ id }) => lessonsOfTrack(course, id).length > 0);
  return [
    ...(next ? [{ kind: 'lesson', lesson: next.lesson, next: true } as const] : []),
    ...tracks.map((track): HomeItem => ({ kind: 'track', track })),
  ];
}

/** The lessons of one track, or of all. */
export function lessonItems(learning: Learning | null, lessonsOf: string): readonly HomeItem[] {
  if (!learning) return [{ kind: 'reading' }];
  const { course } = learning;
  const tracks = course.tracks.filter(({ id }) => lessonsOf === 'every' || id === lessonsOf);
  return tracks.flatMap(({ id }) => lessonsOfTrack(course, id).map((lesson): HomeItem => ({ kind: 'lesson', lesson })));
}

/** The same thing, in a list made anew. */
export function sameItem(a: HomeItem, b: HomeItem): boolean {
  return identity(a) === identity(b);
}

function identity(item: HomeItem): string {
  switch (item.kind) {
    case 'lesson':
      return `lesson ${item.next === true} ${item.lesson.id}`;
    case 'track':
      return `track ${item.track.id}`;
    case 'recording':
      return `recording ${item.last === true} ${item.recording.path}`;
    case 'target':
      return `target ${item.last === true} ${item.target}`;
    case 'server':
      return `server ${item.server.host}`;
    case 'practice':
      return `practice ${item.practice.id}`;
    default:
      return item.kind;
  }
}
