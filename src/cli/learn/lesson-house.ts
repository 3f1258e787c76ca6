/** The lessons of the screen: read when they are first asked for, played on practice servers, progress written down. */
import type { Course } from '../../lessons/model/lesson.ts';
import type { LessonRun } from '../../lessons/run/lesson-run.ts';
import type { Services } from '../../ui/options.ts';
import type { UserFiles } from '../user-files.ts';

export class LessonHouse {
  readonly #files: UserFiles;
  #course: Promise<Course> | null = null;
  #runs = new Set<LessonRun>();

  constructor(files: UserFiles) {
    this.#files = files;
  }

  readonly lessons: Services['lessons'] = async () => {
    const { progressIn } = await import('./course.ts');
    const course = await this.#read();
    return { course, progress: progressIn(course, await this.#log()) };
  };

  readonly start: Services['startLesson'] = async (id) => {
    const [{ findLesson, progressIn }, { createRun }, { createPracticeStage }, { standingOf }] = await Promise.all([
      import('./course.ts'),
      import('../../lessons/run/run.ts'),
      import('../lesson-stage.ts'),
      import('../../lessons/progress/where.ts'),
    ]);
    const log = await this.#log();
    const found = await findLesson(id, await this.#read(), log);
    if (!found.ok) return found;
    const { lesson, course } = found;
    const progress = progressIn(course, log);
    const { step } = standingOf(lesson, progress);
    // At its first step a lesson begins with its opening.
    const resumeAt = step > 0 ? lesson.steps[step]!.id : null;
    const run = createRun(lesson, createPracticeStage(), {
      progress: log,
      resumeAt,
      earlier: progress[lesson.id] ?? null,
    });
    this.#runs.add(run);
    return { ok: true, run };
  };

  async close(): Promise<void> {
    await Promise.all([...this.#runs].map((run) => run.close()));
  }

  async #read(): Promise<Course> {
    const { loadCourse } = await import('./course.ts');
    this.#course ??= loadCourse();
    return this.#course;
  }

  /** Opened anew each time: another window may have added to it. */
  async #log() {
    const { openProgress } = await import('../../lessons/progress/progress-log.ts');
    return openProgress(this.#files.folder);
  }
}
