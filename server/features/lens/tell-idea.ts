import type { DisplayCell } from '../../../analysis/joint/display.ts';
import type { Reading } from '../../../analysis/model/frame/reading.ts';
import { bilingual, type Text } from '../../../analysis/model/text.ts';
import type { ToldIdea } from '../../contract/lens.ts';
import { interviewStrand } from '../joint/joint.door.ts';
import { type Measure, type Measured, measureOf } from '../reading/reading.door.ts';
import type { LensGround } from './open-ground.ts';

/** A node of a lens or a part of a tile: what stands for it in the survey and in the interviews. */
export interface Idea {
  readonly name: Text;
  readonly reading?: Reading | undefined;
  readonly codes?: readonly string[] | undefined;
  readonly within?: string | undefined;
}

/** The score that stands for an idea; null where the questionnaire has none. */
export function scoreOf({ open, isOwn }: LensGround, { reading }: Pick<Idea, 'reading'>): Measure | null {
  return isOwn && reading && !reading.association ? measureOf(open, reading) : null;
}

/** What is read of an idea; nothing where the questionnaire was made for another frame. */
export function readingsOf({ isOwn }: LensGround, ideas: readonly Pick<Idea, 'reading'>[]): Reading[] {
  return isOwn ? ideas.flatMap(({ reading }) => reading ?? []) : [];
}

export function tellIdea(
  ground: LensGround,
  { name, reading, ...spoken }: Idea,
  read: (reading: Reading) => Measured,
): ToldIdea {
  return { name: bilingual(name), ...tellStrands(ground, { reading, ...spoken }, read) };
}

/** The strands of an idea, everywhere or in one column of the frame. */
export function tellStrands(
  { isOwn, excerpts, answers, voices }: LensGround,
  { reading, codes = [], within }: Omit<Idea, 'name'>,
  read: (reading: Reading) => Measured,
  column?: string,
): Omit<ToldIdea, 'name'> {
  const cell: DisplayCell = {
    row: undefined,
    column,
    items: [],
    adverse: false,
    codes,
    ...(within !== undefined && { within }),
  };
  const written = interviewStrand(cell, answers, { ...voices, quotes: false }).strand;
  return {
    survey: isOwn && reading ? read(reading).strand : null,
    interviews: interviewStrand(cell, excerpts, voices).strand,
    ...(answers.length > 0 && { open: { answers: written.interviews, valence: written.valence } }),
  };
}
