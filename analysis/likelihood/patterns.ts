/** Respondents who answered the same variables: all that the normal likelihood needs of them. */
export interface Pattern {
  readonly n: number;
  /** Positions of the answered variables, ascending. */
  readonly observed: readonly number[];
  readonly means: Float64Array;
  /** Covariances (divisor n) of the answered variables, row-major; null where a single respondent leaves none. */
  readonly covariances: Float64Array | null;
}

/** The respondents of one group. */
export interface Sample {
  readonly n: number;
  readonly variables: number;
  readonly patterns: readonly Pattern[];
}

/** A sample without gaps, from its means and its covariances with divisor n − 1. */
export function completeSample(n: number, means: Float64Array, covariances: Float64Array): Sample {
  const pattern: Pattern = {
    n,
    observed: Array.from(means, (_, i) => i),
    means,
    covariances: covariances.map((value) => (value * (n - 1)) / n),
  };
  return { n, variables: means.length, patterns: [pattern] };
}

/** Respondents who answered the same variables, by their rows. */
export interface PatternRows {
  readonly observed: readonly number[];
  readonly rows: readonly number[];
}

/** Sorts respondents by what they answered; those who answered nothing are left out. NaN is missing. */
export function rowsByPattern(columns: readonly Float64Array[]): PatternRows[] {
  const rows = columns[0]?.length ?? 0;
  const byKey = new Map<string, number[]>();
  const answered = new Uint8Array(columns.length);
  for (let row = 0; row < rows; row += 1) {
    columns.forEach((column, j) => (answered[j] = Number.isNaN(column[row]!) ? 0 : 1));
    const key = answered.join('');
    const members = byKey.get(key);
    if (members) members.push(row);
    else byKey.set(key, [row]);
  }
  return [...byKey]
    .filter(([key]) => key.includes('1'))
    .map(([key, members]) => ({
      observed: [...key].flatMap((flag, j) => (flag === '1' ? [j] : [])),
      rows: members,
    }));
}

/** The sample of some columns, sorted by pattern. Cost: n × p². */
export function sampleOf(columns: readonly Float64Array[]): Sample {
  const patterns = rowsByPattern(columns).map(({ observed, rows }) =>
    summarise(
      observed.map((j) => columns[j]!),
      observed,
      rows,
    ),
  );
  const n = patterns.reduce((sum, pattern) => sum + pattern.n, 0);
  return { n, variables: columns.length, patterns };
}

function summarise(
  columns: readonly Float64Array[],
  observed: readonly number[],
  rows: readonly number[],
): Pattern {
  const n = rows.length;
  const p = observed.length;
  const means = Float64Array.from(columns, (column) => rows.reduce((sum, row) => sum + column[row]!, 0) / n);
  if (n === 1) return { n, observed, means, covariances: null };
  const covariances = new Float64Array(p * p);
  const centred = new Float64Array(p);
  for (const row of rows) {
    for (let i = 0; i < p; i += 1) centred[i] = columns[i]![row]! - means[i]!;
    for (let i = 0; i < p; i += 1)
      for (let j = 0; j <= i; j += 1) covariances[i * p + j]! += centred[i]! * centred[j]!;
  }
  for (let i = 0; i < p; i += 1)
    for (let j = 0; j <= i; j += 1)
      covariances[i * p + j] = covariances[j * p + i] = covariances[i * p + j]! / n;
  return { n, observed, means, covariances };
}
