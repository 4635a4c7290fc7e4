export type Label = string | number;

/** What one indicator, as one assessor class judged it, brought a unit in a period. Points; NaN where nothing is known. */
export interface Cell {
  readonly indicator: Label;
  readonly assessor: Label | null;
  readonly weight: number;
  readonly deducted: number;
  readonly added: number;
  readonly score: number;
}

/** What a unit got in one period. Total and the rest are as recorded; NaN where nothing is known. */
export interface Standing {
  readonly unit: Label;
  readonly group: Label | null;
  readonly scheme: Label | null;
  readonly period: Label;
  readonly cells: readonly Cell[];
  readonly total: number;
  readonly bonus: number;
  readonly override: number;
  readonly rank: number;
  readonly tier: Label | null;
}

/** Those who are ranked against each other: of one peer group in one period by one scheme. */
export interface Block extends Pick<Standing, 'group' | 'scheme' | 'period'> {
  readonly standings: readonly Standing[];
}

/** Things with the same key together, in the order in which the keys come first. */
export function partsBy<T>(all: readonly T[], keyOf: (each: T) => unknown): T[][] {
  const parts = new Map<string, T[]>();
  for (const each of all) {
    const key = JSON.stringify(keyOf(each));
    const own = parts.get(key);
    if (own) own.push(each);
    else parts.set(key, [each]);
  }
  return [...parts.values()];
}

/** The standings by peer group, scheme and period. */
export function blocksOf(standings: readonly Standing[]): Block[] {
  return partsBy(standings, ({ group, scheme, period }) => [group, scheme, period]).map((own) => {
    const { group, scheme, period } = own[0]!;
    return { group, scheme, period, standings: own };
  });
}

/** Different labels in the order of their names. */
export function labelsOf<L extends Label | null>(labels: Iterable<L>): L[] {
  return [...new Set(labels)].sort((a, b) => (a === null ? 1 : b === null ? -1 : a < b ? -1 : 1));
}

const orNothing = (value: number) => (Number.isNaN(value) ? 0 : value);

/** The scores with bonus and override; NaN where a score is not known. Points. */
export function sumOf({ cells, bonus, override }: Standing): number {
  const scores = cells.reduce((sum, { score }) => sum + score, 0);
  return scores + orNothing(bonus) + orNothing(override);
}

/** The total as recorded, else as its parts give it. */
export const totalOf = (standing: Standing): number =>
  Number.isNaN(standing.total) ? sumOf(standing) : standing.total;

/** How many units there are. */
export const unitsIn = (standings: readonly Standing[]): number =>
  new Set(standings.map(({ unit }) => unit)).size;
