import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { describedData } from './described-data.ts';
import { digestOf } from './hard-files.ts';

const text = describedData();
/** The element of a variable. */
const variable = (name: string) => new RegExp(`<var [^>]*name="${name}".*?</var>`, 's').exec(text)![0];

test('the codebook is the one that the schema of DDI-Codebook 2.5 lets pass', () => {
  const { valid } = JSON.parse(
    readFileSync(new URL('../../../fixtures/statistics/ddi.json', import.meta.url), 'utf8'),
  ) as { valid: string };
  expect(digestOf(Buffer.from(text))).toBe(valid);
});

test('a variable has its labels in every language, its missing codes with their reasons and its level', () => {
  const own = variable('满意度');
  expect(own).toContain('nature="ordinal"');
  expect(own).toContain('<labl xml:lang="en">How satisfied are you?</labl>');
  expect(own).toContain('<catgry><catValu>5</catValu><labl xml:lang="zh-CN">很同意</labl>');
  expect(own).toContain('<catgry missing="Y"><catValu>-127</catValu><labl xml:lang="zh-CN">不愿回答</labl>');
  expect(own.match(/<item VALUE="-12[4-8]"\/>/g)).toHaveLength(5);
});

test('it says how it was asked and what it is about', () => {
  expect(variable('m_1')).toContain('<universe>(never = 2)</universe>');
  expect(variable('m_1')).toContain('<qstnLit xml:lang="en">Which of these help?</qstnLit>');
  expect(variable('never')).toContain('<concept xml:lang="en" vocab="element">goals (goals)</concept>');
  expect(variable('never')).toContain('<concept xml:lang="zh-CN" vocab="量表">总分 (score)</concept>');
  expect(variable('never')).toContain('<notes type="source">q_7</notes>');
  expect(variable('score')).toContain('<drvcmd>mean(never), at least 1 answered</drvcmd>');
});

test('the file, the notes and the sets are described', () => {
  expect(text).toContain('<fileName>release-1.sav</fileName>');
  expect(text).toContain('<caseQnty>7</caseQnty><varQnty>19</varQnty>');
  expect(text).toContain('<notes xml:lang="en">Simulated data, for demonstration only</notes>');
  expect(text).toContain('type="multipleResp" var="V6 V7"');
});
