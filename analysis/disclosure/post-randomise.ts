/**
 * The answers to one question, each kept with probability `retained` and otherwise replaced by one drawn from all answers to the
 * question (missing ones among them; it may be the same again). With t the shares of the answers, the matrix of transition is
 * R = ρ·I + (1 − ρ)·1tᵀ, and t R = t: expected frequencies, and with them means and variances, are those of the true answers. Who
 * reads an answer in the file cannot tell whether it was given.
 *
 * `uniform` gives 0 ≤ u < 1 a row; one draw decides both whether an answer is kept and what takes its place. Degenerate
 * input: a question that all answered alike stays as it is. Cost: one sort of the distinct answers, one search a replaced row. In R:
 * `ifelse(runif(n) < rho, x, sample(x, n, TRUE))`; sdcMicro::pram is the general form. Source: J. M. Gouweleeuw, P. Kooiman, L. C. R. J. Willenborg
 * & P.-P. de Wolf (1998), Post randomisation for statistical disclosure control, J. Official Statistics 14(4), 463–478 (invariant PRAM).
 *
 * @example
 * [...postRandomise(Int8Array.of(1, 1, 2, 2), 0.5, (row) => [0.1, 0.6, 0.9, 0.4][row])] // => [1, 1, 2, 2]
 * [...postRandomise(Int8Array.of(1, 1, 2, 2), 0.5, () => 0.9)] // => [2, 2, 2, 2]
 */
export function postRandomise(
  values: Int8Array,
  retained: number,
  uniform: (row: number) => number,
): Int8Array<ArrayBuffer> {
  const { answers, reach } = cumulated(values);
  const changed = new Int8Array(values);
  for (let row = 0; row < values.length; row++) {
    const u = uniform(row);
    if (u < retained) continue;
    const place = ((u - retained) / (1 - retained)) * values.length;
    let at = 0;
    while (at < answers.length - 1 && place >= reach[at]!) at++;
    changed[row] = answers[at]!;
  }
  return changed;
}

/** The distinct answers, and how many rows hold one up to it. */
function cumulated(values: Int8Array): { answers: number[]; reach: number[] } {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const answers = [...counts.keys()].sort((a, b) => a - b);
  let sum = 0;
  return { answers, reach: answers.map((answer) => (sum += counts.get(answer)!)) };
}

/**
 * The matrix of transition: in row i and column j the probability that an answer i stands as j in the file, from the shares of the
 * answers. Made of the shares in the file itself it tells nothing that the file does not.
 *
 * @example
 * transitionMatrix([0.5, 0.5], 0.8) // => [[0.9, 0.1], [0.1, 0.9]]
 */
export function transitionMatrix(shares: readonly number[], retained: number): number[][] {
  const drawn = shares.map((share) => (1 - retained) * share);
  return shares.map((_, from) =>
    drawn.map((share, to) => Number((share + (from === to ? retained : 0)).toFixed(12))),
  );
}
