/** Where two values are not the same; a side that has nothing there is undefined. */
export interface Difference {
  /** `/analyses/0/n`: a JSON pointer. */
  readonly path: string;
  readonly stored: unknown;
  readonly found: unknown;
}

/** Machines that add in another order agree in ten digits. */
const DIGITS = 1e-10;
/** What is nothing on one machine is a rounding error on another. */
const NOTHING = 1e-13;

/**
 * Where what was stored and what was found again differ, each place once. Numbers are the same when they agree in ten digits.
 *
 * @example
 * differencesOf({ n: 168, mean: 3.2 }, { n: 168, mean: 3.3 }) // => [{ path: '/mean', stored: 3.2, found: 3.3 }]
 * differencesOf({ mean: 0.1 + 0.2 }, { mean: 0.3 }) // => []
 */
export function differencesOf(stored: unknown, found: unknown, path = ''): Difference[] {
  if (typeof stored === 'number' && typeof found === 'number')
    return isSameNumber(stored, found) ? [] : [{ path, stored, found }];
  if (!isObject(stored) || !isObject(found) || Array.isArray(stored) !== Array.isArray(found))
    return stored === found ? [] : [{ path, stored, found }];
  const keys = new Set([...Object.keys(stored), ...Object.keys(found)]);
  return [...keys].flatMap((key) => differencesOf(stored[key], found[key], `${path}/${escaped(key)}`));
}

function isSameNumber(one: number, other: number): boolean {
  const size = Math.max(Math.abs(one), Math.abs(other));
  return Math.abs(one - other) <= Math.max(DIGITS * size, NOTHING);
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const escaped = (key: string) => key.replaceAll('~', '~0').replaceAll('/', '~1');
