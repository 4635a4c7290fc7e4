import type { Definition, Item } from './definition.ts';
import { ExpressionError } from '../expression/faults.ts';
import { parseFormula } from './formula.ts';
import { DefinitionError } from './shape.ts';

/** So many characters of open answers fit the largest box in any script. */
const OPEN_CHARACTERS = 16_000;

/** What a shape cannot see: every name is used once, means something, and numbers agree with what they count. */
export function checkReferences(definition: Definition): void {
  checkNames(definition);
  for (const [name, set] of Object.entries(definition.optionSets)) checkOptions(set, `optionSets.${name}`);
  definition.items.forEach((item, index) => checkItem(definition, item, `items[${index}]`));
  checkScales(definition);
  checkFormulas(definition);
  const open = definition.items.reduce((sum, item) => sum + (item.type === 'open' ? item.maxLength : 0), 0);
  if (open > OPEN_CHARACTERS)
    throw new DefinitionError(
      'items',
      `开放题合计最多 ${OPEN_CHARACTERS} 字，现为 ${open} 字`,
      `open answers together may hold ${OPEN_CHARACTERS} characters, not ${open}`,
    );
}

/** Items, scales and derived scores are columns of one table, in which `flagged` is taken. */
function checkNames({ blocks, items, scales, derived }: Definition): void {
  unique(blocks, 'blocks', new Set());
  const columns = new Set(['flagged']);
  unique(items, 'items', columns);
  unique(scales, 'scales', columns);
  unique(derived, 'derived', columns);
}

function unique(entries: readonly { readonly code: string }[], place: string, taken: Set<string>): void {
  entries.forEach(({ code }, index) => {
    if (taken.has(code))
      throw new DefinitionError(
        `${place}[${index}].code`,
        `代码“${code}”已被使用`,
        `the code "${code}" is taken`,
      );
    taken.add(code);
  });
}

function checkOptions(set: Definition['optionSets'][string], place: string): void {
  const { values } = set;
  for (const locale of ['zh-CN', 'en'] as const) sameLength(set[locale], values, `${place}.${locale}`);
  if (values.some((value, index) => index > 0 && value <= values[index - 1]!))
    throw new DefinitionError(
      `${place}.values`,
      '取值应从小到大且不重复',
      'values must rise without repeats',
    );
}

function sameLength(labels: readonly string[], beside: readonly unknown[], place: string): void {
  if (labels.length !== beside.length)
    throw new DefinitionError(
      place,
      `应有 ${beside.length} 个标签，现有 ${labels.length} 个`,
      `it must hold ${beside.length} labels, not ${labels.length}`,
    );
}

function checkItem({ blocks, optionSets }: Definition, item: Item, place: string): void {
  if (!blocks.some(({ code }) => code === item.block)) throw unknown(`${place}.block`, item.block);
  if (item.type === 'single') sameLength(item.choices.en, item.choices['zh-CN'], `${place}.choices.en`);
  if (item.type !== 'scale') return;
  const set = Object.hasOwn(optionSets, item.options) ? optionSets[item.options] : undefined;
  if (!set) throw unknown(`${place}.options`, item.options);
  const expected = item.attentionCheck?.expected;
  if (expected !== undefined && !set.values.includes(expected))
    throw unknown(`${place}.attentionCheck.expected`, String(expected));
}

function checkScales({ items, scales, dontKnow }: Definition): void {
  const byCode = new Map(items.map((item) => [item.code, item]));
  const find = (code: string, place: string) => {
    const item = byCode.get(code);
    if (item?.type !== 'scale') throw unknown(place, code);
    return item;
  };
  dontKnow.items.forEach((code, index) => find(code, `dontKnow.items[${index}]`));
  scales.forEach((scale, index) => {
    const place = `scales[${index}]`;
    const optionSets = scale.items.map((code, at) => find(code, `${place}.items[${at}]`).options);
    if (new Set(optionSets).size > 1 || new Set(scale.items).size < scale.items.length)
      throw new DefinitionError(
        `${place}.items`,
        '同一量表的题目应使用同一组选项且不重复',
        'the items of a scale must share one option set and not repeat',
      );
    if (scale.minimumAnswered > scale.items.length)
      throw new DefinitionError(
        `${place}.minimumAnswered`,
        `不能超过题目数 ${scale.items.length}`,
        `it cannot exceed the ${scale.items.length} items`,
      );
  });
}

function checkFormulas({ items, scales, derived }: Definition): void {
  const rated = new Set(items.filter(({ type }) => type === 'scale').map(({ code }) => code));
  const scored = new Set(scales.map(({ code }) => code));
  derived.forEach(({ formula }, index) => {
    const place = `derived[${index}].formula`;
    try {
      parseFormula(formula, { items: rated, scales: scored });
    } catch (error) {
      if (!(error instanceof ExpressionError)) throw error;
      throw new DefinitionError(place, error.reason['zh-CN'], error.reason.en);
    }
  });
}

function unknown(place: string, name: string): DefinitionError {
  return new DefinitionError(place, `找不到“${name}”`, `there is no "${name}" to refer to`);
}
