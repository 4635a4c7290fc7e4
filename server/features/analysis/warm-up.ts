import { mean } from 'simple-statistics';
import type { Column, Table } from '../../../analysis/columns.ts';
import { createRandom } from '../../../analysis/numeric/random.ts';
import type { EngineJob } from './engine-job.ts';

const ROWS = 160;
const SCALES = ['S1', 'S2', 'S3', 'S4', 'S5', 'S6'];
const ITEMS_A_SCALE = 6;
/** Enough of the same for the compiler to take notice. */
const ROUNDS = 6;

const itemsOf = (scale: string) => Array.from({ length: ITEMS_A_SCALE }, (_, i) => `${scale}_${i + 1}`);

/** Made-up answers on five points, two backgrounds and the scores, as a release holds them. */
function madeUpTable(): Table {
  const random = createRandom(1);
  const columns = new Map<string, Column>();
  const integers = (name: string, cell: (row: number) => number) => {
    const values = Int8Array.from({ length: ROWS }, (_, row) => cell(row));
    columns.set(name, { kind: 'integer', name, values });
    return values;
  };
  for (const name of ['G1', 'G2']) integers(name, () => random.index(4));
  for (const scale of SCALES) {
    const common = Float64Array.from({ length: ROWS }, () => random.normal());
    const items = itemsOf(scale).map((name) =>
      integers(name, (row) =>
        random.uniform() < 0.02
          ? -128
          : Math.max(1, Math.min(5, Math.round(3 + common[row]! + random.normal()))),
      ),
    );
    const values = Float64Array.from(common, (_, row) => {
      const answered = items.map((item) => item[row]!).filter((value) => value > 0);
      return answered.length > 0 ? mean(answered) : NaN;
    });
    columns.set(scale, { kind: 'real', name: scale, values });
  }
  return { rows: ROWS, columns };
}

/** A job that asks what a results page asks, several times over. */
export function warmUpJob(): EngineJob {
  const scales = Object.fromEntries(
    SCALES.map((scale) => [
      scale,
      { items: itemsOf(scale), score: 'mean' as const, minimumAnswered: ITEMS_A_SCALE - 2 },
    ]),
  );
  const items = SCALES.flatMap(itemsOf);
  const [outcome, ...predictors] = SCALES;
  const page = [
    { procedure: 'frequencies', variables: ['G1', 'G2'] },
    { procedure: 'crosstab', rows: 'G1', columns: 'G2' },
    ...SCALES.map((scale) => ({ procedure: 'reliability', scale })),
    { procedure: 'describe', variables: [...SCALES, ...items] },
    { procedure: 'frequencies', variables: items },
    { procedure: 'correlation', variables: SCALES },
    { procedure: 'describe', variables: [outcome], by: 'G1' },
    { procedure: 'regression', outcome, blocks: [['G1', 'G2'], predictors], categorical: ['G1', 'G2'] },
  ];
  return {
    table: madeUpTable(),
    request: { analyses: Array.from({ length: ROUNDS }, () => page).flat() },
    definitions: { items: {}, scales },
  };
}
