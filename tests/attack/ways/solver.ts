import loadHighs from 'highs';

/** A programme of whole unknowns between 0 and a bound, and what may be asked of it: to make sums as large as can be. */
export interface Programme {
  readonly upper: readonly number[];
  /** Whether only whole solutions count; without it less is proven, and sooner. */
  readonly whole: boolean;
  readonly rows: readonly {
    readonly terms: ReadonlyMap<number, number>;
    readonly low: number;
    readonly high: number;
  }[];
}

export interface Wish {
  /** Unknowns whose sum, beyond `beyond`, should reach one. */
  readonly sum: readonly number[];
  readonly beyond: number;
}

export type Solve = (
  programme: Programme,
  least: ReadonlyMap<number, number>,
  wishes: readonly Wish[],
) => Float64Array | null;

/** A solver that grants as many wishes at once as it can; null where the unknowns cannot be at least so large. */
export async function openSolver(): Promise<Solve> {
  const highs = await loadHighs();
  return (programme, least, wishes) => {
    const text = written(programme, least, wishes);
    const found = highs.solve(text, { output_flag: false, time_limit: 20, mip_rel_gap: 0.5 });
    if (found.Status === 'Infeasible') return null;
    if (found.Status !== 'Optimal' && found.Status !== 'Time limit reached')
      throw new Error(`the solver ended with ${found.Status}`);
    return Float64Array.from(programme.upper, (_, at) => {
      const column = found.Columns[`x${at}`];
      if (!column || !('Primal' in column)) return 0;
      return programme.whole ? Math.round(column.Primal) : column.Primal;
    });
  };
}

const signed = (factor: number, name: string) => `${factor < 0 ? '-' : '+'} ${Math.abs(factor)} ${name}`;

/** As the solver reads it. */
function written(
  { upper, rows, whole }: Programme,
  least: ReadonlyMap<number, number>,
  wishes: readonly Wish[],
): string {
  const sum = (terms: ReadonlyMap<number, number>) =>
    [...terms].map(([at, factor]) => signed(factor, `x${at}`)).join(' ');
  const limits = rows.flatMap(({ terms, low, high }) => {
    if (terms.size === 0) return [];
    if (low === high) return [`${sum(terms)} = ${low}`];
    return [`${sum(terms)} >= ${low}`, `${sum(terms)} <= ${high}`];
  });
  const wanted = wishes.map(
    ({ sum: own, beyond }, at) => `${own.map((each) => `+ 1 x${each}`).join(' ')} - 1 z${at} >= ${beyond}`,
  );
  return [
    'Maximize',
    `goal: ${wishes.length === 0 ? '0 x0' : wishes.map((_, at) => `+ 1 z${at}`).join(' ')}`,
    'Subject To',
    ...limits,
    ...wanted,
    'Bounds',
    ...upper.map((high, at) => `${least.get(at) ?? 0} <= x${at} <= ${high}`),
    ...wishes.map((_, at) => `0 <= z${at} <= 1`),
    ...(whole ? ['Generals', upper.map((_, at) => `x${at}`).join(' ')] : []),
    'End',
    '',
  ].join('\n');
}
