import { RequestError, type Procedure } from '../dataset/dataset.ts';
import type { ReadOf } from '../model/procedures/index.ts';
import { note, type Note } from '../notes/note.ts';
import { AGAINST, plan } from './plan.ts';
import { chanceWith, designEffect, peopleFor } from './solve.ts';
import { type Setting, sum } from './test.ts';
import { tests } from './tests/index.ts';

type Asked = ReadOf<'power'>;

/** Powers for which people are told. */
const POWERS = [0.8, 0.9, 0.95];

const isOfShares = (test: Asked['test']) => test === 'proportionOne' || test === 'proportionTwo';

function checkEffect({ test, effect, n, power, paths, proportions }: Asked): void {
  if (proportions) {
    if (!isOfShares(test))
      throw new RequestError('proportions', 'only-beside', { other: 'test: proportionTwo' });
    if (effect !== undefined) throw new RequestError('effect', 'not-beside', { other: 'proportions' });
    if (proportions.length !== 2 || proportions[0] === proportions[1])
      throw new RequestError('proportions', 'two-shares');
    return;
  }
  if (test === 'mediation') {
    const isFull = paths && paths.length >= 2 && paths.length <= 3 && paths[0] !== 0 && paths[1] !== 0;
    if (!isFull) throw new RequestError('paths', 'needed');
    const [a, b, direct = 0] = paths as [number, number, number?];
    if (b * b + direct * direct + 2 * a * b * direct >= 1) throw new RequestError('paths', 'too-strong');
    if (effect !== undefined) throw new RequestError('effect', 'not-beside', { other: 'paths' });
    return;
  }
  if (effect === undefined && n === undefined) throw new RequestError('effect', 'needed');
  if (effect !== undefined && n !== undefined && power !== undefined)
    throw new RequestError('power', 'not-beside', { other: 'n' });
}

/** Effects that a test cannot have. */
function checkRange({ test, effect, against = AGAINST[test] }: Asked): void {
  if (effect === undefined) return;
  const [none, most] = tests[test].effects;
  const isIn = effect < most && effect !== (against ?? none) && (none !== 1 || effect !== 1);
  if (!isIn) throw new RequestError('effect', 'beyond-test', { from: none, to: most });
}

/**
 * How many people a test needs to find an effect with a power, how likely so many find it, or the smallest effect that they find.
 *
 * `n` counts all groups together, each rounded up; 0 where ten million do not do. Of a mean or a share half the width of the interval
 * stands for the effect. No answers are looked at. R: `pwr`, `semTools::findRMSEApower`. Cost: some twenty evaluations of the test.
 */
export const power: Procedure<'power'> = {
  check(asked: Asked) {
    checkEffect(asked);
    checkRange(asked);
    const { test, against, baseline } = asked;
    if (test === 'alpha' && against === 0)
      throw new RequestError('against', 'number', { from: 0.01, to: 0.99 });
    if (test === 'mcnemar' && baseline > 0.99)
      throw new RequestError('baseline', 'number', { from: 0.001, to: 0.99 });
  },
  run(_, asked: Asked) {
    const { test, setting, sizes, effect, n, curve } = plan(asked);
    const found = sizes && !Number.isNaN(effect) ? chanceWith(test, effect, sizes, setting) : { power: NaN };
    const people = (share: number) => {
      const own = Number.isNaN(effect) ? null : peopleFor(test, effect, share, setting);
      return { power: share, people: own && sum(own) };
    };
    return {
      n: Math.round(n),
      missing: 'none' as const,
      definition: note('power'),
      notes: notesOf(asked, n, effect, setting),
      test: asked.test,
      effect,
      power: found.power,
      alpha: asked.alpha,
      groupSizes: sizes ?? [],
      df1: found.df1 ?? null,
      df2: found.df2 ?? null,
      noncentrality: found.noncentrality ?? null,
      designEffect: designEffect(setting),
      invitations: sizes ? Math.ceil(n / asked.responseRate - 1e-9) : null,
      halfWidth: test.halfWidth && sizes ? test.halfWidth(n / designEffect(setting), setting) : null,
      ...(test.conventions && {
        conventions: { small: test.conventions[0], medium: test.conventions[1], large: test.conventions[2] },
      }),
      curve,
      needed: test.halfWidth ? [] : POWERS.map(people),
    };
  },
};

function notesOf({ test, population }: Asked, n: number, effect: number, setting: Setting): Note[] {
  const { conventions } = tests[test];
  return [
    ...(n === 0 ? [note('power-unreachable')] : []),
    ...(n > 0 && Number.isNaN(effect) ? [note('power-no-effect')] : []),
    ...(conventions?.some((each) => Math.abs(each - effect) < 1e-9) ? [note('power-convention')] : []),
    ...(population !== undefined && n >= population ? [note('power-everybody')] : []),
    ...(setting.clusterSize > 1 && setting.clusterIcc === 0 ? [note('power-cluster')] : []),
  ];
}
