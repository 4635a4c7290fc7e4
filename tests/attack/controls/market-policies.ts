import { sizeOf } from '../bits.ts';
import { cellsBy, crossings } from '../bureau/groups.ts';
import type { Person } from '../bureau/people.ts';
import { truthOf } from '../bureau/truth.ts';
import { distribution } from '../published.ts';
import type { Target } from '../statistic.ts';

/** Every cell of one and two breakdowns, as tools on the market cross them. */
const tables = [[], ...crossings.filter((by) => by.length < 3)];

/** What a mere threshold publishes: every cell of at least k people. */
export function threshold(people: readonly Person[], k: number, items: readonly string[]): Target {
  return published('threshold', people, k, items, (cells) => cells.filter(({ size }) => size >= k));
}

/**
 * Threshold and complement: in every row of a table in which something is hidden, what is hidden together is at least k people;
 * else the smallest of the shown goes as well.
 */
export function thresholdAndComplement(
  people: readonly Person[],
  k: number,
  items: readonly string[],
): Target {
  return published('threshold plus complement', people, k, items, (cells) => {
    const rowOf = ({ name }: Cells[number]) => name.split(', ').slice(0, -1).join(', ');
    const rows = new Map(
      [...new Set(cells.map(rowOf))].map((row) => [row, cells.filter((cell) => rowOf(cell) === row)]),
    );
    return [...rows.values()].flatMap((row) => {
      const bySize = [...row].sort((a, b) => a.size - b.size);
      let hidden = bySize.filter(({ size }) => size < k).length;
      const left = () => bySize.slice(0, hidden).reduce((sum, { size }) => sum + size, 0);
      while (hidden > 0 && hidden < bySize.length && (left() < k || hidden === 1)) hidden++;
      return bySize.slice(hidden);
    });
  });
}

type Cells = ReturnType<typeof cellsBy>;

function published(
  name: string,
  people: readonly Person[],
  k: number,
  items: readonly string[],
  shown: (cells: Cells) => Cells,
): Target {
  const truth = truthOf(people, k);
  const groups = tables.flatMap((by) => shown(cellsBy(people, by)));
  return {
    ...truth,
    name,
    statistics: groups.flatMap((group) =>
      items.flatMap((item) =>
        distribution(
          truth.answers,
          { from: `${group.name} (${sizeOf(group.people)})`, people: group.people },
          item,
        ),
      ),
    ),
  };
}
