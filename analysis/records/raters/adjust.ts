import type { Procedure } from '../../dataset/dataset.ts';
import { note, type Note } from '../../notes/note.ts';
import { createRandom } from '../../numeric/random.ts';
import { fairScores } from './adjusted/fair-scores.ts';
import { movesOf, ranksOf } from './adjusted/moves.ts';
import { predictedScores, type Predicted } from './adjusted/predicted.ts';
import { fixedEffects, twoWayScores } from './adjusted/two-way.ts';
import { connectionOf, SAFE_LINK } from './connected.ts';
import { ratingsOf, type Ratings } from './ratings.ts';

/** The mean rating of each ratee, and of how many. */
function rawScores({ given, ratee }: Ratings) {
  const sums = new Float64Array(ratee.labels.length);
  const counts = new Float64Array(ratee.labels.length);
  given.forEach((value, row) => {
    sums[ratee.codes[row]!]! += value;
    counts[ratee.codes[row]!]! += 1;
  });
  return { raw: sums.map((sum, i) => sum / counts[i]!), counts };
}

/** Why nothing can be adjusted; null where it can. */
function obstacle({ given, rater, ratee }: Ratings, subsets: number): Note | null {
  if (given.length === 0) return note('none-complete');
  if (rater.labels.length < 2) return note('one-rater');
  if (ratee.labels.length < 2) return note('one-ratee');
  if (given.every((value) => value === given[0])) return note('ratings-alike');
  return subsets > 1 ? note('disconnected', { count: subsets }) : null;
}

function variancesOf({ variances }: Predicted, raters: number, ratees: number) {
  const total = variances.ratees + variances.raters + variances.residual;
  const persons = { ratees, raters, residual: Math.min(raters, ratees) };
  return (['ratees', 'raters', 'residual'] as const).map((source) => ({
    source,
    n: persons[source],
    variance: variances[source],
    percent: (100 * variances[source]) / total,
  }));
}

/**
 * Scores of ratees without the severity of their raters, three ways, and whose rank that moves beyond doubt.
 * R: emmeans of lm, lme4::ranef. Cost: raters³, a marginal Rasch fit, 3,000 sorts.
 */
export const adjust: Procedure<'adjust'> = {
  run(data, request) {
    const ratings = ratingsOf(data, request);
    const { rater, ratee } = ratings;
    const [raters, ratees] = [rater.labels.length, ratee.labels.length];
    const connection = connectionOf(ratings);
    const why = obstacle(ratings, connection.subsets);
    const head = {
      n: ratings.given.length,
      missing: 'listwise' as const,
      definition: note('adjusted-scores'),
      raters,
      ratees,
    };
    if (why) return { ...head, notes: [why], methods: [], variances: [], scores: null };
    const { raw, counts } = rawScores(ratings);
    const random = createRandom(request.seed);
    const predicted = predictedScores(ratings);
    const fair = fairScores(ratings);
    const scores = {
      ols: twoWayScores(ratings, fixedEffects),
      fair: fair.scores,
      blup: predicted?.scores ?? null,
    };
    const moves = {
      ols: scores.ols && movesOf(raw, scores.ols, request.top, random),
      fair: scores.fair && movesOf(raw, scores.fair, request.top, random),
      blup: scores.blup && movesOf(raw, scores.blup, request.top, random),
    };
    const rawRanks = ranksOf(raw);
    const { weakestLink } = connection;
    return {
      ...head,
      notes: [
        ...(weakestLink < SAFE_LINK ? [note('weak-link', { count: weakestLink })] : []),
        ...(scores.ols ? [] : [note('no-least-squares')]),
        ...(scores.blup ? [] : [note('no-predictions')]),
        ...fair.notes,
      ],
      methods: (['ols', 'fair', 'blup'] as const).flatMap((method) => {
        const found = moves[method];
        return found ? [{ method, ...found.all }] : [];
      }),
      variances: predicted ? variancesOf(predicted, raters, ratees) : [],
      scores: ratee.labels.map((name, i) => ({
        ratee: name,
        n: counts[i]!,
        raw: raw[i]!,
        rawRank: rawRanks[i]!,
        ols: moves.ols?.each[i] ?? null,
        fair: moves.fair?.each[i] ?? null,
        blup: moves.blup?.each[i] ?? null,
      })),
    };
  },
};
