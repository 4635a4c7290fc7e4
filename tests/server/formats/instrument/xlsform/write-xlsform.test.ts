import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Definition } from '../../../../../analysis/model/instrument/definition.ts';
import { faultsOf } from '../../../../../analysis/model/instrument/read-definition.ts';
import { writeXlsform } from '../../../../../server/formats/instrument/xlsform/write-xlsform.ts';
import { xlsform } from '../../../../../server/formats/instrument/xlsform/xlsform.ts';
import { everyKind } from '../../../../analysis/model/instrument/every-kind.ts';
import { anyDefinition } from '../any-definition.ts';
import { asked, expectSameWay, withoutTickSkip } from '../round-trip.ts';

const through = async (definition: Definition): Promise<Definition> => {
  const { bytes } = await writeXlsform(definition);
  const file = { name: 'x.xlsx', bytes };
  expect(await xlsform.recognises(file)).toBe(true);
  return (await xlsform.read(file)).definition;
};

/** What the form has no place for; conditions are compared by the ways that they lead. */
const without = [
  'showIf',
  'showChoice',
  'carry',
  'grid',
  'picture',
  'formula',
  'skip',
  'checks',
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
      expect(back.blocks.map(({ code }) => code)).toEqual(definition.blocks.map(({ code }) => code));
      expect(back.scales).toEqual(definition.scales);
      expectSameWay(definition, back, ['single', 'dropdown', 'multiple', 'ranking', 'bestWorst']);
    }),
    { numRuns: 60 },
  );
});

test('every kind comes back, skips as conditions', async () => {
  const every = withoutTickSkip(everyKind);
  const back = await through(every);
  expect(asked(back, without)).toEqual(asked(every, without));
  expectSameWay(every, back, ['single', 'multiple', 'bestWorst'], 200);
});
