import { type Cube, EITHER } from './cube.ts';

/** What minimisation may do with a row. */
export const ROW = { off: 0, on: 1, free: 2 } as const;

/**
 * All prime implicants of a truth table of 2^k rows (`ROW` by code) that cover a row which is on: cubes without a row that is off, from
 * which no condition can be dropped.
 *
 * Each of the 3^k cubes is looked at once: with a condition that is either, it is the union of its two halves. Quine–McCluskey 1956,
 * without merging pairs. Cost O(k 3^k): 12 conditions are half a million cubes.
 */
export function primeImplicants(rows: Uint8Array, k: number): Cube[] {
  const powers = Array.from({ length: k }, (_, j) => 3 ** j);
  const total = 3 ** k;
  const isFree = new Uint8Array(total);
  const holdsOn = new Uint8Array(total);
  const digits = new Uint8Array(k);
  for (let cube = 0; cube < total; cube++) {
    const either = digits.indexOf(EITHER);
    if (either < 0) {
      let code = 0;
      for (let j = 0; j < k; j++) code |= digits[j]! << j;
      isFree[cube] = Number(rows[code] !== ROW.off);
      holdsOn[cube] = Number(rows[code] === ROW.on);
    } else {
      const [absent, present] = [cube - 2 * powers[either]!, cube - powers[either]!];
      isFree[cube] = isFree[absent]! & isFree[present]!;
      holdsOn[cube] = holdsOn[absent]! | holdsOn[present]!;
    }
    step(digits);
  }
  const primes: Cube[] = [];
  digits.fill(0);
  for (let cube = 0; cube < total; cube++) {
    if (isFree[cube] && holdsOn[cube]) {
      let isPrime = true;
      for (let j = 0; j < k && isPrime; j++)
        isPrime = digits[j] === EITHER || !isFree[cube + (EITHER - digits[j]!) * powers[j]!];
      if (isPrime) primes.push([...digits]);
    }
    step(digits);
  }
  return primes;
}

/** The next number in threes. */
function step(digits: Uint8Array): void {
  for (let j = 0; j < digits.length; j++) {
    if (digits[j]! < EITHER) {
      digits[j]!++;
      return;
    }
    digits[j] = 0;
  }
}
