import type { State } from './matrices.ts';
import type { Cell } from './model.ts';

/** A number with its derivatives by the free cells of a group, in their order. */
export interface Moving {
  readonly value: number;
  readonly by: Float64Array;
}

/**
 * A cell in standard deviations of what the model implies (lavaan's `std.all`), with its derivatives by the free cells: paths by those of
 * both ends, intercepts by that of their variable, variances as shares, what is left to covary as a correlation. NaN where a variance is
 * not above zero. `own` is the place of the cell itself among the free ones, −1 where it is fixed.
 */
export function standardised(
  { kind, row, column }: Cell,
  value: number,
  own: number,
  state: State,
  free: readonly Cell[],
): Moving {
  const total = (variable: number) => varianceOf(variable, state, free);
  const left = (variable: number) => residualOf(variable, state, free);
  const plain: Moving = { value, by: Float64Array.from(free, (_, i) => (i === own ? 1 : 0)) };
  if (kind === 'path') return scaled(plain, [total(column), 0.5], [total(row), -0.5]);
  if (kind === 'mean') return scaled(plain, [total(row), -0.5]);
  if (row === column) return scaled(plain, [total(row), -1]);
  return scaled(plain, [left(row), -0.5], [left(column), -0.5]);
}

/** A product with powers of variances. */
function scaled(plain: Moving, ...powers: readonly (readonly [Moving, number])[]): Moving {
  const factor = powers.reduce((product, [{ value }, power]) => product * value ** power, 1);
  const by = plain.by.map((own, i) => {
    const relative = powers.reduce(
      (sum, [variance, power]) => sum + (power * variance.by[i]!) / variance.value,
      0,
    );
    return factor * (own + plain.value * relative);
  });
  return { value: plain.value * factor, by };
}

/** The variance that the model implies for a variable. */
export function varianceOf(i: number, { effects, covariances, means }: State, free: readonly Cell[]): Moving {
  const v = means.length;
  const by = Float64Array.from(free, ({ kind, row: k, column: l }) => {
    if (kind === 'mean') return 0;
    if (kind === 'path') return 2 * effects[i * v + k]! * covariances[l * v + i]!;
    const product = effects[i * v + k]! * effects[i * v + l]!;
    return k === l ? product : 2 * product;
  });
  return { value: covariances[i * v + i]!, by };
}

function residualOf(i: number, { residuals, means }: State, free: readonly Cell[]): Moving {
  const isOwn = ({ kind, row, column }: Cell) => kind === 'covariance' && row === i && column === i;
  return {
    value: residuals[i * means.length + i]!,
    by: Float64Array.from(free, (cell) => (isOwn(cell) ? 1 : 0)),
  };
}
