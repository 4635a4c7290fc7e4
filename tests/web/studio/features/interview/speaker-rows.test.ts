import { expect, it } from 'vitest';
import type { DescribedSpeaker } from '../../../../../server/contract/interview.ts';
import {
  changed,
  dropped,
  isWhole,
  merged,
  nameFault,
  planOf,
  rowsOf,
  withPlan,
} from '../../../../../web/studio/features/interview/speaker-rows.ts';

const described = (label: string, more: Partial<DescribedSpeaker> = {}): DescribedSpeaker => ({
  label,
  name: label,
  role: 'unknown',
  turns: 2,
  samples: [],
  sure: 'sure',
  dropped: false,
  remembered: false,
  ...more,
});
const speakers = [
  described('问', { role: 'interviewer' }),
  described('王科'),
  described('王科长', { name: '王科' }),
  described('老王'),
  described('优点', { dropped: true }),
];
const rows = rowsOf(speakers);
const labelsOf = (of: typeof rows) => planOf(of).speakers.map(({ name, labels }) => [name, ...labels]);

it('labels of one name are one speaker, and what is untouched comes back as it came', () => {
  expect(planOf(rows)).toEqual({
    speakers: [
      { name: '问', role: 'interviewer', labels: ['问'] },
      { name: '王科', role: 'unknown', labels: ['王科', '王科长'] },
      { name: '老王', role: 'unknown', labels: ['老王'] },
    ],
    dropped: ['优点'],
  });
});

it('merging takes along what was merged before, and a label parts again under its own name', () => {
  const joined = merged(rows, '王科', '老王');
  expect(labelsOf(joined)).toEqual([
    ['问', '问'],
    ['老王', '老王', '王科', '王科长'],
  ]);
  expect(labelsOf(merged(joined, '王科长', null))).toContainEqual(['王科长', '王科长']);
});

it('a dropped label leaves its name and role to the next one of the same speaker, and can come back', () => {
  const gone = dropped(changed(rows, '王科', { name: '甲', role: 'respondent' }), '王科', true);
  expect(planOf(gone)).toMatchObject({
    speakers: [{}, { name: '甲', role: 'respondent', labels: ['王科长'] }, {}],
    dropped: ['王科', '优点'],
  });
  expect(labelsOf(dropped(gone, '王科', false))).toContainEqual(['王科', '王科']);
});

it('a name is asked for, and is nobody else’s', () => {
  const named = changed(rows, '老王', { name: ' 王科 ' });
  expect(nameFault(named, named[3]!)).toBe('twice');
  const blank = changed(rows, '老王', { name: ' ' });
  expect(nameFault(blank, blank[3]!)).toBe('missing');
  expect([isWhole(rows), isWhole(named), isWhole(blank)]).toEqual([true, false, false]);
});

it('what was settled in one file holds in the next, as far as it has the labels', () => {
  const next = rowsOf([described('王科长'), described('老王'), described('优点'), described('赵四')]);
  const plan = planOf(changed(merged(rows, '老王', '王科'), '王科', { name: '甲', role: 'respondent' }));
  expect(planOf(withPlan(next, plan))).toEqual({
    speakers: [
      { name: '甲', role: 'respondent', labels: ['王科长', '老王'] },
      { name: '赵四', role: 'unknown', labels: ['赵四'] },
    ],
    dropped: ['优点'],
  });
});

it('what a person drops is told before what merely looked like a label', () => {
  const many = [
    ...Array.from({ length: 600 }, (_, i) => described(`第${i}条`, { dropped: true })),
    described('马上办'),
  ];
  const plan = planOf(dropped(rowsOf(many), '马上办', true));
  expect([plan.dropped.length, plan.dropped[0]]).toEqual([500, '马上办']);
});

it('a speaker of very many labels comes in parts that a plan can hold', () => {
  const many = Array.from({ length: 120 }, (_, i) => described(`问${i}`, { name: '问' }));
  expect(planOf(rowsOf(many)).speakers.map(({ name, labels }) => [name, labels.length])).toEqual([
    ['问', 50],
    ['问', 50],
    ['问', 20],
  ]);
});
