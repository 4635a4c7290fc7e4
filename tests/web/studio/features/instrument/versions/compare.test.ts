import { expect, it } from 'vitest';
import type { Definition, Item } from '../../../../../../analysis/model/instrument/definition.ts';
import { withoutLanguage } from '../../../../../../analysis/model/instrument/translate.ts';
import { chosenIn } from '../../../../../../web/studio/features/instrument/versions/chosen.ts';
import { compareDefinitions } from '../../../../../../web/studio/features/instrument/versions/compare.ts';
import { everyKind } from '../../../../../analysis/model/instrument/every-kind.ts';

const changed = (code: string, change: (item: Item) => object): Definition => ({
  ...everyKind,
  items: everyKind.items.map((item) => (item.code === code ? { ...item, ...change(item) } : item)),
});
const told = (after: Definition, before = everyKind) =>
  compareDefinitions(before, after).map(({ part, code, what, moved, changes }) => [
    part,
    code,
    moved ? `${what}, moved` : what,
    changes.map(({ title, language, before, after }) =>
      [title.en, language, before?.en ?? null, after?.en ?? null].join(' | '),
    ),
  ]);

it('the same has no differences', () => expect(compareDefinitions(everyKind, everyKind)).toEqual([]));

it('a text differs in its language only', () => {
  expect(told(changed('R1', ({ text }) => ({ text: { ...text, en: 'Anew' } })))).toEqual([
    ['items', 'R1', 'changed', ['Question | en | Question R1 | Anew']],
  ]);
});

it('conditions, keys and choices are told in words', () => {
  const after = changed('S1', (item) => ({
    ...item,
    showIf: 'R1 = 5',
    choices: { 'zh-CN': ['红', '绿', '蓝'], en: ['red', 'green', 'blue'] },
    other: [],
    skip: [],
  }));
  const [[, , , changes]] = told(after) as [[string, string, string, string[]]];
  expect(changes).toContain('Choices 4 | en | other | ');
  expect(changes).toContain('Shown if |  |  | R1 = 5');
  expect(changes).toContain('Skips |  | S1 = 3 → LAST | ');
});

it('what stands elsewhere is moved, and nothing else with it', () => {
  const [first, ...rest] = everyKind.items;
  const last = { ...everyKind, items: [...rest, first!] };
  expect(told(last)).toEqual([['items', 'F1', 'changed, moved', []]]);
});

it('what comes and goes is told whole', () => {
  const items = everyKind.items.filter(({ code }) => code !== 'O1');
  const gone = told({ ...everyKind, items });
  expect(gone).toEqual([
    ['items', 'O1', 'removed', expect.arrayContaining(['Question | en | Question O1 | '])],
  ]);
  expect(told(everyKind, { ...everyKind, items })[0]?.slice(0, 3)).toEqual(['items', 'O1', 'added']);
});

it('a language that goes is told at every text', () => {
  const differences = compareDefinitions(everyKind, withoutLanguage(everyKind, 'zh-CN'));
  const texts = differences.flatMap(({ changes }) => changes);
  expect(texts.every(({ language, after }) => language === 'zh-CN' && after === null)).toBe(true);
});

it('an address asks for two states; without one the last two are compared', () => {
  expect(chosenIn('1..2', [1, 2], true)).toEqual({ from: '1', to: '2' });
  expect(chosenIn(null, [1, 2], true)).toEqual({ from: '2', to: 'draft' });
  expect(chosenIn('7..draft', [1], true)).toEqual({ from: '1', to: 'draft' });
  expect(chosenIn(null, [], true)).toBeNull();
});
