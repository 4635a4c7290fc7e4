import { expect, it } from 'vitest';
import { EITHER, isWithin, rowOf } from '../../../analysis/combinations/minimise/cube.ts';
import { shortestModels } from '../../../analysis/combinations/minimise/models.ts';
import { primeImplicants, ROW } from '../../../analysis/combinations/minimise/prime-implicants.ts';
import { createRandom } from '../../../analysis/numeric/random.ts';

const cubesOf = (k: number): number[][] =>
  k === 0 ? [[]] : cubesOf(k - 1).flatMap((cube) => [0, 1, EITHER].map((digit) => [...cube, digit]));

/** Every choice of so many things. */
function choices<T>(things: readonly T[], size: number): T[][] {
  if (size === 0) return [[]];
  return things.flatMap((thing, i) => choices(things.slice(i + 1), size - 1).map((rest) => [thing, ...rest]));
}

/** The fewest cubes that hold every row that is on and none that is off, by trying all. */
function fewest(rows: Uint8Array, k: number): number {
  const codes = [...rows.keys()];
  const fine = cubesOf(k).filter((cube) =>
    codes.every((code) => rows[code] !== ROW.off || !isWithin(rowOf(code, k), cube)),
  );
  const on = codes.filter((code) => rows[code] === ROW.on);
  for (let size = 0; ; size++)
    for (const cubes of choices(fine, size))
      if (on.every((code) => cubes.some((cube) => isWithin(rowOf(code, k), cube)))) return size;
}

it('models are as short as can be, hold what they must, and all are found', () => {
  const random = createRandom(7);
  for (let time = 0; time < 40; time++) {
    const k = 2 + random.index(2);
    const rows = Uint8Array.from({ length: 2 ** k }, () => random.index(3));
    if (!rows.includes(ROW.on)) continue;
    const { models, isAll, isShortest } = shortestModels(rows, k);
    expect([isAll, isShortest]).toEqual([true, true]);
    const least = fewest(rows, k);
    for (const model of models) {
      expect(model).toHaveLength(least);
      rows.forEach((row, code) => {
        const isHeld = model.some((cube) => isWithin(rowOf(code, k), cube));
        if (row !== ROW.free) expect(isHeld).toBe(row === ROW.on);
      });
    }
    const primes = primeImplicants(rows, k);
    const isCover = (cubes: readonly (readonly number[])[]) =>
      [...rows.keys()].every(
        (code) => rows[code] !== ROW.on || cubes.some((cube) => isWithin(rowOf(code, k), cube)),
      );
    expect(models).toHaveLength(choices(primes, least).filter(isCover).length);
  }
});

it('twelve conditions are minimised', () => {
  const random = createRandom(1);
  const rows = Uint8Array.from({ length: 2 ** 12 }, () =>
    random.index(50) === 0 ? random.index(2) : ROW.free,
  );
  const { models } = shortestModels(rows, 12);
  expect(models.length).toBeGreaterThan(0);
});
