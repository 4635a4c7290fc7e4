import type { Answer } from '../../engine/analyse.ts';
import type { AnyResult, ResultOf } from '../../model/procedures/index.ts';
import { note, type Note } from '../../notes/note.ts';
import { suppressGroups, suppressTable } from '../suppress.ts';
import { toldCeilings, toldCombinations } from './hide-combinations.ts';
import { toldDiagnostics } from './hide-diagnostics.ts';
import { toldClusters, toldProfiles } from './hide-groups.ts';
import { toldMatches } from './hide-matches.ts';
import { pooledResults } from './hide-imputed.ts';
import {
  changedAnswers,
  repeatedAnswers,
  shareOfValues,
  spreadOfValues,
  stratifiedAnswers,
  tickedChoices,
  type Hidden,
} from './hide-tables.ts';

/** From how many people on quartiles and the shape of a distribution are told, of everybody. */
const LEAST_FOR_SHAPE = 30;

/** Of a model fewer residual degrees of freedom would let single answers shine through. */
const LEAST_RESIDUAL_DF = 10;

/** What a table of the answers is known by. */
export interface Told {
  readonly k: number;
  /** Sums of weights stand where people are counted: so many times k are k people at least. */
  readonly mostWeight: number;
  /** Variables that a request makes of others: the place of one value among them would tell several answers of one person. */
  readonly made: ReadonlySet<string>;
  /** The request parts respondents: four moments and quartiles of a group would give the number of each of its answers. */
  readonly hasGroups: boolean;
}

/**
 * An answer without what tells of fewer than k people: single values, quartiles of small groups, small counts with what would give them
 * away. Null where a number rests on fewer than k: then nothing of the answer may leave.
 */
export function hideSmall(answer: Answer, told: Told): Answer | null {
  const analyses = answer.analyses.flatMap((result) => hidden(result, told) ?? []);
  if (analyses.length < answer.analyses.length) return null;
  // Planning counts people who are yet to be asked.
  const ofAnswers = analyses.filter(({ procedure }) => procedure !== 'power');
  if (ofAnswers.some((result) => smallest(result, false) < told.k * told.mostWeight)) return null;
  return { ...answer, analyses };
}

/** Null where nothing of a result may leave. */
function hidden(result: AnyResult<Note>, told: Told): AnyResult<Note> | null {
  const own = ofProcedure(result, told);
  return own && { ...own, notes: own.notes.filter((each) => isHarmless(each, told.k)) };
}

function ofProcedure(result: AnyResult<Note>, told: Told): AnyResult<Note> | null {
  const least = told.k * told.mostWeight;
  switch (result.procedure) {
    case 'describe':
      return describedGroups(result, told);
    case 'frequencies':
      return countedValues(result, told);
    case 'missing':
      return countedPatterns(result, told);
    case 'crosstab':
      return crossed(result, told);
    case 'proportion':
      return withNote(shareOfValues(result, least));
    case 'goodnessOfFit':
      return withNote(spreadOfValues(result, least));
    case 'multipleResponse':
      return withNote(tickedChoices(result, least));
    case 'mcnemar':
      return withNote(changedAnswers(result, least));
    case 'cochranQ':
      return withNote(repeatedAnswers(result, least));
    case 'mantelHaenszel':
      return withNote(stratifiedAnswers(result, least));
    case 'raterIcc':
    case 'kendallW':
      // How many rows lack a rating is a count of people.
      return { ...result, leftOut: (result.leftOut ?? 0) < least ? null : result.leftOut };
    case 'moderation': {
      const { johnsonNeyman } = result;
      const bounds = johnsonNeyman?.bounds.map((bound) => ({ ...bound, percentBelow: null })) ?? [];
      return { ...result, johnsonNeyman: johnsonNeyman && { ...johnsonNeyman, bounds, range: [] } };
    }
    case 'regression':
      return toldDiagnostics(
        result,
        least,
        !told.hasGroups && told.made.size === 0 && result.n >= LEAST_FOR_SHAPE,
      );
    case 'process':
      return atModerator(result, told);
    case 'logistic':
      return withoutCells(result, least);
    case 'poisson':
    case 'negativeBinomial':
      return withoutFewZeros(result, least);
    case 'fsqca':
      return toldCombinations(result, least);
    case 'nca':
      return toldCeilings(result, least);
    case 'cluster':
      return toldClusters(result, least);
    case 'latentProfile':
      return toldProfiles(result, least);
    case 'matching':
      return toldMatches(result, least);
    case 'impute':
      return withNote(pooledResults(result, told.k, least));
    default:
      return result;
  }
}

/** The cut-off and the number of groups that everybody is told of: who may move them tells single people apart by what changes. */
const TOLD = { cutoff: 0.5, groups: 10 } as const;

/** Cells of a classification stay, shares are rounded, and few give neither; groups of predictions are not told of few people. */
function withoutCells(result: ResultOf<'logistic', Note>, least: number): typeof result {
  const { classification: found, hosmerLemeshow: test } = result;
  if (!found || !test) return result;
  const { truePositives, falseNegatives, trueNegatives, falsePositives, cutoff } = found;
  const cells = [truePositives, falseNegatives, trueNegatives, falsePositives];
  const isTold = cutoff === TOLD.cutoff && cells.every((people) => people === 0 || people! >= least);
  const rounded = (share: number | null) => (isTold && share !== null ? Math.round(share * 100) / 100 : null);
  const classification = {
    ...found,
    ...{ truePositives: null, falseNegatives: null, trueNegatives: null, falsePositives: null },
    sensitivity: rounded(found.sensitivity),
    specificity: rounded(found.specificity),
    accuracy: rounded(found.accuracy),
  };
  const isGrouped = test.groups <= TOLD.groups && result.n / TOLD.groups >= least;
  const hosmerLemeshow = isGrouped ? test : { ...test, chi2: null, df: null, p: null };
  return saying({ ...result, classification, hosmerLemeshow }, !isTold || !isGrouped);
}

/** How many people have a count of 0 is told where these, and the others, are not few. */
function withoutFewZeros<
  R extends {
    readonly n: number;
    readonly zeros?: { readonly observed: number | null; readonly expected: number | null } | undefined;
  },
>(result: R, least: number): R {
  const observed = result.zeros?.observed ?? 0;
  const isFew = (people: number) => people > 0 && people < least;
  if (!isFew(observed) && !isFew(result.n - observed)) return result;
  return { ...result, zeros: { observed: null, expected: null } };
}

/** Effects at percentiles of a moderator give these away: they are told where percentiles are. */
function atModerator(result: ResultOf<'process', Note>, { made, hasGroups }: Told): typeof result {
  const isByPercentiles = result.moderatorValues?.some(({ percentile }) => percentile !== undefined);
  if (!isByPercentiles || !(hasGroups || made.size > 0 || result.n < LEAST_FOR_SHAPE)) return result;
  const unmoderated = result.direct?.filter(({ at }) => at === undefined) ?? null;
  const untold = { moderatorValues: null, conditional: null, indirect: null, differences: null };
  return saying({ ...result, ...untold, direct: unmoderated }, true);
}

function describedGroups(result: ResultOf<'describe', Note>, { k, made, hasGroups }: Told): typeof result {
  const noShape = { median: null, q1: null, q3: null, skewness: null, kurtosis: null };
  const large = result.variables.filter(({ n }) => n === 0 || n >= k);
  const variables = large.map((each) => ({
    ...each,
    min: null,
    max: null,
    ...((hasGroups || each.n < LEAST_FOR_SHAPE || made.has(each.name)) && noShape),
  }));
  return saying({ ...result, variables }, large.length < result.variables.length);
}

function countedValues(result: ResultOf<'frequencies', Note>, { k, mostWeight }: Told): typeof result {
  let isAny = false;
  const variables = result.variables.map(({ missingReasons, ...each }) => {
    const isHidden = suppressGroups([each.categories.map(({ n }) => n)], k * mostWeight);
    const first = isHidden.indexOf(true);
    isAny ||= first >= 0;
    const categories = each.categories.flatMap((category, at) => {
      if (isHidden[at]) return [];
      return first >= 0 && at > first ? [{ ...category, cumulativePercent: null }] : [category];
    });
    const isTold = missingReasons && Object.values(missingReasons).every((n) => n === 0 || n >= k);
    return { ...each, ...(isTold && { missingReasons }), categories };
  });
  return saying({ ...result, variables }, isAny);
}

function countedPatterns(result: ResultOf<'missing', Note>, { k }: Told): typeof result {
  const isHidden = suppressGroups([result.patterns.map(({ n }) => n)], k);
  const patterns = result.patterns.filter((_, at) => !isHidden[at]);
  return saying({ ...result, patterns }, patterns.length < result.patterns.length);
}

function crossed(result: ResultOf<'crosstab', Note>, { k, mostWeight }: Told): typeof result {
  const { procedure, n, missing, definition, notes, df, table, expected, adjustedResiduals } = result;
  const counts = table.values.map((row) => row.map((cell) => cell ?? 0));
  if (counts.length === 0) return result;
  const isHidden = suppressTable([counts], k * mostWeight);
  const { rows, columns } = table;
  if (!rows.some((__, r) => columns.some((___, c) => isHidden[r]![c]!))) return result;
  const empty = <M extends typeof expected>(matrix: M) => ({
    ...matrix,
    values: matrix.values.map((row) => row.map(() => null)),
  });
  const values = table.values.map((row, r) => row.map((cell, c) => (isHidden[r]![c] ? null : cell)));
  return saying(
    {
      procedure,
      n,
      missing,
      definition,
      // That a cell is empty may be what is hidden.
      notes: notes.filter(({ code }) => code !== 'empty-cell'),
      df,
      table: { ...table, values },
      expected: empty(expected),
      adjustedResiduals: empty(adjustedResiduals),
      chi2: null,
      p: null,
      cramersV: null,
      fisher: { p: null },
    },
    true,
  );
}

const withNote = (hiding: Hidden<AnyResult<Note>>) => hiding && saying(hiding.result, hiding.isHiding);

function saying<R extends AnyResult<Note>>(result: R, isHiding: boolean): R {
  return isHiding ? { ...result, notes: [...result.notes, note('small-hidden')] } : result;
}

/** Notes that count a few people, or name what single ones said, stay behind. */
function isHarmless({ code, details }: Note, k: number): boolean {
  if (code === 'range-seen') return false;
  return Object.values(details).every((detail) => {
    if (typeof detail === 'number') return detail === 0 || detail >= k || !countsPeople.has(code);
    return typeof detail !== 'object' || !('code' in detail) || isHarmless(detail, k);
  });
}

const countsPeople: ReadonlySet<Note['code']> = new Set<Note['code']>([
  'rows-unweighted',
  'reversed-outside',
  'ungrouped',
  'single-judgements',
  'ratees-left-out',
  'exposure-not-positive',
  'matching-left',
  'matching-outside',
]);

/** Where a result counts respondents. */
const counts: ReadonlySet<string> = new Set(['n', 'nPairs']);

/** Degrees of freedom that a model leaves, where a value is a model with its σ, or the residual of one. */
function residualDf(value: object): unknown {
  if ('df2' in value && 'sigma' in value) return value.df2;
  if ('residualDf' in value) return value.residualDf;
  return 'residual' in value && value.residual instanceof Object && 'df' in value.residual
    ? value.residual.df
    : NaN;
}

/** The smallest count in a result; none where a model rests on too few degrees of freedom. */
function smallest(value: unknown, counting: boolean): number {
  if (typeof value === 'number') return counting && value > 0 ? value : Infinity;
  if (typeof value !== 'object' || value === null) return Infinity;
  if (Array.isArray(value))
    return value.reduce((least: number, each) => Math.min(least, smallest(each, counting)), Infinity);
  if (Number(residualDf(value)) < LEAST_RESIDUAL_DF) return 0;
  return Object.entries(value).reduce(
    (least, [key, each]) => Math.min(least, smallest(each, counting || counts.has(key))),
    Infinity,
  );
}
