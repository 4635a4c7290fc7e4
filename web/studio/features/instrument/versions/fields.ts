import type { Block, Definition, Item, Scale } from '../../../../../analysis/model/instrument/definition.ts';
import { kindOf } from '../../../../../analysis/model/instrument/kinds/index.ts';
import type { Field, Fields } from '../../../../../analysis/model/instrument/kinds/kind.ts';
import { type Bilingual, both, plain, type Text } from '../../../../../analysis/model/words.ts';

/** What is said beside the texts, under its name, in words. */
export type Facts = ReadonlyMap<string, { readonly title: Bilingual; readonly words: Bilingual }>;

const list = (entries: readonly unknown[]) => plain(entries.map(String).join(', '));
const lines = (entries: readonly string[]) => plain(entries.join('\n'));
const yes = both('是', 'yes');

type Row = readonly [name: string, title: Bilingual, words: Bilingual | undefined];

const facts = (rows: readonly Row[]): Facts =>
  new Map(rows.flatMap(([name, title, words]) => (words ? [[name, { title, words }]] : [])));

const said = (words: string | undefined) => (words === undefined ? undefined : plain(words));
const tagged = (tags: Item['tags']) =>
  tags && lines(Object.entries(tags).map(([dimension, values]) => `${dimension}: ${values.join(', ')}`));

export function itemFacts(item: Item): Facts {
  const { block, type, showIf, skip, checks, grid, optional, tags, note } = item;
  const kind = kindOf({ type });
  return facts([
    ['type', both('题型', 'Kind'), kind.title],
    ['block', both('板块', 'Block'), plain(block)],
    ['showIf', both('显示条件', 'Shown if'), said(showIf)],
    ['skip', both('跳转', 'Skips'), skip && lines(skip.map(({ when, to }) => `${when} → ${to}`))],
    ['checks', both('答案检查', 'Checks'), checks && lines(checks.map(({ holds }) => holds))],
    ['grid', both('表格', 'Table'), said(grid)],
    ['optional', both('可不答', 'May be left out'), optional ? yes : undefined],
    ['tags', both('标签', 'Tags'), tagged(tags)],
    ['note', both('备注', 'Note'), said(note)],
    ...kindRows(kind.fields, item),
  ]);
}

export function blockFacts({ randomise, fixed, showIf, tags }: Block): Facts {
  return facts([
    ['randomise', both('题目随机排列', 'Items in random order'), randomise ? yes : undefined],
    ['fixed', both('位置固定的题目', 'Items that keep their place'), fixed && list(fixed)],
    ['showIf', both('显示条件', 'Shown if'), said(showIf)],
    ['tags', both('标签', 'Tags'), tagged(tags)],
  ]);
}

export function scaleFacts({ items, minimumAnswered, score, range, adverse, tags }: Scale): Facts {
  return facts([
    ['items', both('题目', 'Items'), list(items)],
    ['minimumAnswered', both('至少作答', 'Answered at least'), plain(String(minimumAnswered))],
    ['score', both('计分', 'Score'), score === 'sum' ? both('总分', 'sum') : both('均值', 'mean')],
    ['range', both('取值范围', 'Range'), range && plain(range.join(' – '))],
    ['adverse', both('高分是坏消息', 'A high value is bad news'), adverse ? yes : undefined],
    ['tags', both('标签', 'Tags'), tagged(tags)],
  ]);
}

export function wholeFacts({ code, shuffledBlocks, dontKnow, frame, status, rules }: Definition): Facts {
  return facts([
    ['code', both('代码', 'Code'), plain(code)],
    ['frame', both('框架', 'Frame'), said(frame)],
    ['status', both('状态', 'Status'), said(status)],
    ['shuffledBlocks', both('随机排列的板块', 'Blocks in random order'), shuffledBlocks && list(shuffledBlocks)],
    [
      'dontKnow',
      both('提供“不知道”的题目', 'Items that offer "don\'t know"'),
      dontKnow.items.length > 0 ? list(dontKnow.items) : undefined,
    ],
    ['rules', both('规则', 'Rules'), rules && list(rules)],
  ]);
}

export const formulaFacts = (formula: string): Facts =>
  facts([['formula', both('公式', 'Formula'), plain(formula)]]);

export const valuesFacts = (values: readonly number[]): Facts =>
  facts([['values', both('取值', 'Values'), list(values)]]);

/** The fields of a kind that hold no texts. */
function kindRows(fields: Fields, given: object, within = ''): Row[] {
  const own: Readonly<Record<string, unknown>> = { ...given };
  return Object.entries(fields).flatMap(([name, field]): Row[] => {
    const value = own[name];
    if (value === undefined || field.input === 'labels' || field.input === 'text') return [];
    if (field.input === 'group') return kindRows(field.fields, value as object, `${within}${name}.`);
    return [[`${within}${name}`, field.title, wordsOf(field, value)]];
  });
}

function wordsOf(field: Field, value: unknown): Bilingual | undefined {
  switch (field.input) {
    case 'switch':
      return value === true ? yes : undefined;
    case 'oneOf':
      return field.of[value as string];
    case 'picture':
      return both('有图片', 'a picture');
    case 'numbers':
    case 'values':
      return list(value as readonly number[]);
    case 'conditions':
    case 'names':
      return lines(Object.entries(value as Text).map(([key, words]) => `${key}: ${words}`));
    default:
      return plain(String(value));
  }
}
