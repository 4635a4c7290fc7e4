import { expect, it } from 'vitest';
import { admit } from '../../../analysis/disclosure/grammar/admit.ts';
import { hideSmall } from '../../../analysis/disclosure/grammar/hide-small.ts';
import type { Vocabulary } from '../../../analysis/disclosure/grammar/vocabulary.ts';
import { answer } from '../../../analysis/engine/analyse.ts';
import { tableOf } from '../relate/claims.ts';

/**
 * Ways in which an audit had single answers of a release. Each is tried against the old rule, by which the team had whatever the engine
 * computes of raw rows, and against the grammar. Forty people; the last one alone is of group 3 and has a doctorate, and answered 5.
 */
const rows = Array.from({ length: 40 }, (_, i) => i);
const victim = 39;
const columns = {
  G: rows.map((i) => (i === victim ? 3 : 1 + (i % 2))),
  H: rows.map((i) => 1 + (Math.floor(i / 2) % 2)),
  A: rows.map((i) => (i === victim ? 5 : 1 + (i % 4))),
  B: rows.map((i) => (i === victim ? 5 : 1 + ((i * 3) % 4))),
  flag: rows.map((i) => Number(i === victim)),
};
const raw = tableOf(columns);
/** As the team's tree tells of it: nobody is alone. */
const labelled = tableOf({ ...columns, G: columns.G.map((group) => Math.min(group, 2)) });
const range = [1, 5] as const;
const released = {
  items: { A: { reverse: false, range }, B: { reverse: false, range } },
  scales: {},
};
const agree = { cuts: [{ at: 3, exactly: 'lower' as const }], possible: [1, 2, 3, 4, 5] };
const vocabulary: Vocabulary = {
  k: 5,
  labels: new Set(['G', 'H']),
  bands: new Map([
    ['A', agree],
    ['B', agree],
    ['flag', { cuts: [{ at: 0, exactly: 'lower' }], possible: [0, 1] }],
  ]),
};

const byOldRule = (request: object) => answer(raw, request, released);
function byGrammar(request: object) {
  const admission = admit(labelled, request, released, vocabulary);
  if (admission.gate !== 'open') return null;
  return hideSmall(answer(labelled, request, released), admission.told);
}
type Rule = (request: object) => ReturnType<typeof byGrammar>;

interface Described {
  readonly variables: readonly {
    readonly group?: number;
    readonly n: number;
    readonly mean: number;
    readonly max: number;
  }[];
}
const describe = { procedure: 'describe', variables: ['A'] };
/** Rows of the first analysis; none where the request is not answered. */
const described = (rule: Rule, request: object): Described['variables'] =>
  ((rule(request)?.analyses[0] ?? { variables: [] }) as unknown as Described).variables;
/** The answer of the people by whom one group is larger than another. */
function rest(rule: Rule, whole: object, part: object): number | undefined {
  const [all] = described(rule, whole);
  const [some] = described(rule, part);
  if (!all || !some || all.n === some.n) return undefined;
  return (all.n * all.mean - some.n * some.mean) / (all.n - some.n);
}

const whole = { analyses: [describe] };
const attacks: readonly (readonly [string, (rule: Rule) => number | undefined])[] = [
  ['a group of one', (rule) => described(rule, { ...whole, where: 'G = 3' })[0]?.mean ?? undefined],
  [
    'groups beside each other',
    (rule) =>
      described(rule, { analyses: [{ ...describe, by: 'G' }] }).find(({ group }) => group === 3)?.mean,
  ],
  ['everybody less all others', (rule) => rest(rule, whole, { ...whole, where: 'G != 3' })],
  [
    'with and without careless sheets',
    (rule) => rest(rule, whole, { ...whole, where: { column: 'flag', equals: 0 } }),
  ],
  ['an answer as a selector', (rule) => described(rule, { ...whole, where: 'B = 5' })[0]?.mean],
  [
    'a scale of one item as a selector',
    (rule) => described(rule, { ...whole, scales: { T: { items: ['B'] } }, where: 'T > 4' })[0]?.mean,
  ],
  [
    'weights that leave one',
    (rule) => {
      const heavy = { derive: [{ name: 'w', from: 'if(B = 5, 1, 0)' }], weights: 'w', analyses: [describe] };
      return described(rule, heavy)[0]?.mean;
    },
  ],
  [
    'a variable that only one has',
    (rule) => {
      const own = {
        derive: [{ name: 'x', from: 'A * (B > 4) / (B > 4)' }],
        analyses: [{ ...describe, variables: ['x'] }],
      };
      return described(rule, own)[0]?.mean;
    },
  ],
  ['the highest answer', (rule) => described(rule, whole)[0]?.max ?? undefined],
  [
    'a flag that one person has, correlated',
    (rule) => {
      const correlation = { procedure: 'regression', outcome: 'A', blocks: [['flag']] };
      const [found] = (rule({ analyses: [correlation] })?.analyses ?? []) as unknown as {
        models: { coefficients: { b: number }[] }[];
      }[];
      const [constant, slope] = found?.models[0]?.coefficients ?? [];
      return constant && slope ? constant.b + slope.b : undefined;
    },
  ],
];

it.each(attacks)(
  '%s gives the answer of one person by the old rule and nothing by the grammar',
  (_, attack) => {
    expect(attack(byOldRule)).toBeCloseTo(5, 6);
    expect(attack(byGrammar)).toBeUndefined();
  },
);

it('the rest of a cross table is no group of one, since its margins are those of the tree', () => {
  const counts = (rule: Rule, request: object) =>
    ((rule({ analyses: [request] })?.analyses[0] ?? {}) as { table?: { values: number[][] } }).table
      ?.values ?? [];
  const crossed = { procedure: 'crosstab', rows: 'G', columns: 'H' };
  expect(counts(byOldRule, crossed).flat()).toContain(1);
  for (const count of counts(byGrammar, crossed).flat()) expect(count).toBeGreaterThanOrEqual(5);
});
