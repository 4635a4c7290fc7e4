import type { Procedure } from '../../dataset/dataset.ts';
import { note } from '../../notes/note.ts';
import { quantile } from '../../numeric/quantiles.ts';
import { roundForTies } from '../../numeric/ranks.ts';
import { absoluteGini, gini, theil } from './inequality.ts';
import { doubtsOf } from './reconciling.ts';
import {
  type Block,
  blocksOf,
  labelsOf,
  partsBy,
  type Standing,
  standingsOf,
  totalOf,
  unitsIn,
} from './standings.ts';

/** How far apart are the units, and does it open? Cost: some sorts of the standings. */
export const gaps: Procedure<'gaps'> = {
  run(data, roles) {
    const found = standingsOf(data, roles);
    const blocks = blocksOf(found.standings);
    const totals = partsBy(blocks, ({ group }) => group).flatMap((own) => {
      const inTime = inOrder(own);
      return inTime.map((block, i) => ({
        ...headOf(block),
        isNewScheme: i > 0 && block.scheme !== inTime[i - 1]!.scheme,
        ...spreadOf(block.standings.map(totalOf).filter((total) => !Number.isNaN(total))),
      }));
    });
    const deductions = inOrder(
      partsBy(found.standings, ({ scheme, period }) => [scheme, period]).map((own) => ({
        scheme: own[0]!.scheme,
        period: own[0]!.period,
        standings: own,
      })),
    ).map(({ scheme, period, standings }) => ({ scheme, period, ...deductionsOf(standings) }));
    const trends = partsBy(blocks, ({ group, scheme }) => [group, scheme]).map(trendOf);
    return {
      n: unitsIn(found.standings),
      missing: 'none',
      definition: note('gaps'),
      notes: [
        ...doubtsOf(found),
        ...(totals.some(({ n }) => n < 2) ? [note('no-gap-of-one')] : []),
        ...(totals.some((each) => Number.isNaN(each.gini)) ? [note('totals-not-above-0')] : []),
        ...(deductions.some((each) => Number.isNaN(each.gini)) ? [note('nothing-deducted')] : []),
        ...(trends.some(({ slope }) => Number.isNaN(slope)) ? [note('no-trend')] : []),
        ...(totals.some(({ isNewScheme }) => isNewScheme) ? [note('scheme-break')] : []),
      ],
      totals,
      deductions,
      trends,
    };
  },
};

const headOf = ({ group, scheme, period }: Block) => ({ group, scheme, period });

function inOrder<T extends Pick<Block, 'period'>>(blocks: readonly T[]): T[] {
  const places = new Map(labelsOf(blocks.map(({ period }) => period)).map((period, i) => [period, i]));
  return blocks.toSorted((a, b) => places.get(a.period)! - places.get(b.period)!);
}

/** How far totals of a peer group lie apart. Points, but for the last three. */
function spreadOf(totals: readonly number[]) {
  const ascending = Float64Array.from(totals, roundForTies).sort();
  const n = ascending.length;
  const neighbours = ascending.slice(1).map((total, i) => total - ascending[i]!);
  const range = n > 0 ? ascending[n - 1]! - ascending[0]! : NaN;
  const [p90, p10] = [quantile(ascending, 0.9), quantile(ascending, 0.1)];
  const relative = gini(totals);
  return {
    n,
    mean: totals.reduce((sum, total) => sum + total, 0) / n,
    sd: sdOf(totals),
    range,
    p90p10: p90 - p10,
    absoluteGini: absoluteGini(totals),
    medianGap: quantile(neighbours.sort(), 0.5),
    tied: neighbours.filter((gap) => gap === 0).length / neighbours.length,
    pointsPerRank: range / (n - 1),
    gini: relative,
    theil: theil([totals]).total,
    p90p10Ratio: Number.isNaN(relative) ? NaN : p90 / p10,
  };
}

function sdOf(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1));
}

/** How unequally points are deducted, between and within peer groups. */
function deductionsOf(standings: readonly Standing[]) {
  const deducted = standings
    .map(({ group, cells }) => ({ group, known: cells.filter((cell) => !Number.isNaN(cell.deducted)) }))
    .filter(({ known }) => known.length > 0)
    .map(({ group, known }) => ({ group, points: known.reduce((sum, cell) => sum + cell.deducted, 0) }));
  const points = deducted.map((each) => each.points);
  const groups = partsBy(deducted, ({ group }) => group).map((own) => own.map((each) => each.points));
  const parts = theil(groups);
  const n = points.length;
  return {
    n,
    mean: points.reduce((sum, each) => sum + each, 0) / n,
    gini: gini(points),
    giniCorrected: (gini(points) * n) / (n - 1),
    theil: parts.total,
    between: parts.between,
    within: parts.within,
  };
}

/** Whether the SD of the totals grows over the periods of one scheme, of the units that are there in all of them. */
function trendOf(blocks: readonly Block[]) {
  const inTime = inOrder(blocks);
  const isThere = (unit: Standing['unit']) =>
    inTime.every(({ standings }) =>
      standings.some((each) => each.unit === unit && !Number.isNaN(totalOf(each))),
    );
  const units = new Set(labelsOf(inTime[0]!.standings.map(({ unit }) => unit)).filter(isThere));
  const spreads = inTime.map(({ standings }) =>
    sdOf(standings.filter(({ unit }) => units.has(unit)).map(totalOf)),
  );
  const { group, scheme } = inTime[0]!;
  return {
    group,
    scheme,
    periods: spreads.length,
    n: units.size,
    first: spreads[0]!,
    last: spreads.at(-1)!,
    slope: spreads.length < 3 ? NaN : slopeOf(spreads),
  };
}

/** Of least squares on 1, 2, 3 … */
function slopeOf(values: readonly number[]): number {
  const middle = (values.length - 1) / 2;
  const along = values.reduce((sum, value, i) => sum + (i - middle) * value, 0);
  return along / values.reduce((sum, _, i) => sum + (i - middle) ** 2, 0);
}
