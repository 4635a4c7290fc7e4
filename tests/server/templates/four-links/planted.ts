import { correlation, mean, meanOf, numberIn, type Row, sumOf, valuesOf, variance } from './ledger.ts';

/** Deducted points of all that moved. */
export function deductionShare(scores: readonly Row[]): number {
  const deducted = sumOf(scores, 'deducted');
  return deducted / (deducted + sumOf(scores, 'added'));
}

const cellOf = (row: Row) => `${row['unit']} ${row['period']}`;

/** cov(score, total) / var(total) by indicator, within quarters. */
export function effectiveWeights(scores: readonly Row[], results: readonly Row[]): Map<string, number> {
  const totals = new Map<string, number>();
  for (const period of valuesOf(results, 'period')) {
    const own = results.filter((row) => row['period'] === period);
    for (const row of own) totals.set(cellOf(row), numberIn(row, 'total') - meanOf(own, 'total'));
  }
  const all = [...totals.values()].reduce((sum, each) => sum + each ** 2, 0);
  const weights = new Map<string, number>();
  for (const row of scores) {
    const indicator = String(row['indicator']);
    const part = (numberIn(row, 'score') * totals.get(cellOf(row))!) / all;
    weights.set(indicator, (weights.get(indicator) ?? 0) + part);
  }
  return weights;
}

/** Pairs of units whose means over quarters differ by more than 1.96 standard errors, the noise being that between quarters. */
export function distinguishablePairs(results: readonly Row[]): number {
  const units = valuesOf(results, 'unit').map((unit) => {
    const own = results.filter((row) => row['unit'] === unit).map((row) => numberIn(row, 'total'));
    return { mean: mean(own), error: variance(own) / own.length };
  });
  return units.flatMap((a, i) =>
    units.slice(i + 1).filter((b) => Math.abs(a.mean - b.mean) > 1.96 * Math.sqrt(a.error + b.error)),
  ).length;
}

/** How many are excellent in both years, and how many would be by chance. */
export function rotation(persons: readonly Row[]): { readonly both: number; readonly expected: number } {
  const [first, second] = ['2024', '2025'].map(
    (period) =>
      new Set(
        persons
          .filter((row) => row['period'] === period && row['tier'] === 'excellent')
          .map((row) => row['person']),
      ),
  ) as [Set<unknown>, Set<unknown>];
  const people = new Set(persons.map((row) => row['person'])).size;
  return {
    both: [...first].filter((person) => second.has(person)).length,
    expected: (first.size * second.size) / people,
  };
}

/** Mean totals beside what is known of a unit. */
export function withContext(units: readonly Row[], results: readonly Row[], column: string): number {
  const totals = units.map(({ unit }) =>
    meanOf(
      results.filter((row) => row['unit'] === unit),
      'total',
    ),
  );
  return correlation(
    units.map((row) => numberIn(row, column)),
    totals,
  );
}
