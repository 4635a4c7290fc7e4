import type { ExcerptId, StudyId } from '../../contract/ids.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { exchangeCode, selectCarriers } from './recode.queries.ts';

export { countCarriers } from './recode.queries.ts';

/** Gives excerpts with a code another one in its place, some of them or all; they wait for review by their coders. */
export async function replaceCode(
  db: StudioDb,
  study: StudyId,
  from: string,
  to: string,
  only?: readonly ExcerptId[],
): Promise<void> {
  for (const excerpt of await selectCarriers(db, study, from, only))
    await exchangeCode(db, excerpt, from, to);
}
