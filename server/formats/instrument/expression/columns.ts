import type { Comparison, Literal } from '../../../../analysis/model/expression/syntax.ts';
import type { Definition, Item } from '../../../../analysis/model/instrument/definition.ts';
import { type ChoiceList, optionsOf } from '../../../../analysis/model/instrument/kinds/choice-list.ts';
import { itemKinds, kindOf } from '../../../../analysis/model/instrument/kinds/index.ts';
import { holds } from './compare.ts';
import type { Speech } from './speak.ts';
import { Untranslatable } from './syntax.ts';

/** A column of an item, as far as other tools must know. */
export interface Column {
  readonly item: Item;
  readonly kind: 'choice' | 'mark' | 'rank' | 'number' | 'text' | 'day' | 'month' | 'minute' | 'tick';
  /** Which of several columns of an item it is: the value of a choice, or a word. */
  readonly part: string;
  /** The values that it can have, where they are listed. */
  readonly values: readonly number[];
}

const kinds: Readonly<Record<string, Column['kind']>> = {
  scale: 'choice',
  differential: 'choice',
  single: 'choice',
  dropdown: 'choice',
  multiple: 'mark',
  ranking: 'rank',
  bestWorst: 'choice',
  open: 'text',
  tick: 'tick',
  time: 'minute',
};

/** Every column that a condition can name. */
export function columnsByName(definition: Definition): Map<string, Column> {
  return new Map(
    definition.items.flatMap((item) =>
      kindOf(item, itemKinds)
        .columns(item, definition)
        .map(({ name, values }): [string, Column] => {
          const part = name === item.code ? '' : name.slice(item.code.length + 1);
          return [
            name,
            {
              item,
              part,
              kind: part === 'other' ? 'text' : kindOfColumn(item),
              values: values.map(({ value }) => value),
            },
          ];
        }),
    ),
  );
}

function kindOfColumn(item: Item): Column['kind'] {
  if (item.type === 'date')
    return (item as Item & { precision: string }).precision === 'month' ? 'month' : 'day';
  return kinds[item.type] ?? 'number';
}

/** The value of a choice whose column has this part: n3 is −3. */
export const valueOfPart = (part: string): number => Number(part.replace(/^n/, '-'));

/** How a tool names and compares answers. */
export interface Words {
  /** The answer in a column. */
  value(column: Column): string;
  marked(column: Column): string;
  /** How a choice is called there. */
  code(column: Column, value: Literal): string;
  /** That a choice stands at a place of a ranking. */
  placed(column: Column, place: number): string;
  filled(column: Column): string;
  empty(column: Column): string;
  quoted(text: string): string;
  /** A day or a time of day, as ISO 8601 writes it. */
  moment(kind: 'day' | 'month' | 'minute', written: string): string;
  /** Whether days can be computed with. */
  readonly daysAreNumbers: boolean;
  readonly signs: Speech['signs'];
  readonly not: Speech['not'];
  readonly truth: Speech['truth'];
  readonly functions: Speech['functions'];
}

/** The speech of a tool about the columns of a definition. */
export function speechAbout(columns: ReadonlyMap<string, Column>, words: Words): Speech {
  const column = (name: string): Column => columns.get(name)!;
  const never = words.truth[1];
  const isCode = (own: Column, value: Literal) =>
    `${words.value(own)} ${words.signs['=']} ${words.quoted(words.code(own, value))}`;
  /** A tick that is not set is no answer there. */
  const unmarked = (own: Column) => {
    const plain = words.not(words.marked(own));
    return own.kind === 'tick' ? plain : `(${words.filled(own)} and ${plain})`;
  };
  const compare = (name: string, operator: Comparison, value: Literal): string => {
    const own = column(name);
    const plain = (written: string) => `${words.value(own)} ${words.signs[operator]} ${written}`;
    const guarded = (written: string) => `(${words.filled(own)} and ${plain(written)})`;
    switch (own.kind) {
      case 'choice':
        if (operator === '=') return isCode(own, value);
        if (operator === '!=') return guarded(words.quoted(words.code(own, value)));
        return oneOf(own.values, operator, value, (each) => isCode(own, each));
      case 'mark':
      case 'tick':
        return oneOf([0, 1], operator, value, (each) => (each === 1 ? words.marked(own) : unmarked(own)));
      case 'rank': {
        const places = optionsOf(own.item as Item & ChoiceList).map((_, at) => at + 1);
        return oneOf([0, ...places], operator, value, (each) =>
          each > 0
            ? words.placed(own, each)
            : `(${[words.filled(own), ...places.map((place) => words.not(words.placed(own, place)))].join(' and ')})`,
        );
      }
      case 'text':
        return operator === '=' ? plain(words.quoted(String(value))) : guarded(words.quoted(String(value)));
      case 'number':
        return guarded(String(value));
      case 'day':
      case 'month':
      case 'minute':
        return guarded(words.moment(own.kind, moment(own.kind, Number(value))));
    }
  };
  function oneOf(
    values: readonly number[],
    operator: Comparison,
    value: Literal,
    say: (each: number) => string,
  ): string {
    const met = values.filter((each) => holds(operator, each, value));
    return met.length === 0 ? never : `(${met.map(say).join(' or ')})`;
  }
  return {
    compare,
    filled: (name) => words.filled(column(name)),
    empty: (name) => words.empty(column(name)),
    number(name) {
      const own = column(name);
      if (own.kind === 'mark' || own.kind === 'tick') return `if(${words.marked(own)}, 1, 0)`;
      if (own.kind === 'choice' || own.kind === 'number') return words.value(own);
      if ((own.kind === 'day' || own.kind === 'month') && words.daysAreNumbers) return words.value(own);
      throw new Untranslatable('那种格式不能用这类答案计算', 'the format cannot compute with such an answer');
    },
    signs: words.signs,
    not: words.not,
    truth: words.truth,
    functions: words.functions,
  };
}

/** A day, month or time of day as ISO 8601 writes it. */
function moment(kind: 'day' | 'month' | 'minute', count: number): string {
  if (kind === 'minute')
    return [Math.floor(count / 60), count % 60].map((n) => String(n).padStart(2, '0')).join(':');
  const date = new Date(count * 86_400_000);
  if (Number.isNaN(date.getTime())) throw new Untranslatable('不是日期', 'it is no date');
  return date.toISOString().slice(0, kind === 'month' ? 7 : 10);
}
