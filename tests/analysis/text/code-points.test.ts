import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codePoints } from '../../../analysis/text/code-points.ts';
import { quoteOf } from '../../../analysis/text/quote.ts';
import { texts, textsWithSpan } from './arbitraries.ts';

describe('positions in code points', () => {
  it('slices as the list of characters would, for every span', () => {
    fc.assert(
      fc.property(textsWithSpan, ({ text, start, end }) => {
        expect(codePoints(text).slice(start, end)).toBe(Array.from(text).slice(start, end).join(''));
      }),
    );
  });

  it('goes to UTF-16 and back without moving, for every position', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const points = codePoints(text);
        for (let point = 0; point <= points.length; point++)
          expect(points.toPoint(points.toIndex(point))).toBe(point);
      }),
    );
  });

  it('counts the middle of a surrogate pair as its beginning', () => {
    const points = codePoints('a𠮷b');
    expect([0, 1, 2, 3, 4].map(points.toPoint)).toEqual([0, 1, 1, 2, 3]);
    expect([0, 1, 2, 3].map(points.toIndex)).toEqual([0, 1, 3, 4]);
  });

  it('quotes a span between at most 32 characters of prefix and suffix, which together are the text around it', () => {
    fc.assert(
      fc.property(textsWithSpan, ({ text, start, end }) => {
        const { quote, prefix, suffix } = quoteOf(codePoints(text), { start, end });
        expect(text.includes(prefix + quote + suffix)).toBe(true);
        expect([prefix, suffix].map((part) => Array.from(part).length)).toEqual([
          Math.min(32, start),
          Math.min(32, Array.from(text).length - end),
        ]);
      }),
    );
  });
});
