import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pad, paddedSizes, unpad } from '../../../analysis/protocol/padding.ts';

test('what was padded comes back, and only three sizes are ever seen', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 70_000 }), (bytes) => {
      fc.pre(bytes.length <= 65_532);
      const padded = pad(bytes);
      expect(paddedSizes).toContain(padded.length);
      expect(unpad(padded)).toEqual(bytes);
    }),
    { numRuns: 60 },
  );
});

test.each([
  [0, 4096],
  [4092, 4096],
  [4093, 16_384],
  [16_380, 16_384],
  [16_381, 65_536],
  [65_532, 65_536],
])('%d bytes take %d', (length, size) => expect(pad(new Uint8Array(length))).toHaveLength(size));

test('more than the largest box is refused', () => {
  expect(() => pad(new Uint8Array(65_533))).toThrow(RangeError);
});

test('bytes of another size or with a length beyond their end are not padded bytes', () => {
  expect(() => unpad(new Uint8Array(100))).toThrow(RangeError);
  expect(() => unpad(new Uint8Array(4096).fill(255))).toThrow(RangeError);
});
