import { expect, test } from 'vitest';
import { both } from '../../../../analysis/model/words.ts';
import { columnsOf } from '../../../../analysis/model/instrument/choices.ts';
import type { Item } from '../../../../analysis/model/instrument/definition.ts';
import { flagAnswers } from '../../../../analysis/model/instrument/flag-answers.ts';
import { itemKinds } from '../../../../analysis/model/instrument/kinds/index.ts';
import { integerCell } from '../../../../analysis/model/instrument/kinds/integer-cell.ts';
import type { ItemKind } from '../../../../analysis/model/instrument/kinds/kind.ts';
import { readDefinition } from '../../../../analysis/model/instrument/read-definition.ts';
import { scorerOf } from '../../../../analysis/model/instrument/score-answers.ts';
import { DefinitionError } from '../../../../analysis/model/instrument/shape.ts';
import { sheetReader } from '../../../../analysis/model/instrument/sheet.ts';
import { packColumns } from '../../../../server/features/release/pack-columns.ts';
import { readAnswers } from '../../../../server/features/release/read-answers.ts';
import { scoringOf } from '../../../../server/features/release/plan-columns.ts';
import { brokenPmi } from './pmi.ts';

interface DialItem extends Item {
  readonly highest: number;
  readonly reverse?: boolean;
}

/** A kind of item that the product does not have: a point on a line from 0 to `highest`. */
const dial: ItemKind<DialItem> = {
  type: 'dial',
  title: both('表盘', 'Dial'),
  fields: {
    highest: { title: both('上限', 'Highest'), input: 'number', min: 10, max: 100 },
    reverse: { title: both('反向计分', 'Reverse-keyed'), input: 'switch', optional: true },
  },
  accepts: ({ highest }, answer) =>
    answer === 'preferNotToSay' ||
    (typeof answer === 'number' && Number.isInteger(answer) && answer >= 0 && answer <= highest),
  read: ({ highest }, cell) => {
    const value = Number(cell);
    return Number.isInteger(value) && value >= 0 && value <= highest ? value : null;
  },
  rating: (_, { highest, reverse = false }) => ({
    options: `dial ${highest}`,
    range: [0, highest],
    reversed: reverse,
  }),
  columns: ({ code }) => [
    { name: code, pool: 'rows', kind: 'integer', role: 'item', level: 'interval', values: [] },
  ],
  cells: (answer) => [integerCell(answer)],
};

const kinds: readonly ItemKind[] = [...itemKinds, dial];
const text = { 'zh-CN': '您现在有多累？', en: 'How tired are you now?' };
const dials = [
  { code: 'SL1', block: 'WE', type: 'dial', highest: 100, text },
  { code: 'SL2', block: 'WE', type: 'dial', highest: 100, reverse: true, text },
];
const given = (items: readonly object[] = dials) =>
  brokenPmi((draft) => {
    draft.items.push(...(items as typeof draft.items));
    draft.scales.push({
      code: 'SL',
      name: text,
      items: ['SL1', 'SL2'],
      minimumAnswered: 2,
    });
  });
const definition = readDefinition(given(), kinds);

test('a made-up kind is read by its fields and refused without its declaration', () => {
  expect(() => readDefinition(given())).toThrow(DefinitionError);
  const place = (items: readonly object[]) => {
    try {
      readDefinition(given(items), kinds);
      return null;
    } catch (error) {
      return error instanceof DefinitionError ? error.place : error;
    }
  };
  expect(place([{ ...dials[0], highest: 5 }, dials[1]!])).toBe('items[66].highest');
  expect(place([{ ...dials[0], maxLength: 5 }, dials[1]!])).toBe('items[66].maxLength');
  expect(place(dials)).toBeNull();
});

test('its answers are checked, scored after reversal and looked at for carelessness', () => {
  const read = sheetReader(definition, 'hash', kinds);
  const sheet = (answers: object) => read({ instrument: 'hash', answers, flags: [] });
  expect(sheet({ SL1: 73, SL2: 'preferNotToSay' })).not.toBeNull();
  expect(sheet({ SL1: 101 })).toBeNull();
  expect(sheet({ SL1: { text: '73' } })).toBeNull();
  expect(scorerOf(definition, kinds)({ SL1: 80, SL2: 40 })['SL']).toBe(70);
  const block = definition.blocks.find(({ code }) => code === 'WE')!;
  const cards = definition.items.filter((item) => item.block === 'WE').map((item) => ({ item, block }));
  const flat = { SL1: 50, SL2: 50 };
  expect(flagAnswers(definition, cards, flat, kinds)).toEqual(['noVariance']);
});

test('it makes its column in a release and is read from a table', () => {
  expect(columnsOf(definition, definition.items.at(-1)!, kinds)).toEqual([
    { name: 'SL2', pool: 'rows', kind: 'integer', role: 'item', level: 'interval', values: [] },
  ]);
  const packed = packColumns(definition, [{ answers: { SL1: 73 }, flags: [] }], undefined, kinds);
  const cells = packed.find(({ column }) => column.name === 'SL1')!.cells;
  expect([...cells]).toEqual([73]);
  expect(scoringOf(definition, kinds).items['SL2']).toEqual({ reverse: true, range: [0, 100] });
  const items = Object.fromEntries(definition.items.map(({ code }) => [code, null]));
  const mapping = { items: { ...items, SL1: 'tired' }, missing: [] };
  const { answers, report } = readAnswers(
    definition,
    { header: ['tired'], rows: [['64'], ['much']], rowNumbers: [2, 3], marks: [] },
    mapping,
    kinds,
  );
  expect(answers).toEqual([{ SL1: 64 }]);
  expect(report.columns[0]!.odd).toMatchObject([{ value: 'much', places: [3] }]);
});
