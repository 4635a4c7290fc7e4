import type { Note } from '../../../analysis/notes/note.ts';
import type { Analysis, Exactly, ResultsOf } from '../../../analysis/model/procedures/index.ts';
import type { AnalysisRequest } from '../../../analysis/model/request.ts';
import type { Cases } from '../../contract/result.ts';
import type { StudyId } from '../../contract/ids.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { analyseRelease } from '../analysis/analysis.door.ts';
import type { Audience } from '../disclosure/disclosure.door.ts';
import type { Release } from '../release/release.door.ts';

/** The results of some procedures with the request that gives them again. */
export interface Answered<A extends readonly Analysis[]> {
  readonly request: AnalysisRequest;
  readonly results: ResultsOf<A, Note>;
}

/** How items and scales are keyed, where it differs from the release, what is made of them, and whose answers are read. */
type Keys = Pick<AnalysisRequest, 'items' | 'scales' | 'derive' | 'where'>;

export type Ask = <const A extends readonly Analysis[]>(
  analyses: A & Exactly<A>,
  keys?: Keys,
) => Promise<Answered<A>>;

/** Which rows count: all, or those without a sign of careless answering. */
export function whereOf(cases: Cases): Pick<AnalysisRequest, 'where'> {
  return cases === 'unflagged' ? { where: { column: 'flagged', equals: 0 } } : {};
}

export function asker(
  db: StudioDb,
  study: StudyId,
  release: Release,
  { cases, audience }: { readonly cases: Cases; readonly audience: Audience },
): Ask {
  return async (analyses, keys) => {
    const request = { ...whereOf(cases), ...keys, analyses };
    return { request, results: await analyseRelease(db, study, release.id, request, audience) };
  };
}
