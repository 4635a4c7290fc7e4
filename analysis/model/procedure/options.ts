import { both } from '../words.ts';

/** Settings that several procedures share. */

export const missingRule = <const Rule extends 'pairwise' | 'listwise'>(otherwise: Rule) =>
  ({
    kind: 'choice',
    title: both('缺失处理', 'Missing answers'),
    values: ['pairwise', 'listwise'],
    default: otherwise,
  }) as const;

export const gaps = {
  kind: 'choice',
  title: both('缺失处理', 'Missing answers'),
  values: ['listwise', 'fiml'],
  default: 'listwise',
} as const;

export const confidence = {
  kind: 'number',
  title: both('置信水平', 'Level of intervals'),
  from: 0.5,
  to: 0.9999,
  default: 0.95,
} as const;

export const seed = {
  kind: 'whole',
  title: both('随机数种子', 'Seed of the random numbers'),
  from: 0,
  to: 2 ** 31 - 1,
  default: 1,
} as const;

export const bootstrap = <const Samples extends number>(otherwise: Samples) =>
  ({
    kind: 'whole',
    title: both('自助抽样次数', 'Bootstrap samples'),
    from: 100,
    to: 100_000,
    default: otherwise,
  }) as const;
