import fc from 'fast-check';
import type { Definition, Item } from '../../../analysis/model/instrument/definition.ts';

const t = (words: string) => ({ en: words });
const choices = { en: ['a', 'b', 'c', 'd'] };
const CODES = 14;

/** What stands for an item in a condition, and what it is compared with. */
type Known = readonly { readonly name: string; readonly most: number }[];

/** A condition over what was asked before. */
function conditionOver(known: Known): fc.Arbitrary<string> {
  const comparison = fc
    .tuple(fc.constantFrom(...known), fc.constantFrom('=', '!=', '<', '>='), fc.nat(9))
    .map(([{ name, most }, sign, at]) => `${name} ${sign} ${at % (most + 1)}`);
  const missing = fc.constantFrom(...known).map(({ name }) => `isMissing(${name})`);
  const one = fc.oneof({ weight: 4, arbitrary: comparison }, { weight: 1, arbitrary: missing });
  return fc.oneof(
    one,
    fc.tuple(one, fc.constantFrom('and', 'or'), one).map((parts) => parts.join(' ')),
    one.map((condition) => `not (${condition})`),
  );
}

/** How an item of each kind is declared, and what conditions may name of it. */
const kinds: Readonly<Record<string, (code: string) => { more: object; known: Known }>> = {
  scale: (code) => ({ more: { options: 'agree' }, known: [{ name: code, most: 5 }] }),
  single: (code) => ({
    more: { choices, other: [4], randomise: true, storage: 'linked' },
    known: [{ name: code, most: 4 }],
  }),
  multiple: (code) => ({
    more: { choices, exclusive: [4] },
    known: [1, 2].map((value) => ({ name: `${code}_${value}`, most: 1 })),
  }),
  number: (code) => ({ more: { min: 0, max: 9, storage: 'linked' }, known: [{ name: code, most: 9 }] }),
  tick: (code) => ({ more: { label: t('yes') }, known: [{ name: code, most: 1 }] }),
  draw: (code) => ({ more: { forms: { en: ['x', 'y'] } }, known: [{ name: code, most: 2 }] }),
  ranking: (code) => ({ more: { choices, top: 2 }, known: [{ name: `${code}_1`, most: 2 }] }),
  notice: () => ({ more: {}, known: [] }),
};

/** Instruments of three blocks with conditions on items, blocks and choices, skips, values computed and answers repeated. */
export const instruments: fc.Arbitrary<Definition> = fc
  .array(fc.constantFrom(...Object.keys(kinds)), { minLength: CODES, maxLength: CODES })
  .chain((types) => {
    const declared = types.map((type, at) => ({ code: `I${at}`, type, ...kinds[type]!(`I${at}`) }));
    const blockOf = (at: number) => ['A', 'B', 'C'][Math.floor((at * 3) / CODES)]!;
    const before = (at: number): Known => declared.slice(0, at).flatMap(({ known }) => known);
    const maybe = (known: Known) =>
      known.length === 0 ? fc.constant(undefined) : fc.option(conditionOver(known), { nil: undefined });
    const ends = CODES - 2;
    return fc
      .record({
        shows: fc.tuple(...declared.map((_, at) => maybe(before(at)))),
        blockShows: fc.tuple(maybe([]), maybe(before(5)), maybe(before(10))),
        skip: fc.option(fc.tuple(maybe(before(5)), fc.constantFrom('C', `I${ends}`, 'end')), {
          nil: undefined,
        }),
        formula: maybe(before(7)),
        showChoice: fc.tuple(...declared.map((_, at) => maybe(before(at)))),
      })
      .map(({ shows, blockShows, skip, formula, showChoice }): Definition => {
        const items = declared.map(({ code, type, more }, at): Item => ({
          code,
          type,
          block: blockOf(at),
          text: t(at > 0 ? `Question {I${at - 1}}` : 'Question'),
          ...more,
          ...(shows[at] && { showIf: shows[at] }),
          ...(at === 4 && skip?.[0] && { skip: [{ when: skip[0], to: skip[1] }] }),
          ...('choices' in more && showChoice[at] && { showChoice: { 2: showChoice[at] } }),
        }));
        if (formula) items.push({ code: 'V', type: 'computed', block: 'C', text: t('V'), formula } as Item);
        return {
          code: 'random',
          title: t('Random'),
          preferNotToSay: t('Prefer not to say'),
          dontKnow: { en: "Don't know", items: [] },
          optionSets: { agree: { values: [1, 2, 3, 4, 5], en: ['1', '2', '3', '4', '5'] } },
          blocks: ['A', 'B', 'C'].map((code, at) => ({
            code,
            title: t(code),
            randomise: false,
            ...(blockShows[at] && { showIf: blockShows[at] }),
          })),
          items,
          scales: [],
          derived: [],
          openQuestionNotice: t('Name nobody.'),
        };
      });
  });
