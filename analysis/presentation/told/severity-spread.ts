import type { Figure } from '../../model/figure.ts';
import { type Bilingual, both } from '../../model/words.ts';
import type { Names, PlainTable } from '../presentation.ts';
import { raterTable as buildTable } from '../record-tables.ts';

interface Spread {
  readonly class: string | number | null;
  readonly n: number;
  readonly mean: number | null;
  readonly spread: number | null;
}

const everybody = both('全体', 'All');

/** What a class of raters is called. */
export type SayClass = (name: string | number | null) => Bilingual;

/** Classes by the names of the data; without a class it is everybody. */
export const classesOf =
  ({
    asked,
    names,
  }: {
    readonly asked: { readonly class?: string | undefined };
    readonly names: Names;
  }): SayClass =>
  (name) =>
    name === null ? everybody : names.value(asked.class ?? 'class', name);

/** How elements spread on the logit scale, class by class. */
export function spreadTable(
  id: string,
  title: Bilingual,
  { spreads, say }: { readonly spreads: readonly Spread[] | null; readonly say: SayClass },
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
    (spreads ?? []).map((own) => ({ label: say(own.class), values: own })),
    why,
  );
}

type Points = Extract<Figure, { readonly kind: 'intervals' }>['points'];

/** Each class at its mean, with one SD to both sides: no element stands alone. */
export function spreadPoints(
  series: Bilingual,
  { spreads, say }: { readonly spreads: readonly Spread[] | null; readonly say: SayClass },
): Points {
  return (spreads ?? []).map(({ class: name, mean, spread }) => ({
    label: say(name),
    series,
    at: mean,
    from: mean === null || spread === null ? null : mean - spread,
    to: mean === null || spread === null ? null : mean + spread,
  }));
}
