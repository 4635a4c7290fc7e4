import { expect, test } from 'vitest';
import { decodeText } from '../../../../server/formats/encoding/decode-text.ts';

test.each([
  ['one name among English ones', 'A1,紧张,gender,education,age'],
  ['a sign that hardly any text has', 'A1,①,N2'],
])('%s is UTF-8, in a short file and in a long one', (_, header) => {
  for (const rows of [1, 40_000]) {
    const text = `${header}\n${'2,4,3\n'.repeat(rows)}`;
    const found = decodeText(Buffer.from(text));
    expect(found.text).toBe(text);
    expect(found.encoding.name).toBe('utf-8');
    expect(found.encoding.sure).toBeGreaterThanOrEqual(0.9);
  }
});
