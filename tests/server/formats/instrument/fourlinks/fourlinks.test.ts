import fc from 'fast-check';
import { expect, test } from 'vitest';
import { everyKind } from '../../../../analysis/model/instrument/every-kind.ts';
import { fourlinks } from '../../../../../server/formats/instrument/fourlinks/read-fourlinks.ts';
import { writeFourlinks } from '../../../../../server/formats/instrument/fourlinks/write-fourlinks.ts';
import { anyDefinition } from '../any-definition.ts';

const file = (text: string) => ({ name: 'x.json', bytes: Buffer.from(text) });

test('a definition that is written and read is the same', async () => {
  await fc.assert(
    fc.asyncProperty(anyDefinition, async (definition) => {
      const written = file(writeFourlinks(definition).text);
      expect(await fourlinks.recognises(written)).toBe(true);
      expect((await fourlinks.read(written)).definition).toEqual(definition);
    }),
    { numRuns: 100 },
  );
});

test('it may stand beside something else, and everything in it is reported', async () => {
  const { definition, report } = await fourlinks.read(
    file(JSON.stringify({ definition: everyKind, revision: 3 })),
  );
  expect(definition).toEqual(everyKind);
  expect(report).toMatchObject({ format: 'fourlinks', items: everyKind.items.length, dropped: 0 });
  expect(report.elements.map(({ place }) => place)).toEqual(
    expect.arrayContaining(['MORE.showIf', 'S1.skip[0]', 'C1', 'R', 'optionSets.agree']),
  );
});

test('a draft with something of the wrong form is refused with its place', () => {
  const wrong = { ...everyKind, items: [{ ...everyKind.items[0], type: 'telepathy' }] };
  expect(() => fourlinks.read(file(JSON.stringify(wrong)))).toThrow(/items\[0\]\.type/);
});
