import type { Movement } from '../../likelihood/curvature.ts';

/**
 * First derivatives of the implied moments of a group, one row a moment, one column a direction, row-major: the means, then the
 * covariances, lower triangle by columns (11, 21, …, p1, 22, …), as lavaan orders them in `lavInspect(fit, "delta")`.
 */
export function jacobianOf({ directions, basis }: Movement, observed: number): Float64Array {
  const s = directions.length;
  const column = (place: number) => (i: number) =>
    place < observed ? Number(place === i) : basis[place - observed]![i]!;
  const jacobian = new Float64Array((observed + (observed * (observed + 1)) / 2) * s);
  directions.forEach(({ x, y, c, m, mc }, direction) => {
    const [a, b, mean] = [column(x), column(y), column(m)];
    let at = direction;
    const put = (value: number) => {
      jacobian[at] = value;
      at += s;
    };
    for (let i = 0; i < observed; i += 1) put(mc === 0 ? 0 : mc * mean(i));
    for (let j = 0; j < observed; j += 1)
      for (let i = j; i < observed; i += 1) put(c === 0 ? 0 : c * (a(i) * b(j) + a(j) * b(i)));
  });
  return jacobian;
}
