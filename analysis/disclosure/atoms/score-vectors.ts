import { compile } from '../../model/expression/compile.ts';
import { parseExpression } from '../../model/expression/parse.ts';
import { namesIn } from '../../model/expression/syntax.ts';

/** How scores are made, in the words of a release. */
export interface Scoring {
  readonly items: Readonly<
    Record<string, { readonly reverse: boolean; readonly range: readonly [number, number] }>
  >;
  readonly scales: Readonly<
    Record<string, { readonly items: readonly string[]; readonly score: 'mean' | 'sum' }>
  >;
  readonly derived: Readonly<Record<string, string>>;
}

/** A score of one respondent as a sum of answers, each times its weight, and a constant. */
export interface ScoreVector {
  readonly weights: ReadonlyMap<string, number>;
  readonly constant: number;
}

/**
 * By scale and derived score the weight of every item in it, for respondents who answered all of them; null where a score is no such
 * sum (a product, a condition). The mean of a score over a group is then the same sum of the means of items.
 *
 * A formula is tried out: at all ones, with each part raised by one, and at two other places, where the sum must give what the
 * formula does. Cost: a few evaluations a part.
 *
 * @example
 * const scoring = { items: { A: { reverse: true, range: [1, 5] } }, scales: { S: { items: ['A'], score: 'mean' } }, derived: { D: '2 * S', Q: 'S * S' } };
 * const vectors = scoreVectors(scoring);
 * [vectors.get('D').constant, [...vectors.get('D').weights]] // => [12, [['A', -2]]]
 * vectors.get('Q') // => null
 */
export function scoreVectors({ items, scales, derived }: Scoring): Map<string, ScoreVector | null> {
  const found = new Map<string, ScoreVector | null>();
  const vectorOf = (name: string, raw: boolean): ScoreVector | null => {
    const item = items[name];
    if (!item) return found.get(name) ?? null;
    const turned = item.reverse && !raw;
    return {
      weights: new Map([[name, turned ? -1 : 1]]),
      constant: turned ? item.range[0] + item.range[1] : 0,
    };
  };
  for (const [code, { items: members, score }] of Object.entries(scales)) {
    const weight = score === 'sum' ? 1 : 1 / members.length;
    found.set(
      code,
      combine(
        members.map((name) => ({ weight, vector: vectorOf(name, false) })),
        0,
      ),
    );
  }
  for (const [code, formula] of Object.entries(derived)) {
    const sum = asSum(formula);
    const parts = sum?.parts.map(({ name, raw, weight }) => ({ weight, vector: vectorOf(name, raw) }));
    found.set(code, parts ? combine(parts, sum!.constant) : null);
  }
  return found;
}

type Weighted = readonly { readonly weight: number; readonly vector: ScoreVector | null }[];

function combine(parts: Weighted, start: number): ScoreVector | null {
  const weights = new Map<string, number>();
  let constant = start;
  for (const { weight, vector } of parts) {
    if (!vector) return null;
    constant += weight * vector.constant;
    for (const [item, own] of vector.weights) weights.set(item, (weights.get(item) ?? 0) + weight * own);
  }
  return { weights, constant };
}

interface Sum {
  readonly parts: readonly { readonly name: string; readonly raw: boolean; readonly weight: number }[];
  readonly constant: number;
}

/** A formula as a weighted sum of what it names; null where it is none. */
function asSum(formula: string): Sum | null {
  const expression = parseExpression(formula);
  const keyOf = (name: string, raw: boolean) => `${raw ? 'raw ' : ''}${name}`;
  const names = [...new Map(namesIn(expression).map((each) => [keyOf(each.name, each.raw), each])).values()];
  const evaluate = compile<ReadonlyMap<string, number>>(expression, {
    variable: (name, raw) => (at) => at.get(keyOf(name, raw)) ?? null,
  });
  const valueAt = (place: (index: number) => number) => {
    const value = evaluate(new Map(names.map(({ name, raw }, index) => [keyOf(name, raw), place(index)])));
    return typeof value === 'number' ? value : NaN;
  };
  const base = valueAt(() => 1);
  const parts = names.map(({ name, raw }, index) => ({
    name,
    raw,
    weight: valueAt((each) => (each === index ? 2 : 1)) - base,
  }));
  const constant = base - parts.reduce((sum, { weight }) => sum + weight, 0);
  const holds = [(index: number) => 3 + 0.7 * index, (index: number) => 4.5 - 1.3 * index].every((place) => {
    const expected = parts.reduce((sum, { weight }, index) => sum + weight * place(index), constant);
    return Math.abs(valueAt(place) - expected) < 1e-9;
  });
  return holds ? { parts, constant } : null;
}
