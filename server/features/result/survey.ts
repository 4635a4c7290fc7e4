import type { Frame, Tags } from '../../../analysis/model/frame/frame.ts';
import { currentTags, dimensionOf, shortOf } from '../../../analysis/model/frame/read-frame.ts';
import { choicesOf, columnsOf } from '../../../analysis/model/instrument/choices.ts';
import { type Definition, type Item, tagsOf } from '../../../analysis/model/instrument/definition.ts';
import { kindOf } from '../../../analysis/model/instrument/kinds/index.ts';
import type { Mark } from '../../../analysis/model/table.ts';
import { bilingual } from '../../../analysis/model/text.ts';
import type { Bilingual } from '../../contract/construct.ts';
import { adverseNames } from './adverse-names.ts';

export type Range = readonly [min: number, max: number];

export interface Category {
  readonly value: number;
  readonly label: Bilingual;
}

export interface RatedItem {
  readonly code: string;
  readonly text: Bilingual;
  readonly reverse: boolean;
  /** High answers, as asked and answered, are the bad news. */
  readonly adverse: boolean;
  /** Items of one option set are shown in one table. */
  readonly options: string;
  readonly answers: readonly Category[];
  readonly range: Range;
  readonly block: Bilingual;
  readonly tags: Tags;
  readonly mark?: Mark;
}

export interface RatedScale {
  readonly code: string;
  readonly name: Bilingual;
  readonly items: readonly string[];
  readonly range: Range;
  readonly adverse: boolean;
  readonly tags: Tags;
  readonly mark?: Mark;
  /** The item that asks how important it is, and the score of importance minus the scale. */
  readonly importance?: string;
  readonly gap?: string;
}

export interface Background {
  readonly code: string;
  readonly text: Bilingual;
  readonly detached: boolean;
  /** It parts respondents within other groups only. */
  readonly within?: boolean;
  readonly categories: readonly Category[];
}

/** One column of an item that is answered in another way than by rating. */
export interface AnswerPart {
  readonly name: string;
  readonly level: 'nominal' | 'ordinal' | 'interval';
  /** One choice of several: 1 where it was chosen, 0 where not. */
  readonly chosen: boolean;
  readonly text: Bilingual;
  /** What it is of the item, where the item makes several. */
  readonly part: Bilingual | null;
  readonly answers: readonly Category[];
}

/** An instrument as its results are read: what was rated, on which scales, by whom. */
export interface Survey {
  readonly items: readonly RatedItem[];
  readonly scales: readonly RatedScale[];
  readonly backgrounds: readonly Background[];
  readonly parts: readonly AnswerPart[];
  /** What marks are values of, and the value that gathers what stands under no other. */
  readonly markedBy?: Bilingual;
  readonly gathering?: string;
}

export function surveyOf(definition: Definition, frame: Frame): Survey {
  const column = dimensionOf(frame, 'column');
  const gathering = column?.values.find(({ gathers }) => gathers)?.code;
  const adverse = adverseNames(definition, frame);
  const markOf = marker(definition, frame);
  const items = definition.items.flatMap((item) => ratedItem(definition, item, frame, adverse, markOf));
  return {
    items,
    scales: ratedScales(definition, items, frame, adverse, markOf),
    backgrounds: definition.items.flatMap((item) => background(definition, item)),
    parts: definition.items.flatMap((item) => answerParts(definition, item)),
    ...(column && { markedBy: bilingual(column.name) }),
    ...(gathering !== undefined && { gathering }),
  };
}

type Marker = (tags: Tags) => { readonly mark?: Mark };

/** The column under which tags stand. Only an instrument that knows the columns has items that stand under none of them. */
function marker({ blocks, items, scales }: Definition, frame: Frame): Marker {
  const column = dimensionOf(frame, 'column');
  const known = column && [...blocks, ...items, ...scales].some(({ tags }) => tags?.[column.code]?.length);
  if (!known) return () => ({});
  const { code: dimension, values } = column;
  return (tags) => {
    const found =
      values.find(({ code }) => code === tags[dimension]?.[0]) ?? values.find(({ gathers }) => gathers);
    return found ? { mark: { dimension, value: found.code, name: bilingual(shortOf(found)) } } : {};
  };
}

function ratedItem(
  definition: Definition,
  item: Item,
  frame: Frame,
  adverse: ReadonlySet<string>,
  markOf: Marker,
): RatedItem[] {
  const rating = kindOf(item).rating?.(definition, item);
  if (!rating || rating.expected !== undefined) return [];
  const { options, range, reversed } = rating;
  const block = definition.blocks.find(({ code }) => code === item.block)!;
  const tags = currentTags(frame, tagsOf(definition, item));
  return [
    {
      code: item.code,
      text: bilingual(item.text),
      reverse: reversed,
      adverse: adverse.has(item.code) !== reversed,
      options,
      answers: categoriesOf(definition, item),
      range,
      block: bilingual(block.title),
      tags,
      ...markOf(tags),
    },
  ];
}

function ratedScales(
  { scales, derived }: Definition,
  items: readonly RatedItem[],
  frame: Frame,
  adverse: ReadonlySet<string>,
  markOf: Marker,
): RatedScale[] {
  const inScales = new Set(scales.flatMap((scale) => scale.items));
  const differences = derived.flatMap(({ code: gap, formula }) => {
    const [, importance, scale] = /^\s*(\S+)\s*-\s*(\S+)\s*$/.exec(formula) ?? [];
    const isAsked = items.some(({ code }) => code === importance && !inScales.has(code));
    return isAsked ? [{ gap, importance: importance!, scale }] : [];
  });
  return scales.map(({ code, name, items: members, tags: given = {} }) => {
    const tags = currentTags(frame, given);
    const first = items.find((item) => item.code === members[0])!;
    const { mark } = markOf(tags);
    const asked = differences.find(({ scale }) => scale === code);
    return {
      code,
      name: bilingual(name),
      items: members,
      range: first.range,
      adverse: adverse.has(code),
      tags,
      ...(mark && { mark }),
      ...(asked && { importance: asked.importance, gap: asked.gap }),
    };
  });
}

function background(definition: Definition, item: Item): Background[] {
  const [column] = columnsOf(definition, item);
  if (column?.role !== 'background' || column.values.length === 0) return [];
  const { pool } = column;
  const categories = categoriesOf(definition, item);
  return [{ code: item.code, text: bilingual(item.text), detached: pool !== 'rows', categories }];
}

/** The columns of an item that is neither rated nor background: what was chosen, brought into order, shared out, typed as a number. */
function answerParts(definition: Definition, item: Item): AnswerPart[] {
  const columns = columnsOf(definition, item).filter(
    ({ pool, kind, format }) => pool === 'rows' && kind !== 'text' && format === undefined,
  );
  const isRated = kindOf(item).rating?.(definition, item) !== undefined;
  if (isRated || columns.every(({ role, level }) => role === 'background' && level === 'nominal')) return [];
  return columns.map(({ name, level, set, part, values }) => ({
    name,
    level,
    chosen: set !== undefined,
    text: bilingual(item.text),
    part: part ? bilingual(part) : null,
    answers: values.map(({ value, label }) => ({ value, label: bilingual(label) })),
  }));
}

function categoriesOf(definition: Definition, item: Item): Category[] {
  return choicesOf(definition, item).flatMap(({ answer, label }) =>
    typeof answer === 'number' ? [{ value: answer, label: bilingual(label) }] : [],
  );
}
