import fc from 'fast-check';
import { both, type Text } from '../../../../analysis/model/words.ts';
import type { Block, Definition, Item } from '../../../../analysis/model/instrument/definition.ts';
import { readDefinition } from '../../../../analysis/model/instrument/read-definition.ts';

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

interface Scope {
  readonly languages: readonly string[];
  readonly optionSets: readonly string[];
  /** An item with choices that stands before, if any. */
  readonly listed: Item | null;
}

const text = ({ languages }: Pick<Scope, 'languages'>): fc.Arbitrary<Text> =>
  fc.record(Object.fromEntries(languages.map((language) => [language, words])));

/** So many different labels: two choices of one list never say the same. */
const labels = (scope: Pick<Scope, 'languages'>, length: number) =>
  fc
    .array(text(scope), { minLength: length, maxLength: length })
    .map((texts) =>
      Object.fromEntries(
        scope.languages.map((language) => [language, texts.map((each, at) => `${at + 1} ${each[language]}`)]),
      ),
    );

/** Fields that are there or not, never undefined. */
const perhaps = <T extends object>(fields: { [K in keyof T]: fc.Arbitrary<T[K]> }) =>
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
    const { choices, values } = listed as unknown as List;
    return { choices, ...(values ? { values } : {}), carry: { from: listed!.code, which } };
  });

const storage = { storage: fc.constantFrom('linked', 'detached') };
const flag = fc.constant(true);

/** What each kind may say beside what every item has. */
const kinds: Readonly<Record<string, (scope: Scope) => fc.Arbitrary<object>>> = {
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
  const [value] = valuesOf(item as unknown as List);
  return item.type === 'single' || item.type === 'dropdown'
    ? item.code
    : `${item.code}_${String(value).replace('-', 'n')}`;
}

/** A condition on an item with choices. */
function condition(item: Item): fc.Arbitrary<string> {
  const column = firstColumn(item);
  return fc.constantFrom(
    `${column} = 1`,
    `${column} != 1`,
    `isMissing(${column})`,
    `not (${column} = 1) or ${column} > 3`,
    `${column} in (1, 2) and not isMissing(${column})`,
  );
}

const listKinds = ['single', 'multiple', 'dropdown'];

/** Items one after the other: each may look back at the last one with choices. */
function items(
  types: readonly string[],
  blocks: readonly Block[],
  scope: Omit<Scope, 'listed'>,
): fc.Arbitrary<Item[]> {
  return types.reduce<fc.Arbitrary<Item[]>>(
    (before, type, at) =>
      before.chain((earlier) => {
        const block = blocks[Math.floor((at * blocks.length) / types.length)]!;
        const back = earlier.findLast(
          (each) => listKinds.includes(each.type) && (!block.randomise || each.block !== block.code),
        );
        const own: Scope = { ...scope, listed: back ?? null };
        return fc
          .tuple(
            kinds[type]!(own),
            text(scope),
            perhaps({
              help: text(scope),
              optional: flag,
              ...(back ? { showIf: condition(back) } : {}),
            }),
          )
          .map(([fields, words, more]) => [
            ...earlier,
            { code: `Q${at + 1}`, block: block.code, type, text: words, ...more, ...fields } as Item,
          ]);
      }),
    fc.constant([]),
  );
}

const optionSet = (languages: readonly string[]) =>
  fc.integer({ min: 2, max: 7 }).chain((length) =>
    fc.tuple(labels({ languages }, length), fc.integer({ min: 0, max: 2 })).map(([own, from]) => ({
      values: Array.from({ length }, (_, at) => at + from),
      ...own,
    })),
  );

const spoken = (languages: readonly string[], words: Text) =>
  Object.fromEntries(
    languages.map((language) => [language, language.startsWith('zh') ? words['zh-CN']! : words['en']!]),
  );

/** Some items of a scale that stand together share a table; its rows look alike. */
function tabled(items: readonly Item[]): Item[] {
  return items.map((item, at) => {
    const partner = [items[at - 1], items[at + 1]].find(
      (each) => each?.type === 'scale' && each.block === item.block,
    ) as (Item & { options: string }) | undefined;
    const { options, look } = item as Item & { options?: string; look?: string };
    const alike = item.type === 'scale' && partner?.options === options && look === undefined;
    return alike ? { ...item, grid: 'G1' } : item;
  });
}

/**
 * Definitions with items of every kind, in one language or two, with conditions, tables, scales and codes of one's own: what can
 * be published, and reads in the order in which it is written.
 */
export const anyDefinition: fc.Arbitrary<Definition> = fc
  .record({
    languages: fc.constantFrom(['en'], ['zh-CN'], ['zh-CN', 'en'], ['en', 'de', 'zh-CN']),
    types: fc.shuffledSubarray(Object.keys(kinds), { minLength: 6 }),
    blocks: fc.integer({ min: 1, max: 3 }),
    randomise: fc.boolean(),
  })
  .chain(({ languages, types, blocks: count, randomise }) =>
    fc
      .record({
        title: text({ languages }),
        agree: optionSet(languages),
        often: optionSet(languages),
        blocks: fc.array(fc.tuple(text({ languages }), perhaps({ text: text({ languages }) })), {
          minLength: count,
          maxLength: count,
        }),
      })
      .chain(({ title, agree, often, blocks: given }) => {
        const blocks: Block[] = given.map(([words, more], at) => ({
          code: `B${at + 1}`,
          title: words,
          randomise: randomise && at === count - 1,
          ...more,
        }));
        // Two ratings side by side may share a table.
        const doubled = types.flatMap((type) => (type === 'scale' ? [type, type] : [type]));
        return items(doubled, blocks, { languages, optionSets: ['agree', 'often'] }).map((made) => {
          const all = tabled(made);
          const used = (name: string) => all.some((item) => (item as { options?: unknown }).options === name);
          const rated = all.filter(
            (item) => item.type === 'scale' && (item as { options?: unknown }).options === 'agree',
          );
          return readDefinition({
            code: 'any',
            title,
            preferNotToSay: spoken(languages, both('不愿回答', 'Prefer not to say')),
            dontKnow: { ...spoken(languages, both('不知道', "Don't know")), items: [] },
            optionSets: {
              ...(used('agree') ? { agree } : {}),
              ...(used('often') ? { often } : {}),
            },
            blocks,
            ...(all.some(({ grid }) => grid) ? { grids: [{ code: 'G1', text: title }] } : {}),
            items: all,
            scales:
              rated.length > 0
                ? [{ code: 'S1', name: title, items: rated.map(({ code }) => code), minimumAnswered: 1 }]
                : [],
            derived: [],
            openQuestionNotice: spoken(
              languages,
              both(
                '请勿写出姓名或可识别个人的信息。',
                'Please name nobody and write nothing that tells who somebody is.',
              ),
            ),
          });
        });
      }),
  );
