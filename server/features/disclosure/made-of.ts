import type { Released } from '../../../analysis/model/table.ts';

/** The same numbers told otherwise: what is made of nothing but released numbers has passed the gate with them. */
export function madeOf<Numbers, Told>(
  released: Released<Numbers>,
  tell: (numbers: Released<Numbers>) => Told,
): Released<Told> {
  return tell(released) as Released<Told>;
}
