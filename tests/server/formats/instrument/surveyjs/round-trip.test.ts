import fc from 'fast-check';
import { Model } from 'survey-core';
import { expect, test } from 'vitest';
import type { Definition, Item } from '../../../../../analysis/model/instrument/definition.ts';
import { type ChoiceList, optionsOf } from '../../../../../analysis/model/instrument/kinds/choice-list.ts';
import { pathFinder } from '../../../../../analysis/model/instrument/path.ts';
import { everyKind } from '../../../../analysis/model/instrument/every-kind.ts';
import { surveyjs } from '../../../../../server/formats/instrument/surveyjs/read-surveyjs.ts';
import { writeSurveyjs } from '../../../../../server/formats/instrument/surveyjs/write-surveyjs.ts';
import { anyDefinition } from '../any-definition.ts';
import { compareVisibility } from './compare-visibility.ts';

type Any = Item & Readonly<Record<string, unknown>>;

const file = (definition: Definition) => ({
  name: `${definition.code}.json`,
  bytes: Buffer.from(writeSurveyjs(definition).text),
});

/** Kinds that SurveyJS has nothing for: what becomes of them is told and not the same. */
const FOREIGN = ['sum', 'bestWorst', 'draw', 'differential'];
/** What SurveyJS does not hold, or what only the researchers read. */
const LEFT = [
  'reverse',
  'adverse',
  'facet',
  'attentionCheck',
  'unit',
  'fixed',
  'storage',
  'tags',
  'note',
  'source',
  'sources',
  'showIf',
  'showChoice',
  'formula',
  'skip',
  'checks',
];

/** What a survey can hold of a definition, apart from its conditions: those are tried. Option sets are what they hold. */
function held(
  { title, blocks, items, grids, optionSets, preferNotToSay, dontKnow }: Definition,
  known: ReadonlySet<string>,
) {
  const kept = items
    .filter(({ code, type }) => known.has(code) && !FOREIGN.includes(type))
    .map((item) => {
      const { options, grid, ...rest } = item as Any;
      const unasked = ['notice', 'computed'].includes(item.type);
      const fields = Object.entries(rest).filter(
        ([name]) => !LEFT.includes(name) && !(unasked && name === 'optional'),
      );
      const set = options === undefined ? {} : { options: optionSets[options as string] };
      const together =
        grid !== undefined && items.filter((each) => each.grid === grid).every(({ help }) => !help);
      return {
        ...Object.fromEntries(fields),
        ...set,
        ...(together ? { grid: grids?.find(({ code }) => code === grid)?.text } : {}),
      };
    });
  return {
    title,
    preferNotToSay,
    dontKnow,
    blocks: blocks.map(({ code, title, text, randomise }) => ({ code, title, text, randomise })),
    kept,
  };
}

const kept = (definition: Definition) =>
  new Set(definition.items.filter(({ type }) => !FOREIGN.includes(type)).map(({ code }) => code));

/** Tables whose rows differ in more than their words are not written as one. */
const plainTables = (definition: Definition): Definition => ({
  ...definition,
  items: definition.items.map((item) => {
    const rows = definition.items.filter(({ grid }) => grid !== undefined && grid === item.grid);
    const alike = rows.every(({ help, optional }) => !help && optional === rows[0]!.optional);
    if (alike) return item;
    const { grid: _, ...rest } = item;
    return rest;
  }),
});

test('what is written and read again is the same in all that SurveyJS can hold', async () => {
  await fc.assert(
    fc.asyncProperty(anyDefinition, async (given) => {
      const definition = plainTables(given);
      const { definition: read } = await surveyjs.read(file(definition));
      expect(held(read, kept(definition))).toEqual(held(definition, kept(definition)));
    }),
    { numRuns: 300, seed: 5 },
  );
});

const answer = fc.record(
  Object.fromEntries(Array.from({ length: 22 }, (_, at) => [`Q${at + 1}`, fc.nat({ max: 4 })])),
  { requiredKeys: [] },
);

test('conditions hold of the same answers before and after', async () => {
  const several = (definition: Definition, given: Record<string, number | undefined>) =>
    Object.fromEntries(
      Object.entries(given).flatMap(([code, value]) => {
        const item = definition.items.find((each) => each.code === code) as
          (Item & Partial<ChoiceList>) | undefined;
        if (value === undefined || !item) return [];
        const { choices } = item;
        const values = choices ? optionsOf({ ...item, choices }).map((option) => option.value) : [value];
        const chosen = values[value % values.length]!;
        return [[code, item.type === 'multiple' ? { choices: [chosen] } : chosen]];
      }),
    );
  await fc.assert(
    fc.asyncProperty(
      anyDefinition,
      fc.array(answer, { minLength: 5, maxLength: 5 }),
      async (definition, tries) => {
        const { definition: read } = await surveyjs.read(file(definition));
        const left = writeSurveyjs(definition).left.filter(
          ({ kind }) => kind === 'condition' || kind === 'calculation',
        );
        fc.pre(left.every(({ place }) => /^S\d$/.test(place)));
        const [before, after] = [pathFinder(definition), pathFinder(read)];
        const common = kept(definition);
        for (const given of tries) {
          const seen = [before, after].map((path) =>
            [...path(several(definition, given)).shown].filter((code) => common.has(code)).sort(),
          );
          expect(seen[1]).toEqual(seen[0]);
        }
      },
    ),
    { numRuns: 200, seed: 6 },
  );
});

test('skips, checks, computed values and carried choices come back as they were written', async () => {
  const { definition } = await surveyjs.read(file(everyKind));
  const item = (code: string) => definition.items.find((each) => each.code === code) as Any;
  expect(item('S1').skip).toEqual([{ when: 'S1 = 3', to: 'B1_best' }]);
  expect(item('Y1').skip).toEqual([{ when: 'Y1 = 0', to: 'end' }]);
  expect(item('M1')['showChoice']).toEqual({ 3: 'R1 > 2' });
  expect(definition.blocks.find(({ code }) => code === 'MORE')?.showIf).toBe('M1_1 = 1 or R1 >= 4');
  expect(item('T2').showIf).toBe('C1 > 10');
  expect(definition.blocks.find(({ code }) => code === 'LAST')?.text).toEqual(everyKind.blocks[2]!.text);
});

test('everything that SurveyJS cannot hold is listed', () => {
  const places = writeSurveyjs(everyKind).left.map(({ place }) => place);
  expect(places).toEqual(
    expect.arrayContaining([
      'F1',
      'R',
      'consent.who',
      'N1.dontKnow',
      'N1.unit',
      'W1',
      'B1',
      'D1',
      'MORE.fixed.X1',
      'R2.reverse',
    ]),
  );
});

test('survey-core takes what is written without complaint, and shows what the definition shows', async () => {
  const unskipped = { ...everyKind, items: everyKind.items.map(({ skip: _, ...item }) => item) };
  for (const definition of [unskipped, ...fc.sample(anyDefinition, { numRuns: 20, seed: 7 })]) {
    const { text } = writeSurveyjs(definition);
    const survey = JSON.parse(text) as object;
    expect(new Model(survey).jsonErrors ?? []).toEqual([]);
    const { definition: read } = await surveyjs.read({ name: 'x.json', bytes: Buffer.from(text) });
    compareVisibility(survey, read, 20);
  }
});
