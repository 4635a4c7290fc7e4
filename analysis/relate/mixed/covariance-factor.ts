/**
 * The parameters of a part: entries of the lower triangular Λ with covariance of the random coefficients σ² Λ Λᵀ – all of the triangle
 * where they may go together, its diagonal where not (lme4's θ).
 */
export type Template = readonly (readonly [row: number, column: number])[];

export function templateOf(size: number, correlated: boolean): Template {
  const rows = Array.from({ length: size }, (_, row) => row);
  return rows.flatMap((column) =>
    rows.filter((row) => (correlated ? row >= column : row === column)).map((row) => [row, column] as const),
  );
}

/** What the search starts from: Λ is the identity. */
export function startOf(templates: readonly Template[]): Float64Array {
  return Float64Array.from(templates.flat(), ([row, column]) => Number(row === column));
}

/** The Λ of each part, row-major, from the parameters of all. */
export function factorsOf(
  theta: Float64Array,
  templates: readonly Template[],
  sizes: readonly number[],
): Float64Array[] {
  let next = 0;
  return templates.map((template, k) => {
    const size = sizes[k]!;
    const factor = new Float64Array(size * size);
    for (const [row, column] of template) factor[row * size + column] = theta[next++]!;
    return factor;
  });
}

/** The entries of some matrices that are parameters: the way back. */
export function parametersOf(
  matrices: readonly Float64Array[],
  templates: readonly Template[],
  sizes: readonly number[],
): Float64Array {
  return Float64Array.from(
    templates.flatMap((template, k) =>
      template.map(([row, column]) => matrices[k]![row * sizes[k]! + column]!),
    ),
  );
}

/** The same covariances with no negative entry on the diagonals: the sign of a column of Λ says nothing. */
export function withoutSigns(
  theta: Float64Array,
  templates: readonly Template[],
  sizes: readonly number[],
): Float64Array {
  const factors = factorsOf(theta, templates, sizes);
  const turned = factors.map((factor, k) => {
    const size = sizes[k]!;
    return factor.map((entry, at) => (factor[(at % size) * (size + 1)]! < 0 ? -entry : entry));
  });
  return parametersOf(turned, templates, sizes);
}
