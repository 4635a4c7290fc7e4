import { type Static, Type } from 'typebox';
import { address } from './address.ts';
import { Locale, Text } from './construct.ts';
import { ExportId, ofRelease, ofStudy, ReleaseId, ResearcherId, StudyId } from './ids.ts';
import { ReleaseColumn } from './release.ts';

/**
 * What a file of rows holds: every respondent as answered, for the research team; the same with answers changed by chance, for
 * others; or the answers to one open question, apart from everything else.
 */
export const exportContents = ['rows', 'protected', 'open'] as const;
export const ExportContent = Type.Enum([...exportContents]);
export type ExportContent = Static<typeof ExportContent>;

export const exportFormats = ['csv', 'xlsx', 'sav', 'dta', 'parquet', 'r', 'spss', 'ddi', 'json'] as const;
export const ExportFormat = Type.Enum([...exportFormats]);
export type ExportFormat = Static<typeof ExportFormat>;

/** What the rows give away of people: shares from 0 to 1. */
export const Figures = Type.Object({
  rows: Type.Integer(),
  /** The smallest group that has all its background in common. */
  smallest: Type.Integer(),
  /** Alone with their background. */
  background: Type.Number(),
  /** Found by somebody who knows their background and four of their answers. */
  fourAnswers: Type.Number(),
});
export type Figures = Static<typeof Figures>;

/** Why a column of the release is in no file of rows. */
const whyLeft = ['apart', 'open', 'untold', 'uncategorised', 'computed'] as const;

export const ExportPreview = Type.Object({
  columns: Type.Array(
    Type.Object({
      name: Type.String(),
      label: Text,
      role: ReleaseColumn.properties.role,
      /** The groups that a background question is told in; null for what is told as answered. */
      groups: Type.Union([Type.Array(Text), Type.Null()]),
    }),
  ),
  left: Type.Array(Type.Object({ name: Type.String(), label: Text, why: Type.Enum([...whyLeft]) })),
  /** Open questions that enough people answered to be taken as a file of their own. */
  questions: Type.Array(Type.Object({ name: Type.String(), label: Text })),
  figures: Figures,
  /** The probability with which an answer is kept as it is; 1 where nothing is changed. */
  retained: Type.Number(),
});
export type ExportPreview = Static<typeof ExportPreview>;
export type LeftColumn = ExportPreview['left'][number];

export const NewExport = Type.Object(
  {
    release: ReleaseId,
    content: ExportContent,
    question: Type.Optional(Type.String({ maxLength: 64 })),
    format: ExportFormat,
    language: Locale,
    purpose: Type.String({ minLength: 1, maxLength: 1000, pattern: '\\S' }),
  },
  { additionalProperties: false },
);
export type NewExport = Static<typeof NewExport>;

const Person = Type.Object({ id: ResearcherId, name: Type.String() });

/** A file of rows from the asking to the taking. It is approved for seven days. */
export const ExportRequest = Type.Object({
  id: ExportId,
  release: Type.Object({ id: ReleaseId, number: Type.Integer() }),
  content: ExportContent,
  question: Type.Union([Type.String(), Type.Null()]),
  format: ExportFormat,
  language: Locale,
  purpose: Type.String(),
  figures: Type.Union([Figures, Type.Null()]),
  asker: Person,
  askedAt: Type.String(),
  state: Type.Enum(['asked', 'approved', 'declined', 'expired']),
  decider: Type.Union([Person, Type.Null()]),
  decidedAt: Type.Union([Type.String(), Type.Null()]),
  reason: Type.String(),
  /** Until when it can be taken. */
  until: Type.Union([Type.String(), Type.Null()]),
});
export type ExportRequest = Static<typeof ExportRequest>;

export const Decision = Type.Object(
  { approve: Type.Boolean(), reason: Type.Optional(Type.String({ maxLength: 1000 })) },
  { additionalProperties: false },
);
export type Decision = Static<typeof Decision>;

const path = '/api/studies/:study/exports';
const ofExport = Type.Object({ study: StudyId, export: ExportId });
const access = 'release.exportRows';
const tag = 'export';

export const exportAddresses = {
  preview: address({
    method: 'GET',
    path: '/api/studies/:study/releases/:release/export-preview',
    recorded: ['content'],
    access,
    tag,
    summary: 'What a file of rows would hold, what it would not, and what it gives away',
    params: ofRelease,
    query: Type.Object({ content: Type.Enum(['rows', 'protected']) }, { additionalProperties: false }),
    reply: ExportPreview,
  }),
  list: address({
    method: 'GET',
    path,
    access,
    tag,
    summary: 'The files of rows that members asked for, latest first',
    params: ofStudy,
    reply: Type.Array(ExportRequest),
  }),
  ask: address({
    method: 'POST',
    path,
    recorded: ['release', 'content', 'question', 'format', 'language', 'purpose'],
    access,
    tag,
    summary: 'Ask for a file of rows; another owner or analyst approves it',
    params: ofStudy,
    body: NewExport,
    reply: ExportRequest,
    status: 201,
  }),
  decide: address({
    method: 'PATCH',
    path: `${path}/:export`,
    recorded: ['approve', 'reason'],
    access,
    tag,
    summary: 'Approve or decline what another member asked for',
    params: ofExport,
    body: Decision,
    reply: ExportRequest,
  }),
  take: address({
    method: 'GET',
    path: `${path}/:export/file`,
    access,
    tag,
    summary: 'The approved file, for the one who asked, within seven days; every taking is logged',
    params: ofExport,
    file: true,
  }),
};
