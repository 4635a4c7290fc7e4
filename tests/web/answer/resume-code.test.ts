import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromResumeCode, toResumeCode } from '../../../web/answer/resume-code.ts';

const study = 'kZESbdI30-QLyA3o3FvULw';
const seeds = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => Uint8Array.from(bytes));

test('a code gives its seed back, as shown and as people type it', async () => {
  await fc.assert(
    fc.asyncProperty(seeds, async (seed) => {
      const code = await toResumeCode(seed, study);
      expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){13}[0-9A-HJKMNP-TV-Z]{4}$/);
      const typed = code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'L');
      expect([await fromResumeCode(code, study), await fromResumeCode(typed, study)]).toEqual([seed, seed]);
    }),
  );
});

test('one wrong character anywhere, or another study, is noticed', async () => {
  const code = await toResumeCode(crypto.getRandomValues(new Uint8Array(32)), study);
  for (const [at, char] of [...code].entries()) {
    if (char === '-') continue;
    const wrong = code.slice(0, at) + (char === '7' ? '8' : '7') + code.slice(at + 1);
    expect(await fromResumeCode(wrong, study)).toBeNull();
  }
  expect(await fromResumeCode(code, 'AZESbdI30-QLyA3o3FvULw')).toBeNull();
  expect(await fromResumeCode(code.slice(1), study)).toBeNull();
});
