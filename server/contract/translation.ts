import { type Static, Type } from 'typebox';
import { address } from './address.ts';
import { ofStudy } from './ids.ts';

/** The cells of a translators' table as they stand in a file: see analysis/model/instrument/translation-sheet.ts. */
export const SheetCells = Type.Object({
  header: Type.Array(Type.String()),
  rows: Type.Array(Type.Array(Type.String())),
});
export type SheetCells = Static<typeof SheetCells>;

export const translationAddresses = {
  file: address({
    method: 'GET',
    path: '/api/studies/:study/instrument/translations',
    access: 'instrument.read',
    tag: 'instrument',
    summary: 'The texts of the draft as a workbook for translators: a row a text, a column a language',
    params: ofStudy,
    query: Type.Object({
      source: Type.Optional(Type.String({ maxLength: 35, description: 'the language to translate from' })),
      language: Type.Optional(Type.Enum(['zh-CN', 'en'])),
    }),
    file: true,
  }),
  read: address({
    method: 'POST',
    path: '/api/studies/:study/instrument/translations/read',
    reads: true,
    access: 'instrument.edit',
    tag: 'instrument',
    summary: 'Read a workbook that came back; nothing is changed',
    params: ofStudy,
    form: Type.Object({}),
    reply: SheetCells,
  }),
};
