import { expect, test } from 'vitest';
import { locales } from '../../analysis/model/words.ts';
import { Bilingual, textOf } from '../../analysis/model/text.ts';
import { allAddresses } from '../attack/addresses.ts';

/** Whether something in a schema must be said in every language of the pages. */
function wantsEvery(schema: unknown): boolean {
  if (typeof schema !== 'object' || schema === null) return false;
  const { required } = schema as { required?: unknown };
  if (Array.isArray(required) && locales.every((language) => required.includes(language))) return true;
  // A sentence of the program comes from it in every language.
  return Object.entries(schema).some(([name, each]) => name !== 'said' && wantsEvery(each));
}

test('whatever is sent may be in one language: no name is obligatory in a second', async () => {
  const found = (await allAddresses()).filter(({ body, form }) => wantsEvery(body) || wantsEvery(form));
  expect(found.map(({ method, path }) => `${method} ${path}`)).toEqual([]);
});

test('a text in two languages is told from one in any', () => {
  expect(wantsEvery({ properties: { name: Bilingual } })).toBe(true);
  expect(wantsEvery({ properties: { name: textOf(80, { minProperties: 1 }) } })).toBe(false);
});
