import fc from 'fast-check';
import { expect, it } from 'vitest';
import { codePoints } from '../../../analysis/text/code-points.ts';
import { maskText, redactText } from '../../../analysis/text/redact.ts';
import { textsWithSpan } from './arbitraries.ts';

it('a masked text keeps every place of the raw one', () => {
  fc.assert(
    fc.property(textsWithSpan, ({ text, start, end }) => {
      const [raw, masked] = [codePoints(text), codePoints(maskText(text, [{ start, end }]))];
      expect(masked.length).toBe(raw.length);
      expect(masked.slice(0, start)).toBe(raw.slice(0, start));
      expect(masked.slice(end, raw.length)).toBe(raw.slice(end, raw.length));
      expect(masked.slice(start, end)).toMatch(/^[■\n]*$/);
    }),
  );
});

it('a quote leaves with a label in the place of what is redacted, also where only its edge is', () => {
  const redactions = [
    { start: 14, end: 16, label: '［单位1］' },
    { start: 10, end: 12, label: '［人名1］' },
  ];
  expect(redactText('张三在𠮷所谈', 10, redactions)).toBe('［人名1］在𠮷［单位1］');
  expect(redactText('三在𠮷所', 11, redactions)).toBe('［人名1］在𠮷［单位1］');
  expect(redactText('在𠮷', 12, redactions)).toBe('在𠮷');
});
