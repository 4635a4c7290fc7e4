import fc from 'fast-check';
import { expect, test } from 'vitest';
import { admitBands } from '../../../../analysis/disclosure/atoms/admit-bands.ts';

const K = 5;
const agree = [
  { value: 0, label: {}, to: 3 },
  { value: 1, label: {}, above: 3 },
];
const P = 2_147_483_629;

/** The rank of rows of whole numbers modulo a large prime. */
function rank(rows: readonly (readonly number[])[]): number {
  const left = rows.map((row) => row.map((value) => BigInt(((value % P) + P) % P)));
  const p = BigInt(P);
  const inverse = (value: bigint) => {
    let [result, base, power] = [1n, value, p - 2n];
    for (; power > 0n; power >>= 1n) {
      if (power & 1n) result = (result * base) % p;
      base = (base * base) % p;
    }
    return result;
  };
  let found = 0;
  for (let column = 0; column < (left[0]?.length ?? 0); column++) {
    const at = left.findIndex((row, i) => i >= found && row[column] !== 0n);
    if (at < 0) continue;
    [left[found], left[at]] = [left[at]!, left[found]!];
    const pivot = inverse(left[found]![column]!);
    for (let i = found + 1; i < left.length; i++) {
      const factor = (left[i]![column]! * pivot) % p;
      if (factor !== 0n)
        left[i] = left[i]!.map((value, j) => (value - ((factor * left[found]![j]!) % p) + p) % p);
    }
    found++;
  }
  return found;
}

/** The fewest people that a combination of the indicators rests on, looked for among all sets below `most`; `most` where there is none. */
function fewest(indicators: readonly (readonly number[])[], most: number): number {
  const people = indicators[0]!.length;
  const rows = Array.from({ length: people }, (_, i) => indicators.map((each) => each[i]!));
  const whole = rank(rows);
  const search = (chosen: number[]): number => {
    if (chosen.length > 0 && rank(rows.filter((_, i) => !chosen.includes(i))) < whole) return chosen.length;
    if (chosen.length === most - 1) return most;
    let least = most;
    for (let i = (chosen.at(-1) ?? -1) + 1; i < people; i++) least = Math.min(least, search([...chosen, i]));
    return least;
  };
  return search([]);
}

test('no combination of atoms and declared bands rests on fewer than k people: every set of people is tried', () => {
  const answers = fc.array(fc.constantFrom(1, 5), { minLength: 16, maxLength: 16 });
  let admitted = 0;
  fc.assert(
    fc.property(fc.tuple(answers, answers, answers), (columns) => {
      const names = ['A', 'B', 'C'] as const;
      const cells = new Map(names.map((name, i) => [name as string, Int8Array.from(columns[i]!)]));
      const atom = Int32Array.from({ length: 16 }, (_, row) => (row < 8 ? 0 : 1));
      const rows = Uint32Array.from(atom, (_, row) => row);
      const bands = admitBands({ A: agree, B: agree, C: agree }, (name) => cells.get(name), {
        atom,
        rows,
        k: K,
      });
      const of = (at: number) => Array.from(atom, (each) => Number(each === at));
      const shown = Object.keys(bands).map((name) =>
        Array.from(cells.get(name)!, (value) => Number(value > 3)),
      );
      admitted += shown.length;
      expect(fewest([of(0), of(1), ...shown], K)).toBe(K);
    }),
    { numRuns: 25, seed: 3 },
  );
  expect(admitted).toBeGreaterThan(0);
});

test('the search is a real one: it finds the two people in whom two bands differ', () => {
  const a = [1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0];
  const b = [0, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0];
  expect(fewest([a.map(() => 1), a, b], K)).toBe(2);
});

test('a rare band is not declared, a common one is; newcomers are judged by themselves', () => {
  const rows = Uint32Array.from({ length: 60 }, (_, row) => row);
  const atom = new Int32Array(60);
  const column = Int8Array.from(rows, (row) => (row % 2 ? 5 : 1));
  const rare = Int8Array.from(rows, (row) => (row < 4 ? 5 : 1));
  const given = (name: string) => (name === 'rare' ? rare : column);
  const declared = (judged: Uint32Array) =>
    Object.keys(admitBands({ rare: agree, common: agree }, given, { atom, rows: judged, k: K }));
  expect(declared(rows)).toEqual(['common']);
  expect(declared(rows.slice(0, 6))).toEqual([]);
});
