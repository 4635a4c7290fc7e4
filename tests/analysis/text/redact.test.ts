import fc from 'fast-check';
import { expect, it } from 'vitest';
import { codePoints } from '../../../analysis/text/code-points.ts';
import { maskText, redactText, redactWords } from '../../../analysis/text/redact.ts';
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

it('words leave free text wherever they stand, the longer name before the shorter, letters and digits only as whole words', () => {
  const labels = new Map([
    ['张三', '［人名1］'],
    ['张三丰', '［人名2］'],
    ['Li', '［人名3］'],
    ['a.b(c)', '［其他1］'],
    ['50', '［金额1］'],
    [' ', '［其他2］'],
  ]);
  expect(redactWords('张三丰与张三，𠮷', labels)).toBe('［人名2］与［人名1］，𠮷');
  expect(redactWords('LI and Lily, 50 of 1500, a.b(c) aXb(c)', labels)).toBe(
    '［人名3］ and Lily, ［金额1］ of 1500, ［其他1］ aXb(c)',
  );
  expect(redactWords('张三', new Map())).toBe('张三');
});
