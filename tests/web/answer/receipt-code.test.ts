import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromReceiptCode, leafPartIn, toReceiptCode } from '../../../web/answer/receipt-code.ts';

const study = '0'.repeat(22);
const leaf = 'ab'.repeat(32);
const seeds = fc.uint8Array({ minLength: 17, maxLength: 17 }).map((bytes) => new Uint8Array(bytes));

test('a receipt comes back as typed by hand, before the answers were received and after', async () => {
  await fc.assert(
    fc.asyncProperty(seeds, async (seed) => {
      const early = await toReceiptCode(seed, study);
      const whole = await toReceiptCode(seed, study, leaf);
      expect(early).toMatch(/^([0-9A-Z]{4}-){7}[0-9A-Z]{4}$/);
      expect(whole.startsWith(`${early}-`)).toBe(true);
      for (const code of [early, whole]) {
        const typed = code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l');
        expect(await fromReceiptCode(typed, study)).toEqual(seed);
      }
      expect(await leafPartIn(early, study)).toBeNull();
      expect(await leafPartIn(whole, study)).toBe('ab'.repeat(9));
    }),
    { numRuns: 40 },
  );
});

test('a mistyped receipt, or one of another study, is refused', async () => {
  const seed = crypto.getRandomValues(new Uint8Array(17));
  const code = await toReceiptCode(seed, study);
  for (let at = 0; at < code.length; at++) {
    if (code[at] === '-') continue;
    const wrong = code.slice(0, at) + (code[at] === '7' ? '8' : '7') + code.slice(at + 1);
    expect(await fromReceiptCode(wrong, study)).toBeNull();
  }
  expect(await fromReceiptCode(code, 'AZESbdI30-QLyA3o3FvULw')).toBeNull();
  expect(await fromReceiptCode(code.slice(1), study)).toBeNull();
  const whole = await toReceiptCode(seed, study, leaf);
  expect(await leafPartIn(whole.replace(/.$/, whole.endsWith('7') ? '8' : '7'), study)).toBeNull();
});
