import type { ResultOf } from '../../model/procedures/index.ts';
import type { Note } from '../../notes/note.ts';

type Found = ResultOf<'regression', Note>;

const unknown = { chi2: null, df: null, p: null };

/**
 * Diagnostics without what tells of few: how far one person moves the model, how many do where these are fewer than k, and, where groups
 * or variables of a request's own would let moments of single answers be taken apart, what is made of fourth powers.
 */
export function toldDiagnostics(result: Found, least: number, isShapeTold: boolean): Found {
  const { diagnostics } = result;
  if (!diagnostics) return result;
  const many = (people: number | null) => (people !== null && people > 0 && people < least ? null : people);
  const { cook } = diagnostics;
  const areTold = many(cook.aboveShare) !== null && many(cook.aboveOne) !== null;
  return {
    ...result,
    diagnostics: {
      ...diagnostics,
      cook: {
        aboveShare: areTold ? cook.aboveShare : null,
        aboveOne: areTold ? cook.aboveOne : null,
        largest: null,
      },
      ...(!isShapeTold && {
        breuschPagan: unknown,
        white: null,
        reset: { f: null, df1: null, df2: null, p: null },
        residuals: { skewness: null, kurtosis: null, jarqueBera: unknown },
      }),
    },
  };
}
