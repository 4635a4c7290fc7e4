/** Values that are fully out of a set, at the crossover and fully in, rising or falling; or the one from which on values are in. */
export type Anchors = readonly number[];

/** Log odds at the anchors that are fully in and, with the other sign, fully out (Ragin 2008). */
const FULL = 3;

/**
 * Memberships by the direct method: log odds rise straight from −3 at the first anchor to 0 at the second and on to 3 at the third, so
 * that memberships there are .047, .5 and .953. By one anchor they are 1 from it on, 0 below. R: `QCA::calibrate`, there with log odds
 * of ±2.944 unless `idm` is set. Source: Ragin 2008, ch. 5.
 *
 * @example
 * calibrate(Float64Array.of(550), [400, 550, 900]) // => Float64Array.of(0.5)
 */
export function calibrate(values: Float64Array, anchors: Anchors): Float64Array {
  if (anchors.length === 1) return values.map((value) => Number(value >= anchors[0]!));
  // Halves do not overflow where anchors are the largest numbers that there are.
  const [out, cross, full] = anchors.map((anchor) => anchor / 2) as [number, number, number];
  const [below, above] = [cross - out, full - cross];
  return values.map((value) => {
    const far = value / 2 - cross;
    const odds = far / above >= 0 ? far / above : far / below;
    return 1 / (1 + Math.exp(-FULL * odds));
  });
}
