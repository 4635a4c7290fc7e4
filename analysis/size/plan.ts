import { power as declaration } from '../model/procedures/power.ts';
import { chanceWith, designEffect, peopleFor, sizesOf, smallestEffect } from './solve.ts';
import { type Setting, sum, type Test } from './test.ts';
import { tests } from './tests/index.ts';

const POWER = 0.8;
/** Points of the curve beside its first. */
const STEPS = 24;

/** What α, ICC and RMSEA are told from where a request does not say. */
export const AGAINST: Partial<Record<Setting['test'], number>> = { rmsea: 0.05, alpha: 0.7, icc: 0.5 };

/** The effect that a request gives, by itself or by what makes it; undefined where it is sought. */
function effectOf({
  test,
  effect,
  proportions,
  paths,
}: Pick<Setting, 'test' | 'effect' | 'proportions' | 'paths'>) {
  if (test === 'mediation') return paths![0]! * paths![1]!;
  if (!proportions) return effect;
  const [first, second] = proportions.map((share) => 2 * Math.asin(Math.sqrt(share)));
  return Math.abs(first! - second!);
}

/** People and power, or half the interval, along an axis that the answer lies on. */
function curveOf(test: Test, effect: number, n: number, setting: Setting) {
  const least = Math.ceil(sum(test.groups(setting)) * test.least(setting) * designEffect(setting));
  const last = Math.max(least + STEPS, Math.ceil(1.6 * n));
  const points = Array.from(
    { length: STEPS + 1 },
    (_, i) => least + Math.round(((last - least) * i) / STEPS),
  );
  return [...new Set([...points, n])]
    .sort((a, b) => a - b)
    .map((people) => ({
      n: people,
      power: test.halfWidth ? null : chanceWith(test, effect, sizesOf(test, people, setting), setting).power,
      halfWidth: test.halfWidth ? test.halfWidth(people / designEffect(setting), setting) : null,
    }));
}

/** What a request says of a plan, and what stands where it says nothing. */
export type Asked = { readonly [Field in keyof Setting]?: Setting[Field] | undefined } & Pick<
  Setting,
  'test'
>;

function settingOf(asked: Asked): Setting {
  const otherwise = Object.entries(declaration.options).flatMap(([name, option]) =>
    'default' in option ? [[name, option.default]] : [],
  );
  const against = asked.against ?? AGAINST[asked.test] ?? 0;
  const given = Object.entries(asked).filter(([, value]) => value !== undefined);
  return { ...Object.fromEntries([...otherwise, ...given]), against } as Setting;
}

/** What is planned: the people or the effect that were sought, the power they have, and the curve about them. */
export function plan(asked: Asked) {
  const test = tests[asked.test];
  const setting = settingOf(asked);
  const target = asked.power ?? POWER;
  const given = effectOf(setting);
  const sizes =
    asked.n === undefined ? peopleFor(test, given!, target, setting) : sizesOf(test, asked.n, setting);
  const effect = given ?? (sizes ? smallestEffect(test, sizes, target, setting) : NaN);
  const n = sizes ? sum(sizes) : 0;
  return {
    ...{ test, setting, target, sizes, effect, n },
    curve: sizes && !Number.isNaN(effect) ? curveOf(test, effect, n, setting) : [],
  };
}
