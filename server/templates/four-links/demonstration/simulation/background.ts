import type { Random } from '../../../../../analysis/numeric/random.ts';

export interface Background {
  /** ≤35, 36–50, ≥51. */
  readonly D1: number;
  /** Service, source management, general administration. */
  readonly D2: number;
  /** Staff, middle level and above. */
  readonly D3: number;
  readonly D4: number;
  readonly D5: number;
}

/** Choices from 1, by rank of the score, in exactly these shares. */
function byShares(scores: readonly number[], shares: readonly number[]): number[] {
  const order = scores.map((_, i) => i).sort((a, b) => scores[a]! - scores[b]!);
  const choice = new Array<number>(scores.length);
  order.forEach((who, rank) => {
    let below = 0;
    const at = shares.findIndex((share) => (below += share) * scores.length > rank + 0.5);
    choice[who] = at < 0 ? shares.length : at + 1;
  });
  return choice;
}

/** Age leads to tenure and, more loosely, to the middle level; post type and gender stand by themselves. */
export function drawBackgrounds(n: number, random: Random): Background[] {
  const noise = () => Array.from({ length: n }, () => random.normal());
  const age = noise();
  const after = (weight: number) => noise().map((e, i) => weight * age[i]! + (1 - weight) * e);
  const D1 = byShares(age, [0.36, 0.38, 0.26]);
  const D2 = byShares(noise(), [0.35, 0.44, 0.21]);
  const D3 = byShares(after(0.4), [0.82, 0.18]);
  const D4 = byShares(after(0.75), [0.33, 0.27, 0.4]);
  const D5 = byShares(noise(), [0.54, 0.46]);
  return age.map((_, i) => ({ D1: D1[i]!, D2: D2[i]!, D3: D3[i]!, D4: D4[i]!, D5: D5[i]! }));
}
