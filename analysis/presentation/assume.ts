import type { Assumption } from '../model/presented.ts';
import type { Value } from '../model/procedure/parts.ts';
import { type Bilingual, both } from '../model/words.ts';
import { whyOf } from './build-table.ts';
import { pIs } from './say.ts';

/** An assumption that holds where a number passes; unknown where it could not be computed. */
export function assumption(
  name: Bilingual,
  value: Value | undefined,
  holds: (value: number) => boolean,
  said: (holds: boolean) => Bilingual,
  unknown: Bilingual,
): Assumption {
  if (value == null) return { name, holds: 'unknown', said: unknown };
  const passes = holds(value);
  return { name, holds: passes ? 'yes' : 'no', said: said(passes) };
}

/** Equal variances by Levene's test; `advice` says what to do where they differ. */
export const equalVariances = (p: Value | undefined, advice: Bilingual): Assumption =>
  assumption(
    both('各组方差相等', 'Equal variances'),
    p,
    (value) => value >= 0.05,
    (holds) =>
      holds
        ? both(`Levene 检验未见不等，${pIs(p)}`, `Levene’s test finds no inequality, ${pIs(p)}`)
        : both(`方差不等，${pIs(p)}：${advice['zh-CN']}`, `variances differ, ${pIs(p)}: ${advice.en}`),
    whyOf([]),
  );
