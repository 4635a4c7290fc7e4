import type { Procedure } from '../../dataset/dataset.ts';
import { note, type Note } from '../../notes/note.ts';
import { quantile, sorted } from '../../numeric/quantiles.ts';
import { roundForTies } from '../../numeric/ranks.ts';
import { settled } from './parts-of-totals.ts';
import { redundancyOf } from './redundancy.ts';
import { doubtsOf } from './reconciling.ts';
import {
  blocksOf,
  type Cell,
  type Label,
  labelsOf,
  partsBy,
  type Standing,
  standingsOf,
  unitsIn,
} from './standings.ts';

const MOST_AT_CEILING = 0.95;
const LEAST_REDUNDANT = 0.8;

/** Which indicators tell units apart? Cost: units × periods × indicators², and their cube for eigenvalues. */
export const indicators: Procedure<'indicators'> = {
  run(data, roles) {
    const found = standingsOf(data, roles);
    const byScheme = partsBy(found.standings, ({ scheme }) => scheme).map(ofScheme);
    const cells = found.standings.flatMap((standing) => standing.cells);
    const isUnknown = (field: 'score' | 'weight') => cells.some((cell) => Number.isNaN(cell[field]));
    const unmoved = cells.every(({ deducted, added }) => Number.isNaN(deducted) && Number.isNaN(added));
    return {
      n: unitsIn(found.standings),
      missing: 'listwise',
      definition: note('indicators'),
      notes: [
        ...doubtsOf(found),
        ...(isUnknown('score') ? [note('scores-blank')] : []),
        ...(isUnknown('weight') ? [note('weights-unknown')] : []),
        ...(unmoved ? [note('movements-unknown')] : []),
        ...byScheme.flatMap(({ notes }) => notes),
      ],
      schemes: byScheme.map(({ summary }) => summary),
      indicators: byScheme.flatMap(({ lines }) => lines),
      redundant: byScheme.flatMap(({ redundant }) => redundant),
    };
  },
};

function ofScheme(standings: readonly Standing[]) {
  const { scheme } = standings[0]!;
  const redundancy = redundancyOf(standings);
  const cells = standings.flatMap((standing) => standing.cells);
  const lines = labelsOf(cells.map(({ indicator }) => indicator)).map((indicator) => {
    const own = cells.filter((cell) => cell.indicator === indicator);
    const { itemRest = NaN, r2Others = NaN } = redundancy.of.get(indicator) ?? {};
    const [spread, sd] = [spreadOf(own), pooledSd(standings, indicator)];
    return {
      scheme,
      indicator,
      ...spread,
      sd,
      itemRest,
      r2Others,
      isDead: sd === 0,
      isAtCeiling: spread.ceiling >= MOST_AT_CEILING,
    };
  });
  const dead = lines.filter(({ isDead }) => isDead);
  const notes: Note[] = [
    ...redundancy.notes,
    ...(dead.length > 0
      ? [note('indicators-dead', { names: dead.map(({ indicator }) => String(indicator)) })]
      : []),
  ];
  return {
    notes,
    lines,
    redundant: redundancy.pairs
      .filter(({ r }) => Math.abs(r) >= LEAST_REDUNDANT)
      .map((pair) => ({ scheme, ...pair })),
    summary: {
      scheme,
      standings: redundancy.standings,
      indicators: lines.length,
      dead: dead.length,
      kaiser: redundancy.kaiser,
      effectiveNumber: redundancy.effectiveNumber,
    },
  };
}

/** What the scores of one indicator look like, whoever got them. */
function spreadOf(cells: readonly Cell[]) {
  const scores = sorted(Float64Array.from(cells, ({ score }) => score));
  const moved = cells.filter(({ deducted, added }) => !Number.isNaN(deducted) || !Number.isNaN(added));
  const marked = cells.filter(({ score, weight }) => !Number.isNaN(score) && !Number.isNaN(weight));
  const shareOf = (all: readonly Cell[], isSo: (cell: Cell) => boolean) =>
    all.filter(isSo).length / all.length;
  return {
    n: scores.length,
    coverage: shareOf(moved, ({ deducted, added }) => deducted > 0 || added > 0),
    ceiling: shareOf(marked, ({ score, weight }) => roundForTies(score) === roundForTies(weight)),
    floor: scores.filter((score) => score === 0).length / scores.length,
    iqr: quantile(scores, 0.75) - quantile(scores, 0.25),
    distinct: new Set(Array.from(scores, roundForTies)).size,
  };
}

/** The SD of an indicator over units, about the means of peer groups and periods. Points; NaN where no group has two units. */
function pooledSd(standings: readonly Standing[], indicator: Label): number {
  let [squares, df] = [0, 0];
  for (const { standings: own } of blocksOf(standings)) {
    const scores = own
      .flatMap(({ cells }) => cells.filter((cell) => cell.indicator === indicator))
      .map(({ score }) => score)
      .filter((score) => !Number.isNaN(score));
    if (scores.length < 2) continue;
    const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
    squares += scores.reduce((sum, score) => sum + settled(score - mean, mean) ** 2, 0);
    df += scores.length - 1;
  }
  return df > 0 ? Math.sqrt(squares / df) : NaN;
}
