import type { Item, OptionSet } from '../../../../analysis/model/instrument/definition.ts';
import { type ChoiceList, optionsOf } from '../../../../analysis/model/instrument/kinds/choice-list.ts';
import type { NumberItem } from '../../../../analysis/model/instrument/kinds/number.ts';
import type { ScaleItem } from '../../../../analysis/model/instrument/kinds/scale.ts';
import type { SliderItem } from '../../../../analysis/model/instrument/kinds/slider.ts';
import { labelsOf } from '../../../../analysis/model/instrument/labels.ts';
import { both } from '../../../../analysis/model/words.ts';
import type { Writing } from './writing.ts';

export type Json = Record<string, unknown>;
/** An item of any kind, with what kinds may say of it. */
export type Any = Item & Partial<ChoiceList> & Readonly<Record<string, unknown>>;

export function common(writing: Writing, item: Any, type: string): Json {
  const checks = (item.checks ?? []).flatMap(({ holds, message }, at) => {
    const said = writing.condition('expression', holds, `${item.code}.checks[${at}]`);
    return said.expression ? [{ type: 'expression', text: writing.text(message), ...said }] : [];
  });
  return {
    type,
    name: item.code,
    title: writing.text(item.text),
    ...(item.help ? { description: writing.text(item.help) } : {}),
    ...(item.optional ? {} : { isRequired: true }),
    ...(checks.length > 0 ? { validators: checks } : {}),
  };
}

export const valuesOf = (writing: Writing, set: OptionSet): Json[] => {
  const labels = labelsOf(set);
  return set.values.map((value, at) => ({ value, text: writing.text(labels[at]!) }));
};

export function rating(writing: Writing, item: Any): Json[] {
  const { options, look } = { options: '', ...item } as Any & Pick<ScaleItem, 'options' | 'look'>;
  const set = writing.definition.optionSets[options]!;
  return [
    {
      ...common(writing, item, 'rating'),
      rateValues: valuesOf(writing, set),
      ...(look === 'stars' ? { rateType: 'stars' } : look === 'numbers' ? { displayMode: 'buttons' } : {}),
    },
  ];
}

export function choices(writing: Writing, item: Any): Json {
  const list = item as Any & ChoiceList;
  const { carry } = list;
  if (carry && sameChoices(writing, list, carry.from))
    return {
      choicesFromQuestion: carry.from,
      choicesFromQuestionMode: carry.which === 'chosen' ? 'selected' : 'unselected',
    };
  if (carry) writing.drop(`${item.code}.carry`, 'choices');
  return {
    choices: optionsOf(list).map(({ value, label }) => ({
      value,
      text: writing.text(label),
      ...(list.other?.includes(value) ? { showCommentArea: true } : {}),
      ...((item['exclusive'] as number[] | undefined)?.includes(value) ? { isExclusive: true } : {}),
      ...writing.condition('visibleIf', list.showChoice?.[String(value)], `${item.code}.showChoice.${value}`),
    })),
    ...(list.randomise ? { choicesOrder: 'random' } : {}),
  };
}

function sameChoices(writing: Writing, list: ChoiceList, from: string): boolean {
  const source = writing.definition.items.find(({ code }) => code === from) as
    (Item & ChoiceList) | undefined;
  return source !== undefined && JSON.stringify(optionsOf(source)) === JSON.stringify(optionsOf(list));
}

export const listed =
  (type: string, more: (item: Any) => Json = () => ({})) =>
  (writing: Writing, item: Any): Json[] => [
    { ...common(writing, item, type), ...choices(writing, item), ...more(item) },
  ];

export const defined = (fields: Json): Json =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

export function number(writing: Writing, item: Any): Json[] {
  const {
    min,
    max,
    decimals = 0,
  } = { min: 0, max: 0, ...item } as Any & Pick<NumberItem, 'min' | 'max' | 'decimals'>;
  return [
    {
      ...common(writing, item, 'text'),
      inputType: 'number',
      min,
      max,
      step: Number((10 ** -decimals).toFixed(6)),
    },
  ];
}

export function slider(writing: Writing, item: Any): Json[] {
  const {
    min,
    max,
    step = 1,
    left,
    right,
  } = { min: 0, max: 0, ...item } as Any & Omit<SliderItem, keyof Item>;
  const ends = [
    ...(left ? [{ value: min, text: writing.text(left) }] : []),
    ...(right ? [{ value: max, text: writing.text(right) }] : []),
  ];
  return [
    {
      ...common(writing, item, 'slider'),
      min,
      max,
      step,
      ...(ends.length > 0 ? { customLabels: ends } : {}),
    },
  ];
}

const escaped = (words: string) =>
  words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

export function notice(writing: Writing, item: Any): Json[] {
  const { picture } = item as Any & { picture?: string };
  const html = Object.fromEntries(
    Object.entries(item.text).map(([language, words]) => [
      language,
      `<p>${escaped(words)}</p>${item.help ? `<p>${escaped(item.help[language] ?? '')}</p>` : ''}${picture ? `<img src="${picture}">` : ''}`,
    ]),
  );
  return [{ type: 'html', name: item.code, html: writing.text(html) }];
}

export function computed(writing: Writing, item: Any): Json[] {
  const said = writing.formula((item as Any & { formula: string }).formula, `${item.code}.formula`);
  if (said === null) return [];
  if (item.showIf)
    writing.approximate(item.code, 'calculation', both('计算值在那里会显示出来', 'the value is shown there'));
  return [
    {
      type: 'expression',
      name: item.code,
      title: writing.text(item.text),
      ...(item.help ? { description: writing.text(item.help) } : {}),
      expression: said,
      ...(item.showIf ? {} : { visible: false }),
    },
  ];
}
