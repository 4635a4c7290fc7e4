import { crossValidate } from '../../../analysis/suggestion/cross-validate.ts';
import { learn } from '../../../analysis/suggestion/learn.ts';
import type { Link } from '../../contract/construct.ts';
import type { StudyId } from '../../contract/ids.ts';
import type { Passage, SuggestionQuality, Suggestions } from '../../contract/suggestion.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { needed, settledExamples } from './settled-examples.ts';

const proposed = 3;

/**
 * The codes nearest to a passage, learned from what was settled in the other interviews: of the one that is being coded
 * nothing is used, so that who codes blind learns nothing of it.
 */
export async function suggestCodes(
  db: StudioDb,
  study: StudyId,
  { interview, words }: Passage,
): Promise<Suggestions> {
  const { settled: all, definitions } = await settledExamples(db, study);
  const settled = all.filter(({ group }) => group !== interview);
  const facts = { settled: settled.length, needed };
  if (settled.length < needed) return { ...facts, codes: [], links: [] };
  const codes = learn([...settled, ...definitions])(words).slice(0, proposed);
  const links = learn(settled.map((each) => ({ words: each.words, labels: [each.link] })))(words).slice(0, 1);
  return {
    ...facts,
    codes: codes.map(({ label, score }) => ({ code: label, score })),
    links: links.map(({ label, score }) => ({ link: label as Link, score })),
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
