import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson } from '../../../../analysis/model/instrument/canonical.ts';

test('keys are sorted at every depth and lists keep their order', () => {
  expect(canonicalJson({ b: [{ d: 1, c: '二' }, 3], a: null })).toBe('{"a":null,"b":[{"c":"二","d":1},3]}');
});

test('equal content in another key order has the same text, which reads back as the same content', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
      const parsed = JSON.parse(JSON.stringify(value)) as Record<string, unknown>;
      const reversed = Object.fromEntries(Object.entries(parsed).reverse());
      expect(canonicalJson(reversed)).toBe(canonicalJson(parsed));
      expect(JSON.parse(canonicalJson(parsed))).toEqual(parsed);
    }),
  );
});
