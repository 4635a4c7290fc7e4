/** How likely each sum is when the numbers 1 … n are chosen at random: P(sum ≤ at), for whole `at`. */

/** Mann–Whitney: m of m + n ranks chosen, the sum counted from its least. R: pwilcox. Cost: m²·n·(m + n)/2. */
export function rankSumLowerTail(at: number, m: number, n: number): number {
  if (m > n) return rankSumLowerTail(at, n, m);
  const size = m * n + 1;
  // ways[k][u]: choices of k so far with excess u over the least sum. Adding rank r as the k-th adds r − k.
  const ways = Array.from({ length: m + 1 }, () => new Float64Array(size));
  ways[0]![0] = 1;
  for (let r = 1; r <= m + n; r++) {
    for (let k = Math.min(m, r); k >= 1; k--) {
      const [to, from] = [ways[k]!, ways[k - 1]!];
      for (let u = r - k; u < size; u++) to[u]! += from[u - (r - k)]!;
    }
  }
  return shareUpTo(ways[m]!, at);
}

/** Wilcoxon's signed ranks: each of 1 … n chosen or not with equal chance. R: psignrank. Cost: n³/2. */
export function signedRankLowerTail(at: number, n: number): number {
  const ways = new Float64Array((n * (n + 1)) / 2 + 1);
  ways[0] = 1;
  for (let r = 1; r <= n; r++) for (let s = ways.length - 1; s >= r; s--) ways[s]! += ways[s - r]!;
  return shareUpTo(ways, at);
}

function shareUpTo(ways: Float64Array, at: number): number {
  const sum = (from: Float64Array) => from.reduce((total, way) => total + way, 0);
  return at < 0 ? 0 : sum(ways.subarray(0, at + 1)) / sum(ways);
}
