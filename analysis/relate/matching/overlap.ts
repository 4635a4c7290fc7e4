/** Fields of the scores that overlap is told by. */
const FIELDS = 10;

/** People of both groups by tenths of the score. */
export function overlapOf(eta: Float64Array, treated: Float64Array) {
  return Array.from({ length: FIELDS }, (_, field) => {
    const [from, to] = [field / FIELDS, (field + 1) / FIELDS];
    const isIn = (logit: number) => {
      const chance = 1 / (1 + Math.exp(-logit));
      return chance >= from && (chance < to || field === FIELDS - 1);
    };
    const count = (side: number) =>
      eta.reduce((sum, logit, i) => sum + Number(treated[i] === side && isIn(logit)), 0);
    return { from, to, treated: count(1), controls: count(0) };
  });
}

/** Treated people whose score no control reaches, on either side. */
export function outsideOf(eta: Float64Array, treated: Float64Array): number {
  let [low, high] = [Infinity, -Infinity];
  eta.forEach((logit, i) => {
    if (treated[i]! > 0) return;
    low = Math.min(low, logit);
    high = Math.max(high, logit);
  });
  return eta.reduce((sum, logit, i) => sum + Number(treated[i]! > 0 && (logit < low || logit > high)), 0);
}
