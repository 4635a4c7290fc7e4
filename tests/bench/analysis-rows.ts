import { readFileSync } from 'node:fs';
import { analyse } from '../../analysis/engine/analyse.ts';
import { factorItems, fresh, itemNames, readTable, scaleItems, scaleNames } from './analysis-data.ts';

/** Runs one size in a process of its own, so that its peak memory is its own: `analysis-rows.ts rows directory`. */
const [rows, directory] = [Number(process.argv[2]), process.argv[3]!];
const scales = Object.fromEntries(scaleNames.map((name, s) => [`A${name}`, { items: scaleItems(s) }]));
const each = <T>(make: (scale: string, at: number) => T): T[] => scaleNames.map(make);

const alphas = each((scale) => ({ procedure: 'reliability', scale: `A${scale}` }));
const kmo = { procedure: 'factorability', variables: itemNames };
const efa = { procedure: 'efa', variables: itemNames, factors: 8, extraction: 'ml', rotation: 'oblimin' };

/** The work of each row of the table as a request. */
const works: Record<string, readonly object[]> = {
  pairwise: [{ procedure: 'correlation', variables: itemNames }],
  spearman: [{ procedure: 'correlation', variables: itemNames, method: 'spearman' }],
  alpha: alphas,
  kmo: [kmo],
  efa: [efa],
  shared: [...alphas, kmo, efa],
  cfa: [{ procedure: 'cfa', factors: factorItems }],
  ols: [{ procedure: 'regression', outcome: 'q1', blocks: [itemNames.slice(1, 11)] }],
  anova: each((scale) => ({ procedure: 'compare', variable: scale, by: 'group', tests: ['anova'] })),
  groups: [{ procedure: 'describe', variables: scaleNames, by: 'group' }],
  frequencies: [{ procedure: 'frequencies', variables: itemNames }],
  ...(rows === 1000
    ? {
        mediation: [
          { procedure: 'mediation', predictor: 'S1', mediators: ['S2'], outcome: 'S3', bootstrap: 5000 },
        ],
      }
    : {}),
};

function peakMegabytes(): number {
  const line = /VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'));
  return Number(line?.[1]) / 1024;
}

function report(work: string, seconds: number, cpu: number): void {
  console.log(JSON.stringify({ work, seconds, cpu, peak: peakMegabytes() }));
}

const table = readTable(rows, directory);
report('start', 0, 0);
// Enough for the code to be compiled, as it is in a server that has answered before.
const repeats = rows > 500_000 ? 3 : rows > 50_000 ? 8 : 20;
for (const [work, analyses] of Object.entries(works)) {
  const times = Array.from({ length: repeats }, () => {
    const cold = fresh(table);
    const [start, used] = [performance.now(), process.cpuUsage()];
    analyse(cold, { scales, analyses });
    const { user, system } = process.cpuUsage(used);
    return { seconds: (performance.now() - start) / 1000, cpu: (user + system) / 1e6 };
  });
  report(work, Math.min(...times.map(({ seconds }) => seconds)), Math.min(...times.map(({ cpu }) => cpu)));
}
