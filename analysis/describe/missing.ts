import { mean } from 'simple-statistics';
import { note } from '../notes/note.ts';
import type { Dataset, Procedure } from '../dataset/dataset.ts';
import { sampleOf } from '../likelihood/patterns.ts';
import { missingTest } from '../numeric/complete-rows.ts';
import { littleTest, type LittleTest } from './little.ts';

const MOST_PATTERNS = 500;

/** Which variables each kind of respondent left out, the commonest kind first. */
function patternsOf(data: Dataset, names: readonly string[]): { missing: string[]; n: number }[] {
  const columns = names.map((name) => data.column(name));
  const tests = columns.map(missingTest);
  const counts = new Map<string, number>();
  const flags = names.map(() => 0);
  for (let row = 0; row < data.rows; row++) {
    for (let j = 0; j < names.length; j++) flags[j] = tests[j]!(columns[j]!.values[row]!) ? 1 : 0;
    const key = flags.join('');
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts]
    .map(([key, n]) => ({ missing: names.filter((_, j) => key[j] === '1'), n }))
    .sort((a, b) => b.n - a.n || a.missing.length - b.missing.length);
}

/** Distances from the mean: the test does not depend on where 0 is, but its digits do. */
function fromMean(values: Float64Array): Float64Array {
  const observed = values.filter((value) => !Number.isNaN(value));
  const middle = observed.length > 0 ? mean([...observed]) : 0;
  return values.map((value) => value - middle);
}

function little(data: Dataset, names: readonly string[]): LittleTest {
  const words = names.filter((name) => data.kindOf(name) === 'text');
  if (words.length > 0)
    return {
      chi2: NaN,
      df: NaN,
      p: NaN,
      reason: note('little-words', { names: words }),
    };
  return littleTest(sampleOf(names.map((name) => fromMean(data.numbers(name)))));
}

/**
 * What is missing and whether it is missing at random: complete respondents, gaps by variable, the patterns of gaps and Little's
 * test. Cost: one pass; for the test see littleTest.
 */
export const missing: Procedure<'missing'> = {
  run(data, { variables: names }) {
    const patterns = patternsOf(data, names);
    const cells = data.rows * names.length;
    const missingOf = (name: string) =>
      patterns.reduce((sum, pattern) => sum + (pattern.missing.includes(name) ? pattern.n : 0), 0);
    const perVariable = names.map((name) => {
      const count = missingOf(name);
      return { name, missing: count, percent: (100 * count) / data.rows };
    });
    const { reason, ...test } = little(data, names);
    const notes = reason ? [reason] : [];
    if (patterns.length > MOST_PATTERNS)
      notes.push(note('many-patterns', { count: patterns.length, listed: MOST_PATTERNS }));
    return {
      n: data.rows,
      missing: 'none',
      definition: note('missing'),
      notes,
      completeCases: patterns.find((pattern) => pattern.missing.length === 0)?.n ?? 0,
      cells,
      cellsMissing: perVariable.reduce((sum, variable) => sum + variable.missing, 0),
      perVariable,
      patterns: patterns.slice(0, MOST_PATTERNS),
      little: test,
    };
  },
};
