import { type KnownColumn, shareFound, shareFoundKnowing } from '../../../analysis/disclosure/uniqueness.ts';
import { createRandom } from '../../../analysis/numeric/random.ts';
import type { Figures } from '../../contract/export.ts';
import type { ExportSource, SourceColumn } from './export-source.ts';
import { isAnswer } from './protect-rows.ts';

const KNOWN = 4;
/** Fewer choices of items where each takes longer. */
const MOST_STEPS = 4_000_000;
const MOST_SAMPLES = 100;
const SEED = 4;

/** What the rows give away to somebody who knows things of a person: `released` is what stands in the file. */
export function measureFigures(source: ExportSource, released: ExportSource): Figures {
  const { rows } = source;
  const pairs = source.columns.map((each, at) => pair(each, released.columns[at]!));
  const background = pairs.filter((_, at) => source.columns[at]!.grouped);
  const items = pairs.filter((_, at) => isAnswer(source.columns[at]!));
  const samples = Math.max(3, Math.min(MOST_SAMPLES, Math.floor(MOST_STEPS / (KNOWN * Math.max(1, rows)))));
  return {
    rows,
    smallest: smallest(background, rows),
    background: shareFound(background, rows),
    fourAnswers: shareFoundKnowing(background, items, rows, {
      known: KNOWN,
      samples,
      random: createRandom(SEED),
    }),
  };
}

function pair({ cells }: SourceColumn, released: SourceColumn): KnownColumn {
  return { true: coded(cells), released: coded(released.cells) };
}

/** Doubles and texts as numbers of what is the same. */
function coded(cells: SourceColumn['cells']): ArrayLike<number> {
  if (cells instanceof Int8Array || cells instanceof Int16Array) return cells;
  const numbers = new Map<number | string, number>();
  return Int32Array.from({ length: cells.length }, (_, row) => {
    const cell = cells[row]!;
    if (!numbers.has(cell)) numbers.set(cell, numbers.size);
    return numbers.get(cell)!;
  });
}

/** The fewest rows that have all their groups in common. */
function smallest(background: readonly KnownColumn[], rows: number): number {
  const sizes = new Map<string, number>();
  for (let row = 0; row < rows; row++) {
    const key = background.map(({ released }) => released[row]).join();
    sizes.set(key, (sizes.get(key) ?? 0) + 1);
  }
  return Math.min(rows, ...sizes.values());
}
