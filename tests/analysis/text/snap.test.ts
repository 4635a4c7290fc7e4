import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codePoints } from '../../../analysis/text/code-points.ts';
import { snap } from '../../../analysis/text/snap.ts';
import { textsWithSpan } from './arbitraries.ts';

const snapped = (text: string, start: number, end: number): string | null => {
  const points = codePoints(text);
  const span = snap(points, { start, end });
  return span && points.slice(span.start, span.end);
};

describe('snapping a selection', () => {
  it('takes a family emoji, a flag or an accented letter whole', () => {
    expect(snapped('我👨‍👩‍👧家', 2, 4)).toBe('👨‍👩‍👧');
    expect(snapped('在🇨🇳', 2, 3)).toBe('🇨🇳');
    expect(snapped('cafe\u0301s', 0, 4)).toBe('cafe\u0301');
  });

  it('leaves white space at the edges out, and is nothing when only that was selected', () => {
    expect(snapped('甲 \n乙\u3000', 1, 5)).toBe('乙');
    expect(snapped('甲 \n', 1, 3)).toBeNull();
    expect(snapped('甲', 1, 1)).toBeNull();
  });

  it('never cuts a grapheme and never loses a character that was selected', () => {
    const segmenter = new Intl.Segmenter('zh', { granularity: 'grapheme' });
    fc.assert(
      fc.property(textsWithSpan, ({ text, start, end }) => {
        const points = codePoints(text);
        const span = snap(points, { start, end });
        if (!span) {
          expect(points.slice(start, end).trim()).toBe('');
          return;
        }
        const edges = new Set([...segmenter.segment(text)].map(({ index }) => index).concat(text.length));
        expect(edges.has(points.toIndex(span.start)) && edges.has(points.toIndex(span.end))).toBe(true);
        expect(points.slice(span.start, span.end)).toContain(points.slice(start, end).trim());
      }),
    );
  });
});
