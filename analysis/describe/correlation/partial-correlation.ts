import { mean } from 'simple-statistics';
import { RequestError, type Procedure } from '../../dataset/dataset.ts';
import { completeCases } from '../../dataset/restrict.ts';
import { note, type Note } from '../../notes/note.ts';
import { twoSidedT } from '../../numeric/distributions.ts';
import { independent, roundingOf } from '../../numeric/independent.ts';
import { rank } from '../../numeric/ranks.ts';
import { realColumn, remainder, triangleOf } from '../../numeric/triangle.ts';
import { correlationInterval } from './pairs.ts';

/** What is left of a variable, as a share of its spread, below which the others make up all of it. */
const NOTHING_LEFT = 1e-7;

/** Correlations of the last two columns: as they are, less the others in both, less the others in the first. */
function correlationsOf(columns: readonly Float64Array[]) {
  const means = Float64Array.from(columns, (column) => (column.length > 0 ? mean(Array.from(column)) : NaN));
  const n = columns[0]!.length;
  const whole = triangleOf(columns.map(realColumn), means, null);
  const { triangle, kept } = independent(whole, roundingOf(means, n), 2);
  const { size, r } = triangle;
  const [x, y] = [size - 2, size - 1];
  const rounding = roundingOf(means, n).slice(-2);
  const isLeft = (j: number, limit: number) => {
    const length = remainder(triangle, j);
    return length > limit && remainder(triangle, j, x) > NOTHING_LEFT * length;
  };
  const own = r[x * size + x]!;
  const shared = isLeft(x, rounding[0]!) && isLeft(y, rounding[1]!) ? Math.sign(own) * r[x * size + y]! : NaN;
  let product = 0;
  for (let i = 0; i <= x; i++) product += r[i * size + x]! * r[i * size + y]!;
  return {
    controls: size - 2,
    kept,
    partial: shared / remainder(triangle, y, x),
    semipartial: shared / remainder(triangle, y),
    zeroOrder: product / (remainder(triangle, x) * remainder(triangle, y)),
  };
}

/**
 * Do two variables go together once others are held constant? Correlation of their residuals on the controls, of those who have all.
 * Controls that are constant or combinations of earlier ones are left out; a variable that the controls make up has null.
 * R: ppcor::pcor.test, cor of the residuals of lm; semipartial: cor(resid(lm(x ~ controls)), y). Cost: n × k².
 */
export const partialCorrelation: Procedure<'partialCorrelation'> = {
  check({ x, y, controls }) {
    if (x === y) throw new RequestError('y', 'differ', { other: 'x' });
    for (const name of [x, y])
      if (controls.includes(name)) throw new RequestError('controls', 'two-roles', { name });
  },
  run(data, { x, y, controls, method, confidence }) {
    const names = [...controls, x, y];
    const complete = completeCases(data, names);
    const columns = names.map((name) => {
      const values = complete.numbers(name);
      return method === 'spearman' ? rank(values).ranks : values;
    });
    const found = correlationsOf(columns);
    const df = complete.rows - 2 - found.controls;
    const r = df > 0 ? found.partial : NaN;
    const t = r * Math.sqrt(df / (1 - r * r));
    const notes: Note[] = controls
      .filter((_, j) => !found.kept.includes(j))
      .map((name) => note('collinear', { name }));
    if (complete.rows === 0) notes.push(note('none-complete'));
    else if (df <= 0) notes.push(note('too-few-for-model'));
    else if (Number.isNaN(r)) notes.push(note('nothing-left'));
    return {
      n: complete.rows,
      missing: 'listwise',
      definition: note('partial-correlation', {
        method: note(method === 'spearman' ? 'of-ranks' : 'of-values'),
      }),
      notes,
      r,
      df,
      t,
      p: twoSidedT(t, df),
      interval: correlationInterval({ r, n: complete.rows - found.controls, p: NaN }, method, confidence),
      semipartial: df > 0 ? found.semipartial : NaN,
      zeroOrder: found.zeroOrder,
    };
  },
};
