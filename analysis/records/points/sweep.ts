import { acceptabilityOf, type Draws, type Entrant, rankCounts } from './acceptability.ts';
import { type Label, labelsOf, type Standing } from './standings.ts';

/** Beyond so many units the shares of all ranks are too many to read. */
const MOST_SHOWN = 40;

interface Unit {
  readonly unit: Label;
  readonly standings: readonly Standing[];
  readonly rank: number;
}

/** How firm the ranks of a peer group are while its weights are drawn; nothing where there are no weights or no draws. */
export function sweep(group: Label | null, units: readonly Unit[], draws: Draws) {
  const marks = units.map(({ standings }) => standings.map(marksIn));
  const all = marks.flat().flatMap((own) => [...own]);
  const names = labelsOf(all.map(([name]) => name));
  const weights = Float64Array.from(names, (name) => {
    const own = all.filter(([each]) => each === name);
    return own.reduce((sum, [, { weight }]) => sum + weight, 0) / own.length;
  });
  if (names.length === 0 || draws.weightings === 0) return [];
  const counts = rankCounts(
    units.map(({ standings }) => entrantOf(standings, names)),
    weights,
    draws,
  );
  return units.map(({ unit, rank }, i) => {
    const { shares, ...found } = acceptabilityOf(counts[i]!, rank);
    return { group, unit, rank, ...found, shares: units.length > MOST_SHOWN ? [] : shares };
  });
}

interface Marks {
  readonly weight: number;
  readonly score: number;
}

/** Full marks and score of each indicator that can be weighted otherwise. */
function marksIn({ cells }: Standing): Map<Label, Marks> {
  const marks = new Map<Label, Marks>();
  for (const { indicator, weight, score } of cells) {
    if (!(weight > 0) || Number.isNaN(score)) continue;
    const known = marks.get(indicator) ?? { weight: 0, score: 0 };
    marks.set(indicator, { weight: known.weight + weight, score: known.score + score });
  }
  return marks;
}

/** A unit as the mean of its periods. */
function entrantOf(standings: readonly Standing[], names: readonly Label[]): Entrant {
  const achieved = new Float64Array(names.length);
  let fixed = 0;
  for (const standing of standings) {
    const marks = marksIn(standing);
    fixed += standing.total / standings.length;
    names.forEach((name, i) => {
      const { weight = 1, score = 0 } = marks.get(name) ?? {};
      achieved[i]! += score / weight / standings.length;
      fixed -= score / standings.length;
    });
  }
  return { fixed, achieved };
}
