import { chiSquareUpperTail } from '../../numeric/distributions.ts';
import { realColumn, triangleOf } from '../../numeric/triangle.ts';

/** What people differ in beyond an effect within them: the sums of products of its contrasts, row-major. */
export interface ErrorProducts {
  readonly size: number;
  readonly products: Float64Array;
  /** Degrees of freedom of each contrast. */
  readonly df: number;
}

export function trace({ size, products }: ErrorProducts): number {
  let sum = 0;
  for (let i = 0; i < size; i++) sum += products[i * size + i]!;
  return sum;
}

/** Greenhouse–Geisser's ε, 1 where all differences vary alike, 1/size at worst. Source: Greenhouse & Geisser (1959), Psychometrika 24, 95–112. */
export function greenhouseGeisser(error: ErrorProducts): number {
  const squares = error.products.reduce((sum, value) => sum + value * value, 0);
  return error.size === 1 ? 1 : trace(error) ** 2 / (error.size * squares);
}

/** Huynh–Feldt's ε with Lecoutre's correction, at most 1. R: car (which prints it above 1). Source: Lecoutre (1991), J. Educ. Stat. 16, 371–372. */
export function huynhFeldt(error: ErrorProducts): number {
  const [d, gg] = [error.size, greenhouseGeisser(error)];
  if (d === 1) return 1;
  const left = error.df - d * gg;
  return left > 0 ? Math.min(1, ((error.df + 1) * d * gg - 2) / (d * left)) : NaN;
}

/** The determinant of the products over that of a sphere with the same trace; 0 where they are singular. */
function mauchlyW({ size, products }: ErrorProducts, mean: number): number {
  // The triangle of the products themselves: |det R| is that of a symmetric matrix, and keeps its digits.
  const columns = Array.from({ length: size }, (_, j) =>
    realColumn(Float64Array.from({ length: size }, (__, i) => products[i * size + j]! / mean)),
  );
  const { r } = triangleOf(columns, new Float64Array(size), null);
  let product = 1;
  for (let i = 0; i < size; i++) product *= Math.abs(r[i * size + i]!);
  return product;
}

/**
 * Mauchly's test of sphericity, with the second term of its expansion; NaN where fewer people than contrasts leave nothing to test.
 * R: mauchly.test, which in the second term takes the number of measures for that of contrasts. Source: Mauchly (1940), Ann. Math. Stat. 11, 204–209; Anderson (2003), Multivariate Statistical Analysis, 10.7.
 */
export function mauchly(error: ErrorProducts) {
  const { size: p, df: n } = error;
  const mean = trace(error) / p;
  const w = n >= p && mean > 0 ? mauchlyW(error, mean) : NaN;
  const rho = 1 - (2 * p * p + p + 2) / (6 * p * n);
  const second =
    ((p + 2) * (p - 1) * (p - 2) * (2 * p ** 3 + 6 * p * p + 3 * p + 2)) / (288 * (n * p * rho) ** 2);
  const chi2 = w > 0 ? -n * rho * Math.log(w) : NaN;
  const df = (p * (p + 1)) / 2 - 1;
  const first = chiSquareUpperTail(chi2, df);
  return { w, chi2, df, p: first + second * (chiSquareUpperTail(chi2, df + 4) - first) };
}
