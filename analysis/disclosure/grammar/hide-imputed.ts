import type { ResultOf } from '../../model/procedures/index.ts';
import { note, type Note } from '../../notes/note.ts';
import type { Hidden } from './hide-tables.ts';

/**
 * What was imputed of fewer than k people follows from their other answers, and the difference of what is pooled and what was observed
 * would tell it: then nothing is pooled, and no chain told. An analysis whose groups hold fewer people goes by itself, counted by whom
 * was observed there and who was not, never by where imputation put somebody.
 */
export function pooledResults(
  result: ResultOf<'impute', Note>,
  k: number,
  least: number,
): Hidden<typeof result> {
  const isFew = (count: number | null) => count !== null && count > 0 && count < k;
  const few = result.variables.filter(({ missing }) => isFew(missing));
  const completeCases = isFew(result.completeCases) ? null : result.completeCases;
  if (few.length > 0) {
    const names = few.map(({ name }) => name);
    const variables = result.variables.map((each) => (isFew(each.missing) ? { ...each, rHat: null } : each));
    const notes = [...result.notes, note('impute-few', { names })];
    const untold = { pooled: [], fractionMissing: null, imputationsNeeded: null, traces: [] };
    return { result: { ...result, ...untold, variables, completeCases, notes }, isHiding: true };
  }
  const pooled = result.pooled.filter(({ fewest }) => fewest >= least);
  const isHiding = pooled.length < result.pooled.length || completeCases !== result.completeCases;
  const isAll = pooled.length === result.pooled.length;
  return {
    isHiding,
    result: {
      ...result,
      completeCases,
      pooled,
      ...(!isAll && { fractionMissing: null, imputationsNeeded: null }),
    },
  };
}
