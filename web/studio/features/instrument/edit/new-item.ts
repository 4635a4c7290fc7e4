import type { Definition, Item, OptionSet } from '../../../../../analysis/model/instrument/definition.ts';
import { kindOf } from '../../../../../analysis/model/instrument/kinds/index.ts';
import type { Field } from '../../../../../analysis/model/instrument/kinds/kind.ts';
import { languagesOf } from '../../../../../analysis/model/instrument/translate.ts';
import { both, mapText, type Text } from '../../../../../analysis/model/words.ts';
import { freeCode, takenCodes } from './codes.ts';
import { insertItems, type Spot } from './items.ts';

/** Our words in the languages of a definition; what we cannot say is left to write. */
export const sayIn = (title: Text, words: Text): Text =>
  mapText(title, (_, language) => words[language] ?? '');

/** An item of a kind with what its kind must have, its texts to be written. */
export function addItem(definition: Definition, type: string, spot: Spot): [Definition, code: string] {
  const kind = kindOf({ type });
  const needed = Object.entries(kind.fields).filter(([, { optional }]) => !optional);
  const rated = needed.some(([, { input }]) => input === 'optionSet');
  const ready =
    rated && Object.keys(definition.optionSets).length === 0 ? withAgreement(definition) : definition;
  const last = lastBefore(definition, spot);
  const code = freeCode(last?.code ?? 'Q1', takenCodes(definition));
  const item: Item = {
    code,
    block: spot.block,
    type,
    text: mapText(definition.title, () => ''),
    ...Object.fromEntries(needed.map(([name, field]) => [name, startOf(field, ready, last)])),
  };
  return [insertItems(ready, [item], spot), code];
}

/** The item behind which something is put. */
function lastBefore({ items }: Definition, { block, before }: Spot): Item | undefined {
  const own = items.filter((item) => item.block === block);
  const at = own.findIndex(({ code }) => code === before);
  return at >= 0 ? own[at - 1] : (own.at(-1) ?? items.at(-1));
}

/** What stands in a field before anybody wrote there. */
export function startOf(field: Field, definition: Definition, last?: Item): unknown {
  const { title, optionSets, items } = definition;
  switch (field.input) {
    case 'optionSet': {
      const before = last && 'options' in last ? last.options : undefined;
      return before ?? Object.keys(optionSets)[0] ?? '';
    }
    case 'labels':
      return Object.fromEntries(languagesOf(definition).map((language) => [language, ['', '']]));
    case 'text':
      return mapText(title, () => '');
    case 'switch':
      return true;
    case 'code':
    case 'expression':
    case 'picture':
      return '';
    case 'item':
      return items[0]?.code ?? '';
    case 'option':
      return 1;
    case 'numbers':
    case 'values':
      return [];
    case 'conditions':
    case 'names':
      return {};
    case 'decimal':
      return field.start ?? 0;
    case 'number':
      return field.start ?? field.min;
    case 'oneOf':
      return Object.keys(field.of)[0];
    case 'group':
      return Object.fromEntries(
        Object.entries(field.fields).map(([name, each]) => [name, startOf(each, definition, last)]),
      );
  }
}

const agreement = [
  both('非常不同意', 'Strongly disagree'),
  both('不同意', 'Disagree'),
  both('一般', 'Neither agree nor disagree'),
  both('同意', 'Agree'),
  both('非常同意', 'Strongly agree'),
];

/** With a first option set to rate on. */
function withAgreement(definition: Definition): Definition {
  const labels = languagesOf(definition).map((language) => [
    language,
    agreement.map((label) => (({ ...label }) as Text)[language] ?? ''),
  ]);
  const set = { ...Object.fromEntries(labels), values: [1, 2, 3, 4, 5] } as OptionSet;
  return { ...definition, optionSets: { ...definition.optionSets, agree5: set } };
}
