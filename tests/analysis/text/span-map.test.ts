import fc from 'fast-check';
import { expect, it } from 'vitest';
import { codePoints } from '../../../analysis/text/code-points.ts';
import { spanMap } from '../../../analysis/text/span-map.ts';
import { compareTexts } from '../../../server/features/transcript/compare-texts.ts';
import { texts, textsWithSpan } from './arbitraries.ts';

const follow = (before: string, after: string, words: string) => {
  const start = Array.from(before.slice(0, before.indexOf(words))).length;
  const end = start + Array.from(words).length;
  const { untouched, ...span } = spanMap(compareTexts(before, after))({ start, end });
  return { words: codePoints(after).slice(span.start, span.end), untouched };
};

it('what comes before a quote moves it and leaves it as it was', () => {
  expect(follow('问：早\n答：😀好', '访谈记录\n问：早\n答：😀好', '😀好')).toEqual({
    words: '😀好',
    untouched: true,
  });
});

it('a quote that was corrected is widened to what stands there now', () => {
  expect(follow('答：绩校考核', '答：绩效考核', '绩校')).toEqual({ words: '绩效', untouched: false });
  expect(follow('找张三谈', '找李四五谈', '张三')).toEqual({ words: '李四五', untouched: false });
});

it('words inserted at the edge of a quote stay outside it, words inserted within are noticed', () => {
  expect(follow('甲乙丙', '甲又乙丙', '乙')).toEqual({ words: '乙', untouched: true });
  expect(follow('甲乙丙', '甲乙又丙', '乙')).toEqual({ words: '乙', untouched: true });
  expect(follow('甲乙丙', '甲又乙丙', '甲乙')).toEqual({ words: '甲又乙', untouched: false });
});

it('a quote that was deleted is left with no words', () => {
  expect(follow('早。晚。', '晚。', '早。')).toEqual({ words: '', untouched: false });
});

it('an untouched quote reads the same in the new text, whatever was corrected', () => {
  fc.assert(
    fc.property(textsWithSpan, texts, fc.nat(60), ({ text, start, end }, inserted, at) => {
      fc.pre(start < end);
      const points = codePoints(text);
      const cut = Math.min(at, points.length);
      const after =
        points.slice(0, cut) + inserted + points.slice(Math.min(cut + 2, points.length), points.length);
      const mapped = spanMap(compareTexts(text, after))({ start, end });
      const now = codePoints(after);
      expect(mapped.start).toBeLessThanOrEqual(mapped.end);
      expect(mapped.end).toBeLessThanOrEqual(now.length);
      if (mapped.untouched) expect(now.slice(mapped.start, mapped.end)).toBe(points.slice(start, end));
    }),
    { numRuns: 2000 },
  );
});

it('a text rewritten from end to end is one replacement', () => {
  const before = Array.from({ length: 9000 }, (_, i) => `${i} 甲乙丙丁\n`).join('');
  const after = Array.from({ length: 9000 }, (_, i) => `戊己庚 ${-i}\n`).join('');
  expect(compareTexts(before, after)).toHaveLength(1);
});
