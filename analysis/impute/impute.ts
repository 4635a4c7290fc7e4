import { RequestError, type Dataset, type Procedure, type RunInside } from '../dataset/dataset.ts';
import type { Nested } from '../model/procedure/declaration.ts';
import { declarations, type AnyResult, type ProcedureName, type ReadOf } from '../model/procedures/index.ts';
import { distinct, note, type Note } from '../notes/note.ts';
import { completeRows } from '../numeric/complete-rows.ts';
import { createRandom } from '../numeric/random.ts';
import { rHat, runChain, type Chain } from './chain.ts';
import { fewestBehind } from './fewest.ts';
import { pool } from './pool/pool.ts';
import { imputationsNeeded } from './pool/rubin.ts';
import { expanded, filledColumn, readVariable, type Variable } from './variable.ts';

/** Cells of the variables that are held at once, three times over. */
const MOST_CELLS = 1e7;
/** Multiplications of all chains: about a minute and a half. */
const MOST_WORK = 1e11;
/** Variables whose chains are told, those least mixed first. */
const MOST_TRACED = 10;
/** From here on chains are said to differ still. */
const MOST_R_HAT = 1.2;

type Request = ReadOf<'impute'>;

function readVariables(data: Dataset, { variables, method, categorical, ordered }: Request): Variable[] {
  const kinds = { method, categorical: new Set(categorical), ordered: new Set(ordered) };
  return expanded(data, variables).map((name) => readVariable(data, name, kinds));
}

/** Multiplications of one chain. */
function workOf(variables: readonly Variable[], rows: number, iterations: number): number {
  const p = variables.reduce((sum, { labels }) => sum + Math.max(1, labels.length - 1), 1);
  return variables.reduce(
    (sum, { missing, observed, labels }) => {
      if (missing.length === 0) return sum;
      const categories = labels.length > 0 ? 10 * observed.length * ((labels.length - 1) * p) ** 2 : 0;
      return (
        sum +
        iterations * (rows * p + Math.min(missing.length, observed.length) * p * p + p ** 3 + categories)
      );
    },
    rows * p * p,
  );
}

function checkSize(data: Dataset, request: Request): void {
  const variables = readVariables(data, request);
  const most = Math.floor(MOST_CELLS / Math.max(1, data.rows));
  if (variables.length > most)
    throw new RequestError('variables', 'at-most', { count: most, given: variables.length });
  const possible = Math.floor(MOST_WORK / workOf(variables, data.rows, request.iterations));
  if (possible < 2)
    throw new RequestError('variables', 'at-most', {
      count: Math.floor(variables.length / 2),
      given: variables.length,
    });
  if (request.m > possible) throw new RequestError('m', 'number', { from: 2, to: possible });
}

/** What stays as it is: nothing observed, or nothing that varies. */
const isFlat = ({ observed, sd }: Variable) => observed.length === 0 || !(sd > 0);

/** Squares of larger numbers leave no room in a double. */
const isBeyond = ({ mean, sd }: Variable) => Math.abs(mean) > 1e50 || sd > 1e50;

/** The data with the gaps of one chain filled; a constant fills its own gaps. */
function completed(
  data: Dataset,
  varying: readonly Variable[],
  flat: readonly Variable[],
  chain: Chain,
): Dataset {
  const filled = varying.map(
    (variable, v) => [variable.name, filledColumn(variable, chain.values[v]!)] as const,
  );
  const constant = flat
    .filter(({ observed, missing }) => observed.length > 0 && missing.length > 0)
    .map(
      (each) =>
        [
          each.name,
          filledColumn(
            each,
            each.values.map(() => each.values[each.observed[0]!]!),
          ),
        ] as const,
    );
  // The imputations know of no weights, so the analyses of them do not either.
  return { ...data.filled(new Map([...filled, ...constant])), weights: null };
}

/** Every analysis on one data set after the other: only one is held at a time. */
function runAll(
  data: Dataset,
  request: Request,
  inside: RunInside,
  varying: readonly Variable[],
  flat: readonly Variable[],
) {
  const random = createRandom(request.seed);
  const isComplete = [...varying, ...flat].every(
    ({ missing, observed }) => missing.length === 0 || observed.length === 0,
  );
  const sets = isComplete ? 1 : request.m;
  const chains: Omit<Chain, 'values'>[] = [];
  const results: AnyResult<Note>[][] = request.analyses.map(() => []);
  for (let i = 0; i < sets; i++) {
    const chain = runChain(varying, data.rows, request.iterations, random);
    const filled = completed(data, varying, flat, chain);
    request.analyses.forEach((nested, a) => results[a]!.push(inside(filled, nested)));
    const { traces, collinear, blind } = chain;
    chains.push({ traces, collinear, blind });
  }
  // Without gaps all data sets are the same.
  return { chains, isComplete, results: isComplete ? results.map(([only]) => [only!, only!]) : results };
}

function pooledOf(
  data: Dataset,
  request: Request,
  variables: readonly Variable[],
  results: readonly (readonly AnyResult<Note>[])[],
  notes: Note[],
) {
  return request.analyses.map(({ procedure, ...nested }: Nested, a) => {
    const { isWhole, ...found } = pool(results[a]!, request.confidence);
    if (!isWhole) notes.push(note('impute-not-all', { analysis: a + 1, procedure }));
    if (found.indices.length > 0)
      notes.push(note('impute-averaged', { names: found.indices.map(({ name }) => name) }));
    for (const reason of distinct(results[a]![0]!.notes))
      notes.push(note('impute-inside', { analysis: a + 1, reason }));
    const declaration = declarations[procedure as ProcedureName];
    return {
      procedure,
      fewest: fewestBehind(data, declaration, { procedure, ...nested }, variables),
      ...found,
    };
  });
}

function told(chains: readonly Omit<Chain, 'values'>[], varying: readonly Variable[], variable: Variable) {
  const { name, observed, missing, method } = variable;
  const traces = chains.map((chain) => chain.traces[varying.indexOf(variable)] ?? null);
  const isFilled = missing.length > 0 && traces.every((trace) => trace !== null);
  const share = (100 * missing.length) / (missing.length + observed.length);
  return {
    name,
    n: observed.length,
    missing: missing.length,
    percent: share,
    method: missing.length > 0 && observed.length > 0 ? method : null,
    rHat: isFilled ? rHat(traces.map((trace) => trace.means)) : null,
  };
}

function warnings(
  variables: readonly Variable[],
  flat: readonly Variable[],
  chains: readonly Omit<Chain, 'values'>[],
  rows: number,
): Note[] {
  const names = (chosen: readonly Variable[]) => chosen.map(({ name }) => name);
  const empty = flat.filter(({ observed }) => observed.length === 0);
  const constant = flat.filter(({ observed }) => observed.length > 0);
  const sparse = variables.filter(
    ({ missing, observed }) => observed.length > 0 && missing.length > rows / 2,
  );
  const collinear = [...new Set(chains.flatMap((chain) => [...chain.collinear]))];
  const blind = [...new Set(chains.flatMap((chain) => [...chain.blind]))];
  return [
    ...(empty.length > 0 ? [note('impute-empty', { names: names(empty) })] : []),
    ...(constant.length > 0 ? [note('impute-constant', { names: names(constant) })] : []),
    ...(sparse.length > 0 ? [note('impute-sparse', { names: names(sparse) })] : []),
    ...(collinear.length > 0 ? [note('impute-collinear', { names: collinear })] : []),
    ...(blind.length > 0 ? [note('impute-blind', { names: blind })] : []),
    ...(variables.length >= rows && rows > 0 ? [note('impute-few-rows')] : []),
  ];
}

/**
 * Multiple imputation by chained equations, the analyses inside run on each completed data set and pooled by Rubin's rules. Items are
 * imputed and scores made of them; one data set is held at a time. R: `mice::mice`, `mice::pool`.
 */
export const impute: Procedure<'impute'> = {
  check(request, data) {
    checkSize(data, request);
  },
  run(data, request, inside) {
    const read = readVariables(data, request);
    const beyond = read.filter(isBeyond);
    const variables = read.filter((variable) => !isBeyond(variable));
    const flat = variables.filter(isFlat);
    const varying = variables.filter((variable) => !isFlat(variable));
    const { chains, results, isComplete } = runAll(data, request, inside!, varying, flat);
    const notes = warnings(variables, flat, chains, data.rows);
    for (const { name } of beyond) notes.push(note('beyond-reach', { name }));
    if (isComplete) notes.push(note('impute-complete'));
    const pooled = pooledOf(data, request, variables, results, notes);
    const listed = variables.map((variable) => told(chains, varying, variable));
    const unmixed = listed.filter(({ rHat: value }) => value !== null && value > MOST_R_HAT);
    if (unmixed.length > 0) notes.push(note('impute-unmixed', { names: unmixed.map(({ name }) => name) }));
    const fractions = pooled.flatMap(({ estimates }) => estimates.map((each) => each.fractionMissing));
    const fractionMissing = fractions.length > 0 && !isComplete ? Math.max(...fractions) : null;
    const needed = fractionMissing === null ? null : imputationsNeeded(fractionMissing, request.m);
    if (needed !== null && needed > request.m) notes.push(note('impute-more', { needed, m: request.m }));
    const complete = completeRows(
      variables.map(({ column }) => column),
      data.rows,
    );
    const traced = [...listed]
      .filter((each) => each.rHat !== null)
      .sort((a, b) => b.rHat! - a.rHat!)
      .slice(0, MOST_TRACED);
    return {
      n: data.rows,
      missing: 'none',
      definition: note('impute', { m: request.m, iterations: request.iterations, seed: request.seed }),
      completeCases: complete ? complete.length : data.rows,
      variables: listed,
      pooled,
      fractionMissing,
      imputationsNeeded: needed,
      traces: traced.map(({ name }) => ({
        name,
        chains: chains.map((chain) => chain.traces[varying.findIndex((each) => each.name === name)]!),
      })),
      notes,
    };
  },
};
