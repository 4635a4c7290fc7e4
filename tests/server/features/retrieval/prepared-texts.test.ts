import { expect, it } from 'vitest';
import { PreparedTexts } from '../../../../server/features/retrieval/prepared-texts.ts';

async function walkOver(texts: PreparedTexts<{ folded: string }>, keys: string): Promise<number> {
  const walk = texts.walk();
  for (const key of keys) await walk.take(key, () => Promise.resolve({ folded: key.repeat(10) }));
  walk.end();
  return walk.made;
}

it('makes each text once, and lets go of those used longest ago when too much is kept', async () => {
  const texts = new PreparedTexts<{ folded: string }>(30);
  expect(await walkOver(texts, 'abc')).toBe(3);
  expect(await walkOver(texts, 'a')).toBe(0);
  expect(await walkOver(texts, 'd')).toBe(1);
  expect(await walkOver(texts, 'acd')).toBe(0);
  expect(await walkOver(texts, 'b')).toBe(1);
});

it('keeps all of one study, however much that is', async () => {
  const texts = new PreparedTexts<{ folded: string }>(30);
  expect(await walkOver(texts, 'abcde')).toBe(5);
  expect(await walkOver(texts, 'abcde')).toBe(0);
});
