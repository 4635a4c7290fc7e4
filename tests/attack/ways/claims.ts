import type { Class } from '../classes.ts';
import { has } from '../bits.ts';
import { type Target, VALUES } from '../statistic.ts';

/**
 * A sentence about the others of a class: none of them gave one of these answers. Insiders of the class, who know what they
 * answered themselves, are taken out. It is true; the question is whether what is published proves it.
 */
export interface Claim {
  /** `answer`: all others answered the same. `side`: all or none of them agree. `zero`: nobody gave one certain answer. */
  readonly about: 'answer' | 'side' | 'zero';
  readonly item: string;
  readonly at: number;
  readonly insiders: readonly number[];
  readonly never: readonly number[];
  readonly others: number;
}

const values = Array.from({ length: VALUES }, (_, value) => value);
const sentences: readonly Pick<Claim, 'about' | 'never'>[] = [
  ...values.slice(1).map((only) => ({ about: 'answer' as const, never: values.filter((v) => v !== only) })),
  { about: 'side', never: [4, 5] },
  { about: 'side', never: [0, 1, 2, 3] },
  ...values.slice(1).map((value) => ({ about: 'zero' as const, never: [value] })),
];

/** How many of a class gave each answer. */
export function countAnswers(answers: Uint8Array, people: Class['people']): number[] {
  const counts = new Array<number>(VALUES).fill(0);
  answers.forEach((value, at) => {
    if (has(people, at)) counts[value]!++;
  });
  return counts;
}

/** Every choice of some insiders by their answers. */
export function insidersOf(counts: readonly number[], size: number): number[][] {
  if (counts.length === 0) return size === 0 ? [[]] : [];
  const [first, ...rest] = counts as [number, ...number[]];
  return Array.from({ length: Math.min(first, size) + 1 }, (_, own) =>
    insidersOf(rest, size - own).map((more) => [own, ...more]),
  ).flat();
}

/** Everything that could be tried about a class with some insiders, and which of it is true. */
export function claimsOf(
  { answers }: Pick<Target, 'answers'>,
  items: readonly string[],
  classes: readonly Class[],
  insiders: number,
): { tried: number; claims: Claim[] } {
  let tried = 0;
  const claims: Claim[] = [];
  for (const item of items)
    classes.forEach(({ people, size }, at) => {
      const counts = countAnswers(answers[item]!, people);
      if (size - insiders < 1) return;
      for (const own of insidersOf(counts, insiders)) {
        tried += sentences.filter(({ about }) => about !== 'zero').length;
        for (const sentence of sentences)
          if (sentence.never.every((value) => counts[value] === own[value]))
            claims.push({ ...sentence, item, at, insiders: own, others: size - insiders });
      }
    });
  return { tried, claims };
}
