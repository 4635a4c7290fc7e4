import { expect, test } from 'vitest';
import { columnsOf } from '../../../../../analysis/model/instrument/choices.ts';
import { writeDdi } from '../../../../../server/formats/instrument/ddi/write-ddi.ts';
import { everyKind } from '../../../../analysis/model/instrument/every-kind.ts';

test('each column of a release is a variable with its question in every language', () => {
  const { text } = writeDdi(everyKind);
  for (const item of everyKind.items)
    for (const { name } of columnsOf(everyKind, item))
      expect(text).toContain(`<var ID="V_${name}" name="${name}"`);
  expect(text).toContain('<qstnLit xml:lang="en">Question R1</qstnLit>');
  expect(text).toContain('<universe>(M1_1 = 1 or R1 &gt;= 4)</universe>');
  expect(text).toContain('<drvcmd>sum(R1, reverse(R2)), at least 1 answered</drvcmd>');
});

test('a script in a label stays words', () => {
  const { text } = writeDdi({ ...everyKind, title: { en: '<script>&"', 'zh-CN': '题' } });
  expect(text).toContain('&lt;script&gt;&amp;&quot;');
});
