import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { encodingsOf } from './encodings.ts';

test.each(['base64', 'base64url', 'hex'] as const)(
  'bytes are found wherever they stand in a longer text of %s',
  (encoding) => {
    const needle = randomBytes(20);
    const forms = encodingsOf(needle).map(({ bytes }) => Buffer.from(bytes));
    for (let before = 0; before < 6; before++) {
      const around = Buffer.concat([randomBytes(before), needle, randomBytes(5)]);
      const written = Buffer.from(around.toString(encoding));
      expect(
        forms.some((form) => written.includes(form)),
        `${before} bytes before`,
      ).toBe(true);
    }
  },
);

test('a text is found in UTF-8 and in both orders of UTF-16', () => {
  const forms = encodingsOf(Buffer.from('指标')).map(({ bytes }) => Buffer.from(bytes));
  for (const encoding of ['utf8', 'utf16le'] as const)
    expect(forms.some((form) => form.equals(Buffer.from('指标', encoding)))).toBe(true);
  expect(forms.some((form) => form.equals(Buffer.from('6307 6807'.replace(' ', ''), 'hex')))).toBe(true);
});
