import { isWithin, sizeOf } from '../bits.ts';
import { type Classes, classesOf } from '../classes.ts';
import { directionOf, nullRows, rankOf } from '../modular.ts';
import type { Target } from '../statistic.ts';
import type { Tally } from '../tally.ts';
import { byKind, bySameGroups } from './by-kind.ts';

const ATTACK = 'exact combinations';

/**
 * Whether any combination at all of published numbers of one kind, with whatever factors, tells of a small group alone: the
 * groups are rows over classes of people; a small set of classes is told of where its part of the null space has less than full
 * rank. Every class, every two classes, and every crossed cell that may not be shown is tried.
 */
export function combineExactly(target: Target, tally: Tally): void {
  for (const { kinds, kind, groups } of bySameGroups(byKind(target))) {
    const { classes, within } = classesOf(groups, target.people);
    const rows = within.map((own) => {
      const row = new Array<number>(classes.length).fill(0);
      for (const at of own) row[at] = 1;
      return row;
    });
    const vectors = nullRows(rows, classes.length);
    const directions = vectors.map(directionOf);
    const alone = directions.flatMap((direction, at) => (direction === '0' ? [at] : []));
    tally.try(ATTACK, kinds * classes.length);
    for (const at of alone) report(classes[at]!.size, 1, kind, kinds);
    pairs(directions, { classes, within }, kind, kinds);
    cells(vectors, { classes, within }, kind, kinds);
  }

  function report(size: number, parts: number, kind: string, kinds: number): void {
    if (size >= target.k) return;
    for (let each = 0; each < kinds; each++)
      tally.found(ATTACK, `${kind}: ${size} people in ${parts} ${parts === 1 ? 'class' : 'classes'}`);
  }

  function pairs(directions: readonly string[], { classes }: Classes, kind: string, kinds: number): void {
    tally.try(ATTACK, (kinds * classes.length * (classes.length - 1)) / 2);
    const same = new Map<string, number[]>();
    directions.forEach((direction, at) => {
      if (direction !== '0') same.set(direction, [...(same.get(direction) ?? []), at]);
    });
    for (const alike of same.values())
      alike.forEach((one, i) => {
        for (const other of alike.slice(i + 1))
          report(classes[one]!.size + classes[other]!.size, 2, kind, kinds);
      });
  }

  function cells(vectors: readonly Float64Array[], { classes }: Classes, kind: string, kinds: number): void {
    tally.try(ATTACK, kinds * target.small.length);
    for (const { people, name } of target.small) {
      const inside = classes.flatMap((each, at) => (isWithin(each.people, people) ? [at] : []));
      // A class that lies in the cell in part only cannot be parted by anything published.
      if (inside.length < 3) continue;
      const own = inside.map((at) => vectors[at]!);
      if (rankOf(own) === own.length) continue;
      for (let each = 0; each < kinds; each++)
        tally.found(ATTACK, `${kind}: ${name}, ${sizeOf(people)} people`);
    }
  }
}
