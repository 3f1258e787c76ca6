/** The Markdown of a lesson: cut into sections, each read into what a step shows. Never throws, whatever it is given. */
import type { LessonProblem, LessonProse, StepProse } from './lesson.ts';
import { lessonProblem } from './problem.ts';
import { type Pieces, readSection } from './prose-section.ts';
import { cutSections, type ProseLink } from './prose-sections.ts';

/** Lines of its heading, its goal, its hints, and its options by their ids. */
export type SectionPlaces = Pieces['places'] & { readonly heading: number };

export type ReadProse = {
  readonly prose: LessonProse;
  readonly problems: readonly LessonProblem[];
  readonly links: readonly ProseLink[];
  /** Where the parts of each step's section stand, by its id. */
  readonly places: Readonly<Record<string, SectionPlaces>>;
  /** There is a section `{#end}`. */
  readonly closes: boolean;
};

/** Sections and their hints, but no steps to compare them with: that is for `check`. */
export const END = 'end';

/** `text` has LF for line ends. */
export function readProse(text: string, file: string): ReadProse {
  const problems: LessonProblem[] = [];
  const links: ProseLink[] = [];
  const { title, opening, sections, faults } = cutSections(text);
  const tell = ({ id, line, params }: Pieces['faults'][number]) =>
    problems.push(lessonProblem(id, file, { line, column: 1 }, params));
  const take = (pieces: Pieces): Pieces => {
    pieces.faults.forEach(tell);
    links.push(...pieces.links);
    return pieces;
  };
  faults.forEach(tell);
  const beginning = take(readSection(opening, false));
  const steps: Record<string, StepProse> = Object.create(null);
  const places: Record<string, SectionPlaces> = Object.create(null);
  let closing: Pieces | null = null;
  for (const section of sections) {
    const pieces = take(readSection(section, section.id !== END));
    if (section.id === END) {
      closing = pieces;
      continue;
    }
    const { text: said, goal, hints, options, after } = pieces;
    steps[section.id] = { title: section.title, text: said, goal, hints, options, after };
    places[section.id] = { heading: section.line, ...pieces.places };
  }
  const prose: LessonProse = { title, opening: beginning.text, steps, closing: closing?.text ?? [] };
  return { prose, problems, links, places, closes: closing !== null };
}
