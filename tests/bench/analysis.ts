import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

interface Measured {
  readonly work: string;
  readonly seconds: number;
  readonly peak: number;
}

const TITLES: Record<string, string> = {
  pairwise: 'pairwise matrix, 60 items',
  spearman: 'Spearman matrix, 60 items',
  alpha: 'α with item statistics, 10 scales',
  kmo: 'KMO + Bartlett',
  efa: 'EFA ML, 8 factors, oblimin',
  cfa: 'CFA ML, 8 factors, listwise',
  ols: 'OLS, 10 predictors',
  anova: '10 one-way ANOVAs',
  groups: '10 scales × 12 groups, descriptives',
  frequencies: '60 frequency tables',
  mediation: 'mediation, 5,000 bootstrap samples',
};
/** Goals at 700,000 from shared/design/performance.md, in seconds. */
const GOALS: Record<string, number> = { pairwise: 2.5, groups: 0.1, frequencies: 0.1, cfa: 1 };

const here = (name: string) => fileURLToPath(new URL(name, import.meta.url));

function run(command: string, parameters: readonly string[]): Map<string, Measured> {
  const { stdout, status, stderr } = spawnSync(command, parameters, { encoding: 'utf8', maxBuffer: 1e8 });
  if (status !== 0) throw new Error(`${command} ${parameters.join(' ')}: ${stderr}`);
  const lines = stdout.split('\n').filter((line) => line.startsWith('{'));
  return new Map(lines.map((line) => JSON.parse(line) as Measured).map((row) => [row.work, row]));
}

function printSize(rows: number, ours: Map<string, Measured>, theirs: Map<string, Measured> | null): void {
  console.log(`\nn = ${rows.toLocaleString('en')}`);
  console.log('| work | ours, s | R, s | R / ours | peak ours, MB | peak R, MB |');
  console.log('|---|---|---|---|---|---|');
  for (const [work, { seconds, peak }] of ours) {
    const r = theirs?.get(work);
    const goal = rows === 700_000 && GOALS[work] ? ` (goal ${GOALS[work]})` : '';
    const cells = [
      TITLES[work] + goal,
      seconds.toFixed(4),
      r?.seconds.toFixed(4) ?? '–',
      r ? (r.seconds / seconds).toFixed(1) : '–',
      peak.toFixed(0),
      r?.peak.toFixed(0) ?? '–',
    ];
    console.log(`| ${cells.join(' | ')} |`);
  }
}

/**
 * Times the engine on simulated answers beside R on the same cells, each size and each side in a process of its own; peak memory
 * is that of the process up to and including the row; times are the least of some repeats, columns cold each time. `--large` adds 700,000 rows. Spearman in R stops at 10,000 (65 s at 100,000).
 */
export async function benchAnalysis(parameters: readonly string[] = process.argv): Promise<void> {
  const sizes = [1000, 10_000, 100_000, ...(parameters.includes('--large') ? [700_000] : [])];
  const hasR = spawnSync('Rscript', ['-e', 'library(psych); library(lavaan)']).status === 0;
  console.log(`${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores, Node ${process.version}`);
  if (!hasR) console.log('Rscript with psych and lavaan is not here: our side only.');
  for (const rows of sizes) {
    const directory = mkdtempSync(join(tmpdir(), 'fourlinks-bench-'));
    try {
      const parameters = [String(rows), directory];
      const ours = run(process.execPath, ['--import', 'tsx', here('analysis-rows.ts'), ...parameters]);
      const theirs = hasR ? run('Rscript', [here('analysis.R'), ...parameters]) : null;
      printSize(rows, ours, theirs);
    } finally {
      rmSync(directory, { recursive: true });
    }
  }
}
