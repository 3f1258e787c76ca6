/** One line of a transcript as it was read. */
import type { Side } from '../../wire/unit.ts';

export type ReadLine = {
  /** `unmarked`: who speaks is still to be found out; null: neither side, the words of a program or of an author. */
  readonly from: Side | 'unmarked' | null;
  /** One character an octet, without a line end. */
  readonly text: string;
  /** Stands for so many lines of a program that are of no use here. */
  readonly skipped?: number;
};
