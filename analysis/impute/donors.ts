import type { Random } from '../numeric/random.ts';

/** Observed rows in buckets of like predictions. */
interface Buckets {
  readonly least: number;
  readonly width: number;
  /** Where each bucket starts among the places. */
  readonly starts: Uint32Array;
  /** Places of the predictions, bucket by bucket. */
  readonly places: Uint32Array;
}

function bucketsOf(predicted: Float64Array): Buckets {
  const n = predicted.length;
  let [least, most] = [Infinity, -Infinity];
  for (const value of predicted) {
    if (value < least) least = value;
    if (value > most) most = value;
  }
  const width = (most - least) / n || 1;
  const starts = new Uint32Array(n + 1);
  const bucket = new Uint32Array(n);
  for (let i = 0; i < n; i++) {
    bucket[i] = Math.min(n - 1, Math.floor((predicted[i]! - least) / width));
    starts[bucket[i]! + 1]!++;
  }
  for (let b = 0; b < n; b++) starts[b + 1]! += starts[b]!;
  const next = starts.slice(0, n);
  const places = new Uint32Array(n);
  for (let i = 0; i < n; i++) places[next[bucket[i]!]!++] = i;
  return { least, width, starts, places };
}

/**
 * For each wanted prediction the place of one of the `donors` observed predictions nearest to it, each of them equally likely; ties are
 * broken at random. Linear in the observed predictions, for those wanted in how many lie near.
 */
export function donorsFor(
  predicted: Float64Array,
  wanted: Float64Array,
  donors: number,
  random: Random,
): Uint32Array {
  const { least, width, starts, places } = bucketsOf(predicted);
  const last = predicted.length - 1;
  const most = Math.min(donors, predicted.length);
  const nearest = new Uint32Array(most);
  const far = new Float64Array(most);
  return Uint32Array.from(wanted, (value) => {
    const middle = Math.max(0, Math.min(last, Math.floor((value - least) / width)));
    let found = 0;
    const look = (bucket: number) => {
      const [from, size] = [starts[bucket]!, starts[bucket + 1]! - starts[bucket]!];
      const first = size > 1 ? random.index(size) : 0;
      for (let s = 0; s < size; s++) {
        const place = places[from + ((first + s) % size)]!;
        const distance = Math.abs(predicted[place]! - value);
        if (found === most && distance >= far[found - 1]!) continue;
        let at = found < most ? found++ : found - 1;
        for (; at > 0 && far[at - 1]! > distance; at--) {
          far[at] = far[at - 1]!;
          nearest[at] = nearest[at - 1]!;
        }
        far[at] = distance;
        nearest[at] = place;
      }
    };
    look(middle);
    for (let ring = 1; middle - ring >= 0 || middle + ring <= last; ring++) {
      // Nothing in this ring or beyond can be nearer than the inner edge of it.
      const below = middle - ring >= 0 ? value - (least + (middle - ring + 1) * width) : Infinity;
      const above = middle + ring <= last ? least + (middle + ring) * width - value : Infinity;
      if (found === most && far[most - 1]! <= Math.min(below, above)) break;
      if (middle - ring >= 0) look(middle - ring);
      if (middle + ring <= last) look(middle + ring);
    }
    return nearest[random.index(found)]!;
  });
}
