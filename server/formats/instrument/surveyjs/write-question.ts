import type { Item } from '../../../../analysis/model/instrument/definition.ts';
import type { Text } from '../../../../analysis/model/words.ts';
import { isObject } from '../json-file.ts';
import { bestWorst, differential, sum } from './write-foreign.ts';
import {
  type Any,
  common,
  computed,
  defined,
  type Json,
  listed,
  notice,
  number,
  rating,
  slider,
} from './write-kinds.ts';
import type { Writing } from './writing.ts';

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
