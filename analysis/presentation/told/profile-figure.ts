import type { FigureOf } from '../../model/figure.ts';
import type { Bilingual } from '../../model/words.ts';
import type { Names } from '../presentation.ts';

interface Centres {
  readonly columns: readonly string[];
  readonly values: readonly (readonly (number | null)[])[];
}

/** Means of groups over variables, a line for each group. */
export function profileFigure(
  centres: Centres,
  labels: readonly Bilingual[],
  names: Names,
  texts: { readonly title: Bilingual; readonly x: Bilingual; readonly y: Bilingual },
): FigureOf<'lines'> {
  return {
    kind: 'lines',
    ...texts,
    names: centres.columns.map((name) => names.of(name)),
    lines: centres.values.map((values, at) => ({
      label: labels[at]!,
      points: values.map((y, x) => ({ x, y })),
    })),
  };
}
