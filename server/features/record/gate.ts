import {
  admitRecords,
  type AdmittedAnalysis,
  type RecordGround,
  tellsOfEnough,
} from '../../../analysis/disclosure/records/admit-records.ts';
import { hidePeople } from '../../../analysis/disclosure/records/hide-people.ts';
import { peopleOf } from '../../../analysis/disclosure/records/persons-of.ts';
import { Refusal } from '../../../analysis/disclosure/grammar/refusal.ts';
import type { Table } from '../../../analysis/columns.ts';
import type { Answer } from '../../../analysis/engine/analyse.ts';
import type { Released } from '../../../analysis/model/table.ts';
import { Problem } from '../../platform/problem.ts';
import type { Audience } from '../disclosure/disclosure.door.ts';
import type { RecordRelease } from './manifest.ts';

/** What of the people in a release an audience may know. */
export function groundOf(
  { manifest }: Pick<RecordRelease, 'manifest'>,
  { floor, tree }: Audience,
): RecordGround {
  return { k: floor, outside: tree === 'outside', rateesAreUnits: manifest.rateesAreUnits };
}

/** The one analysis of a request, where it may be made; otherwise a Problem that names the field. */
export function admit(request: object, ground: RecordGround): AdmittedAnalysis {
  try {
    return admitRecords(request, ground);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw new Problem('analysis-ungrammatical', { field: error.field, reason: error.reason });
  }
}

/** Refuses where the rows that were chosen, or the rest, are of too few people. */
export function checkPeople(table: Table, admitted: AdmittedAnalysis, ground: RecordGround): void {
  if (!tellsOfEnough(table, admitted, ground)) throw new Problem('analysis-protected');
}

/** An answer as it may be told, by the request that it answers. */
export function releasePeople(
  answer: Answer,
  table: Table,
  { analyses: [asked] }: { readonly analyses: readonly object[] },
  admitted: AdmittedAnalysis,
  ground: RecordGround,
): Released<Answer> {
  const codes = new Set(
    peopleOf(admitted.table, ground).flatMap((name) => {
      const column = table.columns.get(name);
      return column?.kind === 'text' ? column.levels : [];
    }),
  );
  const analyses = answer.analyses.flatMap(
    (found) => hidePeople(found, { ...asked }, admitted, ground, codes) ?? [],
  );
  if (analyses.length < answer.analyses.length) throw new Problem('analysis-protected');
  return { ...answer, analyses } as Answer as Released<Answer>;
}

/** What somebody sent in themselves, and what is counted of nothing else, they may know. */
export const ownNumbers = (answer: Answer): Released<Answer> => answer as Released<Answer>;
