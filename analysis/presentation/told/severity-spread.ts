import type { Figure } from '../../model/figure.ts';
import { type Bilingual, both, plain } from '../../model/words.ts';
import type { PlainTable } from '../presentation.ts';
import { raterTable as buildTable } from '../record-tables.ts';

interface Spread {
  readonly class: string | number | null;
  readonly n: number;
  readonly mean: number | null;
  readonly spread: number | null;
}

const everybody = both('全体', 'All');

export const classLabel = (name: string | number | null): Bilingual =>
  name === null ? everybody : plain(String(name));

/** How elements spread on the logit scale, class by class. */
export function spreadTable(
  id: string,
  title: Bilingual,
  spreads: readonly Spread[] | null,
  why: Bilingual,
): PlainTable {
  return buildTable(
    { id, title, stub: both('类别', 'Class') },
    [
      'n',
      'mean',
      'spread',
      'error',
      'separation',
      'reliability',
      'strata',
      'chi2',
      'df',
      'p',
      'beyond',
      'misfit',
    ],
    (spreads ?? []).map((own) => ({ label: classLabel(own.class), values: own })),
    why,
  );
}

type Points = Extract<Figure, { readonly kind: 'intervals' }>['points'];

/** Each class at its mean, with one SD to both sides: no element stands alone. */
export function spreadPoints(series: Bilingual, spreads: readonly Spread[] | null): Points {
  return (spreads ?? []).map(({ class: name, mean, spread }) => ({
    label: classLabel(name),
    series,
    at: mean,
    from: mean === null || spread === null ? null : mean - spread,
    to: mean === null || spread === null ? null : mean + spread,
  }));
}
