import type { Scheme } from '../../../analysis/model/scheme/scheme.ts';

const named = (code: string, zh: string, en: string) => ({ code, name: { 'zh-CN': zh, en } });

/** The scheme by which the points of the small ledger were given. */
export const ledgerScheme: Scheme = {
  format: 1,
  code: 'S1',
  title: { 'zh-CN': '测试方案', en: 'Test scheme' },
  indicators: [30, 20, 20, 10, 10, 10].map((weight, i) => ({
    ...named(`I0${i + 1}`, `指标${i + 1}`, `Indicator ${i + 1}`),
    weight,
    mode: i === 5 ? ('add' as const) : ('deduct' as const),
    step: 0.5,
    assessor: i % 2 === 0 ? 'leaders' : 'office',
  })),
  total: { fullMark: 100 },
  groups: [named('branch', '分局', 'Branches'), named('office', '机关', 'Offices')],
  assessors: [named('leaders', '领导', 'Leaders'), named('office', '办公室', 'Office')],
  reasons: ['late', 'error', 'missing', 'praise'].map((code) => named(code, code, code)),
  tiers: [
    { ...named('A', '一等', 'First'), share: 0.33 },
    { ...named('B', '二等', 'Second'), share: 0.33 },
    { ...named('C', '三等', 'Third'), share: 0.34 },
  ],
  quota: 'floor',
  ties: 'better',
  calendar: 'quarter',
  rules: [],
};
