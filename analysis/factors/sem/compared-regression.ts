import type { Dataset } from '../../dataset/dataset.ts';
import type { ReadOf } from '../../model/procedures/index.ts';
import type { Note } from '../../notes/note.ts';
import { regression } from '../../relate/regression.ts';

type Request = ReadOf<'regression'>;

/** What the comparison of a regression with another needs: that of its last block. */
export interface RegressionFit {
  readonly n: number;
  readonly outcome: string;
  readonly predictors: readonly string[];
  readonly r2: number;
  readonly df1: number;
  readonly df2: number;
}

export const variablesOfRegression = ({ outcome, blocks }: Request): string[] => [outcome, ...blocks.flat()];

/** Fits one of the regressions that are compared. */
export function fitRegression(
  data: Dataset,
  request: Request,
): RegressionFit | { readonly reasons: readonly Note[] } {
  const { models, n, notes } = regression.run(data, request);
  const last = models?.at(-1);
  if (!last || last.r2 === null) return { reasons: notes };
  const { r2, df1, df2 } = last;
  return { n, outcome: request.outcome, predictors: request.blocks.flat(), r2, df1, df2 };
}
