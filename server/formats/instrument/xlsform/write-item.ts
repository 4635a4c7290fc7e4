import type { Definition, Item } from '../../../../analysis/model/instrument/definition.ts';
import type { BestWorstItem } from '../../../../analysis/model/instrument/kinds/best-worst.ts';
import {
  type ChoiceList,
  type Option,
  optionsOf,
  partName,
} from '../../../../analysis/model/instrument/kinds/choice-list.ts';
import type { ComputedItem } from '../../../../analysis/model/instrument/kinds/computed.ts';
import type { DateItem } from '../../../../analysis/model/instrument/kinds/date.ts';
import type { DifferentialItem } from '../../../../analysis/model/instrument/kinds/differential.ts';
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
import { BEST_WORST, SUM } from './composite.ts';

/** One row of the survey sheet: columns without languages, and words with. */
export interface Line {
  readonly cells: Readonly<Record<string, string>>;
  readonly words?: Readonly<Record<string, Text>>;
}

/** What an item becomes: its row, rows within it where it is a group, and the fields that these say. */
export interface Written extends Line {
  readonly within?: readonly Line[];
  readonly says: readonly string[];
  /** Constraints of its own. */
  readonly rules?: readonly string[];
  readonly list?: { readonly name: string; readonly options: readonly Option[] };
}

type Writer = (item: Item, definition: Definition, say: (source: string) => string) => Written;

const listFields = ['choices', 'values', 'randomise', 'showChoice', 'carry'];
const shuffled = ({ randomise }: ChoiceList): Record<string, string> =>
  randomise ? { parameters: 'randomize=true' } : {};

function rated(item: Item & { options: string }, { optionSets }: Definition) {
  const set = optionSets[item.options]!;
  const options = labelsOf(set).map((label, at) => ({ value: set.values[at]!, label }));
  return {
    list: { name: item.options, options },
    cells: { type: `select_one ${item.options}`, appearance: 'likert' },
  };
}

const choice =
  (appearance: string): Writer =>
  (item) => {
    const own = item as Item & ChoiceList;
    const name = `${item.code}_list`;
    return {
      cells: { type: `select_one ${name}`, ...(appearance ? { appearance } : {}), ...shuffled(own) },
      list: { name, options: optionsOf(own) },
      says: listFields,
    };
  };

/** How XLSForm asks an item of each kind. */
export const writers: Readonly<Record<string, Writer>> = {
  scale: (item, definition) => ({
    ...rated(item as Item & { options: string }, definition),
    says: ['options'],
  }),
  differential(item, definition) {
    const own = item as DifferentialItem;
    const { list, cells } = rated(own, definition);
    const hint = Object.fromEntries(
      Object.keys(own.text).map((language) => [language, `${own.left[language]}|${own.right[language]}`]),
    );
    return {
      list,
      cells: { ...cells, appearance: 'likert fourlinks-differential' },
      words: { hint, ...(item.help ? { guidance_hint: item.help } : {}) },
      says: ['options', 'left', 'right'],
    };
  },
  single: choice(''),
  dropdown: choice('minimal'),
  multiple(item) {
    const own = item as MultipleItem;
    const name = `${item.code}_list`;
    return {
      cells: { type: `select_multiple ${name}`, ...shuffled(own) },
      list: { name, options: optionsOf(own) },
      rules: [
        ...(own.least === undefined ? [] : [`count-selected(.) >= ${own.least}`]),
        ...(own.most === undefined ? [] : [`count-selected(.) <= ${own.most}`]),
        ...(own.exclusive ?? []).map((value) => `not(selected(., '${value}') and count-selected(.) > 1)`),
      ],
      says: [...listFields, 'least', 'most', 'exclusive'],
    };
  },
  ranking(item) {
    const own = item as RankingItem;
    const name = `${item.code}_list`;
    return {
      cells: {
        type: `rank ${name}`,
        ...shuffled(own),
        ...(own.top === undefined ? {} : { appearance: `fourlinks-top-${own.top}` }),
      },
      list: { name, options: optionsOf(own) },
      says: [...listFields, 'top'],
    };
  },
  sum(item) {
    const own = item as SumItem;
    const options = optionsOf(own);
    const names = options.map(({ value }) => partName(own, value));
    const adds = names.map((name) => (name === names.at(-1) ? '.' : `coalesce(\${${name}}, 0)`)).join(' + ');
    return {
      cells: { type: 'begin_group', appearance: `field-list ${SUM}` },
      within: options.map(({ label }, at) => ({
        cells: {
          type: 'integer',
          name: names[at]!,
          constraint: at === options.length - 1 ? `. >= 0 and ${adds} = ${own.total}` : '. >= 0',
        },
        words: { label },
      })),
      says: ['choices', 'values', 'total'],
    };
  },
  bestWorst(item) {
    const own = item as BestWorstItem;
    const name = `${item.code}_list`;
    const rows = (['best', 'worst'] as const).map((part, at): Line => ({
      cells: {
        type: `select_one ${name}`,
        name: partName(own, part),
        ...shuffled(own),
        ...(at === 1 ? { constraint: `. != \${${partName(own, 'best')}}` } : {}),
      },
      words: {
        label: Object.fromEntries(Object.keys(own.text).map((language) => [language, at === 0 ? '+' : '−'])),
      },
    }));
    return {
      cells: { type: 'begin_group', appearance: `field-list ${BEST_WORST}` },
      within: rows,
      list: { name, options: optionsOf(own) },
      says: listFields,
    };
  },
  slider(item) {
    const { min, max, step = 1 } = item as SliderItem;
    return {
      cells: { type: 'range', parameters: `start=${min} end=${max} step=${step}` },
      says: ['min', 'max', 'step'],
    };
  },
  number(item) {
    const { min, max, decimals = 0 } = item as NumberItem;
    return {
      cells: { type: decimals === 0 ? 'integer' : 'decimal' },
      rules: [`. >= ${min}`, `. <= ${max}`],
      says: ['min', 'max', ...(decimals === 6 || decimals === 0 ? ['decimals'] : [])],
    };
  },
  date: (item) => ({
    cells: {
      type: 'date',
      ...((item as DateItem).precision === 'month' ? { appearance: 'month-year' } : {}),
    },
    says: ['precision'],
  }),
  time: () => ({ cells: { type: 'time' }, says: [] }),
  open(item) {
    const { maxLength, short } = item as OpenItem;
    return {
      cells: { type: 'text', ...(short ? {} : { appearance: 'multiline' }) },
      rules: [`string-length(.) <= ${maxLength}`],
      says: ['maxLength', 'short'],
    };
  },
  tick: (item) => ({
    cells: { type: 'acknowledge', appearance: 'fourlinks-tick' },
    words: { hint: (item as TickItem).label, ...(item.help ? { guidance_hint: item.help } : {}) },
    says: ['label'],
  }),
  notice: () => ({ cells: { type: 'note' }, says: [] }),
  draw(item) {
    const labels = labelsOf((item as DrawItem).forms);
    const guidance_hint = Object.fromEntries(
      Object.keys(item.text).map((language) => [language, labels.map((label) => label[language]).join('|')]),
    );
    return {
      cells: { type: 'calculate', calculation: `once(int(random() * ${labels.length}) + 1)` },
      words: { guidance_hint },
      says: ['forms'],
    };
  },
  computed: (item, _, say) => ({
    cells: { type: 'calculate', calculation: say((item as ComputedItem).formula) },
    says: ['formula'],
  }),
};
