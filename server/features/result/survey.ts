import { choicesOf, rangeOf } from '../../../analysis/model/instrument/choices.ts';
import type {
  Definition,
  Item,
  ScaleItem,
  SingleItem,
} from '../../../analysis/model/instrument/definition.ts';
import type { Bilingual, Link } from '../../contract/construct.ts';

export type Range = readonly [min: number, max: number];

export interface Category {
  readonly value: number;
  readonly label: Bilingual;
}

export interface RatedItem {
  readonly code: string;
  readonly text: Bilingual;
  readonly reverse: boolean;
  /** Items of one option set are shown in one table. */
  readonly options: string;
  readonly answers: readonly Category[];
  readonly range: Range;
  readonly block: Bilingual;
  readonly link?: Link;
}

export interface RatedScale {
  readonly code: string;
  readonly name: Bilingual;
  readonly items: readonly string[];
  readonly range: Range;
  readonly link?: Link;
  /** The item that asks how important the link of this scale is. */
  readonly importance?: string;
  /** The score of importance minus the scale. */
  readonly gap?: string;
}

export interface Background {
  readonly code: string;
  readonly text: Bilingual;
  readonly detached: boolean;
  readonly categories: readonly Category[];
}

/** An instrument as its results are read: what was rated, on which scales, by whom. */
export interface Survey {
  readonly title: Bilingual;
  readonly items: readonly RatedItem[];
  readonly scales: readonly RatedScale[];
  readonly backgrounds: readonly Background[];
}

export function surveyOf(definition: Definition): Survey {
  const items = definition.items.flatMap((item) =>
    item.type === 'scale' && !item.attentionCheck ? [ratedItem(definition, item)] : [],
  );
  return {
    title: definition.title,
    items,
    scales: ratedScales(definition, items),
    backgrounds: definition.items.flatMap((item) =>
      item.type === 'single' ? [background(definition, item)] : [],
    ),
  };
}

function ratedItem(definition: Definition, item: ScaleItem): RatedItem {
  const block = definition.blocks.find(({ code }) => code === item.block)!;
  // Only an instrument that knows links has items that cross them.
  const knowsLinks = definition.blocks.some(({ link }) => link !== null);
  const link = item.link ?? block.link ?? (knowsLinks ? 'across' : undefined);
  return {
    code: item.code,
    text: item.text,
    reverse: item.reverse ?? false,
    options: item.options,
    answers: categoriesOf(definition, item),
    range: rangeOf(definition, item.options),
    block: block.title,
    ...(link && { link }),
  };
}

function ratedScales(definition: Definition, items: readonly RatedItem[]): RatedScale[] {
  const inScales = new Set(definition.scales.flatMap((scale) => scale.items));
  const scores = new Set(definition.derived.map(({ code }) => code));
  return definition.scales.map(({ code, name, items: members, link }) => {
    const first = items.find((item) => item.code === members[0])!;
    const importance = link && items.find((item) => item.link === link && !inScales.has(item.code));
    const gap = `GAP_${link}`;
    const shownLink = link ?? (first.link && 'across');
    return {
      code,
      name,
      items: members,
      range: first.range,
      ...(shownLink && { link: shownLink }),
      ...(importance && { importance: importance.code }),
      ...(scores.has(gap) && { gap }),
    };
  });
}

function background(definition: Definition, item: SingleItem): Background {
  const { code, text, storage } = item;
  return { code, text, detached: storage === 'detached', categories: categoriesOf(definition, item) };
}

function categoriesOf(definition: Definition, item: Item): Category[] {
  return choicesOf(definition, item).flatMap(({ answer, label }) =>
    typeof answer === 'number' ? [{ value: answer, label }] : [],
  );
}
