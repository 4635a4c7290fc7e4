import type { Procedure } from '../../dataset/dataset.ts';
import { note, type Note } from '../../notes/note.ts';
import { gini } from './inequality.ts';
import { doubtsOf } from './reconciling.ts';
import { type Cell, type Label, partsBy, type Standing, standingsOf } from './standings.ts';

interface Move extends Cell, Pick<Standing, 'unit' | 'period'> {}

/** Is deducting the rule? What was taken and given, by indicator, unit and period, and what the plan lets move. Cost: a sort of rows. */
export const points: Procedure<'points'> = {
  run(data, { attainable, adding = [], ...roles }) {
    const found = standingsOf(data, roles);
    const { standings } = found;
    const moves = standings.flatMap(({ unit, period, cells }) =>
      cells.map((cell): Move => ({ unit, period, ...cell })),
    );
    const byUnit = labelledBy(moves, 'unit').map(([unit, own]) => ({ unit, ...movementOf(own) }));
    const movement = movementOf(moves);
    const plan = planOf(standings, attainable, adding);
    return {
      n: byUnit.length,
      missing: 'none',
      definition: note('points'),
      notes: [
        ...doubtsOf(found),
        ...(Number.isNaN(movement.deductionShare) ? [note('no-movement')] : []),
        ...(movement.added > 0 ? [] : [note('no-additions')]),
        ...partNotes(moves),
        ...plan.notes,
      ],
      ...movement,
      units: byUnit.length,
      bonusReach: reachOf(moves),
      bonusGini: gini(byUnit.map(({ added }) => added)),
      planShare: plan.deductible / (plan.deductible + plan.attainable),
      deductible: plan.deductible,
      attainable: plan.attainable,
      byIndicator: labelledBy(moves, 'indicator').map(([indicator, own]) => ({
        indicator,
        ...movementOf(own),
        bonusReach: reachOf(own),
      })),
      byUnit,
      byPeriod: labelledBy(moves, 'period').map(([period, own]) => ({
        period,
        ...movementOf(own),
        bonusReach: reachOf(own),
      })),
    };
  },
};

function movementOf(moves: readonly Move[]) {
  const deducted = moves.reduce((sum, move) => sum + (move.deducted || 0), 0);
  const added = moves.reduce((sum, move) => sum + (move.added || 0), 0);
  return { deducted, added, deductionShare: deducted / (deducted + added), net: added - deducted };
}

/** The share of units with any addition. */
function reachOf(moves: readonly Move[]): number {
  const units = partsBy(moves, ({ unit }) => unit);
  return units.filter((own) => own.some(({ added }) => added > 0)).length / units.length;
}

/** Moves by one of their labels, in the order of its values. */
function labelledBy(moves: readonly Move[], by: 'unit' | 'indicator' | 'period'): [Label, Move[]][] {
  return partsBy(moves, (move) => move[by])
    .map((own): [Label, Move[]] => [own[0]![by], own])
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

/** What a unit can lose and win in a period by the plan, on average. */
function planOf(standings: readonly Standing[], attainable: number | undefined, adding: readonly string[]) {
  const weights = standings.flatMap(({ cells }) => cells).filter(({ weight }) => !Number.isNaN(weight));
  const perStanding = (own: readonly Cell[]) =>
    own.reduce((sum, { weight }) => sum + weight, 0) / standings.length;
  const isAdding = ({ indicator }: Cell) => adding.includes(String(indicator));
  const isKnown = attainable !== undefined || adding.length > 0;
  const notes: Note[] = [
    ...(isKnown ? [] : [note('attainable-unknown')]),
    ...(weights.length === 0 ? [note('weights-unknown')] : []),
  ];
  return {
    deductible: weights.length > 0 ? perStanding(weights.filter((cell) => !isAdding(cell))) : NaN,
    attainable: isKnown ? (attainable ?? 0) + perStanding(weights.filter(isAdding)) : NaN,
    notes,
  };
}

/** Indicators, units and periods in which nothing moved have no share. */
function partNotes(moves: readonly Move[]): Note[] {
  const still = (['indicator', 'unit', 'period'] as const).some((by) =>
    partsBy(moves, (move) => move[by]).some((own) =>
      own.every(({ deducted, added }) => !(deducted > 0 || added > 0)),
    ),
  );
  return still ? [note('parts-without-movement')] : [];
}
