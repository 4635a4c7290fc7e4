import { findRoot } from '../numeric/root.ts';
import { MOST_PEOPLE } from '../model/procedures/power.ts';
import { type Chance, type Setting, sum, type Test } from './test.ts';

/** How often so many people count as one another’s double: 1 + (people of a unit − 1) × their correlation. Kish 1965. */
export const designEffect = ({ clusterSize, clusterIcc }: Setting): number =>
  1 + (clusterSize - 1) * clusterIcc;

/** People of each group where there are so many in all. */
export function sizesOf(test: Test, n: number, setting: Setting): number[] {
  const shares = test.groups(setting);
  return shares.map((share) => (n * share) / sum(shares));
}

/** Whole people of each group where there are so many in the first. */
const wholeSizes = (test: Test, first: number, setting: Setting) =>
  test.groups(setting).map((share) => Math.ceil(first * share - 1e-9));

/** Power at an effect with so many people in the groups, of whom each counts less where people share units. */
export const chanceWith = (test: Test, effect: number, sizes: readonly number[], setting: Setting): Chance =>
  test.chance(
    effect,
    sizes.map((size) => size / designEffect(setting)),
    setting,
  );

const halfWidthWith = (test: Test, n: number, setting: Setting) =>
  test.halfWidth!(n / designEffect(setting), setting);

/** The fewest people, whole in each group, for whom something holds that holds for all more; null beyond ten million. */
export function fewest(
  test: Test,
  setting: Setting,
  isEnough: (sizes: readonly number[]) => boolean,
): number[] | null {
  const at = (first: number) => wholeSizes(test, first, setting);
  let low = Math.ceil(test.least(setting) * designEffect(setting)) - 1;
  let high = low + 1;
  while (!isEnough(at(high))) {
    low = high;
    high *= 2;
    if (sum(at(high)) > MOST_PEOPLE) return null;
  }
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (isEnough(at(middle))) high = middle;
    else low = middle;
  }
  return at(high);
}

/** People for a power, or for an interval of so much on either side. */
export const peopleFor = (test: Test, effect: number, power: number, setting: Setting): number[] | null =>
  fewest(test, setting, (sizes) =>
    test.halfWidth
      ? halfWidthWith(test, sum(sizes), setting) <= effect
      : chanceWith(test, effect, sizes, setting).power >= power,
  );

/** The smallest effect that so many people show with a power, or half the interval they give; NaN where none is shown. */
export function smallestEffect(
  test: Test,
  sizes: readonly number[],
  power: number,
  setting: Setting,
): number {
  if (test.halfWidth) return halfWidthWith(test, sum(sizes), setting);
  const [none, most] = test.effects;
  const from = Math.max(none, test.conventions ? none : setting.against) + 1e-9;
  return findRoot((effect) => chanceWith(test, effect, sizes, setting).power - power, from, most - 1e-9);
}
