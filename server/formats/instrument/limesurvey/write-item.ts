import type { Asked as Shown, Definition, Item } from '../../../../analysis/model/instrument/definition.ts';
import {
  type ChoiceList,
  type Option,
  optionsOf,
} from '../../../../analysis/model/instrument/kinds/choice-list.ts';
import type { DateItem } from '../../../../analysis/model/instrument/kinds/date.ts';
import type { DifferentialItem } from '../../../../analysis/model/instrument/kinds/differential.ts';
import type { ComputedItem } from '../../../../analysis/model/instrument/kinds/computed.ts';
import type { DrawItem } from '../../../../analysis/model/instrument/kinds/draw.ts';
import type { MultipleItem } from '../../../../analysis/model/instrument/kinds/multiple.ts';
import type { NumberItem } from '../../../../analysis/model/instrument/kinds/number.ts';
import type { OpenItem } from '../../../../analysis/model/instrument/kinds/open.ts';
import type { RankingItem } from '../../../../analysis/model/instrument/kinds/ranking.ts';
import type { SliderItem } from '../../../../analysis/model/instrument/kinds/slider.ts';
import type { SumItem } from '../../../../analysis/model/instrument/kinds/sum.ts';
import type { TickItem } from '../../../../analysis/model/instrument/kinds/tick.ts';
import { labelsOf } from '../../../../analysis/model/instrument/labels.ts';
import type { Text } from '../../../../analysis/model/words.ts';
import { OWN_OTHER } from './conversion.ts';
import { BEST_WORST } from './questions/arrays.ts';
import { DECIMALS } from './questions/numbers.ts';
import { TICK } from './questions/several.ts';

/** A row or answer of a question, and the attributes of the question, as the file has them. */
export interface Line {
  readonly code: string;
  readonly text: Text;
}
export interface Written {
  readonly type: string;
  readonly text?: Text;
  readonly rows?: readonly Line[];
  readonly answers?: readonly Line[];
  readonly other?: boolean;
  readonly attributes?: Readonly<Record<string, string | Text>>;
  readonly hooks?: readonly string[];
}

/** Codes hold letters and digits only there. */
export const codeThere = (value: number): string => String(value).replace('-', 'n');
const line = ({ value, label }: Option): Line => ({ code: codeThere(value), text: label });
const lines = (item: ChoiceList): Line[] => optionsOf(item).map(line);

export function optionLines({ optionSets }: Shown, options: string): Line[] {
  const set = optionSets[options]!;
  return labelsOf(set).map((text, at) => ({ code: codeThere(set.values[at]!), text }));
}

const blank = (definition: Definition): Text =>
  Object.fromEntries(Object.keys(definition.title).map((language) => [language, '']));

const ends = (definition: Definition, left: Text, right: Text, before = ''): Text =>
  Object.fromEntries(
    Object.keys(definition.title).map((language) => [
      language,
      `${before}${left[language] ?? ''}|${right[language] ?? ''}`,
    ]),
  );

/** A list of which the last choice asks for words, and the mark that keeps its value. */
function ownList(item: ChoiceList): {
  list: Line[];
  other: boolean;
  attributes: Record<string, string | Text>;
  hooks: string[];
} {
  const all = optionsOf(item);
  const last = all.at(-1)!;
  const other = item.other?.includes(last.value) ?? false;
  const rest = other ? all.slice(0, -1) : all;
  const next = Math.max(...rest.map(({ value }) => value)) + 1;
  return {
    list: rest.map(line),
    other,
    attributes: {
      ...(other ? { other_replace_text: last.label } : {}),
      ...(item.randomise ? { random_order: '1' } : {}),
    },
    hooks: other && last.value !== next ? [`${OWN_OTHER}${last.value}`] : [],
  };
}

type Writer = (item: Item, definition: Definition, say: (source: string) => string) => Written;

/** How LimeSurvey asks an item of each kind. */
export const writers: Readonly<Record<string, Writer>> = {
  scale: (item, definition) => ({
    type: 'F',
    rows: [{ code: '1', text: blank(definition) }],
    answers: optionLines(definition, (item as Item & { options: string }).options),
  }),
  differential: (item, definition) => {
    const { left, right, options } = item as DifferentialItem;
    return {
      type: 'F',
      rows: [{ code: '1', text: ends(definition, left, right) }],
      answers: optionLines(definition, options),
    };
  },
  single: (item) => choice(item as Item & ChoiceList, 'L'),
  dropdown: (item) => choice(item as Item & ChoiceList, '!'),
  multiple(item) {
    const own = item as MultipleItem;
    const { list, other, attributes, hooks } = ownList(own);
    return {
      type: 'M',
      rows: list,
      other,
      hooks,
      attributes: {
        ...attributes,
        ...(own.least === undefined ? {} : { min_answers: String(own.least) }),
        ...(own.most === undefined ? {} : { max_answers: String(own.most) }),
        ...(own.exclusive ? { exclude_all_others: own.exclusive.map(codeThere).join(';') } : {}),
      },
    };
  },
  ranking(item) {
    const own = item as RankingItem;
    return {
      type: 'R',
      answers: lines(own),
      attributes: {
        ...(own.randomise ? { random_order: '1' } : {}),
        ...(own.top === undefined ? {} : { max_answers: String(own.top) }),
      },
    };
  },
  sum(item) {
    const own = item as SumItem;
    return {
      type: 'K',
      rows: lines(own),
      attributes: {
        equals_num_value: String(own.total),
        num_value_int_only: '1',
        min_num_value_n: '0',
        ...(own.randomise ? { random_order: '1' } : {}),
        ...(own.unit ? { suffix: own.unit } : {}),
      },
    };
  },
  bestWorst(item, definition) {
    const own = item as Item & ChoiceList;
    const word = (text: string) =>
      Object.fromEntries(Object.keys(definition.title).map((each) => [each, text]));
    return {
      type: 'F',
      rows: [
        { code: 'best', text: word('+') },
        { code: 'worst', text: word('−') },
      ],
      answers: lines(own),
      hooks: [BEST_WORST],
      ...(own.randomise ? { attributes: { random_order: '1' } } : {}),
    };
  },
  slider(item, definition) {
    const { min, max, step = 1, left = {}, right = {} } = item as SliderItem;
    return {
      type: 'K',
      rows: [{ code: '1', text: ends(definition, left, right, '|') }],
      attributes: {
        slider_layout: '1',
        slider_min: String(min),
        slider_max: String(max),
        slider_accuracy: String(step),
      },
    };
  },
  number(item) {
    const { min, max, decimals = 0, unit } = item as NumberItem;
    return {
      type: 'N',
      hooks: decimals > 0 ? [`${DECIMALS}${decimals}`] : [],
      attributes: {
        min_num_value_n: String(min),
        max_num_value_n: String(max),
        ...(decimals === 0 ? { num_value_int_only: '1' } : {}),
        ...(unit ? { suffix: unit } : {}),
      },
    };
  },
  date: (item) => ({
    type: 'D',
    attributes: { date_format: (item as DateItem).precision === 'month' ? 'yyyy-mm' : 'yyyy-mm-dd' },
  }),
  time: () => ({ type: 'D', attributes: { date_format: 'HH:MM' } }),
  open: (item) => ({
    type: (item as OpenItem).short ? 'S' : 'T',
    attributes: { maximum_chars: String((item as OpenItem).maxLength) },
  }),
  tick: (item) => ({ type: 'M', rows: [{ code: '1', text: (item as TickItem).label }], hooks: [TICK] }),
  notice: () => ({ type: 'X' }),
  draw: (item) => ({
    type: '*',
    attributes: { equation: `{rand(1, ${labelsOf((item as DrawItem).forms).length})}` },
  }),
  computed: (item, _, say) => ({
    type: '*',
    attributes: { equation: `{${say((item as ComputedItem).formula)}}` },
  }),
};

function choice(item: Item & ChoiceList, type: string): Written {
  const { list, other, attributes, hooks } = ownList(item);
  return { type, answers: list, other, attributes, hooks };
}
