/** What one side measured of one row: seconds are the least of some repeats, `peak` is of the process up to and including the row. */
export interface Measured {
  readonly work: string;
  readonly seconds: number;
  readonly cpu: number;
  readonly peak: number;
}

export type Side = ReadonlyMap<string, Measured>;

interface Row {
  readonly title: string;
  /** Seconds at 700,000. */
  readonly goal?: string;
  /** Why the row may be less than 2.5 times as fast as R, or miss its goal. */
  readonly reason?: string;
}

const ROWS: Readonly<Record<string, Row>> = {
  pairwise: {
    title: 'pairwise matrix, 60 items',
    goal: '0.7',
    reason:
      'four matrices of sums over every pair and its gaps; without vectors in WebAssembly, plain code takes three to four times as long',
  },
  spearman: { title: 'Spearman matrix, 60 items' },
  alpha: { title: 'α with item statistics, 10 scales' },
  kmo: {
    title: 'KMO + Bartlett',
    reason: 'nearly all of it is the pairwise matrix, the same on both sides',
  },
  efa: {
    title: 'EFA ML, 8 factors, oblimin',
    reason: 'converged to 1e-10 where psych stops at its defaults; the rest is the pairwise matrix',
  },
  shared: {
    title: 'α ×10, KMO, Bartlett and EFA in one request',
    reason: 'each part says why',
  },
  kept: {
    title: 'the same request again, sums kept with the release',
    goal: '0.2',
    reason: 'the factor fits take that long',
  },
  cfa: {
    title: 'CFA ML, 8 factors, listwise',
    goal: '1',
    reason: 'choosing and packing complete rows is most of it',
  },
  sem: {
    title: 'SEM ML, 8 factors with paths, listwise',
    reason: 'choosing and packing complete rows is most of it',
  },
  fiml: { title: 'SEM FIML, 30 items, 5 factors with paths', goal: '1' },
  ols: {
    title: 'OLS, 10 predictors',
    reason:
      'both sides pass over the cells a few times: choosing complete rows, packing them, products, residuals',
  },
  anova: { title: '10 one-way ANOVAs' },
  glm: { title: 'ANCOVA, 12 × 7 groups, with Levene and η²' },
  groups: {
    title: '10 scales × 12 groups, descriptives',
    goal: '0.1',
    reason: 'scores come as doubles, and each is looked up once in a table of its distinct values',
  },
  frequencies: {
    title: '60 frequency tables',
    goal: '0.1',
    reason: 'one count a cell, bound by memory; below 100,000 rows the code is still being compiled',
  },
  mediation: { title: 'mediation, 5,000 bootstrap samples' },
  mixed: { title: 'mixed model, intercepts and slopes of 12 groups' },
  process: { title: 'process model 7, 1,000 bootstrap samples' },
};
const BAR = 2.5;
const BARRED_FROM = 10_000;
const GOALS_AT = 700_000;

/** R does one after the other what ours does in one request. */
function theirsOf(work: string, theirs: Side | null): Measured | undefined {
  const parts =
    work === 'shared' ? ['alpha', 'kmo', 'efa'].map((part) => theirs?.get(part)) : [theirs?.get(work)];
  return parts.reduce((sum, part) =>
    sum && part
      ? {
          work,
          seconds: sum.seconds + part.seconds,
          cpu: sum.cpu + part.cpu,
          peak: Math.max(sum.peak, part.peak),
        }
      : undefined,
  );
}

function remarks(rows: number, ours: Measured, theirs: Measured | undefined): string[] {
  const { goal, reason = 'not explained: profile it' } = ROWS[ours.work]!;
  const behind = rows >= BARRED_FROM && theirs !== undefined && theirs.seconds < BAR * ours.seconds;
  const late = rows === GOALS_AT && goal !== undefined && ours.seconds > parseFloat(goal);
  return [
    ...(behind ? [`under ${BAR} × R: ${reason}`] : late ? [`goal missed: ${reason}`] : []),
    ...(rows > BARRED_FROM && ours.work === 'spearman'
      ? ['R is not run above 10,000 (65 s at 100,000)']
      : []),
    ...(theirs && ours.peak > theirs.peak ? ['memory ¹'] : []),
  ];
}

/** Prints one size as a Markdown table, each row with its goal and what is to be said of it. */
export function printSize(rows: number, ours: Side, theirs: Side | null, load: string): void {
  const megabytes = (side: Side | null) => side?.get('start')?.peak.toFixed(0) ?? '–';
  const before = `before the first row ${megabytes(ours)} MB ours, ${megabytes(theirs)} MB R`;
  console.log(`\nn = ${rows.toLocaleString('en')} (${before}; ${load})\n`);
  console.log(
    '| work | ours, s | R, s | R / ours | R / ours, CPU | peak ours, MB | peak R, MB | goal, s | remarks |',
  );
  console.log('|---|---|---|---|---|---|---|---|---|');
  for (const own of ours.values()) {
    const row = ROWS[own.work];
    if (!row) continue;
    const r = theirsOf(own.work, theirs);
    const cells = [
      row.title,
      own.seconds.toFixed(4),
      r?.seconds.toFixed(4) ?? '–',
      r ? (r.seconds / own.seconds).toFixed(1) : '–',
      r ? (r.cpu / own.cpu).toFixed(1) : '–',
      own.peak.toFixed(0),
      r?.peak.toFixed(0) ?? '–',
      (rows === GOALS_AT && row.goal) || '–',
      remarks(rows, own, r).join('; ') || '–',
    ];
    console.log(`| ${cells.join(' | ')} |`);
  }
}
