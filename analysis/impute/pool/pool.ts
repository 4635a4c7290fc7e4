import type { AnyResult } from '../../model/procedures/index.ts';
import type { Note } from '../../notes/note.ts';
import { meanOf } from '../chain.ts';
import { poolableOf } from './by-procedure.ts';
import type { Poolable, PoolableEstimate, Scale } from './poolable.ts';
import { poolChiSquares, poolEstimates } from './rubin.ts';

interface Transform {
  readonly to: (value: number) => number;
  readonly back: (value: number) => number;
}

const transforms: Readonly<Record<Scale, Transform>> = {
  plain: { to: (value) => value, back: (value) => value },
  r: { to: Math.atanh, back: Math.tanh },
  r2: { to: (value) => Math.atanh(Math.sqrt(value)), back: (value) => Math.tanh(Math.max(0, value)) ** 2 },
  alpha: { to: (value) => -Math.log(1 - value), back: (value) => 1 - Math.exp(-value) },
};

const isNumber = (value: number | null): value is number => value !== null && Number.isFinite(value);

/** One analysis of every completed data set as one, with what was lost on the way. */
export function pool(results: readonly AnyResult<Note>[], confidence: number) {
  const poolables = results.map(poolableOf);
  const first = poolables[0]!;
  const estimates = first.estimates.flatMap((each, i) => poolOne(each, poolables, i, confidence) ?? []);
  const residualDf = poolables.reduce(
    (least, each) => Math.min(least, each.residualDf ?? Infinity),
    Infinity,
  );
  return {
    n: Math.min(...results.map(({ n }) => n)),
    ...(Number.isFinite(residualDf) && { residualDf }),
    estimates,
    tests: (first.tests ?? []).flatMap(({ name, df }, i) => {
      const found = poolables.map(({ tests }) => tests?.[i]);
      const isWhole =
        isNumber(df) && df > 0 && found.every((test) => test && isNumber(test.chi2) && test.df === df);
      return isWhole
        ? [
            {
              name,
              ...poolChiSquares(
                found.map((test) => test!.chi2!),
                df,
              ),
            },
          ]
        : [];
    }),
    indices: (first.indices ?? []).flatMap(({ name }) => {
      const found = poolables.map(
        ({ indices }) => indices?.find((each) => each.name === name)?.value ?? null,
      );
      if (!found.every(isNumber)) return [];
      return [{ name, mean: meanOf(found), least: Math.min(...found), most: Math.max(...found) }];
    }),
    isWhole: estimates.length > 0 && estimates.length === first.estimates.length,
  };
}

/** Null where not every data set gives the number. Estimates are found by their names, mostly at the same place. */
function poolOne(
  wanted: PoolableEstimate,
  poolables: readonly Poolable[],
  place: number,
  confidence: number,
) {
  const isIt = (each: PoolableEstimate | undefined) =>
    each?.part === wanted.part && each.term === wanted.term;
  const found = poolables.map(({ estimates }) =>
    isIt(estimates[place]) ? estimates[place] : estimates.find(isIt),
  );
  const { to, back } = transforms[wanted.scale ?? 'plain'];
  const values = found.map((each) => (each && isNumber(each.estimate) ? to(each.estimate) : NaN));
  const errors = found.map((each) => each?.standardError ?? NaN);
  const df = meanOf(found.map((each) => each?.df ?? NaN));
  if (![...values, ...errors].every(Number.isFinite) || !errors.every((error) => error > 0) || !(df > 0))
    return null;
  const pooled = poolEstimates(values, errors, df, confidence);
  const isPlain = (wanted.scale ?? 'plain') === 'plain';
  const { estimate, standardError, interval, t, p, ...rest } = pooled;
  const hasTest = isPlain || wanted.scale === 'r';
  return {
    part: wanted.part,
    term: wanted.term,
    estimate: back(estimate),
    standardError: isPlain ? standardError : null,
    t: hasTest ? t : null,
    p: hasTest ? p : null,
    interval: [back(interval[0]), back(interval[1])] as const,
    ...rest,
  };
}
