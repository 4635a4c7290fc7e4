import type { Random } from '../../../../../../analysis/numeric/random.ts';
import type { Branch } from './branches.ts';
import { numbered, type Row } from './draws.ts';

/** Who rates the branches once a year: 40 in three classes, of which one is harsh, in logits. */
const CLASSES = [
  { class: 'leaders', raters: 10, severity: 0 },
  { class: 'peers', raters: 14, severity: 0 },
  { class: 'auditors', raters: 16, severity: 1.1 },
];
/** Within a class raters differ like this, and so do branches. */
const RATER_SPREAD = 0.3;
const BRANCH_SPREAD = 0.5;
/** How hard it is to do well by each criterion. */
const CRITERIA = { duty: -0.2, quality: 0, service: 0.1, discipline: 0.1 };
/** Between neighbours of the categories 1 to 5. */
const THRESHOLDS = [-2.6, -1.4, -0.2, 1];
const YEARS = ['2024', '2025'];

/** Ratings of every branch by every rater on every criterion, by the many-facet Rasch model. Nothing changes from year to year. */
export function drawRatings(branches: readonly Branch[], random: Random): Row[] {
  const severities = CLASSES.flatMap((each) => Array.from({ length: each.raters }, () => each)).map(
    (each, i) => ({
      rater: numbered('R', 40)[i]!,
      class: each.class,
      severity: each.severity + RATER_SPREAD * random.normal(),
    }),
  );
  const qualities = branches.map(({ unit }) => ({ unit, quality: BRANCH_SPREAD * random.normal() }));
  return YEARS.flatMap((period) =>
    severities.flatMap(({ severity, ...rater }) =>
      qualities.flatMap(({ unit, quality }) =>
        Object.entries(CRITERIA).map(([criterion, difficulty]) => ({
          ...rater,
          ratee: unit,
          criterion,
          period,
          rating: drawCategory(quality - difficulty - severity, random),
        })),
      ),
    ),
  );
}

/** A category of the rating scale model: log odds of neighbours are the distance less the threshold. */
function drawCategory(distance: number, random: Random): number {
  let sum = 0;
  const weights = [1, ...THRESHOLDS.map((threshold) => Math.exp((sum += distance - threshold)))];
  let left = random.uniform() * weights.reduce((all, weight) => all + weight, 0);
  return 1 + weights.findIndex((weight) => (left -= weight) < 0);
}
