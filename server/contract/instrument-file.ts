import { type Static, Type } from 'typebox';
import { address } from './address.ts';
import { Bilingual } from './construct.ts';
import { ofStudy } from './ids.ts';
import { Definition } from './instrument.ts';

/** What became of one element of a file: kept as it was, approximated, or dropped, with the reason. */
export const FileElement = Type.Object({
  place: Type.String(),
  kind: Type.Enum([
    'question',
    'choices',
    'page',
    'text',
    'condition',
    'calculation',
    'validation',
    'quota',
    'language',
    'message',
    'setting',
    'script',
    'media',
  ]),
  outcome: Type.Enum(['kept', 'approximated', 'dropped']),
  reason: Type.Union([Bilingual, Type.Null()]),
});
export type FileElement = Static<typeof FileElement>;

export const FileReport = Type.Object({
  format: Type.String(),
  items: Type.Integer(),
  kept: Type.Integer(),
  approximated: Type.Integer(),
  dropped: Type.Integer(),
  elements: Type.Array(FileElement),
});
export type FileReport = Static<typeof FileReport>;

/** A line of a text, what it was taken for, and the item made of it. */
export const FileLine = Type.Object({
  number: Type.Integer(),
  text: Type.String(),
  role: Type.String(),
  item: Type.Optional(Type.String()),
  kind: Type.Optional(Type.String()),
});
export type FileLine = Static<typeof FileLine>;

export const InstrumentPreview = Type.Object({
  format: Type.Object({ name: Type.String(), title: Bilingual }),
  definition: Definition,
  report: FileReport,
  lines: Type.Optional(Type.Array(FileLine)),
});
export type InstrumentPreview = Static<typeof InstrumentPreview>;

/** What a person says of lines that were taken for something else: a role or the kind of an item, by line number. */
export const LineCorrections = Type.Record(
  Type.String({ pattern: '^[0-9]{1,6}$' }),
  Type.String({ maxLength: 24 }),
);
export type LineCorrections = Static<typeof LineCorrections>;

export const exportFormats = ['json', 'surveyjs', 'xlsform', 'lss-tsv', 'ddi', 'docx'] as const;
export type ExportFormat = (typeof exportFormats)[number];

const ofFormat = Type.Object({ ...ofStudy.properties, format: Type.Enum([...exportFormats]) });
/** The draft, unless a version is named; `language` is that of a printed questionnaire. */
const which = Type.Object({
  version: Type.Optional(Type.Integer({ minimum: 1 })),
  language: Type.Optional(Type.String({ maxLength: 35 })),
});

export const instrumentFileAddresses = {
  preview: address({
    method: 'POST',
    path: '/api/studies/:study/instrument/import/preview',
    reads: true,
    access: 'instrument.edit',
    tag: 'instrument',
    summary:
      'Read a questionnaire from a file of any known kind and say what became of each element; nothing is stored',
    params: ofStudy,
    form: Type.Object({ corrections: Type.Optional(Type.String()) }),
    reply: InstrumentPreview,
  }),
  export: address({
    method: 'GET',
    path: '/api/studies/:study/instrument/export/:format',
    access: 'instrument.read',
    tag: 'instrument',
    summary: 'The questionnaire as a file for another tool or for paper',
    params: ofFormat,
    query: which,
    file: true,
  }),
  losses: address({
    method: 'GET',
    path: '/api/studies/:study/instrument/export/:format/losses',
    unrecorded: 'tells of the design of the study, not of people',
    access: 'instrument.read',
    tag: 'instrument',
    summary: 'What a format cannot carry of the questionnaire',
    params: ofFormat,
    query: which,
    reply: Type.Array(FileElement),
  }),
};
