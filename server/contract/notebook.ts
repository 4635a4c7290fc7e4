import { type Static, Type } from 'typebox';
import { LONGEST } from '../../analysis/model/expression/parse.ts';
import type { AnalysisRequest } from '../../analysis/model/request.ts';
import { address } from './address.ts';
import { NotebookId, ofStudy, RecordReleaseId, ReleaseId, StudyId } from './ids.ts';
import { RecordRows } from './record.ts';

/** How much a notebook may hold. */
export const NOTEBOOK_LIMITS = {
  notebooks: 200,
  entries: 200,
  derivations: 200,
  title: 200,
  text: 20_000,
  /** Of the whole as JSON. */
  characters: 500_000,
} as const;

const closed = { additionalProperties: false };
const EntryId = Type.String({ pattern: '^[A-Za-z0-9_-]{1,40}$' });
const Title = Type.String({ minLength: 1, maxLength: NOTEBOOK_LIMITS.title, pattern: '\\S' });
const Condition = Type.String({ minLength: 1, maxLength: LONGEST });

/** A named analysis as a request writes it; it may be unfinished. `where` chooses among the rows of the notebook for it alone. */
const AnalysisEntry = Type.Object(
  {
    id: EntryId,
    kind: Type.Literal('analysis'),
    title: Type.Optional(Title),
    analysis: Type.Object({ procedure: Type.String({ maxLength: 60 }) }, { additionalProperties: true }),
    where: Type.Optional(Condition),
  },
  closed,
);
export type AnalysisEntry = Static<typeof AnalysisEntry>;

/** A named analysis of a release of appraisal records; what the notebook makes of answers does not concern it. */
const RecordEntry = Type.Object(
  {
    id: EntryId,
    kind: Type.Literal('records'),
    title: Type.Optional(Title),
    release: RecordReleaseId,
    analysis: Type.Object({ procedure: Type.String({ maxLength: 60 }) }, { additionalProperties: true }),
    rows: RecordRows,
  },
  closed,
);
export type RecordEntry = Static<typeof RecordEntry>;

const TextEntry = Type.Object(
  {
    id: EntryId,
    kind: Type.Literal('text'),
    text: Type.String({ maxLength: NOTEBOOK_LIMITS.text }),
  },
  closed,
);
export type TextEntry = Static<typeof TextEntry>;

export const NotebookEntry = Type.Union([AnalysisEntry, RecordEntry, TextEntry]);
export type NotebookEntry = Static<typeof NotebookEntry>;

/** What all analyses of a notebook have in common, in the words of a request. */
export const NotebookFrame = Type.Object({
  derive: Type.Array(
    Type.Object({ name: Type.String({ minLength: 1, maxLength: 64 }), from: Condition }, closed),
    { maxItems: NOTEBOOK_LIMITS.derivations },
  ),
  where: Type.Union([Condition, Type.Null()]),
  weights: Type.Unsafe<NonNullable<AnalysisRequest['weights']> | null>(
    Type.Union([
      Type.String({ minLength: 1, maxLength: 64 }),
      Type.Object({}, { additionalProperties: true }),
      Type.Null(),
    ]),
  ),
});
export type NotebookFrame = Static<typeof NotebookFrame>;

const content = {
  title: Title,
  release: ReleaseId,
  ...NotebookFrame.properties,
  entries: Type.Array(NotebookEntry, { maxItems: NOTEBOOK_LIMITS.entries }),
};

/** What an editor writes. */
export const NotebookContent = Type.Object(content, closed);
export type NotebookContent = Static<typeof NotebookContent>;

/** `version` is the one that the change was made on; a newer one refuses it. */
export const NotebookChange = Type.Object({ version: Type.Integer(), ...content }, closed);
export type NotebookChange = Static<typeof NotebookChange>;
const NotebookVersion = Type.Object({ version: Type.Integer() }, closed);

const state = {
  id: NotebookId,
  version: Type.Integer(),
  changedBy: Type.String(),
  changedAt: Type.String(),
};

export const Notebook = Type.Object({ ...state, ...content });
export type Notebook = Static<typeof Notebook>;

/** One line of the list; a removed one can be brought back for thirty days. */
export const NotebookLine = Type.Object({
  ...state,
  title: Type.String(),
  release: ReleaseId,
  entries: Type.Integer(),
  removedAt: Type.Union([Type.String(), Type.Null()]),
});
export type NotebookLine = Static<typeof NotebookLine>;

const path = '/api/studies/:study/notebooks';
const ofNotebook = Type.Object({ study: StudyId, notebook: NotebookId });
const access = 'analysis.run';
const tag = 'notebook';

export const notebookAddresses = {
  list: address({
    method: 'GET',
    path,
    access,
    tag,
    summary: 'The notebooks of a study, changed last first, with those removed in the last thirty days',
    params: ofStudy,
    reply: Type.Array(NotebookLine),
  }),
  create: address({
    method: 'POST',
    path,
    access,
    tag,
    params: ofStudy,
    body: NotebookContent,
    reply: Notebook,
    status: 201,
  }),
  show: address({
    method: 'GET',
    path: `${path}/:notebook`,
    access,
    tag,
    params: ofNotebook,
    reply: Notebook,
  }),
  save: address({
    method: 'PUT',
    path: `${path}/:notebook`,
    access,
    tag,
    summary: 'Replace a notebook at the version that it was read at',
    params: ofNotebook,
    body: NotebookChange,
    reply: Notebook,
  }),
  remove: address({
    method: 'DELETE',
    path: `${path}/:notebook`,
    access,
    tag,
    params: ofNotebook,
    query: NotebookVersion,
  }),
  restore: address({
    method: 'POST',
    path: `${path}/:notebook/restore`,
    access,
    tag,
    summary: 'Bring back a removed notebook',
    params: ofNotebook,
    reply: Notebook,
  }),
};
