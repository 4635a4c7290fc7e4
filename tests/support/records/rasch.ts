import { createRandom, type Random } from '../../../analysis/numeric/random.ts';

const STEPS = [-1.5, -0.5, 0.5, 1.5];
const CLASSES = ['a', 'b', 'c'];

interface Size {
  readonly raters: number;
  readonly ratees: number;
  /** Raters a ratee. */
  readonly each: number;
  /** The first half of the raters never meets the second. */
  readonly apart?: boolean;
  /** Occasions; ratees belong to one each. */
  readonly periods?: number;
  readonly criteria?: number;
}

/** One rating from 1 to 5 by the rating scale model. */
function draw(logit: number, random: Random): number {
  let term = 1;
  const terms = [term, ...STEPS.map((step) => (term *= Math.exp(logit - step)))];
  let left = random.uniform() * terms.reduce((sum, each) => sum + each, 0);
  const category = terms.findIndex((each) => (left -= each) < 0);
  return 1 + (category < 0 ? STEPS.length : category);
}

/** Ratings by the many-facet Rasch model with nothing else in them, and the severities behind them. */
export function rasch(
  seed: number,
  { raters, ratees, each, apart = false, periods = 1, criteria = 1 }: Size,
) {
  const random = createRandom(seed);
  const names = Array.from({ length: raters }, (_, j) => `R${String(j).padStart(3, '0')}`);
  const severity = names.map(() => 0.5 * random.normal());
  const rows = Array.from({ length: ratees }, (_, n) => {
    const measure = random.normal();
    const [from, among] = apart ? [n % 2 === 0 ? 0 : raters / 2, raters / 2] : [0, raters];
    const start = random.index(among);
    return Array.from({ length: each * criteria }, (__, k) => {
      const j = from + ((start + Math.floor(k / criteria) * (1 + (n % 3))) % among);
      return {
        rater: names[j]!,
        class: CLASSES[j % CLASSES.length]!,
        ratee: `E${String(n).padStart(5, '0')}`,
        criterion: `C${k % criteria}`,
        period: `${2020 + (n % periods)}`,
        rating: draw(measure - severity[j]! - 0.3 * (k % criteria), random),
      };
    });
  }).flat();
  const column = <Name extends keyof (typeof rows)[number]>(name: Name) => rows.map((row) => row[name]);
  return {
    raters: names,
    severity,
    columns: {
      rater: column('rater'),
      class: column('class'),
      ratee: column('ratee'),
      criterion: column('criterion'),
      period: column('period'),
      rating: column('rating'),
    },
  };
}
