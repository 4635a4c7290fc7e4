import type { Derivation } from '../../../analysis/model/request.ts';
import type { Variable } from '../../contract/variable.ts';

/**
 * The bands of a score as a variable: each value that of the band that a score lies in. Two names of a release never differ by the
 * space alone.
 */
export function levelsOf({ name, bands }: Pick<Variable, 'name' | 'bands'>): Derivation {
  const [last, ...others] = bands.toReversed();
  const from = others.reduce(
    (rest, { value, to, below }) =>
      `if(\`${name}\` ${to === undefined ? `< ${below}` : `<= ${to}`}, ${value}, ${rest})`,
    String(last!.value),
  );
  return { name: `${name} `, from };
}
