import fc from 'fast-check';
import { both, type Text } from '../../../../analysis/model/words.ts';
import type { Block, Definition, Item } from '../../../../analysis/model/instrument/definition.ts';
import { readDefinition } from '../../../../analysis/model/instrument/read-definition.ts';
import { condition, flag, kinds, labels, perhaps, type Scope, text } from './any-item.ts';

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
            { code: `Q${at + 1}`, block: block.code, type, text: words, ...more, ...fields },
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
