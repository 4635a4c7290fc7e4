import type { Item } from '../../../../analysis/model/instrument/definition.ts';
import { both } from '../../../../analysis/model/words.ts';
import { canBeRated } from '../coded-choices.ts';
import { type Fields, listOf, numberOf, wordsOf } from '../json-file.ts';
import { type Builder, named, type Setting } from './builder.ts';
import type { Listed } from './choices.ts';
import { condition } from './conditions.ts';

/** One question while it becomes an item. */
export interface Making {
  readonly builder: Builder;
  readonly question: Fields;
  /** Its name in the file, with that of the panel or table that it stands in. */
  readonly place: string;
  readonly name: string;
  readonly code: string;
  readonly setting: Setting;
}

/** What every item says, whatever its kind. */
export function common({ builder, question, code, name, setting }: Making): Omit<Item, 'type'> {
  const title = builder.text(question['title'], name);
  const source = setting.within ? `${setting.within.prefix}.${name}` : name;
  return {
    code,
    block: setting.block,
    text: title,
    ...builder.help(question['description']),
    ...(named(question, 'isRequired') ? {} : { optional: true }),
    ...(source === code ? {} : { source }),
  };
}

/** An item with choices of its own. */
export function withChoices(making: Making, type: string, list: Listed, more: object = {}): void {
  const { builder, question, place, code, setting, name } = making;
  const { randomize, special } = {
    randomize: wordsOf(question['choicesOrder'] ?? question['choiceOrder']),
    special: list.special,
  };
  if (list.entries.length === 0) {
    builder.ledger.dropped(
      `${place}.choices`,
      'choices',
      both('文件里没有选项', 'the file holds no choices'),
    );
    builder.ledger.approximated(
      place,
      'question',
      both('没有选项，改为开放题', 'without choices it is an open question'),
    );
    builder.add({ ...common(making), type: 'open', maxLength: 200, short: true });
    builder.means(name, { kind: 'text', column: code }, setting, code);
    return;
  }
  const shuffled = randomize === 'random';
  if (randomize === 'asc' || randomize === 'desc')
    builder.ledger.approximated(
      `${place}.choicesOrder`,
      'setting',
      both('选项按书写顺序排列，不按字母排序', 'choices stand as written, not by alphabet'),
    );
  builder.add({
    ...common(making),
    type,
    ...list.fields,
    ...(shuffled ? { randomise: true, ...(special.fixed ? { fixed: special.fixed } : {}) } : {}),
    ...(special.other && type !== 'ranking' ? { other: special.other } : {}),
    ...(type === 'multiple' && special.exclusive ? { exclusive: special.exclusive } : {}),
    ...(type === 'single' || type === 'dropdown' ? { storage: 'linked' } : {}),
    ...more,
  });
  builder.ledger.kept(`${place}.choices`, 'choices');
  choiceConditions(making, list);
}

/** When each choice is offered: by its own condition, or by one for all of them that names the choice. */
export function choiceConditions(
  { builder, question, place, code, setting }: Making,
  list: Listed,
  at = code,
): void {
  const all = ['choicesVisibleIf', 'choicesEnableIf'].filter((name) => wordsOf(question[name]).trim());
  list.entries.forEach(({ code: own, fields }, index) => {
    const effect = { does: 'showChoice', value: list.values[index]! } as const;
    for (const name of ['visibleIf', 'enableIf']) {
      const written = wordsOf(fields[name]).trim();
      const where = `${place}.choices.${String(own)}.${name}`;
      if (written) condition(builder, at, effect, { place: where, kind: 'condition', written }, setting);
    }
    for (const name of all) {
      const written = wordsOf(question[name]);
      condition(builder, at, effect, { place: `${place}.${name}`, kind: 'condition', written }, setting, {
        kind: 'constant',
        value: own,
      });
    }
  });
}

/** A rating where the codes allow it, else a choice of one. */
export function rated(
  making: Making,
  list: Listed,
  more: { readonly look?: 'numbers' | 'stars'; readonly grid?: string },
): void {
  const { builder, place, code, name, setting } = making;
  const { choices, sources } = list.fields;
  const options = list.options;
  if (!canBeRated(list.values)) {
    withChoices(
      making,
      list.values.length > 12 ? 'dropdown' : 'single',
      list,
      more.grid ? { grid: more.grid } : {},
    );
    builder.means(name, { kind: 'coded', column: code, options }, setting, code);
    return;
  }
  const { assembly } = builder;
  const texts = list.values.map((_, at) =>
    Object.fromEntries(assembly.languages.map((language) => [language, choices[language]![at]!])),
  );
  builder.add({
    ...common(making),
    type: 'scale',
    options: assembly.optionSet(list.values, texts, code),
    ...(sources ? { sources } : {}),
    ...more,
  });
  builder.ledger.kept(`${place}.choices`, 'choices');
  builder.means(name, { kind: 'coded', column: code, options }, setting, code);
}

/** A whole number that a question says, if it is of any use as a count. */
export function countIn(question: Fields, name: string, most = 500): number | undefined {
  const count = numberOf(question[name]);
  return count !== undefined && Number.isInteger(count) && count >= 1 && count <= most ? count : undefined;
}

/** The first of some validators of a type. */
export const validatorOf = (question: Fields, ...types: string[]): Fields | undefined =>
  (listOf(question['validators']) as Fields[]).find((each) => types.includes(wordsOf(each?.['type'])));
