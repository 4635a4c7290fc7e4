import { readFileSync } from 'node:fs';
import type { Table } from '../../analysis/columns.ts';
import { reply } from '../../analysis/engine/analyse.ts';
import { factorItems, fresh, itemNames, readTable, scaleItems, scaleNames } from './analysis-data.ts';

/** Runs one size in a process of its own, so that its peak memory is its own: `analysis-rows.ts rows directory`, then the rows if not all. */
const [rows, directory] = [Number(process.argv[2]), process.argv[3]!];
const only = process.argv.slice(4);
const scales = Object.fromEntries(scaleNames.map((name, s) => [`A${name}`, { items: scaleItems(s) }]));
const each = <T>(make: (scale: string, at: number) => T): T[] => scaleNames.map(make);

const alphas = each((scale) => ({ procedure: 'reliability', scale: `A${scale}` }));
const kmo = { procedure: 'factorability', variables: itemNames };
const efa = { procedure: 'efa', variables: itemNames, factors: 8, extraction: 'ml', rotation: 'oblimin' };

/** Eight factors, of which the later follow from the earlier. */
const loadingsOf = (items: number) =>
  Object.entries(factorItems).map(([factor, own]) => `${factor} =~ ${own.slice(0, items).join(' + ')}`);
const paths = ['F3 ~ F1 + F2', 'F4 ~ F3', 'F5 ~ F1 + F3', 'F6 ~ F4 + F5', 'F7 ~ F6', 'F8 ~ F2 + F7'];
const sem = { procedure: 'sem', model: [...loadingsOf(8), ...paths].join('\n') };
const fewer = [...loadingsOf(6).slice(0, 5), ...paths.slice(0, 3)].join('\n');

/** The work of each row of the table as a request. */
const works: Record<string, readonly object[]> = {
  pairwise: [{ procedure: 'correlation', variables: itemNames }],
  spearman: [{ procedure: 'correlation', variables: itemNames, method: 'spearman' }],
  alpha: alphas,
  kmo: [kmo],
  efa: [efa],
  shared: [...alphas, kmo, efa],
  cfa: [{ procedure: 'cfa', factors: factorItems }],
  sem: [sem],
  ...(rows === 1000 ? { fiml: [{ procedure: 'sem', model: fewer, missing: 'fiml' }] } : {}),
  ols: [{ procedure: 'regression', outcome: 'q1', blocks: [itemNames.slice(1, 11)] }],
  anova: each((scale) => ({ procedure: 'compare', variable: scale, by: 'group', tests: ['anova'] })),
  glm: [
    { procedure: 'glm', outcome: 'S1', factors: ['group', 'q60'], covariates: ['S2'], means: [['group']] },
  ],
  groups: [{ procedure: 'describe', variables: scaleNames, by: 'group' }],
  frequencies: [{ procedure: 'frequencies', variables: itemNames }],
  mixed: [
    {
      procedure: 'mixed',
      outcome: 'S1',
      fixed: ['S2', 'S3'],
      random: [{ group: 'group', slopes: ['S2'] }],
    },
  ],
  ...(rows <= 10_000
    ? {
        process: [{ procedure: 'process', model: 7, x: 'S1', m: ['S2'], y: 'S3', w: 'S4', bootstrap: 1000 }],
      }
    : {}),
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

/** The least of some repeats; what is remembered between them is what the tables that `next` gives remember. */
function time(work: string, times: number, next: () => Table, analyses: readonly object[]): void {
  const measured = Array.from({ length: times }, () => {
    const from = next();
    const [start, used] = [performance.now(), process.cpuUsage()];
    reply(from, { scales, analyses });
    const { user, system } = process.cpuUsage(used);
    return { seconds: (performance.now() - start) / 1000, cpu: (user + system) / 1e6 };
  });
  const least = (of: (one: (typeof measured)[number]) => number) => Math.min(...measured.map(of));
  report(
    work,
    least(({ seconds }) => seconds),
    least(({ cpu }) => cpu),
  );
}

for (const [work, analyses] of Object.entries(works)) {
  if (only.length > 0 && !only.includes(work)) continue;
  time(work, work === 'spearman' && rows > 50_000 ? 1 : repeats, () => fresh(table), analyses);
  if (work !== 'shared') continue;
  // The same again on a table that has answered before, as a release in a worker has: sums are kept, replies are not.
  const known = fresh(table);
  reply(known, { scales, analyses });
  time('kept', repeats, () => known, analyses);
}
