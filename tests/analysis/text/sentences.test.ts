import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codePoints } from '../../../analysis/text/code-points.ts';
import { sentences } from '../../../analysis/text/sentences.ts';
import { textsWithSpan } from './arbitraries.ts';

const read = (text: string): string[] => {
  const points = codePoints(text);
  return sentences(points, { start: 0, end: points.length }).map(({ start, end }) =>
    points.slice(start, end),
  );
};

describe('sentences', () => {
  it('end at Chinese stops and keep the quotes that open and close them', () => {
    expect(read('他说。“真的？”𠮷啊！！那就……算了；扣分。')).toEqual([
      '他说。',
      '“真的？”',
      '𠮷啊！！',
      '那就……算了；扣分。',
    ]);
  });

  it('end at English stops, but not inside numbers and abbreviations', () => {
    expect(read('Dr. Li lost 0.2 points, e.g. in May. "Why?" she asked. J. Smith knows.')).toEqual([
      'Dr. Li lost 0.2 points, e.g. in May.',
      '"Why?"',
      'she asked.',
      'J. Smith knows.',
    ]);
  });

  it('end at a line break whatever stands before it', () => {
    expect(read(' 没有句号\n\n第二行 ')).toEqual(['没有句号', '第二行']);
  });

  it('stand in order inside the span and leave out nothing but white space', () => {
    fc.assert(
      fc.property(textsWithSpan, ({ text, start, end }) => {
        const points = codePoints(text);
        let reached = start;
        for (const sentence of sentences(points, { start, end })) {
          expect(points.slice(reached, sentence.start).trim()).toBe('');
          expect(sentence.end).toBeGreaterThan(sentence.start);
          reached = sentence.end;
        }
        expect(points.slice(reached, end).trim()).toBe('');
      }),
    );
  });
});
