import type { AnalysisRequest } from '../../contract/analysis.ts';
import type { Release } from '../release/release.door.ts';
import type { Cases } from '../../contract/result.ts';
import type { StudyId } from '../../contract/ids.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { analyseRelease } from '../analysis/analysis.door.ts';

type Analyses = AnalysisRequest['analyses'];

/** The results of some procedures with the request that gives them again. */
export interface Answered {
  readonly request: AnalysisRequest;
  /** The result of the i-th analysis, in the shape that its procedure has in the contract. */
  readonly at: <T>(i: number) => T;
}

/** How items and scales are keyed, where it differs from the release. */
type Keys = Pick<AnalysisRequest, 'items' | 'scales'>;

export type Ask = (analyses: Analyses, keys?: Keys) => Promise<Answered>;

/** Which rows count: all, or those without a sign of careless answering. */
export function whereOf(cases: Cases): Pick<AnalysisRequest, 'where'> {
  return cases === 'unflagged' ? { where: { column: 'flagged', equals: 0 } } : {};
}

export function asker(db: StudioDb, study: StudyId, release: Release, cases: Cases): Ask {
  return async (analyses, keys) => {
    const request: AnalysisRequest = { ...whereOf(cases), ...keys, analyses };
    const reply = await analyseRelease(db, study, release.id, request);
    return { request, at: <T>(i: number) => reply.analyses[i] as unknown as T };
  };
}
