import { ExpressionError } from '../expression/faults.ts';
import { ratingOf } from './choices.ts';
import { conditionFaults } from './conditions.ts';
import type { Definition } from './definition.ts';
import { parseFormula } from './formula.ts';
import { fieldFaults, lengthFaults } from './kinds/check-fields.ts';
import { itemKinds, kindOf } from './kinds/index.ts';
import { type Fault, unfinished, unknownName } from './shape.ts';

/** So many characters of open answers fit the largest box in any script. */
const OPEN_CHARACTERS = 16_000;

/** What a shape cannot see: every name is used once, means something, and numbers agree with what they count. */
export function referenceFaults(definition: Definition, kinds = itemKinds): Fault[] {
  const basic = [
    ...Object.entries(definition.optionSets).flatMap(([name, set]) =>
      optionFaults(set, `optionSets.${name}`),
    ),
    ...blockFaults(definition),
    ...definition.items.flatMap((item, index) => {
      const place = `items[${index}]`;
      const homeless = definition.blocks.some(({ code }) => code === item.block)
        ? []
        : [unknownName(`${place}.block`, item.block)];
      const lost =
        item.grid === undefined || definition.grids?.some(({ code }) => code === item.grid)
          ? []
          : [unknownName(`${place}.grid`, item.grid)];
      return [...homeless, ...lost, ...fieldFaults(definition, item, place, kinds)];
    }),
  ];
  // What follows computes with the fields: they must mean something.
  if (basic.length > 0) return [...nameFaults(definition, []), ...basic];
  const columns = definition.items.flatMap((item) => kindOf(item, kinds).columns(item, definition));
  const optionsOf = new Map(
    definition.items.flatMap((item): [string, string][] => {
      const rating = ratingOf(definition, item, kinds);
      return rating ? [[item.code, rating.options]] : [];
    }),
  );
  return [
    ...nameFaults(
      definition,
      columns.map(({ name }) => name),
    ),
    ...scaleFaults(definition, optionsOf),
    ...formulaFaults(definition, optionsOf),
    ...conditionFaults(definition, kinds),
    ...lengthOfOpen(definition, kinds),
  ];
}

function lengthOfOpen({ items }: Definition, kinds: typeof itemKinds): Fault[] {
  const open = items.reduce((sum, item) => sum + (kindOf(item, kinds).characters?.(item) ?? 0), 0);
  return open > OPEN_CHARACTERS
    ? [
        unfinished(
          'items',
          `开放题合计最多 ${OPEN_CHARACTERS} 字，现为 ${open} 字`,
          `open answers together may hold ${OPEN_CHARACTERS} characters, not ${open}`,
        ),
      ]
    : [];
}

/** Items, scales and derived scores are columns of one table, in which `flagged` is taken. */
function nameFaults(
  { blocks, items, scales, derived, grids = [] }: Definition,
  made: readonly string[],
): Fault[] {
  const codes = new Set(items.map(({ code }) => code));
  const columns = new Set(['flagged', 'end', ...made.filter((name) => !codes.has(name))]);
  return [
    ...takenFaults(blocks, 'blocks', new Set(['end'])),
    ...takenFaults(grids, 'grids', new Set()),
    ...takenFaults(items, 'items', columns),
    ...takenFaults(scales, 'scales', columns),
    ...takenFaults(derived, 'derived', columns),
  ];
}

function takenFaults(
  entries: readonly { readonly code: string }[],
  place: string,
  taken: Set<string>,
): Fault[] {
  return entries.flatMap(({ code }, index) => {
    const known = taken.has(code);
    taken.add(code);
    return known
      ? [unfinished(`${place}[${index}].code`, `代码“${code}”已被使用`, `the code "${code}" is taken`)]
      : [];
  });
}

function blockFaults({ blocks, items, shuffledBlocks = [] }: Definition): Fault[] {
  return [
    ...blocks.flatMap((block, index) =>
      (block.fixed ?? []).flatMap((code, at) =>
        items.some((item) => item.code === code && item.block === block.code)
          ? []
          : [unknownName(`blocks[${index}].fixed[${at}]`, code)],
      ),
    ),
    ...shuffledBlocks.flatMap((code, at) =>
      blocks.some((block) => block.code === code) ? [] : [unknownName(`shuffledBlocks[${at}]`, code)],
    ),
  ];
}

function optionFaults(set: Definition['optionSets'][string], place: string): Fault[] {
  const { values, ...labels } = set;
  const lengths = lengthFaults(labels, values.length, place);
  return values.some((value, index) => index > 0 && value <= values[index - 1]!)
    ? [
        ...lengths,
        unfinished(`${place}.values`, '取值应从小到大且不重复', 'values must rise without repeats'),
      ]
    : lengths;
}

/** The option set of every item that can be scored. */
type OptionsOf = ReadonlyMap<string, string>;

function scaleFaults({ scales, dontKnow, items }: Definition, optionsOf: OptionsOf): Fault[] {
  const unsure = dontKnow.items.flatMap((code, index) =>
    items.some((item) => item.code === code) ? [] : [unknownName(`dontKnow.items[${index}]`, code)],
  );
  return [
    ...unsure,
    ...scales.flatMap((scale, index) => {
      const place = `scales[${index}]`;
      const lost = scale.items.flatMap((code, at) =>
        optionsOf.has(code) ? [] : [unknownName(`${place}.items[${at}]`, code)],
      );
      if (lost.length > 0) return lost;
      const optionSets = new Set(scale.items.map((code) => optionsOf.get(code)));
      if (optionSets.size > 1 || new Set(scale.items).size < scale.items.length)
        return [
          unfinished(
            `${place}.items`,
            '同一量表的题目应使用同一组选项且不重复',
            'the items of a scale must share one option set and not repeat',
          ),
        ];
      return scale.minimumAnswered > scale.items.length
        ? [
            unfinished(
              `${place}.minimumAnswered`,
              `不能超过题目数 ${scale.items.length}`,
              `it cannot exceed the ${scale.items.length} items`,
            ),
          ]
        : [];
    }),
  ];
}

function formulaFaults({ scales, derived }: Definition, optionsOf: OptionsOf): Fault[] {
  const rated = new Set(optionsOf.keys());
  const scored = new Set(scales.map(({ code }) => code));
  return derived.flatMap(({ formula }, index) => {
    try {
      parseFormula(formula, { items: rated, scales: scored });
      return [];
    } catch (error) {
      if (!(error instanceof ExpressionError)) throw error;
      return [unfinished(`derived[${index}].formula`, error.reason['zh-CN'], error.reason.en)];
    }
  });
}
