import { pickRows, toDoubles } from '../../columns.ts';
import { groupsOf } from '../../dataset/groups.ts';
import { RequestError, type Procedure } from '../../dataset/dataset.ts';
import { note, type Note } from '../../notes/note.ts';
import { completeRows } from '../../numeric/complete-rows.ts';
import { columnsOf, designOf, type Term } from '../design.ts';
import { hc3Covariance } from '../hc3.ts';
import { covarianceOf, fitLeading, isConstantOutcome, leastSquares, residualsOf } from '../least-squares.ts';
import { estimate } from '../linear-model.ts';
import { sandwichCovariance } from '../sandwich.ts';
import { periodsOf } from './periods.ts';
import { fourMeans, pooledSd } from './four-means.ts';

/** Fewer clusters make their errors too small. */
const FEW_CLUSTERS = 30;

/**
 * Difference in differences of two groups in two periods. The later value of `treated` and of `after`, numbers ascending and words in
 * code-point order, is the treated group and the second period.
 *
 * Listwise, weights ignored. A cell without people, or covariates that give the product away: no estimate. R: `lm(y ~ treated * after)`
 * with `sandwich`. Cost: O(n p²).
 */
export const did: Procedure<'did'> = {
  check({ outcome, treated, after, covariates = [], unit }) {
    if (treated === outcome) throw new RequestError('treated', 'own-predictor', { name: outcome });
    if (after === outcome) throw new RequestError('after', 'own-predictor', { name: outcome });
    if (after === treated) throw new RequestError('after', 'differ', { other: 'treated' });
    if (unit === outcome) throw new RequestError('unit', 'differ', { other: 'outcome' });
    if (covariates.includes(outcome))
      throw new RequestError('covariates', 'own-predictor', { name: outcome });
    if (covariates.includes(treated)) throw new RequestError('covariates', 'differ', { other: 'treated' });
    if (covariates.includes(after)) throw new RequestError('covariates', 'differ', { other: 'after' });
  },
  run(data, request) {
    const { outcome, treated, after, covariates = [], categorical = [], unit, robust } = request;
    const names = [outcome, treated, after, ...covariates, ...(unit ? [unit] : [])];
    const rows = completeRows(
      names.map((name) => data.column(name)),
      data.rows,
    );
    const column = (name: string) => (rows ? pickRows(data.column(name), rows) : data.column(name));
    const n = rows?.length ?? data.rows;
    const errors = unit
      ? 'errors-clustered'
      : (`errors-${robust === 'none' ? 'classical' : robust}` as const);
    const head = { n, missing: 'listwise' as const, definition: note('did', { errors: note(errors) }) };
    const none = (...notes: readonly Note[]) => ({ ...head, estimate: null, notes: [...notes] });
    if (n === 0) return none(note('none-complete'));
    const [who, when] = [groupsOf(column(treated)), periodsOf(groupsOf(column(after)), request.afterValues)];
    for (const [name, groups] of [[treated, who] as const, [after, when] as const])
      if (groups.labels.length !== 2) return none(note('not-two-of', { name, count: groups.labels.length }));
    const clusters = unit ? groupsOf(column(unit)) : null;
    if (clusters && clusters.labels.length < 2) return none(note('one-unit'));
    const design = designOf(
      { rows: n, weights: null, column },
      { outcome, predictors: covariates, categorical },
    );
    const cells = fourMeans(toDoubles(design.outcome), who, when);
    if (cells.some((cell) => cell.n === 0)) return none(note('empty-of-four'));
    const dummy = (name: string, each: (row: number) => boolean): Term => ({
      name,
      predictor: name,
      column: {
        kind: 'integer',
        name,
        values: Int8Array.from({ length: n }, (_, row) => Number(each(row))),
      },
    });
    const terms = [
      ...design.terms,
      dummy(`${treated}[${who.labels[1]}]`, (row) => who.codes[row] === 1),
      dummy(`${after}[${when.labels[1]}]`, (row) => when.codes[row] === 1),
      dummy(`${treated}:${after}`, (row) => who.codes[row] === 1 && when.codes[row] === 1),
    ];
    const solved = leastSquares(columnsOf(terms), design.outcome, null);
    const told = { ...head, means: cells };
    const without = (reason: Note) => ({ ...told, estimate: null, notes: [...design.notes, reason] });
    if (isConstantOutcome(solved)) return without(note('outcome-constant'));
    if (!solved.kept.includes(terms.length - 1)) return without(note('product-collinear'));
    const fit = fitLeading(solved, solved.kept.length);
    if (fit.df <= 0) return without(note('no-residual-df'));
    if (fit.rss === 0) return without(note('exact-fit'));
    const residuals = residualsOf(solved, fit);
    const grouped = clusters && { codes: clusters.codes, count: clusters.labels.length };
    const hc3 = !grouped && robust === 'hc3' ? hc3Covariance(solved, fit, residuals) : null;
    if (!grouped && robust === 'hc3' && !hc3) return without(note('no-hc3'));
    const covariance =
      hc3 ??
      (grouped || robust === 'hc1'
        ? sandwichCovariance(solved, fit, residuals, grouped)
        : covarianceOf(fit, fit.sigma ** 2));
    const df = grouped ? grouped.count - 1 : fit.df;
    const width = fit.k + 1;
    const read = (j: number) =>
      j < 0
        ? estimate(NaN, NaN, NaN, request.confidence)
        : estimate(fit.coefficients[j]!, Math.sqrt(covariance[j * width + j]!), df, request.confidence);
    const place = (j: number) => {
      const at = solved.kept.indexOf(j);
      return at < 0 ? -1 : at + 1;
    };
    const count = design.terms.length;
    const order = [count, count + 1, count + 2, ...design.terms.keys()];
    const product = read(fit.k);
    return {
      ...told,
      estimate: { ...product, df },
      standardised: product.b / pooledSd(cells),
      coefficients: [
        { term: '(Intercept)', ...read(0) },
        ...order.map((j) => ({ term: terms[j]!.name, ...read(place(j)) })),
      ],
      residualDf: fit.df,
      r2: fit.r2,
      ...(grouped && { clusters: grouped.count }),
      notes: [
        ...design.notes,
        ...terms.flatMap(({ name }, j) => (place(j) < 0 ? [note('collinear', { name })] : [])),
        note('treated-is', {
          treated: String(who.labels[1]),
          after: (request.afterValues ?? [when.labels[1]!]).join(', '),
        }),
        ...(grouped && grouped.count < FEW_CLUSTERS ? [note('few-clusters', { count: grouped.count })] : []),
      ],
    };
  },
};
