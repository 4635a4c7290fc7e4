import { writtenName } from './print.ts';

/** A part of the values of a variable, from low to high; all parts together are all values. */
interface Level {
  readonly value: number;
  /** It ends at this value, or below it. */
  readonly to?: number;
  readonly below?: number;
}

/**
 * The expression that gives each value the number of the part that it lies in.
 *
 * @example
 * levelsExpression('S', [{ value: 1, below: 2.5 }, { value: 2, to: 3.5 }, { value: 3 }]) // => 'if(S < 2.5, 1, if(S <= 3.5, 2, 3))'
 */
export function levelsExpression(name: string, levels: readonly Level[]): string {
  const [last, ...others] = levels.toReversed();
  return others.reduce(
    (rest, { value, to, below }) => {
      const end = to === undefined ? `< ${below}` : `<= ${to}`;
      return `if(${writtenName(name)} ${end}, ${value}, ${rest})`;
    },
    String(last?.value ?? ''),
  );
}
