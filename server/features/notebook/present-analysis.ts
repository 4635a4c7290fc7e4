import { speak } from '../../../analysis/engine/analyse.ts';
import type { Presented } from '../../../analysis/model/presented.ts';
import type { AnalysisOf, ProcedureName } from '../../../analysis/model/procedures/index.ts';
import type { Locale } from '../../../analysis/model/words.ts';
import { present } from '../../../analysis/presentation/index.ts';
import type { Names, Preparation } from '../../../analysis/presentation/presentation.ts';
import type { Manifest } from '../../contract/release.ts';
import type { PresentedReply } from '../../contract/presented.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { Problem } from '../../platform/problem.ts';
import { answerRelease, askRelease } from '../analysis/analysis.door.ts';
import { disclosureIn, findRelease, releaseDefinition } from '../release/release.door.ts';
import { type Audience, madeOf, releaseAnswers } from '../disclosure/disclosure.door.ts';
import { namesOfRelease } from './names-of-release.ts';

type Ask = Parameters<typeof askRelease>;

/** What stands before a field of an analysis in the request that holds it alone. */
const PLACE = 'analyses[0]';

type Answer = Awaited<ReturnType<typeof askRelease>>;

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
  return {
    presented: await presentedOf(db, question, answer, looker.audience),
    reply: madeOf(answer, (found) => speak(found, language)),
    request: question.asked,
  };
}

/** An analysis that somebody asked for before, as it was cited or planned; that it is looked at again is no look of theirs. */
export async function presentAgain(
  db: StudioDb,
  question: Ask[1],
  audience: Audience,
): Promise<PresentedReply['presented']> {
  const { study, release, asked } = question;
  const answer = releaseAnswers(await answerRelease(db, study, release, asked, audience), audience);
  return presentedOf(db, question, answer, audience);
}

async function presentedOf(
  db: StudioDb,
  { study, release, asked }: Ask[1],
  answer: Answer,
  { tree }: Audience,
): Promise<PresentedReply['presented']> {
  const { manifest, ...found } = await findRelease(db, study, release);
  const names = namesOfRelease(manifest, await disclosureIn(db, { ...found, manifest }), tree);
  return madeOf(answer, (numbers) => tell(asked, numbers, manifest, names));
}

/** The engine has read the request: it holds one analysis, of the procedure that answered. */
function tell(request: object, { analyses: [found] }: Answer, manifest: Manifest, names: Names): Presented {
  const { analyses, ...frame } = request as Preparation & { analyses: [AnalysisOf<ProcedureName>] };
  const prepared = { ...releaseDefinition(manifest), ...frame };
  const presented = present({ asked: analyses[0], found: found!, names, prepared });
  return { ...presented, tables: presented.tables.map((table) => ({ ...table, requests: [request] })) };
}

/** A refusal names the field as the caller wrote it. */
function atItsPlace(error: unknown): unknown {
  if (!(error instanceof Problem)) return error;
  const { field } = error.details;
  if (typeof field !== 'string' || !field.startsWith(PLACE)) return error;
  return new Problem(error.code, { ...error.details, field: `analysis${field.slice(PLACE.length)}` });
}
