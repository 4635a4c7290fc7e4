import { expect, test } from 'vitest';
import { allAddresses, treatmentOf } from './addresses.ts';

test('every address of the interface is attacked, or says why it tells nothing of respondents', async () => {
  const all = await allAddresses();
  expect(all.length).toBeGreaterThan(120);
  const unknown = all.filter((each) => !treatmentOf(each)).map(({ method, path }) => `${method} ${path}`);
  expect(unknown).toEqual([]);
});

test('an address that nobody has thought of is found', () => {
  expect(treatmentOf({ method: 'GET', path: '/api/studies/:study/releases/:release/quartiles' })).toBe(
    undefined,
  );
});
