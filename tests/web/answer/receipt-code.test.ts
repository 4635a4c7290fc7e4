import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromReceiptCode, toReceiptCode } from '../../../web/answer/receipt-code.ts';

const secrets = fc.uint8Array({ minLength: 20, maxLength: 20 });

test('a code gives its secret back, also typed in small letters, with spaces, with O for 0 and l for 1', () => {
  fc.assert(
    fc.property(secrets, (secret) => {
      const code = toReceiptCode(secret);
      expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){7}[0-9A-HJKMNP-TV-Z]{4}$/);
      const typed = ` ${code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'O').replaceAll('1', 'l')} `;
      expect([fromReceiptCode(code), fromReceiptCode(typed)]).toEqual([secret, secret]);
    }),
  );
});

test('secrets of zeros and of ones keep their length', () => {
  expect(toReceiptCode(new Uint8Array(20))).toBe('0000-0000-0000-0000-0000-0000-0000-0000');
  expect(toReceiptCode(new Uint8Array(20).fill(255))).toBe('ZZZZ-ZZZZ-ZZZZ-ZZZZ-ZZZZ-ZZZZ-ZZZZ-ZZZZ');
});

test.each(['', '0000', `${'0'.repeat(31)}U`, '0'.repeat(33), '回执码'])('%j is no code', (typed) => {
  expect(fromReceiptCode(typed)).toBeNull();
});
