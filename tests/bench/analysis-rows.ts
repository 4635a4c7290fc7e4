import { readFileSync, writeFileSync } from 'node:fs';
import { analyse } from '../../analysis/engine/analyse.ts';
import { factorItems, fresh, itemNames, scaleItems, scaleNames, simulate } from './analysis-data.ts';

/** Runs one size in a process of its own, so that its peak memory is its own: `analysis-rows.ts rows directory`. */
const [rows, directory] = [Number(process.argv[2]), process.argv[3]!];
const scales = Object.fromEntries(scaleNames.map((name, s) => [`A${name}`, { items: scaleItems(s) }]));
const each = <T>(make: (scale: string, at: number) => T): T[] => scaleNames.map(make);

/** The work of each row of the table as a request. */
const works: Record<string, readonly object[]> = {
  pairwise: [{ procedure: 'correlation', variables: itemNames }],
  spearman: [{ procedure: 'correlation', variables: itemNames, method: 'spearman' }],
  alpha: each((scale) => ({ procedure: 'reliability', scale: `A${scale}` })),
  kmo: [{ procedure: 'factorability', variables: itemNames }],
  efa: [{ procedure: 'efa', variables: itemNames, factors: 8, extraction: 'ml', rotation: 'oblimin' }],
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

const table = simulate(rows);
for (const [name, column] of table.columns) {
  const { values } = column;
  writeFileSync(
    `${directory}/${name}.bin`,
    new Uint8Array(values.buffer, values.byteOffset, values.byteLength),
  );
}
const repeats = rows > 50_000 ? 3 : 5;
for (const [work, analyses] of Object.entries(works)) {
  const times = Array.from({ length: repeats }, () => {
    const cold = fresh(table);
    const start = performance.now();
    analyse(cold, { scales, analyses });
    return (performance.now() - start) / 1000;
  });
  console.log(JSON.stringify({ work, seconds: Math.min(...times), peak: peakMegabytes() }));
}
