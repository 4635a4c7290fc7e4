import type { Procedure } from '../../dataset/dataset.ts';
import { note, type Note } from '../../notes/note.ts';
import { isOff, scoreOf, stepOf } from './reconciling.ts';
import { ranksOf } from './ranking.ts';
import { blocksOf, type Standing, standingsOf, sumOf, totalOf, unitsIn } from './standings.ts';
import { weightChangesIn } from './weight-changes.ts';

/** So many lines of a list are told; the counts are of all. */
const MOST_LISTED = 200;

const blankable = ['weight', 'deducted', 'added', 'score'] as const;

interface Checked {
  readonly expected: number;
  readonly found: number;
}

/** Do the points add up? Nothing else is to be trusted before this finds nothing, or what it finds is explained. Cost: some sorts of rows. */
export const reconcile: Procedure<'reconcile'> = {
  run(data, { step: given, ties, ...roles }) {
    const { standings, duplicates, conflicts, notes } = standingsOf(data, roles);
    const step = stepOf(standings, given);
    const cells = standings.flatMap(({ unit, period, cells: own }) =>
      own.map((cell) => ({ unit, period, ...cell })),
    );
    const scores = cells.map((cell) => ({ ...cell, expected: scoreOf(cell), found: cell.score }));
    const totals = standings.map((each) => ({ ...each, expected: sumOf(each), found: each.total }));
    const ranks = blocksOf(standings).flatMap(({ standings: own }) => {
      const expected = ranksOf(own.map(totalOf), ties);
      return own.map((each, i) => ({ ...each, expected: expected[i]!, found: each.rank }));
    });
    const offScores = offOf(scores, step);
    const offTotals = offOf(totals, step);
    const offRanks = offOf(ranks, 0);
    const outOfRange = outOfRangeIn(cells);
    const weightChanges = weightChangesIn(standings);
    const moved = cells.reduce((sum, { deducted, added }) => sum + (deducted || 0) + (added || 0), 0);
    const residuals = offTotals.map(({ expected, found }) => found - expected);
    const rankOnly = standings.filter((each) => !Number.isNaN(each.rank) && Number.isNaN(totalOf(each)));
    const unexplained = sizeOf(residuals);
    const blank = scores.filter(({ found }) => Number.isNaN(found));
    const faults = [offScores, offTotals, offRanks, outOfRange, weightChanges, duplicates, rankOnly];
    const isChecked = blank.length === 0 && (checkedOf(scores).length > 0 || checkedOf(totals).length > 0);
    return {
      n: unitsIn(standings),
      missing: 'none',
      definition: note('reconcile'),
      notes: [
        ...notes,
        ...(rankOnly.length > 0 ? [note('rank-without-total', { count: rankOnly.length })] : []),
        ...(weightChanges.length > 0 ? [note('weights-change', { count: weightChanges.length })] : []),
        ...(blank.length > 0 ? [note('scores-blank')] : []),
        ...uncheckedNotes(scores, totals, ranks),
        ...(Number.isNaN(step) ? [note('no-step')] : []),
        ...(moved > 0 ? [] : [note('no-movement')]),
        ...(faults.some(({ length }) => length > MOST_LISTED)
          ? [note('listed-first', { most: MOST_LISTED })]
          : []),
      ],
      reconciled: isChecked && conflicts === 0 && faults.every(({ length }) => length === 0),
      step,
      checks: [
        { check: 'scores', checked: checkedOf(scores).length, off: offScores.length },
        { check: 'totals', checked: checkedOf(totals).length, off: offTotals.length },
        { check: 'ranks', checked: checkedOf(ranks).length, off: offRanks.length },
      ],
      unexplained,
      moved,
      unexplainedShare: unexplained / moved,
      overrides: [
        { kind: 'override', ...directionsOf(standings.map(({ override }) => override || 0)) },
        { kind: 'unexplained', ...directionsOf(residuals) },
      ],
      cells: listed(offScores, ({ unit, period, indicator }) => ({ unit, period, indicator })),
      totals: listed(offTotals, placeOf),
      ranks: listed(offRanks, placeOf),
      duplicates: duplicates.slice(0, MOST_LISTED),
      outOfRange: outOfRange.slice(0, MOST_LISTED),
      blanks: blankable
        .filter((column) => roles[column] !== undefined)
        .map((column) => ({
          column,
          blank: cells.filter((cell) => Number.isNaN(cell[column])).length,
          of: cells.length,
        })),
      weightChanges: weightChanges.slice(0, MOST_LISTED),
    };
  },
};

const checkedOf = <T extends Checked>(all: readonly T[]): T[] =>
  all.filter(({ expected, found }) => !Number.isNaN(expected) && !Number.isNaN(found));

/** What is off, the farthest first. */
const offOf = <T extends Checked>(all: readonly T[], step: number): T[] =>
  all
    .filter(({ expected, found }) => isOff(found, expected, step))
    .sort((a, b) => Math.abs(b.found - b.expected) - Math.abs(a.found - a.expected));

const placeOf = ({ unit, period }: Standing) => ({ unit, period });

/** The first lines of what is off, each with where it stands. */
const listed = <T extends Checked, Place>(off: readonly T[], placeIn: (each: T) => Place) =>
  off.slice(0, MOST_LISTED).map((each) => ({
    ...placeIn(each),
    expected: each.expected,
    found: each.found,
    difference: each.found - each.expected,
  }));

const sizeOf = (values: readonly number[]) => values.reduce((sum, value) => sum + Math.abs(value), 0);

const directionsOf = (values: readonly number[]) => ({
  up: values.filter((value) => value > 0).length,
  down: values.filter((value) => value < 0).length,
  points: sizeOf(values),
});

/** Points that no rule allows. */
function outOfRangeIn<
  T extends Pick<Standing, 'unit' | 'period'> & {
    readonly indicator: string | number;
    readonly weight: number;
    readonly deducted: number;
    readonly added: number;
    readonly score: number;
  },
>(cells: readonly T[]) {
  return cells.flatMap(({ unit, period, indicator, weight, deducted, added, score }) => {
    const most = weight + (added > 0 ? added : 0);
    const faults = [
      { column: 'score', found: score, isOut: score < 0 || score > most + 1e-9 },
      { column: 'deducted', found: deducted, isOut: deducted < 0 },
      { column: 'added', found: added, isOut: added < 0 },
    ] as const;
    return faults
      .filter(({ isOut }) => isOut)
      .map(({ column, found }) => ({ unit, period, indicator, column, found }));
  });
}

function uncheckedNotes(...all: readonly (readonly Checked[])[]): Note[] {
  const codes = ['scores-unchecked', 'totals-unchecked', 'ranks-unchecked'] as const;
  return codes.filter((_, i) => checkedOf(all[i]!).length === 0).map((code) => note(code));
}
