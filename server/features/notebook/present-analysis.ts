import { speak } from '../../../analysis/engine/analyse.ts';
import type { Locale } from '../../../analysis/model/words.ts';
import type { PresentedReply } from '../../contract/presented.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { Problem } from '../../platform/problem.ts';
import { askRelease } from '../analysis/analysis.door.ts';
import { disclosureIn, findRelease } from '../release/release.door.ts';
import { madeOf } from '../disclosure/disclosure.door.ts';
import { namesOfRelease } from './names-of-release.ts';
import { present } from './present.ts';

type Ask = Parameters<typeof askRelease>;

/** What stands before a field of an analysis in the request that holds it alone. */
const PLACE = 'analyses[0]';

/** One analysis of a release, as the audience may have it, told as it would be printed. */
export async function presentAnalysis(
  db: StudioDb,
  { language, ...question }: Ask[1] & { readonly language: Locale },
  looker: Ask[2],
  asker: Ask[3],
): Promise<PresentedReply> {
  const answer = await askRelease(db, question, looker, asker).catch((error: unknown) => {
    throw atItsPlace(error);
  });
  const { manifest, ...release } = await findRelease(db, question.study, question.release);
  const told = await disclosureIn(db, { manifest, ...release });
  const names = namesOfRelease(manifest, told, looker.audience.tree);
  return {
    presented: madeOf(answer, ({ analyses: [found] }) => present(question.asked, found!, names)),
    reply: madeOf(answer, (found) => speak(found, language)),
    request: question.asked,
  };
}

/** A refusal names the field as the caller wrote it. */
function atItsPlace(error: unknown): unknown {
  if (!(error instanceof Problem)) return error;
  const { field } = error.details;
  if (typeof field !== 'string' || !field.startsWith(PLACE)) return error;
  return new Problem(error.code, { ...error.details, field: `analysis${field.slice(PLACE.length)}` });
}
