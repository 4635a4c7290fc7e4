import type { KindMark } from './kind-marks.ts';
import type { Asked, Jump } from './jumps.ts';
import type { Heads } from './rating-heads.ts';

/** What a line says in a questionnaire. A person may say it otherwise before it becomes a draft. */
export const roles = [
  'title',
  'intro',
  'heading',
  'text',
  'question',
  'more',
  'heads',
  'row',
  'choices',
  'jump',
  'left',
] as const;
export type Role = (typeof roles)[number];

/** By line: a role, or for a question the kind of its item. */
export type Corrections = Readonly<Record<number, string>>;

export interface ChoiceLine {
  readonly line: number;
  /** B, 2, or nothing where boxes or bare lines stand. */
  readonly label: string;
  text: string;
}

export interface RowLine {
  readonly line: number;
  readonly label: string;
  text: string;
  /** What the row itself may be answered with, where no heads say it. */
  readonly values: readonly number[] | null;
}

export interface JumpLine {
  readonly line: number;
  readonly text: string;
  readonly jump: Jump;
}

export interface Question {
  readonly line: number;
  /** As the file numbers it, and the second number that some files have: 3, Q12a. */
  readonly label: string;
  readonly alias: string;
  /** The number; NaN where it has none. */
  readonly at: number;
  /** The last number of a heading for several: Q8–Q10; else its own. */
  readonly until: number;
  readonly sign: string;
  readonly indent: number;
  text: string;
  mark: Omit<KindMark, 'text'>;
  /** The kind that a person chose. */
  forced: string | null;
  heads: Heads | null;
  /** The heads above it hold for it as well, where nothing of its own says how it is answered. */
  readonly above: { readonly line: number; readonly heads: Heads } | null;
  readonly values: readonly number[] | null;
  readonly choices: ChoiceLine[];
  readonly rows: RowLine[];
  readonly jumps: JumpLine[];
  readonly asked: Asked | null;
}

export interface Note {
  readonly line: number;
  readonly note: string;
}

export interface Section {
  readonly line: number;
  readonly title: string | null;
  readonly text: string[];
  readonly entries: (Question | Note)[];
}

export interface Outline {
  title: { line: number; text: string } | null;
  readonly intro: { line: number; text: string }[];
  readonly sections: Section[];
  readonly roles: Map<number, Role>;
}

export const isQuestion = (entry: Question | Note): entry is Question => 'choices' in entry;
