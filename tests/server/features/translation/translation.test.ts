import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Definition } from '../../../../analysis/model/instrument/definition.ts';
import {
  readTranslations,
  translationSheet,
  wordsOf,
} from '../../../../analysis/model/instrument/translation-sheet.ts';
import { mapTexts } from '../../../../analysis/model/instrument/texts.ts';
import { textsOf, withLanguage, withTexts } from '../../../../analysis/model/instrument/translate.ts';
import type { SheetCells } from '../../../../server/contract/translation.ts';
import { readCells } from '../../../../server/formats/spreadsheet/read-cells.ts';
import { writeXlsx } from '../../../../server/formats/spreadsheet/xlsx.ts';
import { everyKind } from '../../../analysis/model/instrument/every-kind.ts';
import { givenResearcher, givenStudy, openTestServer } from '../../../support/server.ts';

async function openTranslations() {
  const { app, services } = await openTestServer();
  const study = await givenStudy(services);
  const { headers } = await givenResearcher(services, { study, role: 'analyst' });
  const url = `/api/studies/${study}/instrument`;
  await app.inject({
    method: 'PUT',
    url: `${url}/draft`,
    headers,
    body: { definition: withLanguage(everyKind, 'fr'), revision: 0 },
  });
  const file = (query = '') => app.inject({ url: `${url}/translations${query}`, headers });
  const read = (bytes: Uint8Array, name = 'texts.xlsx') => {
    const body = new FormData();
    body.set('file', new File([new Uint8Array(bytes)], name));
    return app.inject({ method: 'POST', url: `${url}/translations/read`, headers, body });
  };
  return { file, read };
}

test('a workbook goes out, comes back with a language filled in, and only that is changed', async () => {
  const { file, read } = await openTranslations();
  const draft = withLanguage(everyKind, 'fr');
  const sent = await file('?source=zh-CN&language=en');
  expect(sent.headers['content-disposition']).toContain('every-translations.xlsx');
  const cells = (await read(sent.rawPayload)).json<SheetCells>();
  expect(cells.header).toEqual(['place', 'what it is', 'zh-CN = source', 'en', 'fr']);
  const untouched = readTranslations(draft, cells)!;
  expect(untouched).toMatchObject({ changed: [], unknown: [], foreign: [], absent: 0 });

  const rows = cells.rows.map((row) => [...row.slice(0, 4), `FR ${row[3]}`]);
  const back = readTranslations(draft, { header: cells.header, rows })!;
  expect(back.changed).toHaveLength(textsOf(draft).length);
  const changed = withTexts(draft, wordsOf(back.changed));
  expect(textsOf(changed).every(({ text }) => text.fr === `FR ${text.en}`)).toBe(true);
  expect(mapTexts(changed, (text) => ({ ...text, fr: '' }))).toEqual(draft);
});

test('a language that the draft does not have, and a file that is no workbook, are told', async () => {
  const { file, read } = await openTranslations();
  expect((await file('?source=de')).json()).toMatchObject({ code: 'translation-language-unknown' });
  expect((await read(Buffer.from('PK\u0003\u0004 broken'))).json()).toMatchObject({
    code: 'table-damaged',
  });
  expect((await read(Buffer.from(''), 'empty.csv')).json()).toMatchObject({ code: 'table-empty' });
});

test('what goes out comes in the same, whatever the texts hold', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.string({ unit: 'binary', maxLength: 30 }), { minLength: 1 }),
      async (words) => {
        let next = 0;
        const definition: Definition = mapTexts(everyKind, (text) => ({
          ...text,
          en: words[next++ % words.length]!,
        }));
        const sheet = translationSheet(definition, 'zh-CN', 'zh-CN');
        const bytes = await writeXlsx([{ name: 'texts', rows: [sheet.header, ...sheet.rows] }]);
        const back = readTranslations(definition, await readCells(bytes, 'texts.xlsx'));
        expect(back).toEqual({
          changed: [],
          unchanged: textsOf(definition).length,
          unknown: [],
          foreign: [],
          absent: 0,
        });
      },
    ),
    { numRuns: 40 },
  );
});
