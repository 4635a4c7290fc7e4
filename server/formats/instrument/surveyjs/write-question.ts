import type { Item, OptionSet } from '../../../../analysis/model/instrument/definition.ts';
import {
  type ChoiceList,
  optionsOf,
  partName,
} from '../../../../analysis/model/instrument/kinds/choice-list.ts';
import type { NumberItem } from '../../../../analysis/model/instrument/kinds/number.ts';
import type { ScaleItem } from '../../../../analysis/model/instrument/kinds/scale.ts';
import type { SliderItem } from '../../../../analysis/model/instrument/kinds/slider.ts';
import { labelsOf } from '../../../../analysis/model/instrument/labels.ts';
import { both, type Text } from '../../../../analysis/model/words.ts';
import { isObject } from '../json-file.ts';
import type { Writing } from './writing.ts';

type Json = Record<string, unknown>;
/** An item of any kind, with what kinds may say of it. */
type Any = Item & Partial<ChoiceList> & Readonly<Record<string, unknown>>;

/** The question that an item becomes; several where SurveyJS has none of its kind, none where it has no way to ask. */
export function questionsFor(writing: Writing, given: Item): Json[] {
  const item: Any = { ...given };
  const make = Object.hasOwn(kinds, item.type) ? kinds[item.type] : undefined;
  leftOf(writing, item);
  if (!make) {
    writing.drop(item.code, 'question');
    return [];
  }
  const made = make(writing, item);
  const [first] = made;
  if (first) writing.names.set(item.code, first['name'] as string);
  const shown = writing.condition('visibleIf', item.showIf, `${item.code}.showIf`);
  return made.map((question) => ({ ...question, ...shown }));
}

/** What no question of SurveyJS says. */
function leftOf(writing: Writing, item: Any): void {
  for (const name of ['reverse', 'adverse', 'facet', 'attentionCheck', 'tags', 'unit', 'fixed', 'weights'])
    if (item[name] !== undefined) writing.drop(`${item.code}.${name}`, 'setting');
  if (item['storage'] === 'detached') writing.drop(`${item.code}.storage`, 'setting');
}

function common(writing: Writing, item: Any, type: string): Json {
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

function rating(writing: Writing, item: Any): Json[] {
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

function choices(writing: Writing, item: Any): Json {
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

const listed =
  (type: string, more: (item: Any) => Json = () => ({})) =>
  (writing: Writing, item: Any): Json[] => [
    { ...common(writing, item, type), ...choices(writing, item), ...more(item) },
  ];

const defined = (fields: Json): Json =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

function number(writing: Writing, item: Any): Json[] {
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

function slider(writing: Writing, item: Any): Json[] {
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

/** Points for each choice: a number each, and a check of their sum. */
function sum(writing: Writing, item: Any): Json[] {
  writing.approximate(item.code, 'question', both('分配题改为几道数字题', 'a number for each choice'));
  const { total } = { total: 0, ...item } as Any & { total: number };
  const parts = optionsOf(item as Any & ChoiceList);
  const names = parts.map(({ value }) => partName(item, value));
  const check = {
    type: 'expression',
    expression: `sum(${names.map((name) => `{${name}}`).join(', ')}) = ${total}`,
  };
  return parts.map(({ label }, at) => ({
    type: 'text',
    name: names[at],
    title: writing.text(sentence(item.text, label)),
    inputType: 'number',
    min: 0,
    max: total,
    step: 1,
    ...(at === parts.length - 1 ? { validators: [check] } : {}),
  }));
}

/** Two lists of the same choices. */
function bestWorst(writing: Writing, item: Any): Json[] {
  writing.approximate(
    item.code,
    'question',
    both('最好最差题改为两道单选题', 'two questions, for the best and for the worst'),
  );
  const words: Record<'best' | 'worst', Text> = {
    best: { zh: '最好', en: 'Best' },
    worst: { zh: '最差', en: 'Worst' },
  };
  return (['best', 'worst'] as const).map((part) => ({
    ...common(writing, item, 'dropdown'),
    ...choices(writing, item),
    name: partName(item, part),
    title: writing.text(sentence(item.text, words[part])),
  }));
}

const sentence = (text: Text, part: Text): Text =>
  Object.fromEntries(
    Object.entries(text).map(([language, words]) => [
      language,
      `${words} – ${part[language] ?? part[language.startsWith('zh') ? 'zh' : 'en'] ?? Object.values(part)[0]}`,
    ]),
  );

const escaped = (words: string) =>
  words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

function notice(writing: Writing, item: Any): Json[] {
  const { picture } = item as Any & { picture?: string };
  const html = Object.fromEntries(
    Object.entries(item.text).map(([language, words]) => [
      language,
      `<p>${escaped(words)}</p>${item.help ? `<p>${escaped(item.help[language] ?? '')}</p>` : ''}${picture ? `<img src="${picture}">` : ''}`,
    ]),
  );
  return [{ type: 'html', name: item.code, html: writing.text(html) }];
}

function computed(writing: Writing, item: Any): Json[] {
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

function differential(writing: Writing, item: Any): Json[] {
  writing.approximate(
    item.code,
    'question',
    both('语义差异题改为两端有标签的评分题', 'a rating with the two words at its ends'),
  );
  const { left, right } = item as Any & { left: Text; right: Text };
  return rating(writing, item).map((question) => ({
    ...question,
    rateValues: (question['rateValues'] as Json[]).map(({ value }) => value),
    minRateDescription: writing.text(left),
    maxRateDescription: writing.text(right),
  }));
}

const kinds: Readonly<Record<string, (writing: Writing, item: Any) => Json[]>> = {
  scale: rating,
  differential,
  single: listed('radiogroup'),
  dropdown: listed('dropdown'),
  multiple: listed('checkbox', ({ least, most }) =>
    defined({ minSelectedChoices: least, maxSelectedChoices: most }),
  ),
  ranking: listed('ranking', ({ top }) =>
    top === undefined ? {} : { selectToRankEnabled: true, maxSelectedChoices: top },
  ),
  sum,
  bestWorst,
  number,
  slider,
  date: (writing, item) => [
    { ...common(writing, item, 'text'), inputType: item['precision'] === 'month' ? 'month' : 'date' },
  ],
  time: (writing, item) => [{ ...common(writing, item, 'text'), inputType: 'time' }],
  open: (writing, item) => [
    { ...common(writing, item, item['short'] ? 'text' : 'comment'), maxLength: item['maxLength'] },
  ],
  tick: (writing, item) => [
    {
      ...common(writing, item, 'boolean'),
      renderAs: 'checkbox',
      ...(isObject(item['label']) ? { labelTrue: writing.text(item['label'] as Text) } : {}),
    },
  ],
  notice,
  computed,
};
