import fc from 'fast-check';
import { expect, test } from 'vitest';
import { faultsOf } from '../../../../../analysis/model/instrument/read-definition.ts';
import { limesurveyTsv } from '../../../../../server/formats/instrument/limesurvey/tsv.ts';
import { writeLimesurveyTsv } from '../../../../../server/formats/instrument/limesurvey/write-tsv.ts';
import type { Definition } from '../../../../../analysis/model/instrument/definition.ts';
import { everyKind } from '../../../../analysis/model/instrument/every-kind.ts';
import { anyDefinition } from '../any-definition.ts';
import { asked, expectSameWay, withoutTickSkip } from '../round-trip.ts';

const through = async (definition: Definition): Promise<Definition> => {
  const { text } = writeLimesurveyTsv(definition);
  const file = { name: 'x.txt', bytes: new TextEncoder().encode(text) };
  expect(await limesurveyTsv.recognises(file)).toBe(true);
  return (await limesurveyTsv.read(file)).definition;
};

/** What the form has no place for; conditions are compared by the ways that they lead. */
const without = [
  'showIf',
  'showChoice',
  'carry',
  'fixed',
  'grid',
  'storage',
  'reverse',
  'adverse',
  'facet',
  'look',
  'picture',
  'weights',
  'draw.forms',
  'formula',
  'note',
  'tags',
  'source',
  'sources',
  'skip',
  'bestWorst.randomise',
  'notice.optional',
  'computed.optional',
  'draw.optional',
];

test('what is written and read again asks the same, and leads the same way', async () => {
  await fc.assert(
    fc.asyncProperty(anyDefinition, async (definition) => {
      const back = await through(definition);
      expect(faultsOf(back)).toEqual([]);
      expect(asked(back, without)).toEqual(asked(definition, without));
      expectSameWay(definition, back, ['multiple']);
    }),
    { numRuns: 60 },
  );
});

test('every kind comes back, skips as conditions', async () => {
  const every = withoutTickSkip(everyKind);
  const back = await through(every);
  expect(back.items.map(({ type }) => type)).toEqual(every.items.map(({ type }) => type));
});

/** Said otherwise there: conditions and formulas in its own language; where a code came from is the code itself. */
const saidOtherwise = ['showIf', 'formula', 'source', 'sources', 'carry', 'grid', 'optional'];

test('what does not come back is named in what is left behind', async () => {
  const named = new Set<string>();
  await fc.assert(
    fc.asyncProperty(anyDefinition, async (definition) => {
      const { items } = await through(definition);
      const left = writeLimesurveyTsv(definition).left.map(({ place }) => place);
      for (const item of definition.items) {
        const back = items.find(({ code }) => code === item.code);
        for (const [field, value] of Object.entries(item)) {
          const kept = back !== undefined && Object.hasOwn(back, field);
          const plain =
            value === false ||
            value === 'linked' ||
            (field === 'fixed' && !('randomise' in item && item['randomise'])) ||
            saidOtherwise.includes(field);
          if (kept || plain) continue;
          named.add(field);
          expect([item.type, field, left]).toEqual([
            item.type,
            field,
            expect.arrayContaining([`${item.code}.${field}`]),
          ]);
        }
      }
    }),
    { numRuns: 25 },
  );
  expect(named.size).toBeGreaterThan(4);
});
