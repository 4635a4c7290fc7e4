import type { Definition, Item } from '../../../analysis/model/instrument/definition.ts';
import { itemKinds } from '../../../analysis/model/instrument/kinds/index.ts';
import type { ItemColumn } from '../../../analysis/model/instrument/kinds/kind.ts';
import type { signs } from '../../contract/import.ts';
import { isAnswered, partsOf } from './join-parts.ts';

type Sign = (typeof signs)[number];

/** The columns that answer an item, by place (null where a part of it has none), by which sign they were found and how sure that is. */
export interface Found {
  readonly columns: readonly (number | null)[];
  readonly sign: Sign;
  readonly sure: number;
}

/** A column by its name in the file, in small letters and by the rows of its header, and by what is essential in name and label. */
interface Named {
  readonly at: number;
  readonly raw: string;
  readonly lower: string;
  readonly pieces: readonly string[];
  readonly names: readonly string[];
}

/** An item by its code in small letters and by what is essential in its text, in any language. */
interface Asked {
  readonly item: Item;
  readonly code: string;
  readonly words: readonly string[];
}

/** Stands between the rows of a header; see name-columns.ts. */
const JOINT = '｜';
/** Below this two texts are too unlike to be one question. */
const ALIKE = 0.72;
const CLEARLY = 0.1;

/** The column of each item by its code, by its text as survey services write it, by its number or by likeness; parts of an item by their labels. */
export function findColumns(
  definition: Definition,
  header: readonly string[],
  labels: readonly string[],
  kinds = itemKinds,
): Map<string, Found> {
  const free = new Map(
    header.map((raw, at): [number, Named] => {
      const lower = raw.toLowerCase();
      const names = [raw, ...raw.split(JOINT), labels[at] ?? ''].map(essence).filter((name) => name !== '');
      return [at, { at, raw, lower, pieces: lower.split(JOINT), names: [...new Set(names)] }];
    }),
  );
  const found = new Map<string, Found>();
  const items = definition.items
    .filter((item) => isAnswered(definition, item, kinds))
    .map((item): Asked => ({ item, code: item.code.toLowerCase(), words: wordings(item.text) }));
  const settle = ({ item }: Asked, columns: readonly (Named | null)[], sign: Sign, sure: number): void => {
    for (const column of columns) if (column) free.delete(column.at);
    found.set(item.code, { columns: columns.map((column) => column?.at ?? null), sign, sure });
  };
  const pass = (
    sign: Sign,
    sure: number,
    fits: (column: Named, asked: Asked) => boolean,
    single = false,
  ): void => {
    for (const asked of items) {
      if (found.has(asked.item.code)) continue;
      const fitting = [...free.values()].filter((column) => fits(column, asked));
      if (fitting[0] && (!single || fitting.length === 1)) settle(asked, [fitting[0]], sign, sure);
    }
  };
  pass('code', 1, ({ raw }, { item }) => raw === item.source);
  pass('code', 1, ({ pieces }, { code }) => pieces.includes(code));
  for (const asked of items) {
    const parts = found.has(asked.item.code) ? [] : partsOf(definition, asked.item, kinds);
    const columns = parts.length > 0 ? partColumns(asked, parts, [...free.values()]) : null;
    if (columns) settle(asked, columns, 'parts', columns.includes(null) ? 0.8 : 0.95);
  }
  pass('code', 0.95, ({ names }, { code }) => names[0] === essence(code));
  pass('text', 0.95, ({ names }, { words }) => words.some((each) => names.includes(each)));
  pass(
    'code',
    0.9,
    ({ lower }, { code }) => lower.startsWith(code) && /^[^\p{L}\p{N}_]/u.test(lower.slice(code.length)),
    true,
  );
  pass('text', 0.85, ({ names }, { words }) =>
    words.some((each) => names.some((name) => name.endsWith(each))),
  );
  pass('text', 0.7, ({ names }, { words }) => names.some((name) => isEndOf(name, words, items)), true);
  byLikeness(
    items.filter(({ item }) => !found.has(item.code)),
    [...free.values()],
    settle,
  );
  if (found.size === 0) byNumber(items, [...free.values()], settle);
  return found;
}

const KIND_MARK =
  /[【[(（]\s*(?:单选|多选|量表|矩阵|填空|必答|必填|选答|下拉|排序|评分|打分|简答|single|multiple|required|optional)[^】\])）]*[】\])）]/giu;
const NUMBERING = /^(?:第?\s*\d{1,3}\s*题?\s*[、.．:：)）\s—–-]\s*|[（(]\d{1,3}[)）]\s*)/u;

/** Letters and digits only: numbering, kind of question and punctuation differ from service to service. */
function essence(text: string): string {
  return text
    .replaceAll(KIND_MARK, '')
    .replace(NUMBERING, '')
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
}

const wordings = (text: Item['text']): string[] =>
  Object.values(text)
    .map(essence)
    .filter((words) => words.length >= 2);

/** Short names of columns: the end of the text of one item and of no other. */
function isEndOf(name: string, own: readonly string[], items: readonly Asked[]): boolean {
  const ends = (words: readonly string[]) => words.some((each) => each.endsWith(name));
  return (
    name.length >= 2 &&
    !/^\d+$/.test(name) &&
    ends(own) &&
    items.filter(({ words }) => ends(words)).length === 1
  );
}

/** The columns of the parts of an item: its own names, or its code or text before the label or value of a choice. */
function partColumns(
  { item, code, words }: Asked,
  parts: readonly ItemColumn[],
  free: readonly Named[],
): (Named | null)[] | null {
  const taken = new Set<Named>();
  const stems = [essence(code), ...words];
  const isStem = (stem: string) =>
    stem !== '' && stems.some((own) => stem === own || own.endsWith(stem) || stem.endsWith(own));
  const columns = parts.map(({ name, part }) => {
    const value = name.slice(item.code.length + 1);
    const ends = [...Object.values(part ?? {}).map(essence), essence(value)].filter((end) => end !== '');
    const isNamed = ({ raw, pieces }: Named) =>
      raw === sourceOf(item, value) || pieces.includes(name.toLowerCase());
    const isLabelled = ({ names }: Named) =>
      names.some((own) => ends.some((end) => own.endsWith(end) && isStem(own.slice(0, -end.length))));
    const left = free.filter((each) => !taken.has(each));
    const column = left.find(isNamed) ?? left.find(isLabelled) ?? null;
    if (column) taken.add(column);
    return column;
  });
  const choices = columns.slice(0, parts.filter(({ kind }) => kind !== 'text').length);
  const enough = choices.length === 1 ? columns.length > 1 && columns.every(Boolean) : taken.size >= 2;
  return enough ? columns : null;
}

/** The column from which a choice was made, where the questionnaire was proposed from a table. */
function sourceOf(
  item: Item & { readonly sources?: Readonly<Record<string, string>> },
  value: string,
): string | null {
  return item.type === 'multiple' ? (item.sources?.[value.replace(/^n/, '-')] ?? null) : null;
}

/** Two-letter pieces that two texts have in common, of all (Dice). */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const common = [...a].filter((pair) => b.has(pair)).length;
  return a.size + b.size === 0 ? 0 : (2 * common) / (a.size + b.size);
}

const pairs = (text: string): Set<string> =>
  new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2)));

type Settle = (asked: Asked, columns: readonly Named[], sign: Sign, sure: number) => void;

/** A column like one item and clearly less like every other. */
function byLikeness(open: readonly Asked[], free: readonly Named[], settle: Settle): void {
  const left = open.map((asked) => ({ asked, pairs: asked.words.map(pairs) }));
  const taken = new Set<Asked>();
  for (const column of left.length === 0 ? [] : free) {
    const names = column.names.map(pairs);
    const [best, next] = left
      .map(({ asked, pairs: words }) => ({
        asked,
        like: Math.max(0, ...words.flatMap((each) => names.map((name) => likeness(each, name)))),
      }))
      .sort((a, b) => b.like - a.like);
    if (!best || taken.has(best.asked) || best.like < ALIKE || best.like - (next?.like ?? 0) < CLEARLY)
      continue;
    taken.add(best.asked);
    settle(best.asked, [column], 'similarity', Math.round(best.like * 80) / 100);
  }
}

/** Columns that are called by number only answer the items in their order, where there are as many. */
function byNumber(items: readonly Asked[], free: readonly Named[], settle: Settle): void {
  const numbered = free.flatMap((column) => {
    const [, number] = /^(?:q|v|var|item|题|第)?\s*(\d{1,3})\s*题?$/i.exec(column.raw) ?? [];
    return number === undefined ? [] : [{ column, number: Number(number) }];
  });
  const differ = new Set(numbered.map(({ number }) => number)).size === items.length;
  if (numbered.length !== items.length || !differ) return;
  const inOrder = numbered.toSorted((a, b) => a.number - b.number);
  items.forEach((asked, at) => settle(asked, [inOrder[at]!.column], 'number', 0.5));
}
