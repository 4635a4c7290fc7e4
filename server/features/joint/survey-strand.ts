import { type Cell, crosswalk } from '../../../analysis/joint/crosswalk.ts';
import { type Sign, signOfInterval } from '../../../analysis/joint/fit.ts';
import type { SurveyStrand } from '../../contract/joint.ts';
import type { ResultCell } from '../../contract/result.ts';
import {
  type Audience,
  type Describe,
  type Frequencies,
  interval,
  named,
  numeric,
  type OpenSurvey,
  plain,
  pooledShare,
  publishCell,
  protectedCell,
  type Survey,
} from '../result/result.door.ts';
import { type Measure, measureOf } from './measure.ts';

/** The survey strand of a cell with the side of the midpoint on which it stands; both null without a survey twin. */
export interface Measured {
  readonly strand: SurveyStrand | null;
  readonly sign: Sign | null;
}

type Strand = Omit<SurveyStrand, 'adverse' | 'n'> & { readonly n: number };

/** Asks for all cells of the crosswalk at once; the function gives what each of them measures. */
export async function measureCells(open: OpenSurvey): Promise<(cell: Cell) => Measured> {
  const cells = crosswalk.flatMap((family) => family.cells);
  const mean = await askMeans(open, cells);
  const association = await askAssociations(open, cells);
  return (cell) => {
    const strand = cell.association ? association(cell.association) : mean(cell);
    return strand ? read(strand, cell.adverse ?? false, open.audience) : { strand: null, sign: null };
  };
}

async function askMeans({ survey, ask }: OpenSurvey, cells: readonly Cell[]) {
  const measures = cells.flatMap((cell) => measureOf(survey, cell) ?? []);
  if (measures.length === 0) return () => null;
  const own = measures.filter((measure) => measure.own);
  const answered = await ask(
    [
      { procedure: 'describe', variables: [...new Set(measures.map(({ variable }) => variable))] },
      { procedure: 'frequencies', variables: [...new Set(measures.flatMap(({ items }) => items))] },
    ],
    Object.fromEntries(own.map(({ variable, items }) => [variable, { items, minimumAnswered: 1 }])),
  );
  const [means, counts] = answered.results;
  return (cell: Cell): Strand | null => {
    const measure = measureOf(survey, cell);
    return measure && meanStrand(survey, measure, means, counts);
  };
}

function meanStrand(survey: Survey, measure: Measure, means: Describe, counts: Frequencies): Strand {
  const { n, mean, meanInterval } = named(means.variables, measure.variable);
  const [from, to] = measure.range;
  return {
    kind: 'mean',
    label: measure.label,
    items: survey.items
      .filter(({ code }) => measure.items.includes(code))
      .map(({ code, text, reverse }) => ({ code, text, reverse })),
    n,
    value: numeric(mean),
    interval: interval(meanInterval),
    low: numeric(pooledShare(survey, measure.items, counts.variables, 'low')),
    from,
    to,
    midpoint: (from + to) / 2,
  };
}

async function askAssociations({ release, ask }: OpenSurvey, cells: readonly Cell[]) {
  const { scales, derived } = release.manifest.scoring;
  const isScored = (name: string) => Object.hasOwn(scales, name) || Object.hasOwn(derived, name);
  const pairs = cells
    .flatMap(({ association }) => association ?? [])
    .filter(({ score, withScore }) => isScored(score) && isScored(withScore));
  if (pairs.length === 0) return () => null;
  const variables = [...new Set(pairs.flatMap(({ score, withScore }) => [score, withScore]))];
  const answered = await ask([{ procedure: 'correlation', variables }]);
  const { matrix, nPairs, intervals } = answered.results[0];
  return ({ score, withScore }: NonNullable<Cell['association']>): Strand | null => {
    const [i, j] = [variables.indexOf(score), variables.indexOf(withScore)];
    if (i < 0 || j < 0) return null;
    return {
      kind: 'association',
      label: plain(`${score} – ${withScore}`),
      items: [],
      n: nPairs.values[i]![j]!,
      value: numeric(matrix.values[i]![j]),
      interval: interval(intervals.values[i]![j]),
      low: null,
      from: -1,
      to: 1,
      midpoint: 0,
    };
  };
}

/** Hides what rests on too few; otherwise says on which side of the midpoint the cell stands, good or bad. */
function read(strand: Strand, adverse: boolean, { floor, rounded }: Audience): Measured {
  if (strand.n < floor) {
    const value = protectedCell;
    const low = strand.low && protectedCell;
    return { strand: { ...strand, adverse, n: value, value, interval: value, low }, sign: null };
  }
  const limits = Array.isArray(strand.interval) ? (strand.interval as [number, number]) : null;
  const side = signOfInterval(limits, strand.midpoint);
  const shown = rounded ? roundedStrand(strand) : strand;
  return { strand: { ...shown, adverse }, sign: adverse ? ((0 - side) as Sign) : side };
}

function roundedStrand(strand: Strand): Strand {
  const publishMean = (cell: ResultCell) => publishCell(cell, 'mean', strand.n);
  return {
    ...strand,
    value: publishMean(strand.value),
    interval: publishMean(strand.interval),
    low: strand.low && publishCell(strand.low, 'percent', strand.n),
  };
}
