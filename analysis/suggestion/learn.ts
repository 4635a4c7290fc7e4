/** A passage with the labels that people settled on; a definition is a passage too. */
export interface Example {
  readonly words: string;
  readonly labels: readonly string[];
}

export interface Suggestion {
  readonly label: string;
  /** Cosine between the passage and what is known of the label, 0–1. */
  readonly score: number;
}

type Vector = Map<string, number>;

/**
 * Learns labels from passages: the nearest centroid (Rocchio) over characters and pairs of characters, weighted by tf·idf.
 * With a hundred short passages it beats naive Bayes, and it can be read: a label is the sum of its passages.
 *
 * Returns a function that gives every label with its score, the nearest first. O(characters of the examples) once,
 * O(characters × labels) a passage.
 *
 * @example learn([{ words: '扣分', labels: ['PUN'] }, { words: '沟通', labels: ['REL'] }])('又扣分')[0].label // => 'PUN'
 */
export function learn(examples: readonly Example[]): (words: string) => Suggestion[] {
  const counted = examples.map(({ words }) => featuresOf(words));
  const holding = new Map<string, number>();
  for (const features of counted)
    for (const feature of features.keys()) holding.set(feature, (holding.get(feature) ?? 0) + 1);
  const weighted = (features: Vector): Vector =>
    unit(
      new Map(
        [...features].map(([feature, count]) => [
          feature,
          (1 + Math.log(count)) * Math.log((examples.length + 1) / ((holding.get(feature) ?? 0) + 1)),
        ]),
      ),
    );

  const sums = new Map<string, Vector>();
  for (const [i, { labels }] of examples.entries()) {
    const vector = weighted(counted[i]!);
    for (const label of labels) {
      const sum = sums.get(label) ?? new Map<string, number>();
      sums.set(label, sum);
      for (const [feature, weight] of vector) sum.set(feature, (sum.get(feature) ?? 0) + weight);
    }
  }
  const centroids = [...sums].map(([label, sum]) => ({ label, centroid: unit(sum) }));

  return (words) => {
    const vector = weighted(featuresOf(words));
    return centroids
      .map(({ label, centroid }) => {
        let score = 0;
        for (const [feature, weight] of vector) score += weight * (centroid.get(feature) ?? 0);
        return { label, score };
      })
      .sort((a, b) => b.score - a.score || (a.label < b.label ? -1 : 1));
  };
}

/** Characters and pairs of neighbours with their counts, without punctuation and space. */
function featuresOf(words: string): Vector {
  const characters = Array.from(words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '\n'));
  const features: Vector = new Map();
  const count = (feature: string) => features.set(feature, (features.get(feature) ?? 0) + 1);
  for (const [i, character] of characters.entries()) {
    if (character === '\n') continue;
    count(character);
    if (i > 0 && characters[i - 1] !== '\n') count(characters[i - 1]! + character);
  }
  return features;
}

function unit(vector: Vector): Vector {
  let square = 0;
  for (const weight of vector.values()) square += weight * weight;
  const length = Math.sqrt(square) || 1;
  return new Map([...vector].map(([feature, weight]) => [feature, weight / length]));
}
