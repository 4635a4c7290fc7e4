import type { Expression } from '../../../../analysis/model/expression/syntax.ts';
import { arithmetic, choose, compare, constant } from './build.ts';

const plain = (value: Expression): Expression => ({ kind: 'plain', at: 0, name: 'round', value });

/** A number without its decimals, said by rounding: halves go away from zero. */
export function truncated(value: Expression): Expression {
  if (value.kind === 'constant')
    return constant(value.value === null ? null : Math.trunc(Number(value.value)));
  const half = constant(0.5);
  return choose(
    compare('>=', value, constant(1)),
    plain(arithmetic('-', value, half)),
    choose(compare('<=', value, constant(-1)), plain(arithmetic('+', value, half)), constant(0)),
  );
}

export const floored = (value: Expression): Expression => {
  const whole = truncated(value);
  return arithmetic('-', whole, choose(compare('<', value, whole), constant(1), constant(0)));
};

export const raised = (value: Expression): Expression => {
  const whole = truncated(value);
  return arithmetic('+', whole, choose(compare('>', value, whole), constant(1), constant(0)));
};

/** What a division leaves over, with the sign of what is divided. */
export const remainder = (one: Expression, other: Expression): Expression =>
  arithmetic('-', one, arithmetic('*', other, truncated(arithmetic('/', one, other))));

/** Rounded to so many decimals. */
export function rounded(value: Expression, places: number): Expression {
  if (places === 0) return plain(value);
  const by = constant(10 ** places);
  return arithmetic('/', plain(arithmetic('*', value, by)), by);
}
