import type { ResultOf } from '../../model/procedures/index.ts';
import type { Note } from '../../notes/note.ts';
import { suppressGroups, suppressTable } from '../suppress.ts';

/**
 * Tables of answers without what tells of fewer than `least` people. What frequencies and crosstab hide of the same variables is hidden
 * here too: what one leaves out another must not give.
 */

/** A result without what tells of few, and whether anything was taken out; null where nothing of it may leave. */
export type Hidden<R> = { readonly result: R; readonly isHiding: boolean } | null;

/** The same result, with nothing to hide. */
const whole = <R>(result: R) => ({ result, isHiding: false });
const reduced = <R>(result: R) => ({ result, isHiding: true });

type Label = string | number;
interface Counted {
  readonly value: Label;
  readonly n: number;
}

/** The values of one variable that frequencies would hide. */
function hiddenValues(counts: readonly Counted[], least: number): Label[] {
  const given = counts.filter(({ n }) => n > 0).sort((a, b) => (a.value < b.value ? -1 : 1));
  if (given.length === 0) return [];
  const isSmall = suppressGroups([given.map(({ n }) => n)], least);
  return given.filter((_, i) => isSmall[i]).map(({ value }) => value);
}

/** The share of some values goes where it would give some of those that are hidden. That nobody gave a value counts nobody, too. */
export function shareOfValues(result: ResultOf<'proportion', Note>, least: number): Hidden<typeof result> {
  const small = hiddenValues(result.categories, least);
  if (small.length === 0) return whole(result);
  const categories = result.categories.filter(({ value }) => !small.includes(value));
  const isShown = (value: Label) => categories.some((each) => each.value === value);
  const isTold = result.values.every(isShown) || small.every((value) => result.values.includes(value));
  return reduced({
    ...result,
    notes: result.notes.filter(({ code }) => code !== 'value-absent'),
    categories,
    ...(!isTold && { estimate: null, interval: null, standardError: null }),
  });
}

/** Shares against those expected: of a choice of values the sum alone would tell. */
export function spreadOfValues(
  result: ResultOf<'goodnessOfFit', Note>,
  least: number,
): Hidden<typeof result> {
  const small = hiddenValues([...result.categories, ...result.leftOut], least);
  if (small.length === 0) return whole(result);
  if (result.leftOut.length > 0) return null;
  const isShown = ({ value, n }: Counted) => n > 0 && !small.includes(value);
  return reduced({
    ...result,
    notes: result.notes.filter(({ code }) => code !== 'expected-unlike' && code !== 'small-expected'),
    categories: result.categories.filter(isShown),
    chi2: null,
    df: null,
    p: null,
    cohenW: null,
  });
}

/** A choice goes with what else was answered to its item; the sum of all goes with it, and who ticked nothing where these are few. */
export function tickedChoices(
  result: ResultOf<'multipleResponse', Note>,
  least: number,
): Hidden<typeof result> {
  const { none } = result;
  const areFew = none.n !== null && none.n > 0 && none.n < least;
  if (areFew && result.base === 'ticked') return null;
  const isTold = result.choices.map(
    ({ n, others }) => n > 0 && hiddenValues([...others, { value: '', n }], least).length === 0,
  );
  const isAll = isTold.every(Boolean);
  const choices = result.choices
    .filter((_, i) => isTold[i])
    .map((choice) => ({ ...choice, others: [], ...(!isAll && { percentOfResponses: null }) }));
  return {
    isHiding: !isAll || areFew,
    result: {
      ...result,
      choices,
      ...(!isAll && { responses: null }),
      none: { n: areFew ? null : none.n },
      notes: isAll ? result.notes : result.notes.filter(({ code }) => code !== 'value-absent'),
    },
  };
}

/** A table that crosstab would tell in part leaves nothing but what crosstab tells. */
export function changedAnswers(result: ResultOf<'mcnemar', Note>, least: number): Hidden<typeof result> {
  const { values } = result.table;
  const counts = values.map((row) => row.map((cell) => cell ?? 0));
  const rows = counts.flatMap((row, i) => (row.some((cell) => cell > 0) ? [i] : []));
  const columns =
    rows.length > 0 ? counts[0]!.flatMap((_, j) => (counts.some((row) => row[j]! > 0) ? [j] : [])) : [];
  if (rows.length === 0) return whole(result);
  const isHidden = suppressTable([rows.map((i) => columns.map((j) => counts[i]![j]!))], least);
  const isTold = (i: number, j: number) => {
    const [row, column] = [rows.indexOf(i), columns.indexOf(j)];
    return row >= 0 && column >= 0 && !isHidden[row]![column]!;
  };
  if (counts.every((row, i) => row.every((_, j) => isTold(i, j)))) return whole(result);
  return reduced({
    ...result,
    notes: result.notes.filter(({ code }) => code !== 'nobody-changed' && code !== 'changed-one-way'),
    table: {
      ...result.table,
      values: values.map((row, i) => row.map((cell, j) => (isTold(i, j) ? cell : null))),
    },
    b: null,
    c: null,
    chi2: null,
    df: null,
    p: null,
    chi2Continuity: null,
    pContinuity: null,
    pExact: null,
    oddsRatio: null,
    oddsRatioInterval: null,
  });
}

/**
 * Q tells how often the same people say yes twice. It goes where a table of two variables is not told whole; so do the counts where some
 * people have not all variables: beside the tables of two they would tell of these.
 */
export function repeatedAnswers(result: ResultOf<'cochranQ', Note>, least: number): Hidden<typeof result> {
  const { n, variables, pairs, values, leftOut } = result;
  const total = (name: string) => variables.find((each) => each.name === name)!.n;
  const isWhole = pairs.every(({ pair, b, c }) => {
    const both = total(pair[0]!) - b!;
    return [both, b!, c!, n - both - b! - c!].every((cell) => cell >= least);
  });
  const isTwofold = values.length <= 2;
  if (n === 0 || (isWhole && isTwofold && leftOut === 0)) return whole(result);
  const counts = { variables: [], pairs: [], leftOut: null };
  if (isWhole && isTwofold) return reduced({ ...result, ...counts });
  return reduced({
    ...result,
    ...counts,
    notes: result.notes.filter(({ code }) => code === 'none-complete'),
    values: [],
    q: null,
    p: null,
  });
}

/**
 * The tables of all strata together would give what a table of two variables hides, and beside these what the few have said who lack the
 * third.
 */
export function stratifiedAnswers(
  result: ResultOf<'mantelHaenszel', Note>,
  least: number,
): Hidden<typeof result> {
  const { n, strata, leftOut } = result;
  const isWhole = strata.every(({ table }) =>
    table.values.flat().every((cell) => cell !== null && cell >= least),
  );
  if (n === 0 || (isWhole && leftOut === 0)) return whole(result);
  if (isWhole) return reduced({ ...result, strata: [], leftOut: null });
  return reduced({
    ...result,
    notes: result.notes.filter(({ code }) => code === 'none-complete'),
    strata: [],
    leftOut: null,
    chi2: null,
    df: null,
    p: null,
    chi2Continuity: null,
    pContinuity: null,
    oddsRatio: null,
    interval: null,
    breslowDay: { chi2: null, df: null, p: null, chi2Tarone: null, pTarone: null },
  });
}
