import type { Peer } from './peers.ts';

/** A ceiling over the unit square: how much lies above it, and where it is crossed. */
export interface Ceiling {
  /** The area above it: the effect size d. */
  readonly zone: number;
  /** The least x at which y may be reached; above 1 where nobody could. */
  readonly least: (y: number) => number;
  readonly slope: number;
  readonly intercept: number;
}

/** The step function through the peers. Coordinates are those of the unit square. */
export function stepCeiling(peers: readonly Peer[]): Ceiling {
  let zone = 0;
  peers.forEach(({ x, y }, at) => (zone += ((peers[at + 1]?.x ?? 1) - x) * (1 - y)));
  return {
    zone,
    least: (y) => peers.find((peer) => peer.y >= y - 1e-12)?.x ?? Infinity,
    slope: NaN,
    intercept: NaN,
  };
}

/**
 * The least-squares line through the peers, each as often as people are there; the zone is what of the square lies above it. One peer
 * makes no line, and no zone. Source: Dul 2016.
 */
export function lineCeiling(peers: readonly Peer[]): Ceiling {
  if (peers.length < 2) return { zone: 0, least: () => 0, slope: NaN, intercept: NaN };
  let [n, sumX, sumY] = [0, 0, 0];
  for (const { x, y, people } of peers) {
    n += people;
    sumX += people * x;
    sumY += people * y;
  }
  const [meanX, meanY] = [sumX / n, sumY / n];
  let [xx, xy] = [0, 0];
  for (const { x, y, people } of peers) {
    xx += people * (x - meanX) ** 2;
    xy += people * (x - meanX) * (y - meanY);
  }
  const slope = xy / xx;
  const intercept = meanY - slope * meanX;
  return { zone: above(slope, intercept), least: (y) => (y - intercept) / slope, slope, intercept };
}

/** The area of the unit square above a rising line. */
function above(slope: number, intercept: number): number {
  const at = (x: number) => Math.min(1, Math.max(0, 1 - intercept - slope * x));
  const turns = [-intercept / slope, (1 - intercept) / slope].filter((x) => x > 0 && x < 1);
  const corners = [0, ...turns, 1];
  return corners.slice(1).reduce((sum, x, i) => sum + ((x - corners[i]!) * (at(x) + at(corners[i]!))) / 2, 0);
}
