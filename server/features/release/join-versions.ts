import { MISSING_INTEGER } from '../../../analysis/model/dataset/missing.ts';
import { canonicalJson } from '../../../analysis/model/instrument/canonical.ts';
import { columnsOf, ratingOf } from '../../../analysis/model/instrument/choices.ts';
import type { Definition, Item } from '../../../analysis/model/instrument/definition.ts';
import { parseExpression } from '../../../analysis/model/expression/parse.ts';
import { namesIn } from '../../../analysis/model/expression/syntax.ts';
import { itemKinds, kindOf } from '../../../analysis/model/instrument/kinds/index.ts';
import { scorerOf } from '../../../analysis/model/instrument/score-answers.ts';
import { variablesOf } from '../../../analysis/model/instrument/variables.ts';
import type { Cells } from './cells.ts';
import { planColumns } from './plan-columns.ts';

/** The codes of the items that are asked in the same words and answered in the same way in two versions. */
export function unchangedItems(before: Definition, after: Definition, kinds = itemKinds): string[] {
  const asked = (definition: Definition, item: Item) => {
    const { block: _, tags: __, note: ___, source: ____, showIf: _____, skip: ______, ...own } = item;
    return canonicalJson([
      own,
      columnsOf(definition, item, kinds),
      ratingOf(definition, item, kinds),
      definition.dontKnow.items.includes(item.code),
    ]);
  };
  const earlier = new Map(before.items.map((item) => [item.code, asked(before, item)]));
  const same = new Set(
    after.items.filter((item) => earlier.get(item.code) === asked(after, item)).map(({ code }) => code),
  );
  const variables = variablesOf(after, kinds);
  /** What is computed of a changed item is not what it was. */
  const restsOnSame = (item: Item): boolean =>
    namesIn(parseExpression(kindOf(item, kinds).formula?.(item) ?? '0')).every(({ name }) =>
      same.has(variables.get(name)!.item.code),
    );
  return after.items.filter((item) => same.has(item.code) && restsOnSame(item)).map(({ code }) => code);
}

/**
 * The rows of an earlier version's release as rows of a later version, by `pool name`: the cells of unchanged items as they are, those of
 * others as not asked, scores made anew. What lies in pools of its own comes along where its item is unchanged.
 */
export function joinVersions(
  before: Definition,
  after: Definition,
  cells: ReadonlyMap<string, Cells>,
  kinds = itemKinds,
): Map<string, Cells> {
  const rows = cells.get('rows flagged')?.length ?? 0;
  const unchanged = new Set(unchangedItems(before, after, kinds));
  const kept = new Set(
    after.items
      .filter(({ code }) => unchanged.has(code))
      .flatMap((item) => columnsOf(after, item, kinds).map(({ pool, name }) => `${pool} ${name}`)),
  );
  const scores = rescore(after, kept, cells, rows, kinds);
  return new Map(
    planColumns(after, kinds).flatMap(({ pool, name, kind, role }): [string, Cells][] => {
      const key = `${pool} ${name}`;
      const own = cells.get(key);
      if (own && (kept.has(key) || role === 'flag')) return [[key, own]];
      if (pool !== 'rows') return [];
      if (role === 'score' && scores.has(name)) return [[key, scores.get(name)!]];
      return [
        [
          key,
          kind === 'integer'
            ? new Int8Array(rows).fill(MISSING_INTEGER.notAsked)
            : new Float64Array(rows).fill(NaN),
        ],
      ];
    }),
  );
}

/** The scores of the later version for earlier rows, from the answers to unchanged items. */
function rescore(
  after: Definition,
  kept: ReadonlySet<string>,
  cells: ReadonlyMap<string, Cells>,
  rows: number,
  kinds: typeof itemKinds,
): Map<string, Float64Array<ArrayBuffer>> {
  const score = scorerOf(after, kinds);
  const rated = after.items.filter(
    (item) => kept.has(`rows ${item.code}`) && ratingOf(after, item, kinds) !== null,
  );
  const names = [...after.scales, ...after.derived].map(({ code }) => code);
  const made = new Map(names.map((name) => [name, new Float64Array(rows)]));
  for (let row = 0; row < rows; row++) {
    const answers = Object.fromEntries(
      rated.flatMap(({ code }) => {
        const cell = cells.get(`rows ${code}`)![row] as number;
        return cell <= MISSING_INTEGER.notReached ? [] : [[code, cell]];
      }),
    );
    const scores = score(answers);
    for (const name of names) made.get(name)![row] = scores[name] ?? NaN;
  }
  return made;
}
