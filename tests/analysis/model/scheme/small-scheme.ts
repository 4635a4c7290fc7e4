import type { Scheme } from '../../../../analysis/model/scheme/scheme.ts';

const name = (en: string) => ({ 'zh-CN': `方案${en}`, en });

/** Two indicators under one, a third beside them and one that is only added to; half of the points by rules. */
export const smallScheme: Scheme = {
  format: 1,
  code: 'small',
  title: name('small'),
  year: 2024,
  indicators: [
    { code: 'A', name: name('A'), weight: 60, mode: 'deduct' },
    { code: 'A1', name: name('A1'), parent: 'A', weight: 40, mode: 'deduct', cap: 10, assessor: 'office' },
    { code: 'A2', name: name('A2'), parent: 'A', weight: 20, mode: 'rating', assessor: 'leaders' },
    { code: 'B', name: name('B'), weight: 40, mode: 'machine' },
    { code: 'C', name: name('C'), weight: 0, mode: 'add', cap: 2 },
  ],
  total: { fullMark: 100 },
  groups: [{ code: 'branch', name: name('branch') }],
  assessors: [
    { code: 'office', name: name('office') },
    { code: 'leaders', name: name('leaders') },
  ],
  reasons: [
    { code: 'late', name: name('late'), sort: 'core' },
    { code: 'error', name: name('error') },
  ],
  tiers: [
    { code: 'first', name: name('first'), share: 0.25 },
    { code: 'second', name: name('second'), share: 0.5 },
    { code: 'third', name: name('third'), share: 0.25 },
  ],
  quota: 'round',
  ties: 'better',
  calendar: 'quarter',
  rules: [
    {
      indicator: 'A1',
      score: { max: [0, { add: [40, { sum: 'points', of: { indicator: ['A1'] } }] }] },
      missing: 'full',
    },
  ],
};
