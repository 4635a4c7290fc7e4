import fc from 'fast-check';
import { expect, test } from 'vitest';
import { faultsOf } from '../../../../analysis/model/instrument/read-definition.ts';
import { InstrumentFileError } from '../../../../server/formats/instrument/format.ts';
import { readInstrument } from '../../../../server/formats/instrument/index.ts';
import { writePaper } from '../../../../server/formats/instrument/docx/write-paper.ts';
import { Problem } from '../../../../server/platform/problem.ts';
import { everyKind } from '../../../analysis/model/instrument/every-kind.ts';

/** Reads or refuses with a sentence; anything else is a fault of the reader. A draft always fits. */
async function survives(bytes: Uint8Array, corrections: Record<number, string> = {}): Promise<void> {
  try {
    const { definition, report } = await readInstrument({ name: 'a.txt', bytes, corrections });
    expect(faultsOf(definition)).toEqual([]);
    expect(report.items).toBe(definition.items.length);
  } catch (error) {
    if (!(error instanceof InstrumentFileError) && !(error instanceof Problem)) throw error;
  }
}

const pieces = [
  '1. ',
  '2、',
  'Q3. ',
  '（1）',
  'A. ',
  'B、',
  '□',
  '○ ',
  '①',
  '一、',
  '第一部分',
  '【多选】',
  '[单选题]',
  '(R)',
  '*',
  '____',
  '岁',
  '非常不同意 1 2 3 4 5 非常同意',
  '1=不同意 2=一般 3=同意',
  '（跳至第2题）',
  '(skip to Q9)',
  '其他____',
  '\t',
  '\n',
  '\n\n',
  '  ',
  'What is it?',
  '您的性别',
  '男',
  'Male',
  '：',
  '{Q1}',
  '__proto__',
  'constructor',
  '<script>',
  '1-5',
  '请排序',
  '矩阵量表题',
  '○\t○\t○',
  '依赖于第1题第1个选项',
] as const;

test('lines put together by chance are read or refused, and never crash', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 60 }),
      fc.dictionary(
        fc.integer({ min: 1, max: 20 }).map(String),
        fc.constantFrom(
          'choices',
          'row',
          'heads',
          'multiple',
          'sum',
          'scale',
          'number',
          'left',
          'more',
          'jump',
          'differential',
          'nonsense',
        ),
      ),
      (parts, corrections) => survives(Buffer.from(parts.join('')), corrections),
    ),
    { numRuns: 1500 },
  );
});

test('a Word file cut short or changed at any place is read or refused', { timeout: 120_000 }, async () => {
  const { bytes } = await writePaper(everyKind, 'en');
  await fc.assert(
    fc.asyncProperty(fc.nat(bytes.length - 1), fc.nat(255), fc.boolean(), async (at, byte, cut) => {
      const changed = Uint8Array.from(cut ? bytes.subarray(0, at) : bytes);
      if (!cut) changed[at] = byte;
      await survives(changed);
    }),
    { numRuns: 150 },
  );
});

test(
  'five thousand questions are read within the time that a file may take',
  { timeout: 60_000 },
  async () => {
    const text = Array.from(
      { length: 5000 },
      (_, at) => `${at + 1}. Question number ${at + 1}?\nA. Yes\nB. No (skip to ${at + 3})\n`,
    ).join('');
    const { report } = await readInstrument({ name: 'a.txt', bytes: Buffer.from(text) });
    expect(report.items).toBe(5000);
  },
);
