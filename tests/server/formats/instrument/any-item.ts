import fc from 'fast-check';
import type { Item } from '../../../../analysis/model/instrument/definition.ts';
import type { Text } from '../../../../analysis/model/words.ts';

/** Words of both scripts with the signs that files must not trip over; one space between them, none at the ends. */
const word = fc.constantFrom(
  '满意',
  '工作',
  'work',
  'Üben',
  "it's",
  '“so”',
  'a,b',
  '100%',
  'x;y',
  '(1)',
  '?',
  '5',
);
const words = fc.array(word, { minLength: 1, maxLength: 4 }).map((each) => each.join(' '));

export interface Scope {
  readonly languages: readonly string[];
  readonly optionSets: readonly string[];
  /** An item with choices that stands before, if any. */
  readonly listed: Item | null;
}

export const text = ({ languages }: Pick<Scope, 'languages'>): fc.Arbitrary<Text> =>
  fc.record(Object.fromEntries(languages.map((language) => [language, words])));

/** So many different labels: two choices of one list never say the same. */
export const labels = (scope: Pick<Scope, 'languages'>, length: number) =>
  fc
    .array(text(scope), { minLength: length, maxLength: length })
    .map((texts) =>
      Object.fromEntries(
        scope.languages.map((language) => [language, texts.map((each, at) => `${at + 1} ${each[language]}`)]),
      ),
    );

/** Fields that are there or not, never undefined. */
export const perhaps = <T extends object>(fields: { [K in keyof T]: fc.Arbitrary<T[K]> }) =>
  fc.record(fields, { requiredKeys: [] });

interface List {
  readonly choices: Readonly<Record<string, readonly string[]>>;
  readonly values?: readonly number[];
}

const list = (scope: Scope): fc.Arbitrary<List> =>
  fc.integer({ min: 2, max: 5 }).chain((length) =>
    fc.record(
      {
        choices: labels(scope, length),
        values: fc
          .uniqueArray(fc.integer({ min: -9, max: 999 }), { minLength: length, maxLength: length })
          .filter((values) => values.some((value, at) => value !== at + 1)),
      },
      { requiredKeys: ['choices'] },
    ),
  );

const valuesOf = ({ choices, values }: List) => values ?? Object.values(choices)[0]!.map((_, at) => at + 1);

/** A list with everything that may be said of its choices. */
const choiceList = (scope: Scope, other: boolean): fc.Arbitrary<object> =>
  list(scope).chain((own) => {
    const [first, last] = [valuesOf(own)[0]!, valuesOf(own).at(-1)!];
    return perhaps({
      randomise: fc.constant(true),
      fixed: fc.constant([last]),
      ...(other ? { other: fc.constant([last]) } : {}),
      ...(scope.listed
        ? { showChoice: condition(scope.listed).map((source) => ({ [String(first)]: source })) }
        : {}),
    }).map((more) => ({ ...own, ...more }));
  });

const carried = ({ listed }: Scope): fc.Arbitrary<object> =>
  fc.constantFrom('chosen', 'unchosen').map((which) => {
    const { choices, values } = { ...listed! } as Item & List;
    return { choices, ...(values ? { values } : {}), carry: { from: listed!.code, which } };
  });

const storage = { storage: fc.constantFrom('linked', 'detached') };
export const flag = fc.constant(true);

/** What each kind may say beside what every item has. */
export const kinds: Readonly<Record<string, (scope: Scope) => fc.Arbitrary<object>>> = {
  scale: ({ optionSets }) =>
    fc
      .record({
        options: fc.constantFrom(...optionSets),
        more: perhaps({
          reverse: flag,
          adverse: flag,
          facet: fc.constant('F'),
          look: fc.constantFrom('numbers', 'stars'),
        }),
      })
      .map(({ options, more }) => ({ options, ...more })),
  single: (scope) => fc.tuple(choiceList(scope, true), fc.record(storage)).map(merged),
  multiple: (scope) =>
    scope.listed
      ? fc.oneof(choiceList(scope, true), choiceList(scope, true), carried(scope))
      : choiceList(scope, true).chain((own) =>
          perhaps({
            least: fc.constant(1),
            most: fc.constant(2),
            exclusive: fc.constant([valuesOf(own as List)[0]!]),
          }).map((more) => ({ ...own, ...more })),
        ),
  dropdown: (scope) => fc.tuple(choiceList(scope, true), fc.record(storage)).map(merged),
  differential: (scope) =>
    fc.record({ options: fc.constantFrom(...scope.optionSets), left: text(scope), right: text(scope) }),
  slider: (scope) =>
    fc
      .tuple(
        fc.constantFrom([0, 100, 1], [0, 100, 10], [-5, 5, 1], [1, 7, 1]),
        perhaps({ left: text(scope), right: text(scope), reverse: flag }),
      )
      .map(([[min, max, step], more]) => ({ min, max, ...(step === 1 ? {} : { step }), ...more })),
  ranking: (scope) => fc.tuple(choiceList(scope, false), perhaps({ top: fc.constant(2) })).map(merged),
  sum: (scope) =>
    fc
      .tuple(list(scope), fc.constantFrom(10, 100), perhaps({ unit: text(scope) }))
      .map(([own, total, more]) => ({ ...own, total, ...more })),
  bestWorst: (scope) => list(scope),
  number: (scope) =>
    fc
      .tuple(
        fc.constantFrom([0, 80], [-10.5, 10], [1900, 2030]),
        perhaps({ decimals: fc.constantFrom(1, 2), unit: text(scope) }),
        fc.record(storage),
      )
      .map(([[min, max], more, stored]) => ({ min, max, ...more, ...stored })),
  date: () => fc.record({ precision: fc.constantFrom('day', 'month'), ...storage }),
  time: () => fc.constant({}),
  open: () =>
    fc
      .tuple(fc.constantFrom(60, 500), perhaps({ short: flag }))
      .map(([maxLength, more]) => ({ maxLength, ...more })),
  tick: (scope) => fc.record({ label: text(scope) }),
  notice: () => perhaps({ picture: fc.constant('data:image/png;base64,iVBORw0KGgo=') }),
  draw: (scope) =>
    fc
      .tuple(labels(scope, 2), perhaps({ weights: fc.constant([3, 1]) }))
      .map(([forms, more]) => ({ forms, ...more })),
  computed: ({ listed }) =>
    fc.constant({ formula: listed ? `if(${firstColumn(listed)} = 1, 2, 0)` : '1 + 1' }),
};

const merged = (parts: readonly object[]): object => Object.assign({}, ...parts) as object;

/** The first column of an item with choices. */
function firstColumn(item: Item): string {
  const [value] = valuesOf(item as Item & List);
  return item.type === 'single' || item.type === 'dropdown'
    ? item.code
    : `${item.code}_${String(value).replace('-', 'n')}`;
}

/** A condition on an item with choices. */
export function condition(item: Item): fc.Arbitrary<string> {
  const column = firstColumn(item);
  return fc.constantFrom(
    `${column} = 1`,
    `${column} != 1`,
    `isMissing(${column})`,
    `not (${column} = 1) or ${column} > 3`,
    `${column} in (1, 2) and not isMissing(${column})`,
  );
}
