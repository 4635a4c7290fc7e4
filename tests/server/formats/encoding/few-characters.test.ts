import { expect, test } from 'vitest';
import { decodeText } from '../../../../server/formats/encoding/decode-text.ts';

test('a long table with a single Chinese name in its header is UTF-8', () => {
  const text = `A1,紧张,N2\n${'2,4,3\n'.repeat(40_000)}`;
  const found = decodeText(Buffer.from(text));
  expect(found.text).toBe(text);
  expect(found.encoding.name).toBe('utf-8');
  expect(found.encoding.sure).toBeGreaterThanOrEqual(0.9);
});
