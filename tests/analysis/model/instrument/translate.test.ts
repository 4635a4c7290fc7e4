import { expect, it } from 'vitest';
import {
  faultsOf,
  readDefinition,
  readDraft,
} from '../../../../analysis/model/instrument/read-definition.ts';
import { mapTexts } from '../../../../analysis/model/instrument/texts.ts';
import {
  lacks,
  textsOf,
  withLanguage,
  withoutLanguage,
  withTexts,
} from '../../../../analysis/model/instrument/translate.ts';
import { everyKind } from './every-kind.ts';

const placed = (place: string) => textsOf(everyKind).find((each) => each.place === place);

it('finds every text of every kind once, in the order of reading', () => {
  const places = textsOf(everyKind).map(({ place }) => place);
  expect(new Set(places).size).toBe(places.length);
  expect(places).toEqual(
    expect.arrayContaining([
      'title',
      'consent.who',
      'blocks.LAST.text',
      'items.F1.forms.2',
      'items.P1.choices.999',
      'items.N1.unit',
      'items.D1.left',
      'items.X1.help',
      'items.Y1.label',
      'grids.G1.text',
      'optionSets.agree.5',
      'scales.R.name',
      'dontKnow',
    ]),
  );
  expect(places.indexOf('items.R1.text')).toBeLessThan(places.indexOf('items.D1.text'));
  // Whatever is said in Chinese somewhere in the definition is found.
  const said = new Set(JSON.stringify(everyKind).match(/[^"]*（中）/g));
  expect(new Set(textsOf(everyKind).map(({ text }) => text['zh-CN']))).toEqual(said);
});

it('a text that stays the same keeps the whole definition the very object', () => {
  expect(mapTexts(everyKind, (text) => text)).toBe(everyKind);
  const changed = withTexts(everyKind, new Map([['items.S1.choices.2', { en: 'GREEN' }]]));
  expect(changed.items.filter((item, at) => item !== everyKind.items[at])).toHaveLength(1);
  expect(changed.blocks).toBe(everyKind.blocks);
});

it('words are set at their places only', () => {
  expect(placed('items.S1.choices.2')?.text.en).toBe('green');
  const words = new Map([
    ['items.S1.choices.2', { en: 'GREEN' }],
    ['optionSets.agree.1', { en: 'NONE' }],
    ['dontKnow', { en: 'No idea' }],
    ['items.GONE.text', { en: 'lost' }],
  ]);
  const changed = withTexts(everyKind, words);
  const different = textsOf(changed).filter(({ place, text }) => placed(place)?.text.en !== text.en);
  expect(different.map(({ place }) => place).sort()).toEqual([
    'dontKnow',
    'items.S1.choices.2',
    'optionSets.agree.1',
  ]);
  expect(changed.dontKnow.items).toEqual(['N1']);
});

it('a new language has every text to be written, and is gone again without a trace', () => {
  const three = withLanguage(everyKind, 'fr');
  expect(textsOf(three).every(({ text }) => lacks(text, 'fr'))).toBe(true);
  expect(() => readDraft(three)).not.toThrow();
  expect(faultsOf(three)).toHaveLength(textsOf(everyKind).length);
  expect(withoutLanguage(three, 'fr')).toEqual(everyKind);
  expect(readDefinition(withoutLanguage(everyKind, 'zh-CN')).title).toEqual({ en: 'Every kind' });
});

it('two items of one code in an unfinished draft keep their texts apart', () => {
  const [first] = everyKind.items;
  const twice = { ...everyKind, items: [...everyKind.items, { ...first!, text: { en: 'again' } }] };
  const changed = withTexts(twice, new Map([['items.F1.text~2', { en: 'second' }]]));
  expect(changed.items.filter(({ code }) => code === 'F1').map(({ text }) => text.en)).toEqual([
    'Question F1',
    'second',
  ]);
});
