import { note, type Note } from '../notes/note.ts';
import type { Procedure } from '../dataset/dataset.ts';
import type { ReadOf } from '../model/procedures/index.ts';
import { summarise } from '../describe/summary.ts';
import { anova, levene, welchAnova } from './anova.ts';
import { epsilonSquared, hedgesG, rankBiserial, varianceShares } from './effects.ts';
import { pooledRanks } from './pooled-ranks.ts';
import { dunn, gamesHowell, tukey } from './posthoc.ts';
import { kruskalWallis, mannWhitney } from './rank-tests.ts';
import { samplesOf, totalSize, type Sample } from './sample.ts';
import { student, welch } from './t-test.ts';

type Test = ReadOf<'compare'>['tests'][number];

const MOST_PAIRED_GROUPS = 60;

function notesOn(samples: readonly Sample[], empty: readonly (number | string)[]): Note[] {
  const notes = empty.map((group) => note('group-empty', { group }));
  if (samples.length < 2) notes.push(note('one-group'));
  for (const { group, n, squares } of samples) {
    if (n === 1) notes.push(note('group-of-one', { group }));
    else if (squares === 0) notes.push(note('group-equal', { group }));
  }
  return notes;
}

/** What `make` gives, made when first called for. */
function once<T extends object>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

/** The tests that fit the number of groups, each made only when asked for. */
function testsOf(
  samples: readonly Sample[],
  medians: readonly number[],
  asked: ReadonlySet<Test>,
  level: number,
) {
  const [first, second] = samples;
  const two = samples.length === 2 && first && second ? { first, second } : null;
  const many = samples.length > 1;
  const ranks = once(() => pooledRanks(samples));
  const sizes = samples.map(({ n }) => n);
  const oneWay = anova(samples);
  const kruskal = once(() => kruskalWallis(sizes, ranks()));
  const whitney = two && once(() => mannWhitney(two.first.n, two.second.n, ranks()));
  const when = <T>(test: Test, possible: boolean, make: () => T) =>
    asked.has(test) && possible ? { [test]: make() } : {};
  const pairs = samples.length > 2 && samples.length <= MOST_PAIRED_GROUPS;
  return {
    ...when('levene', many, () => levene(samples, medians)),
    ...(two && when('student', true, () => student(two.first, two.second, level))),
    ...(two && when('welch', true, () => welch(two.first, two.second, level))),
    ...when('anova', many, () => oneWay),
    ...when('welchAnova', many, () => welchAnova(samples)),
    ...(whitney && when('mannWhitney', true, whitney)),
    ...when('kruskalWallis', many, kruskal),
    ...when('effect', many, () => ({
      ...(two && hedgesG(two.first, two.second, level)),
      ...varianceShares(samples, oneWay, level),
      ...(two && whitney && rankBiserial(whitney().u, two.first.n, two.second.n, level)),
      ...epsilonSquared(kruskal().h, kruskal().df, ranks().n, level),
    })),
    ...(pairs && {
      posthoc: [
        ...(asked.has('tukey') ? tukey(samples, level) : []),
        ...(asked.has('gamesHowell') ? gamesHowell(samples, level) : []),
        ...(asked.has('dunn') ? dunn(samples, ranks()) : []),
      ],
    }),
  };
}

/**
 * Do groups differ on a variable? Means, equality of variances, parametric and rank tests, effect sizes and pairwise follow-ups;
 * the two-group tests for two groups, post hoc tests for three to sixty. Differences are first group minus second.
 * Uses respondents who have both variables. Groups of one person or without variance give nulls where a variance is needed.
 * Cost: one pass, then the number of distinct values; every test follows from the groups' tallies.
 */
export const compare: Procedure<'compare'> = {
  run(data, { variable: name, by, tests, confidence }) {
    const { samples, empty } = samplesOf(data, name, by);
    const summaries = samples.map(({ tally }) => summarise(tally, confidence));
    const notes = notesOn(samples, empty);
    if (samples.length > MOST_PAIRED_GROUPS) notes.push(note('most-groups', { most: MOST_PAIRED_GROUPS }));
    return {
      n: totalSize(samples),
      missing: 'listwise',
      definition: note('compare'),
      notes,
      groups: samples.map(({ group, n, mean }, i) => ({
        group,
        n,
        mean,
        sd: summaries[i]!.sd,
        interval: summaries[i]!.meanInterval,
      })),
      ...testsOf(
        samples,
        summaries.map(({ median }) => median),
        new Set(tests),
        confidence,
      ),
    };
  },
};
