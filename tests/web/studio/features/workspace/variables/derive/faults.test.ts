import { expect, test } from 'vitest';
import { faultsOf } from '../../../../../../../web/studio/features/workspace/variables/derive/faults.ts';
import { m } from '../../../../../../../web/messages/compiled/messages.js';

const variables = [
  { name: 'A1', level: 'ordinal', words: false },
  { name: 'G', level: 'nominal', words: false },
  { name: 'T', level: 'nominal', words: true },
] as const;
const faults = (name: string, from: string, others: { name: string; from: string }[] = []) =>
  faultsOf({ name, from }, others, variables);

test('a variable that can be made has no fault', () => {
  expect(faults('x', 'A1 * 2')).toEqual({});
  expect(faults('x', 'y + 1', [{ name: 'y', from: 'if(G = 1, A1, 0)' }])).toEqual({});
});

test('a name must be given, new, and one that can be written', () => {
  expect(faults(' ', 'A1').name).toBe(m.variables_name_empty());
  expect(faults('A1', 'A1').name).toBe(m.variables_name_taken({ name: 'A1' }));
  expect(faults('y', 'A1', [{ name: 'y', from: 'A1' }]).name).toBe(m.variables_name_taken({ name: 'y' }));
  expect(faults('a`b', 'A1').name).toBe(m.variables_name_sign());
});

test('a circle is found through others, whatever their order, and also where others are wrong', () => {
  const others = [
    { name: 'z', from: 'y * 2' },
    { name: 'y', from: 'x + 1' },
    { name: 'bad', from: '1 +' },
  ];
  expect(faults('x', 'A1 + z', others).from).toBe(m.variables_circular({ name: 'x' }));
  expect(faults('x', 'x + 1').from).toBe(m.variables_circular({ name: 'x' }));
  expect(faults('v', 'bad + 1', others).from).toBeUndefined();
});

test('the place of a fault is said, and words where numbers are needed', () => {
  expect(faults('x', 'A1 +').from).toMatch(/第 5 个字符|character 5/);
  expect(faults('x', 'T + 1').from).toMatch(/数值|number/);
  expect(faults('x', 'Q + 1').from).toMatch(/Q/);
  expect(faults('x', 't + 1', [{ name: 't', from: 'recode(G, 1: "a")' }]).from).toMatch(/数值|number/);
});

test('calculating with names of categories is warned of, telling them apart is not', () => {
  for (const from of ['G + 1', 'mean(A1, G)', 'band(G, 2)', 'standardise(G)', '-G', 'A1 * (2 - G)'])
    expect(faults('x', from).warning, from).toBe(m.variables_nominal({ name: 'G' }));
  for (const from of ['G = 1', 'recode(G, 1: 2)', 'mean(A1 by G)', 'count(G in (1))', 'if(G = 1, A1, 2)'])
    expect(faults('x', from).warning, from).toBeUndefined();
});
