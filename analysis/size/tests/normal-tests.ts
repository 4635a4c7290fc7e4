import { normalLowerTail, normalQuantile, tQuantile } from '../../numeric/distributions.ts';
import { type Chance, harmonic, one, type Setting, sum, type Test, two } from '../test.ts';

/** Power of a test whose statistic is about normal with standard deviation 1, `shift` away from nothing. */
function chanceOfZ(shift: number, { alpha, tails }: Setting): Chance {
  const reach = normalQuantile(1 - alpha / tails);
  const far = Math.abs(shift);
  return { power: normalLowerTail(far - reach) + (tails === 2 ? normalLowerTail(-far - reach) : 0) };
}

/** One direction only: that of the effect. */
const towards = (shift: number, { alpha, tails }: Setting): Chance => ({
  power: normalLowerTail(Math.abs(shift) - normalQuantile(1 - alpha / tails)),
});

/** r, by Fisher’s z with its bias, at the critical r of the t test. R: `pwr::pwr.r.test`. */
export const correlation: Test = {
  groups: one,
  least: ({ covariates }) => 4 + covariates,
  effects: [0, 0.9999],
  conventions: [0.1, 0.3, 0.5],
  chance(r, sizes, setting) {
    const { alpha, tails, covariates } = setting;
    const n = sum(sizes) - covariates;
    const t = tQuantile(1 - alpha / tails, n - 2);
    const bound = Math.atanh(Math.sqrt((t * t) / (t * t + n - 2)));
    const z = Math.atanh(Math.abs(r)) + Math.abs(r) / (2 * (n - 1));
    const root = Math.sqrt(n - 3);
    const below = tails === 2 ? normalLowerTail((-z - bound) * root) : 0;
    return { power: normalLowerTail((z - bound) * root) + below, df2: n - 2 };
  },
};

/** q, the difference of two Fisher’s z. */
export const twoCorrelations: Test = {
  groups: two,
  least: () => 4,
  effects: [0, 10],
  conventions: [0.1, 0.3, 0.5],
  chance: (q, [a, b], setting) => chanceOfZ(q / Math.sqrt(1 / (a! - 3) + 1 / (b! - 3)), setting),
};

const arcs = { least: () => 2, effects: [0, Math.PI], conventions: [0.2, 0.5, 0.8] } as const;
/** h = 2 arcsin √p₁ − 2 arcsin √p₂. R: `pwr::pwr.p.test`, `pwr.2p2n.test`. */
export const proportionOne: Test = {
  ...arcs,
  groups: one,
  chance: (h, sizes, setting) => chanceOfZ(h * Math.sqrt(sum(sizes)), setting),
};
export const proportionTwo: Test = {
  ...arcs,
  groups: two,
  chance: (h, sizes, setting) => chanceOfZ(h * Math.sqrt(harmonic(sizes)), setting),
};

/** Odds ratio of those who changed, of whom `baseline` is the share among all. Connor 1987. */
export const mcnemar: Test = {
  groups: one,
  least: () => 5,
  effects: [1, 1000],
  conventions: null,
  chance(odds, sizes, { alpha, tails, baseline: changed }) {
    const difference = (changed * Math.abs(odds - 1)) / (odds + 1);
    const reach = normalQuantile(1 - alpha / tails) * Math.sqrt(changed);
    return {
      power: normalLowerTail(
        (difference * Math.sqrt(sum(sizes)) - reach) / Math.sqrt(changed - difference ** 2),
      ),
    };
  },
};

/** Odds ratio of a standard deviation of a normal predictor; `baseline` is the share at its mean. Hsieh, Bloch & Larsen 1998. */
export const logistic: Test = {
  groups: one,
  least: () => 10,
  effects: [1, 1000],
  conventions: null,
  chance: (odds, sizes, setting) => {
    const { baseline, others } = setting;
    return towards(
      Math.log(odds) * Math.sqrt(sum(sizes) * baseline * (1 - baseline) * (1 - others)),
      setting,
    );
  },
};

/** α of `items` items against one that is `against`. Bonett 2002. */
export const alpha: Test = {
  groups: one,
  least: () => 5,
  effects: [0, 0.9999],
  conventions: null,
  chance(expected, sizes, setting) {
    const { items, against } = setting;
    const ratio = Math.log((1 - against) / (1 - expected));
    return towards(ratio * Math.sqrt(((sum(sizes) - 2) * (items - 1)) / (2 * items)), setting);
  },
};

/** ICC(1) of `items` ratings each against one that is `against`. Walter, Eliasziw & Donner 1998. */
export const icc: Test = {
  groups: one,
  least: () => 5,
  effects: [0, 0.9999],
  conventions: null,
  chance(expected, sizes, setting) {
    const { items: k, against } = setting;
    const spread = (rho: number) => 1 + (k * rho) / (1 - rho);
    const ratio = Math.log(spread(expected) / spread(against));
    return towards(ratio * Math.sqrt(((sum(sizes) - 1) * (k - 1)) / (2 * k)), setting);
  },
};
