import { numericVariable, seed } from '../engine/fields.ts';
import type { Procedure } from '../engine/procedure.ts';
import { sorted } from '../numeric/quantiles.ts';
import { createRandom, shuffle } from '../numeric/random.ts';
import { shapiroWilk } from './shapiro-wilk.ts';

const MOST = 5000;

interface NormalityRequest {
  readonly variable: string;
  readonly seed: number;
}

/**
 * Could the values come from a normal distribution? Shapiro–Wilk on the observed values; beyond the 5,000 for which it is known,
 * on a random 5,000 of them (by `seed`), with a note. Cost: a sort.
 */
export const normality: Procedure<NormalityRequest> = {
  name: 'normality',
  parse: (request, data) => ({ variable: numericVariable(request, 'variable', data), seed: seed(request) }),
  run(data, { variable, seed }) {
    const values = sorted(data.numbers(variable));
    const n = values.length;
    const used = n > MOST ? shuffle(values.slice(), createRandom(seed)).slice(0, MOST).sort() : values;
    const notes: string[] = [];
    if (n > MOST)
      notes.push(`Shapiro–Wilk is known up to ${MOST} values: a random ${MOST} of ${n} were used`);
    if (n < 3) notes.push('fewer than three values');
    else if (values[0] === values[n - 1]) notes.push('all values are equal');
    return {
      procedure: 'normality',
      n,
      missing: 'listwise',
      definition: 'Shapiro–Wilk, Royston AS R94',
      notes,
      shapiroWilk: shapiroWilk(used),
    };
  },
};
