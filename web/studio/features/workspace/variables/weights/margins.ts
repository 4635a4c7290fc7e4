import type { Raking } from '../../../../../../analysis/model/request.ts';

/** The shares of one variable in per cent, by value; undefined while nothing readable is typed. */
export type Percents = Readonly<Record<string, number | undefined>>;

/** Printed percentages add up to a little more or less. */
const SUM_OFF = 0.5;

export const sumOf = (percents: Percents): number =>
  Object.values(percents).reduce<number>((sum, percent) => sum + (percent ?? 0), 0);

/** Whether every value has a share and they are a whole. */
export function isWhole(percents: Percents): boolean {
  const given = Object.values(percents);
  return (
    given.every((percent) => percent !== undefined && percent > 0) &&
    Math.abs(sumOf(percents) - 100) <= SUM_OFF
  );
}

/** Per cent as the shares of a request. */
export function marginOf(percents: Percents): Record<string, number> {
  return Object.fromEntries(
    Object.entries(percents).map(([value, percent]) => [value, Number(((percent ?? 0) / 100).toFixed(6))]),
  );
}

/** The shares of a request as per cent. */
export function percentsOf(margin: Raking['rake'][string]): Percents {
  return Object.fromEntries(
    Object.entries(margin).map(([value, share]) => [value, Number((100 * share).toFixed(4))]),
  );
}
