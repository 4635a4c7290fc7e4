import { type Ranked, type Ranking, type Standing, standings } from './standings.ts';

/** A unit whose total, rank or tier an appeal changes. */
export interface Move {
  readonly unit: string | number;
  readonly before: Standing;
  readonly after: Standing;
}

/**
 * What changes where points of one unit are returned to it (or taken back, below 0): the unit itself first, then whoever it passes. All
 * others keep their totals. A simulation: it decides nothing.
 */
export function appeal(units: readonly Ranked[], at: number, returned: number, ranking: Ranking): Move[] {
  const totals = units.map(({ total }) => total);
  const [before, after] = [totals, totals.with(at, totals[at]! + returned)].map((each) =>
    standings(units, each, ranking),
  ) as [readonly Standing[], readonly Standing[]];
  const moves = units.map(({ unit }, i) => ({ unit, before: before[i]!, after: after[i]! }));
  const others = moves.filter(
    (move, i) => i !== at && (move.before.rank !== move.after.rank || move.before.tier !== move.after.tier),
  );
  return [moves[at]!, ...others];
}
