import { kendallTau, tauNoise } from './attack/kendall.ts';
import { linkByOrder } from './attack/link-tickets.ts';
import type { Recovered } from './attack/recovered.ts';
import type { Collected } from './collect.ts';

/** What one source of order came to over all studies that were attacked. */
export interface OrderFigures {
  readonly from: string;
  /** The share of the answers that the source tells anything of. */
  readonly recovered: number;
  /** Mean over studies, and the standard deviation that the mean of unrelated orders would have. */
  readonly tau: number;
  readonly noise: number;
  /** Tickets linked to their answers, beside what guessing would link. */
  readonly linked: number;
  readonly byChance: number;
}

export interface Attacked {
  readonly collected: Pick<Collected, 'arrivals' | 'draws' | 'owner'>;
  readonly orders: readonly Recovered[];
}

/** Adds up the same source over many studies: one study of 400 has a τ of ±0.033 by chance alone, forty together ±0.005. */
export function measureOrders(studies: readonly Attacked[]): OrderFigures[] {
  const sources = studies[0]?.orders.map(({ from }) => from) ?? [];
  return sources.map((from) => {
    const each = studies.map(({ collected, orders }) => ({
      ...collected,
      order: orders.find((one) => one.from === from)?.order ?? [],
    }));
    const told = each.filter(({ order }) => order.length > 1);
    const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
    return {
      from,
      recovered:
        sum(each.map(({ order }) => order.length)) / sum(each.map(({ arrivals }) => arrivals.length)),
      tau:
        told.length === 0
          ? 0
          : sum(told.map(({ order, arrivals }) => kendallTau(order, arrivals))) / told.length,
      noise:
        told.length === 0
          ? 0
          : Math.sqrt(sum(told.map(({ order }) => tauNoise(order.length) ** 2))) / told.length,
      linked: sum(each.map(({ draws, order, owner }) => linkByOrder(draws, order, owner))),
      byChance: told.length,
    };
  });
}

const TAU_BOUND = 0.05;
const LINK_BOUND = 1.5;

/** No order and no links: |τ| < 0.05 and at most one and a half times as many links as guessing makes. */
export function keepsNoOrder({ tau, linked, byChance }: OrderFigures): boolean {
  return Math.abs(tau) < TAU_BOUND && linked <= LINK_BOUND * Math.max(1, byChance);
}

export function printOrders(title: string, all: readonly OrderFigures[]): void {
  console.log(`\n${title}`);
  const width = Math.max(...all.map(({ from }) => from.length));
  for (const { from, recovered, tau, noise, linked, byChance } of all)
    console.log(
      recovered === 0
        ? `  ${from.padEnd(width)}  nothing of any answer`
        : `  ${from.padEnd(width)}  ${(100 * recovered).toFixed(0).padStart(3)} % of answers  τ ${tau.toFixed(3).padStart(6)} ± ${noise.toFixed(3)}  linked ${linked} (chance ${byChance})`,
    );
}
