import { expect, test } from 'vitest';
import { readInstrument } from '../../../../../server/formats/instrument/index.ts';
import { writePaper } from '../../../../../server/formats/instrument/docx/write-paper.ts';
import { everyKind } from '../../../../analysis/model/instrument/every-kind.ts';
import { kindsOf } from '../read.ts';

test('a printed questionnaire says its questions, choices, tables and jumps, and reads back as one', async () => {
  const { bytes, left } = await writePaper(everyKind, 'en');
  const { format, definition, lines } = await readInstrument({ name: 'paper.docx', bytes });
  expect(format.name).toBe('docx');
  const words = lines!.map(({ text }) => text);
  expect(words).toContain('5. Question M1 (select all that apply, up to 3)');
  expect(words).toContain('○ blue → question 11');
  expect(words).toContain('○ other ____________');
  expect(words).toContain('1. Question R1  ○  ○  ○  ○  ○');
  expect(kindsOf(definition)).toMatchObject({
    Q1: 'scale',
    Q2: 'scale',
    Q3: 'single',
    Q5: 'multiple',
    Q6: 'number',
    Q9: 'ranking',
    Q13: 'time',
  });
  expect(definition.items.find(({ code }) => code === 'Q3')!.skip).toEqual([{ when: 'Q3 = 3', to: 'Q11' }]);
  expect(left.map(({ place }) => place)).toEqual(
    expect.arrayContaining(['F1', 'C1', 'MORE · randomise', 'S1 · skip']),
  );
});

test('the language is the one that is asked for', async () => {
  const { bytes } = await writePaper(everyKind, 'zh-CN');
  const { lines } = await readInstrument({ name: 'paper.docx', bytes });
  expect(lines!.map(({ text }) => text)).toContain('5. Question M1（中）（可多选，最多选 3 项）');
});
