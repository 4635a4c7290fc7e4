import {
  type ChoiceList,
  optionsOf,
  partName,
} from '../../../../analysis/model/instrument/kinds/choice-list.ts';
import { both, type Text } from '../../../../analysis/model/words.ts';
import { type Any, choices, common, type Json, rating } from './write-kinds.ts';
import type { Writing } from './writing.ts';

// Kinds that SurveyJS has not: what is asked instead.

/** Points for each choice: a number each, and a check of their sum. */
export function sum(writing: Writing, item: Any): Json[] {
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
export function bestWorst(writing: Writing, item: Any): Json[] {
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

export function differential(writing: Writing, item: Any): Json[] {
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
