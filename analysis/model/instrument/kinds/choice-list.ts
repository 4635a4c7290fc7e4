import { both, type Text } from '../../words.ts';
import type { Item, Labels } from '../definition.ts';
import { labelsOf } from '../labels.ts';
import type { Fields, ItemColumn } from './kind.ts';

/** Choices by place. Their values are 1, 2, 3 … unless said otherwise; everything else names them by value. */
export interface ChoiceList {
  readonly choices: Labels;
  readonly values?: readonly number[];
  readonly randomise?: boolean;
  /** Keep their place while the others are shuffled. */
  readonly fixed?: readonly number[];
  /** Ask for words of one's own. */
  readonly other?: readonly number[];
  /** The condition under which a choice is offered, by value. */
  readonly showChoice?: Readonly<Record<string, string>>;
  /** Offers only what was chosen, or not chosen, in another item with the same values. */
  readonly carry?: { readonly from: string; readonly which: 'chosen' | 'unchosen' };
  /** The codes of the choices in the file that the item came from, by value. */
  readonly sources?: Readonly<Record<string, string>>;
}

/** One choice of a list. */
export interface Option {
  readonly value: number;
  readonly label: Text;
}

const fields = {
  choices: { title: both('选项', 'Choices'), input: 'labels' },
  values: { title: both('选项的值', 'Values of the choices'), input: 'numbers', optional: true },
  randomise: { title: both('选项随机排列', 'Choices in random order'), input: 'switch', optional: true },
  fixed: { title: both('位置固定的选项', 'Choices that keep their place'), input: 'values', optional: true },
  other: { title: both('可填写说明的选项', 'Choices that ask for words'), input: 'values', optional: true },
  showChoice: {
    title: both('选项的显示条件', 'When a choice is offered'),
    input: 'conditions',
    optional: true,
  },
  carry: {
    title: both('选项来自另一题', 'Choices carried from another item'),
    input: 'group',
    optional: true,
    fields: {
      from: { title: both('题目', 'Item'), input: 'item' },
      which: {
        title: both('哪些选项', 'Which choices'),
        input: 'oneOf',
        of: { chosen: both('已选的', 'Chosen'), unchosen: both('未选的', 'Not chosen') },
      },
    },
  },
  sources: { title: both('原文件中的代码', 'Codes in the original file'), input: 'names', optional: true },
} as const satisfies Fields;

/** The fields of every kind with choices of its own. */
export const choiceFields: typeof fields & Fields = fields;

export const storageField = {
  storage: {
    title: both('存储方式', 'Storage'),
    input: 'oneOf',
    of: { linked: both('与答卷相连', 'With the answers'), detached: both('分离保存', 'Detached') },
  },
} as const satisfies Fields;

export function optionsOf({ choices, values }: Pick<ChoiceList, 'choices' | 'values'>): Option[] {
  return labelsOf(choices).map((label, at) => ({ value: values?.[at] ?? at + 1, label }));
}

/** Values that fit a byte beside the codes of missing answers. */
export const fitsByte = (values: readonly number[]): boolean =>
  values.every((value) => value >= -123 && value <= 127);

/** The name of the column of one choice. */
export const partName = ({ code }: Pick<Item, 'code'>, value: number | string): string =>
  `${code}_${String(value).replace('-', 'n')}`;

/** The column of the words beside the choices that ask for them; each such column is a pool of its own. */
export function otherColumns(item: Item & Pick<ChoiceList, 'other'>): ItemColumn[] {
  if (!item.other?.length) return [];
  const name = partName(item, 'other');
  return [
    {
      name,
      pool: `open:${name}`,
      kind: 'text',
      role: 'open',
      level: 'nominal',
      values: [],
      part: both('其他（说明）', 'Other, in words'),
    },
  ];
}

/** How many characters of one's own a list may ask for. */
export const OTHER_CHARACTERS = 200;
export const otherCharacters = ({ other }: Pick<ChoiceList, 'other'>): number =>
  other?.length ? OTHER_CHARACTERS : 0;

/** What a cell of a table chooses of a list: a value, or a label in any language. */
export function optionNamed(item: ChoiceList, cell: string): Option | undefined {
  const words = cell.trim().toLowerCase();
  return optionsOf(item).find(
    ({ value, label }) =>
      String(value) === words || Object.values(label).some((each) => each.toLowerCase() === words),
  );
}

export const sound = (text: unknown, most = OTHER_CHARACTERS): text is string =>
  typeof text === 'string' && text.trim() !== '' && text.length <= most;

/** Whether something is a list of different values of a choice list. */
export function distinctValues(item: ChoiceList, given: unknown): given is number[] {
  if (!Array.isArray(given) || new Set(given).size < given.length) return false;
  const values = new Set<unknown>(optionsOf(item).map(({ value }) => value));
  return given.every((value) => values.has(value));
}
