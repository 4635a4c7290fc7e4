import { expect, test } from 'vitest';
import { agreementNotes } from '../../../analysis/notes/agreement.ts';
import { compareNotes } from '../../../analysis/notes/compare.ts';
import { describeNotes } from '../../../analysis/notes/describe.ts';
import { dataNotes } from '../../../analysis/notes/data.ts';
import { distinct, note, noteCatalogue, sentenceOf } from '../../../analysis/notes/note.ts';
import { priorityNotes } from '../../../analysis/notes/priority.ts';
import { groupNotes } from '../../../analysis/notes/groups.ts';
import { sizeNotes } from '../../../analysis/notes/size.ts';
import { combinationNotes } from '../../../analysis/notes/combinations.ts';
import { causalNotes } from '../../../analysis/notes/causal.ts';
import { countNotes } from '../../../analysis/notes/counts.ts';
import { confirmNotes } from '../../../analysis/notes/confirm.ts';
import { fairNotes } from '../../../analysis/notes/fair.ts';
import { imputeNotes } from '../../../analysis/notes/impute.ts';
import { factorNotes } from '../../../analysis/notes/factors.ts';
import { methodNotes } from '../../../analysis/notes/method.ts';
import { mixedNotes } from '../../../analysis/notes/mixed.ts';
import { processNotes } from '../../../analysis/notes/process.ts';
import { semNotes } from '../../../analysis/notes/sem.ts';
import { peopleNotes } from '../../../analysis/notes/people.ts';
import { pointNotes } from '../../../analysis/notes/points.ts';
import { ruleNotes } from '../../../analysis/notes/rules.ts';
import { rankNotes } from '../../../analysis/notes/ranks.ts';
import { raterNotes } from '../../../analysis/notes/raters.ts';
import { relateNotes } from '../../../analysis/notes/relate.ts';
import { reliabilityNotes } from '../../../analysis/notes/reliability.ts';
import { meanNotes } from '../../../analysis/notes/means.ts';
import { tableNotes } from '../../../analysis/notes/tables.ts';

const parts = [
  dataNotes,
  describeNotes,
  reliabilityNotes,
  compareNotes,
  meanNotes,
  semNotes,
  tableNotes,
  relateNotes,
  countNotes,
  causalNotes,
  priorityNotes,
  groupNotes,
  sizeNotes,
  combinationNotes,
  mixedNotes,
  processNotes,
  imputeNotes,
  factorNotes,
  confirmNotes,
  methodNotes,
  agreementNotes,
  raterNotes,
  rankNotes,
  fairNotes,
  peopleNotes,
  pointNotes,
  ruleNotes,
];
const slots = (sentence: string) => (sentence.match(/\{\w+\}/g) ?? []).sort();

test('no code of one question hides that of another', () => {
  const codes = parts.flatMap((part) => Object.keys(part));
  expect(codes.sort()).toEqual(Object.keys(noteCatalogue).sort());
});

test.each(Object.entries(noteCatalogue))('%s says the same of the same in both languages', (_, [zh, en]) => {
  expect(slots(zh)).toEqual(slots(en));
  expect(en).not.toMatch(/[\u4e00-\u9fff]/);
});

test('a note may hold names and another note', () => {
  const inner = note('little-words', { names: ['A', 'B'] });
  const outer = note('one-factor-cfa', { reason: inner });
  expect(sentenceOf(outer, 'zh-CN')).toBe('单因子 CFA：Little 检验需要数值：A、B 是文字');
  expect(sentenceOf(outer, 'en')).toBe('one-factor CFA: Little’s test needs numbers: A, B holds words');
});

test('words of the data are left as they are, braces and dollar signs too', () => {
  const group = '{name} $& $1';
  expect(sentenceOf(note('group-empty', { group }), 'en')).toBe(
    `group ${group} has no answers and is left out`,
  );
});

test('the same said twice is said once', () => {
  const twice = [note('no-omega'), note('no-answers', { name: 'A' }), note('no-omega')];
  expect(distinct(twice)).toEqual(twice.slice(0, 2));
});
