import { crossValidate } from '../../../analysis/suggestion/cross-validate.ts';
import type { StudyId } from '../../contract/ids.ts';
import type { Passage, SuggestionQuality, Suggestions } from '../../contract/suggestion.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import type { Lessons } from './lessons.ts';
import { needed, settledExamples } from './settled-examples.ts';

const proposed = 3;

/**
 * The codes nearest to a passage, learned from what was settled in the other interviews: of the one that is being coded
 * nothing is used, so that who codes blind learns nothing of it.
 */
export async function suggestCodes(
  db: StudioDb,
  lessons: Lessons,
  study: StudyId,
  { interview, words }: Passage,
): Promise<Suggestions> {
  const { settled, codes, values } = await lessons.about(db, study, interview);
  const facts = { settled, needed };
  if (settled < needed) return { ...facts, codes: [], values: [] };
  return {
    ...facts,
    codes: codes(words)
      .slice(0, proposed)
      .map(({ label, score }) => ({ code: label, score })),
    values: values(words),
  };
}

/** How often such proposals would have been right. */
export async function suggestionQuality(db: StudioDb, study: StudyId): Promise<SuggestionQuality> {
  const { settled, definitions } = await settledExamples(db, study);
  const facts = { settled: settled.length, needed, proposed };
  if (settled.length < needed) return { ...facts, codes: null };
  const { passages: _, ...codes } = crossValidate(settled, definitions, proposed);
  return { ...facts, codes };
}
