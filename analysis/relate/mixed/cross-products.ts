/** A grouping factor with the columns whose coefficients differ between its groups. */
export interface RandomPart {
  /** The group of each row. */
  readonly codes: Int32Array;
  readonly groups: number;
  /** One value a row each; the first is the constant. */
  readonly columns: readonly Float64Array[];
  /** Whether the coefficients of a group may go together. */
  readonly correlated: boolean;
}

/** The fixed part: a row-major matrix of `width` columns, and the outcome. */
export interface FixedPart {
  readonly width: number;
  readonly matrix: Float64Array;
  readonly outcome: Float64Array;
}

/** The groups of the first part: their own products, and those with each trailing column that they meet. */
export interface Leading {
  readonly groups: number;
  readonly size: number;
  /** A symmetric `size × size` block a group. */
  readonly own: Float64Array;
  /** Where the entries of each group begin; one more stands for the end. */
  readonly begins: Uint32Array;
  /** The trailing column of each entry, ascending within a group; the fixed columns and the outcome are the last of every group. */
  readonly columns: Uint32Array;
  /** `size` products an entry. */
  readonly cross: Float64Array;
}

/**
 * All that a mixed model needs to know of the data: sums of products by group. Trailing columns are the random ones of every part but
 * the first, group by group, then the fixed ones, then the outcome.
 */
export interface CrossProducts {
  readonly rows: number;
  readonly fixed: number;
  /** Random coefficients a group, part by part. */
  readonly sizes: readonly number[];
  readonly leading: Leading;
  /** The first trailing column of each part after the first, then the first fixed one. */
  readonly starts: readonly number[];
  readonly width: number;
  /** Row-major `width²`, symmetric. */
  readonly trailing: Float64Array;
  /** The first column that each trailing one is connected with: left of it the factor of the products is zero. */
  readonly first: Uint32Array;
}

/** Rows sorted by group, and where each group begins. */
function rowsByGroup({ codes, groups }: RandomPart): { order: Uint32Array; begins: Uint32Array } {
  const begins = new Uint32Array(groups + 1);
  for (const code of codes) begins[code + 1]!++;
  for (let g = 0; g < groups; g++) begins[g + 1]! += begins[g]!;
  const next = begins.slice();
  const order = new Uint32Array(codes.length);
  codes.forEach((code, row) => (order[next[code]!++] = row));
  return { order, begins };
}

/** The trailing columns that each group of the first part meets, beside the fixed ones that all of them do. */
function meetings(
  [leading, ...others]: readonly RandomPart[],
  sorted: ReturnType<typeof rowsByGroup>,
  starts: readonly number[],
): Uint32Array[] {
  return Array.from({ length: leading!.groups }, (_, g) => {
    const met = new Set<number>();
    const rows = others.length > 0 ? sorted.order.subarray(sorted.begins[g], sorted.begins[g + 1]) : [];
    for (const row of rows)
      others.forEach(({ codes, columns }, k) => met.add(starts[k]! + codes[row]! * columns.length));
    const nodes = Uint32Array.from(met).sort();
    const sizeAt = (column: number) =>
      others[starts.findLastIndex((start) => start <= column)]!.columns.length;
    return Uint32Array.from(
      [...nodes].flatMap((node) => Array.from({ length: sizeAt(node) }, (__, i) => node + i)),
    );
  });
}

/**
 * Sums of products of a mixed model. The part that comes first is taken out group by group, so it should be the one with most groups.
 * Cost: one pass, rows × (columns)²; memory for what meets what.
 */
export function crossProducts(
  parts: readonly RandomPart[],
  { width: fixed, matrix, outcome }: FixedPart,
): CrossProducts {
  const [first, ...others] = parts as [RandomPart, ...RandomPart[]];
  const rows = outcome.length;
  const size = first.columns.length;
  const starts = [0];
  for (const { groups, columns } of others) starts.push(starts.at(-1)! + groups * columns.length);
  const random = starts.at(-1)!;
  const width = random + fixed + 1;
  const sorted = rowsByGroup(first);
  const met = meetings(parts, sorted, starts);

  const begins = new Uint32Array(first.groups + 1);
  met.forEach((columns, g) => (begins[g + 1] = begins[g]! + columns.length + fixed + 1));
  const columns = new Uint32Array(begins[first.groups]!);
  const connected = Uint32Array.from({ length: width }, (_, column) => (column < random ? column : 0));
  const own = new Float64Array(first.groups * size * size);
  const cross = new Float64Array(columns.length * size);
  const trailing = new Float64Array(width * width);
  const place = new Uint32Array(width);

  const reach = width - random + others.reduce((sum, part) => sum + part.columns.length, 0);
  const at = new Uint32Array(reach);
  const value = new Float64Array(reach);
  const z = new Float64Array(size);
  for (let c = random; c < width; c++) at[reach - width + c] = c;

  for (let g = 0; g < first.groups; g++) {
    const entries = columns.subarray(begins[g], begins[g + 1]);
    entries.set(met[g]!);
    for (let c = 0; c <= fixed; c++) entries[met[g]!.length + c] = random + c;
    entries.forEach((column, i) => {
      place[column] = begins[g]! + i;
      connected[column] = Math.min(connected[column]!, entries[0]!);
    });
    for (let i = sorted.begins[g]!; i < sorted.begins[g + 1]!; i++) {
      const row = sorted.order[i]!;
      let next = 0;
      others.forEach((part, k) => {
        const node = starts[k]! + part.codes[row]! * part.columns.length;
        part.columns.forEach((column, j) => {
          at[next] = node + j;
          value[next++] = column[row]!;
        });
      });
      for (let c = 0; c < fixed; c++) value[next++] = matrix[row * fixed + c]!;
      value[next] = outcome[row]!;
      for (let j = 0; j < size; j++) z[j] = first.columns[j]![row]!;
      for (let a = 0; a < size; a++)
        for (let b = 0; b < size; b++) own[(g * size + a) * size + b]! += z[a]! * z[b]!;
      for (let a = 0; a < reach; a++) {
        const [entry, line] = [place[at[a]!]! * size, at[a]! * width];
        for (let j = 0; j < size; j++) cross[entry + j]! += z[j]! * value[a]!;
        for (let b = 0; b <= a; b++) trailing[line + at[b]!]! += value[a]! * value[b]!;
      }
    }
  }
  for (let a = 0; a < width; a++)
    for (let b = 0; b < a; b++) trailing[b * width + a] = trailing[a * width + b]!;
  return {
    rows,
    fixed,
    sizes: parts.map((part) => part.columns.length),
    leading: { groups: first.groups, size, own, begins, columns, cross },
    starts,
    width,
    trailing,
    first: connected,
  };
}
