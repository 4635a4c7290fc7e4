import { note, type Note } from '../notes/note.ts';
import type { Procedure } from '../dataset/dataset.ts';
import { sorted } from '../numeric/quantiles.ts';
import { createRandom, shuffle } from '../numeric/random.ts';
import { shapiroWilk } from './shapiro-wilk.ts';

const MOST = 5000;

/**
 * Could the values come from a normal distribution? Shapiro–Wilk on the observed values; beyond the 5,000 for which it is known,
 * on a random 5,000 of them (by `seed`), with a note. Cost: a sort.
 */
export const normality: Procedure<'normality'> = {
  run(data, { variable, seed }) {
    const observed = sorted(data.numbers(variable));
    const n = observed.length;
    // The test does not depend on where 0 is, but its sums of squares do.
    const values = observed.map((value) => value - observed[n >> 1]!);
    const used = n > MOST ? shuffle(values.slice(), createRandom(seed)).slice(0, MOST).sort() : values;
    const notes: Note[] = [];
    if (n > MOST) notes.push(note('shapiro-sample', { most: MOST, n }));
    if (n < 3) notes.push(note('fewer-than-three'));
    else if (values[0] === values[n - 1]) notes.push(note('values-equal'));
    return {
      n,
      missing: 'listwise',
      definition: note('normality'),
      notes,
      shapiroWilk: shapiroWilk(used),
    };
  },
};
