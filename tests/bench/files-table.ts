import type { LabelledTable, LabelledVariable } from '../../analysis/model/labelled-table.ts';
import { both, plain } from '../../analysis/model/words.ts';
import { createRandom } from '../../analysis/numeric/random.ts';

const ITEMS = 60;
const SCORES = 6;

const values = [1, 2, 3, 4, 5].map((value) => ({ value, label: both(`第 ${value} 级`, `level ${value}`) }));
const missing = [
  { value: -128, label: both('未作答', 'not answered') },
  { value: -127, label: both('不愿回答', 'prefer not to say') },
];

/** Answers to 60 items, 2 % missing, and 6 scores: no two rows alike, so that nothing is easier to write than it would be. */
export function manyAnswers(rows: number): LabelledTable {
  const random = createRandom(20_260_101);
  const items = Array.from({ length: ITEMS }, (_, i): LabelledVariable => ({
    name: `q${i + 1}`,
    label: both(`题目 ${i + 1}`, `item ${i + 1}`),
    level: 'ordinal',
    values,
    missing,
    cells: Int8Array.from({ length: rows }, () => (random.uniform() < 0.02 ? -128 : 1 + random.index(5))),
  }));
  const scores = Array.from({ length: SCORES }, (_, i): LabelledVariable => {
    const own = items.slice(i * 10, (i + 1) * 10).map(({ cells }) => cells as Int8Array);
    return {
      name: `s${i + 1}`,
      label: both(`得分 ${i + 1}`, `score ${i + 1}`),
      level: 'interval',
      values: [],
      missing: [],
      cells: Float64Array.from({ length: rows }, (_, row) => meanOf(own, row)),
    };
  });
  return { title: plain('bench'), notes: [], rows, variables: [...items, ...scores], sets: [] };
}

function meanOf(items: readonly Int8Array[], row: number): number {
  let sum = 0;
  let count = 0;
  for (const cells of items) {
    const value = cells[row]!;
    if (value < 0) continue;
    sum += value;
    count++;
  }
  return count < 5 ? NaN : sum / count;
}
