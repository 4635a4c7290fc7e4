import { one, sum, type Test } from '../test.ts';
import { chanceOfT } from './t-tests.ts';

/**
 * Both paths of a simple mediation significant (joint significance): `paths` are a, b and, where there is one, c′, standardised; the
 * effect is a · b. The two t tests are taken as independent, which they are in large samples. Source: MacKinnon et al. 2002; Fritz &
 * MacKinnon 2007.
 */
export const mediation: Test = {
  groups: one,
  least: () => 5,
  effects: [0, 0.9999],
  conventions: null,
  chance(_, sizes, setting) {
    const [a, b, direct = 0] = setting.paths!;
    const n = sum(sizes);
    const explained = b! * b! + direct * direct + 2 * a! * b! * direct;
    const first = chanceOfT(a! * Math.sqrt(n / (1 - a! * a!)), n - 2, setting);
    const second = chanceOfT(b! * Math.sqrt((n * (1 - a! * a!)) / (1 - explained)), n - 3, setting);
    return { power: first.power * second.power };
  },
};
