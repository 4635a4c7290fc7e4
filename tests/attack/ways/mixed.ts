import { classesOf } from '../classes.ts';
import { nullRows, rankOf } from '../modular.ts';
import { type Statistic, type Target, VALUES } from '../statistic.ts';
import type { Tally } from '../tally.ts';
import { keyOf } from '../bits.ts';

const ATTACK = 'exact combinations of several kinds';
/** Beyond it one elimination takes minutes; larger ones are attacked kind by kind only. */
const WIDEST = 1_600;

/**
 * The same with counts, sums and shares of an item mixed: unknown is how many of each class gave each answer. A small class is
 * told of where the published numbers fix more about it than its size, which everybody knows.
 */
export function combineKinds(target: Target, tally: Tally): void {
  const done = new Map<string, ReturnType<typeof toldOf>>();
  const items = new Set(
    target.statistics.flatMap(({ parts }) => (parts.length === 1 ? [parts[0]!.item] : [])),
  );
  for (const item of items) {
    const own = target.statistics.filter(({ parts }) => parts.length === 1 && parts[0]!.item === item);
    const key = own
      .map((each) => `${keyOf(each.people)} ${each.parts[0]!.points.join()}`)
      .sort()
      .join('|');
    const { classes, told } = done.get(key) ?? toldOf(own, target);
    tally.try(ATTACK, classes);
    done.set(key, { classes, told });
    for (let each = 0; each < told; each++) tally.found(ATTACK, `${item}: a class of fewer than ${target.k}`);
  }
}

function toldOf(own: readonly Statistic[], { people, k }: Target): { classes: number; told: number } {
  const { classes, within } = classesOf(
    own.map((each) => each.people),
    people,
  );
  const width = classes.length * VALUES;
  if (width > WIDEST) return { classes: 0, told: 0 };
  const sizes = classes.map((_, at) => {
    const row = new Array<number>(width).fill(0);
    return row.fill(1, at * VALUES, (at + 1) * VALUES);
  });
  const rows = own.map(({ parts }, i) => {
    const row = new Array<number>(width).fill(0);
    for (const at of within[i]!)
      parts[0]!.points.forEach((point, value) => (row[at * VALUES + value] = point));
    return row;
  });
  const vectors = nullRows([...sizes, ...rows], width);
  const told = classes.filter(({ size }, at) => {
    const inClass = vectors.slice(at * VALUES, (at + 1) * VALUES);
    return size < k && VALUES - rankOf(inClass) > 1;
  });
  return { classes: classes.length, told: told.length };
}
