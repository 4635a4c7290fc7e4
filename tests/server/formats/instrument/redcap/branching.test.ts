import { expect, test } from 'vitest';
import type { Answers } from '../../../../../analysis/model/instrument/answers.ts';
import { pathFinder } from '../../../../../analysis/model/instrument/path.ts';
import { read } from './made-up.ts';

/** What may have been answered, in the file's own codes; nothing is undefined, as in a comparison of REDCap that then fails. */
interface Given {
  readonly a?: number;
  readonly b1?: boolean;
  readonly b2?: boolean;
  readonly n?: number;
  readonly e?: number;
  readonly y?: number;
  readonly t?: string;
  readonly d?: string;
  readonly w?: string;
}

const fields = [
  { name: 'a', type: 'radio', choices: '1, x | 2, y | 3, z' },
  { name: 'b', type: 'checkbox', choices: '1, x | 2, y' },
  { name: 'n', validation: 'integer', min: '0', max: '99' },
  { name: 'e', validation: 'number' },
  { name: 'y', type: 'yesno' },
  { name: 't' },
  { name: 'd', validation: 'date_ymd' },
  { name: 'w', type: 'dropdown', choices: 'no, No | so, So so | 10, Ten' },
];

const none = {};
/** All that each field may be answered with, and how such an answer is kept here. */
const answersOf: Readonly<Record<string, readonly (readonly [Given, Answers])[]>> = {
  a: [[none, {}], ...[1, 2, 3].map((a) => [{ a }, { a }] as const)],
  b: [
    [none, {}],
    [{ b1: true }, { b: { choices: [1] } }],
    [{ b2: true }, { b: { choices: [2] } }],
    [{ b1: true, b2: true }, { b: { choices: [1, 2] } }],
  ],
  n: [[none, {}], ...[0, 1, 3, 5, 17, 18, 64, 65].map((n) => [{ n }, { n }] as const)],
  e: [[none, {}], ...[0, 3, 5, 18].map((e) => [{ e }, { e }] as const)],
  y: [[none, {}], ...[0, 1].map((y) => [{ y }, { y }] as const)],
  t: [[none, {}], ...['me', 'you'].map((t) => [{ t }, { t: { text: t } }] as const)],
  d: [[none, {}], ...['2024-01-31', '2024-02-01'].map((d) => [{ d }, { d: { text: d } }] as const)],
  w: [[none, {}], ...['no', 'so', '10'].map((w, at) => [{ w }, { w: [11, 12, 10][at]! }] as const)],
};

/** Every combination of answers to the fields that a logic names. */
function combined(branching: string): (readonly [Given, Answers])[] {
  return Object.entries(answersOf)
    .filter(([field]) => new RegExp(`\\[${field}[\\](:]`).test(branching))
    .reduce<(readonly [Given, Answers])[]>(
      (before, [, own]) =>
        before.flatMap(([given, answers]) =>
          own.map(
            ([more, kept]) =>
              [
                { ...given, ...more },
                { ...answers, ...kept },
              ] as const,
          ),
        ),
      [[none, {}]],
    );
}

const less = (one: number | undefined, other: number) => one !== undefined && one < other;

test.each<[string, (given: Given) => boolean]>([
  ["[a] = '1'", ({ a }) => a === 1],
  ['[a] = "1"', ({ a }) => a === 1],
  ['[a]=1', ({ a }) => a === 1],
  ["[a] <> '1'", ({ a }) => a !== 1],
  ["[a] != '1'", ({ a }) => a !== 1],
  ["[a] = ''", ({ a }) => a === undefined],
  ['[a] = ""', ({ a }) => a === undefined],
  ["[a] <> ''", ({ a }) => a !== undefined],
  ["'' <> [a]", ({ a }) => a !== undefined],
  ["'2' = [a]", ({ a }) => a === 2],
  ['[a] > 1', ({ a }) => a !== undefined && a > 1],
  ["[a] >= '2'", ({ a }) => a !== undefined && a >= 2],
  ['[a] < 3', ({ a }) => less(a, 3)],
  ["[a] = '7'", () => false],
  ["[a] <> '7'", () => true],
  ["[b(2)] = '1'", ({ b2 }) => b2 === true],
  ["[b(2)] = '0'", ({ b2 }) => b2 !== true],
  ["[b(2)]<>'1'", ({ b2 }) => b2 !== true],
  ["[b(2)] <> '0'", ({ b2 }) => b2 === true],
  ['[b(1)] = 1 and [b(2)] = 1', ({ b1, b2 }) => b1 === true && b2 === true],
  ['[b(1)] = 1 or [b(2)] = 1', ({ b1, b2 }) => b1 === true || b2 === true],
  ["[b(1)] = '1' and [b(2)] = '0'", ({ b1, b2 }) => b1 === true && b2 !== true],
  ["[b(1)] = '0' and [b(2)] = '0'", ({ b1, b2 }) => b1 !== true && b2 !== true],
  ["not([b(1)] = '1')", ({ b1 }) => b1 !== true],
  ["'1' = [b(1)]", ({ b1 }) => b1 === true],
  ['[b(1)] + [b(2)] > 1', ({ b1, b2 }) => b1 === true && b2 === true],
  ['[b(1)] + [b(2)] < 1', ({ b1, b2 }) => b1 !== true && b2 !== true],
  ['sum([b(1)], [b(2)]) = 0', ({ b1, b2 }) => b1 !== true && b2 !== true],
  ['sum([b(1)], [b(2)]) >= 1', ({ b1, b2 }) => b1 === true || b2 === true],
  ['[n] >= 18', ({ n }) => n !== undefined && n >= 18],
  ['[n] > 18', ({ n }) => n !== undefined && n > 18],
  ['[n] < 18', ({ n }) => less(n, 18)],
  ['[n] <= 18', ({ n }) => less(n, 19)],
  ['18 <= [n]', ({ n }) => n !== undefined && n >= 18],
  ["[n] = '0'", ({ n }) => n === 0],
  ["[n] <> '0'", ({ n }) => n !== 0],
  ["[n] = ''", ({ n }) => n === undefined],
  ['[n] >= 18 and [n] < 65', ({ n }) => n !== undefined && n >= 18 && n < 65],
  ['[n] < 3 or [n] > 64', ({ n }) => less(n, 3) || (n !== undefined && n > 64)],
  ["not([n] >= 18) and [n] <> ''", ({ n }) => less(n, 18)],
  ['not([n] < 18)', ({ n }) => !less(n, 18)],
  ['[n] = [e]', ({ n, e }) => n === e],
  ['[n] <> [e]', ({ n, e }) => n !== e],
  ['[n] > [e]', ({ n, e }) => n !== undefined && e !== undefined && n > e],
  ['[n] + [e] > 5', ({ n, e }) => n !== undefined && e !== undefined && n + e > 5],
  ['[n] - [e] = 0', ({ n, e }) => n !== undefined && n === e],
  ['([n] * 2) / 3 > 10', ({ n }) => n !== undefined && (n * 2) / 3 > 10],
  ['[n] + [a] > 5', ({ n, a }) => n !== undefined && a !== undefined && n + a > 5],
  ['sum([n], [e]) > 5', ({ n, e }) => (n ?? 0) + (e ?? 0) > 5],
  [
    'mean([n], [e]) >= 5',
    ({ n, e }) => (n === undefined || e === undefined ? (n ?? e ?? 0) >= 5 : (n + e) / 2 >= 5),
  ],
  ['max([n], [e]) < 5', ({ n, e }) => (n ?? e) !== undefined && Math.max(n ?? 0, e ?? 0) < 5],
  ['round([n] / 2, 0) = 9', ({ n }) => n === 17 || n === 18],
  ['abs([n] - 18) <= 1', ({ n }) => n === 17 || n === 18],
  ["if([a]='1', [n], 0) > 3", ({ a, n }) => a === 1 && n !== undefined && n > 3],
  ["[y] = '1'", ({ y }) => y === 1],
  ["[y] = '0'", ({ y }) => y === 0],
  ["[y] <> '1'", ({ y }) => y !== 1],
  ["[t] = 'me'", ({ t }) => t === 'me'],
  ["[t] <> 'me'", ({ t }) => t !== 'me'],
  ["[t] <> ''", ({ t }) => t !== undefined],
  ["[d] = ''", ({ d }) => d === undefined],
  ["[d] > '2024-01-31'", ({ d }) => d === '2024-02-01'],
  ["[d] <= '2024-01-31'", ({ d }) => d === '2024-01-31'],
  ["[w] = 'so'", ({ w }) => w === 'so'],
  ["[w] <> 'so'", ({ w }) => w !== 'so'],
  ["[w] = '10' or [w] = ''", ({ w }) => w === '10' || w === undefined],
  ["[a] = '1' or [b(1)] = '1'", ({ a, b1 }) => a === 1 || b1 === true],
  ["[a] = '1' or [a] = '2' and [y] = '1'", ({ a, y }) => a === 1 || (a === 2 && y === 1)],
  ["([a]='1' OR [a]='2') AND [y]='1'", ({ a, y }) => (a === 1 || a === 2) && y === 1],
  ["not([a] = '1')", ({ a }) => a !== 1],
  ["not([a] = '1' or [y] = '1')", ({ a, y }) => a !== 1 && y !== 1],
  ["!([a] = '1')", ({ a }) => a !== 1],
  ['[event_1_arm_1][a] = "2"', ({ a }) => a === 2],
  ["[event_1_arm_1][b(1)] = '1'", ({ b1 }) => b1 === true],
  ["// the old ones\n[a] = '2'", ({ a }) => a === 2],
  ['isblankormissingcode([a])', ({ a }) => a === undefined],
  ['!isblankormissingcode([n])', ({ n }) => n !== undefined],
  ['not isblankormissingcode([n])', ({ n }) => n !== undefined],
  ['isblanknotmissingcode([t])', ({ t }) => t === undefined],
])('%s decides what is shown, whatever was answered', async (branching, shows) => {
  const { definition, report } = await read([...fields, { name: 'q', branching }]);
  expect(report.elements.find(({ place }) => place === 'q.branching')?.outcome).toBe('kept');
  const path = pathFinder(definition);
  const all = combined(branching);
  expect(all.map(([given, answers]) => [given, path(answers).shown.has('q')])).toEqual(
    all.map(([given]) => [given, shows(given)]),
  );
});

test('logic that cannot be said is kept as text and listed', async () => {
  const { item, report } = await read([
    { name: 'a', branching: "[later] = '1'" },
    { name: 'd', validation: 'date_ymd' },
    { name: 'age', type: 'calc', choices: "datediff([d], 'today', 'y')" },
    { name: 'later', branching: '[a] = = 1' },
  ]);
  expect(item('a').note).toBe("a.branching: [later] = '1'");
  expect(item('later').note).toContain('[a] = = 1');
  expect(item('d').note ?? item('later').note).toContain('datediff');
  expect(
    report.elements
      .filter(({ outcome }) => outcome === 'dropped')
      .map(({ place }) => place)
      .sort(),
  ).toEqual(['a.branching', 'age.calculation', 'later.branching']);
});
