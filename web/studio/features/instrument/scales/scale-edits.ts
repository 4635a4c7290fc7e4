import { ExpressionError } from '../../../../../analysis/model/expression/faults.ts';
import type {
  Definition,
  Derived,
  Item,
  Scale,
} from '../../../../../analysis/model/instrument/definition.ts';
import { renameIn } from '../../../../../analysis/model/expression/rename.ts';
import { parseFormula } from '../../../../../analysis/model/instrument/formula.ts';
import { languagesOf } from '../../../../../analysis/model/instrument/translate.ts';
import { freeCode, takenCodes } from '../edit/codes.ts';
import { withField } from '../edit/fields.ts';
import { updateItem } from '../edit/items.ts';
import type { RatedItem } from './rated-items.ts';

export function addScale(definition: Definition): Definition {
  const scale: Scale = {
    code: freeCode('SC1', takenCodes(definition)),
    name: Object.fromEntries(languagesOf(definition).map((language) => [language, ''])),
    items: [],
    minimumAnswered: 1,
  };
  return { ...definition, scales: [...definition.scales, scale] };
}

/** Changes the scale at a place; its score goes on by its new code in the derived formulas. */
export function updateScale(definition: Definition, at: number, change: (scale: Scale) => Scale): Definition {
  const before = definition.scales[at]!;
  const after = change(before);
  const names = new Map(before.code === after.code ? [] : [[before.code, after.code]]);
  return {
    ...definition,
    scales: definition.scales.with(at, after),
    derived: names.size === 0 ? definition.derived : renamed(definition.derived, names),
  };
}

export function removeScale(definition: Definition, at: number): Definition {
  return { ...definition, scales: definition.scales.toSpliced(at, 1) };
}

/** In or out; items stand in the order of the questionnaire, and two thirds of them are asked for, as is usual. */
export function withMember(scale: Scale, code: string, isIn: boolean, order: readonly RatedItem[]): Scale {
  const items = order
    .map(({ item }) => item.code)
    .filter((each) => (each === code ? isIn : scale.items.includes(each)));
  const usual = (count: number) => Math.max(1, Math.ceil((count * 2) / 3));
  const wasUsual = scale.minimumAnswered === usual(scale.items.length);
  return {
    ...scale,
    items,
    minimumAnswered: wasUsual
      ? usual(items.length)
      : Math.min(scale.minimumAnswered, Math.max(1, items.length)),
  };
}

export const turnKey = (definition: Definition, code: string, reverse: boolean): Definition =>
  updateItem(definition, code, (item: Item) => withField(item, 'reverse', reverse || undefined));

export function addDerived(definition: Definition): Definition {
  const derived: Derived = { code: freeCode('DS1', takenCodes(definition)), formula: '' };
  return { ...definition, derived: [...definition.derived, derived] };
}

export function updateDerived(
  definition: Definition,
  at: number,
  change: (derived: Derived) => Derived,
): Definition {
  return { ...definition, derived: definition.derived.with(at, change(definition.derived[at]!)) };
}

export function removeDerived(definition: Definition, at: number): Definition {
  return { ...definition, derived: definition.derived.toSpliced(at, 1) };
}

/** Why a formula cannot be scored; null where it can. */
export function formulaFault(
  formula: string,
  { scales }: Definition,
  rated: readonly RatedItem[],
): ExpressionError['reason'] | null {
  try {
    parseFormula(formula, {
      items: new Set(rated.map(({ item }) => item.code)),
      scales: new Set(scales.map(({ code }) => code)),
    });
    return null;
  } catch (error) {
    if (error instanceof ExpressionError) return error.reason;
    throw error;
  }
}

function renamed(derived: readonly Derived[], names: ReadonlyMap<string, string>): Derived[] {
  return derived.map((each) => ({ ...each, formula: renameIn(each.formula, names) }));
}
