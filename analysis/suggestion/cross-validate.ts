import { type Example, learn } from './learn.ts';

/** Of the labels proposed, the share that people gave; of those people gave, the share proposed. */
export interface Quality {
  readonly precision: number;
  readonly recall: number;
}

export interface Validation {
  readonly passages: number;
  readonly labels: number;
  /** The `proposed` likeliest labels of the classifier. */
  readonly learned: Quality;
  /** The `proposed` most frequent labels of the examples, whatever the words say. */
  readonly mostFrequent: Quality;
  /** `proposed` labels drawn with equal chance: the expected values. */
  readonly chance: Quality;
}

/**
 * Leave-one-group-out cross-validation: what is said of a passage is learned from the other groups only, here from the other
 * interviews and the definitions, so that a speaker's turns of phrase do not help.
 */
export function crossValidate(
  examples: readonly (Example & { readonly group: string })[],
  definitions: readonly Example[],
  proposed: number,
): Validation {
  const labels = new Set([...examples, ...definitions].flatMap((example) => example.labels));
  const tally = { learned: 0, mostFrequent: 0, given: 0, learnedProposed: 0, frequentProposed: 0 };
  for (const group of new Set(examples.map((example) => example.group))) {
    const rest = examples.filter((example) => example.group !== group);
    const suggest = learn([...rest, ...definitions]);
    const frequent = ranked(rest).slice(0, proposed);
    for (const { words, labels: given } of examples.filter((example) => example.group === group)) {
      const first = suggest(words).slice(0, proposed);
      tally.learned += first.filter(({ label }) => given.includes(label)).length;
      tally.learnedProposed += first.length;
      tally.mostFrequent += frequent.filter((label) => given.includes(label)).length;
      tally.frequentProposed += frequent.length;
      tally.given += given.length;
    }
  }
  const given = tally.given / examples.length;
  return {
    passages: examples.length,
    labels: labels.size,
    learned: quality(tally.learned, tally.learnedProposed, tally.given),
    mostFrequent: quality(tally.mostFrequent, tally.frequentProposed, tally.given),
    chance: { precision: given / labels.size, recall: Math.min(1, proposed / labels.size) },
  };
}

function quality(right: number, proposed: number, given: number): Quality {
  return { precision: right / Math.max(1, proposed), recall: right / Math.max(1, given) };
}

function ranked(examples: readonly Example[]): string[] {
  const counts = new Map<string, number>();
  for (const { labels } of examples)
    for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([label]) => label);
}
