import { ExpressionError } from '../expression/faults.ts';
import { ratingOf } from './choices.ts';
import type { Definition } from './definition.ts';
import { parseFormula } from './formula.ts';
import { checkFields, checkLengths } from './kinds/check-fields.ts';
import { itemKinds, kindOf } from './kinds/index.ts';
import { DefinitionError, unknownName } from './shape.ts';

/** So many characters of open answers fit the largest box in any script. */
const OPEN_CHARACTERS = 16_000;

/** What a shape cannot see: every name is used once, means something, and numbers agree with what they count. */
export function checkReferences(definition: Definition, kinds = itemKinds): void {
  checkNames(definition);
  for (const [name, set] of Object.entries(definition.optionSets)) checkOptions(set, `optionSets.${name}`);
  definition.items.forEach((item, index) => {
    const place = `items[${index}]`;
    if (!definition.blocks.some(({ code }) => code === item.block))
      throw unknownName(`${place}.block`, item.block);
    checkFields(definition, item, place, kinds);
  });
  const optionsOf = new Map(
    definition.items.flatMap((item): [string, string][] => {
      const rating = ratingOf(definition, item, kinds);
      return rating ? [[item.code, rating.options]] : [];
    }),
  );
  checkScales(definition, optionsOf);
  checkFormulas(definition, optionsOf);
  const open = definition.items.reduce((sum, item) => sum + (kindOf(item, kinds).characters?.(item) ?? 0), 0);
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
  const { values, ...labels } = set;
  checkLengths(labels, values.length, place);
  if (values.some((value, index) => index > 0 && value <= values[index - 1]!))
    throw new DefinitionError(
      `${place}.values`,
      '取值应从小到大且不重复',
      'values must rise without repeats',
    );
}

/** The option set of every item that can be scored. */
type OptionsOf = ReadonlyMap<string, string>;

function checkScales({ scales, dontKnow }: Definition, optionsOf: OptionsOf): void {
  const find = (code: string, place: string) => {
    const options = optionsOf.get(code);
    if (options === undefined) throw unknownName(place, code);
    return options;
  };
  dontKnow.items.forEach((code, index) => find(code, `dontKnow.items[${index}]`));
  scales.forEach((scale, index) => {
    const place = `scales[${index}]`;
    const optionSets = scale.items.map((code, at) => find(code, `${place}.items[${at}]`));
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

function checkFormulas({ scales, derived }: Definition, optionsOf: OptionsOf): void {
  const rated = new Set(optionsOf.keys());
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
