import { expect, it } from 'vitest';
import type { Definition } from '../../../../../../analysis/model/instrument/definition.ts';
import { cutPart } from '../../../../../../analysis/model/instrument/part.ts';
import { faultsOf } from '../../../../../../analysis/model/instrument/read-definition.ts';
import { withLanguage } from '../../../../../../analysis/model/instrument/translate.ts';
import { insertPart } from '../../../../../../web/studio/features/instrument/library/insert-part.ts';
import { everyKind } from '../../../../../analysis/model/instrument/every-kind.ts';

const end = { block: 'LAST', before: null };
const added = (after: Definition) => after.items.filter((item) => !everyKind.items.includes(item));

it('a scale goes in with its items under free codes, and shares the option set that is there', () => {
  const after = insertPart(everyKind, cutPart(everyKind, 'scale', 'R'), 'scale', end);
  expect(faultsOf(after)).toEqual([]);
  const codes = added(after).map(({ code }) => code);
  expect(codes).toHaveLength(2);
  expect(after.scales).toHaveLength(2);
  expect(after.scales[1]).toMatchObject({ items: codes, score: 'sum' });
  expect(after.scales[1]!.code).not.toBe('R');
  expect(after.optionSets).toEqual(everyKind.optionSets);
  expect(after.grids).toEqual(everyKind.grids);
});

it('an option set of the same name with other points gets a name of its own', () => {
  const part = cutPart(everyKind, 'scale', 'R');
  const agree = { ...part.optionSets.agree!, en: ['a', 'b', 'c', 'd', 'e'] };
  const after = insertPart(everyKind, { ...part, optionSets: { agree } }, 'scale', end);
  expect(faultsOf(after)).toEqual([]);
  expect(Object.keys(after.optionSets)).toEqual(expect.arrayContaining(['agree', 'agree1']));
  expect(added(after).every((item) => 'options' in item && item.options === 'agree1')).toBe(true);
});

it('a block goes in as a block; conditions within it follow the new codes, others are gone', () => {
  const part = cutPart(everyKind, 'block', 'ALL');
  const after = insertPart(everyKind, part, 'block', end);
  expect(faultsOf(after).map(({ place }) => place)).toEqual([]);
  expect(after.blocks).toHaveLength(4);
  const copied = added(after);
  expect(copied).toHaveLength(part.items.length);
  const multiple = copied.find(({ type }) => type === 'multiple')!;
  const rated = copied.find(({ type }) => type === 'scale')!;
  expect(multiple).toMatchObject({ showChoice: { 3: `${rated.code} > 2` } });
  // The block that S1 skipped to is not in the part.
  expect(copied.find(({ type }) => type === 'single')).not.toHaveProperty('skip');
  expect(after.dontKnow.items).toHaveLength(2);
});

it('a part is put into the languages of the questionnaire', () => {
  const french = withLanguage(everyKind, 'fr');
  const after = insertPart(french, cutPart(everyKind, 'item', 'S1'), 'item', end);
  const [item] = after.items.filter((each) => !french.items.includes(each));
  expect(item?.text).toEqual({ 'zh-CN': 'Question S1（中）', en: 'Question S1', fr: '' });
});

it('an item that carries choices from another one is kept without that', () => {
  const { items } = cutPart(everyKind, 'item', 'B1');
  expect(items).toHaveLength(1);
  expect(items[0]).not.toHaveProperty('carry');
  expect(faultsOf(cutPart(everyKind, 'item', 'B1'))).toEqual([]);
});
