/**
 * How well a cut-off of the predicted probability tells the two answers: shares of right ones among those with the event
 * (sensitivity), without it (specificity), and of all (accuracy); `brier` is the mean squared error of the probabilities.
 */
export function classify(chances: Float64Array, outcome: Float64Array, cutoff: number) {
  let [hits, ones, rejected, squares] = [0, 0, 0, 0];
  chances.forEach((chance, i) => {
    const event = outcome[i]! > 0;
    ones += Number(event);
    if (chance >= cutoff && event) hits++;
    if (chance < cutoff && !event) rejected++;
    squares += (outcome[i]! - chance) ** 2;
  });
  const n = chances.length;
  return {
    cutoff,
    truePositives: hits,
    falseNegatives: ones - hits,
    trueNegatives: rejected,
    falsePositives: n - ones - rejected,
    sensitivity: hits / ones,
    specificity: rejected / (n - ones),
    accuracy: (hits + rejected) / n,
    brier: squares / n,
  };
}
