import { type Static, Type } from 'typebox';
import { address } from './address.ts';
import { ofStudy, StudyId } from './ids.ts';

/** Appraisal schemes: drafts and published versions, as instruments have them. Their type is analysis/model/scheme/scheme.ts. */

/** The server checks it and names the faulty place. */
export const SchemeDefinition = Type.Unsafe<object>(Type.Object({}, { additionalProperties: true }));

export const SchemeDraft = Type.Object({
  definition: SchemeDefinition,
  revision: Type.Integer({ minimum: 0 }),
});
export type SchemeDraft = Static<typeof SchemeDraft>;

export const SchemeSummary = Type.Object({
  number: Type.Integer(),
  hash: Type.String(),
  publishedAt: Type.String(),
});
export type SchemeSummary = Static<typeof SchemeSummary>;

export const SchemeVersion = Type.Object({ ...SchemeSummary.properties, definition: SchemeDefinition });
export type SchemeVersion = Static<typeof SchemeVersion>;

export const Schemes = Type.Object({
  draft: Type.Union([SchemeDraft, Type.Null()]),
  versions: Type.Array(SchemeSummary),
});
export type Schemes = Static<typeof Schemes>;

const design = 'tells of the design of the study, not of people';

export const schemeAddresses = {
  show: address({
    method: 'GET',
    path: '/api/studies/:study/schemes',
    unrecorded: design,
    access: 'instrument.read',
    tag: 'records',
    summary: 'The draft of the appraisal scheme and its published versions',
    params: ofStudy,
    reply: Schemes,
  }),
  saveDraft: address({
    method: 'PUT',
    path: '/api/studies/:study/schemes/draft',
    access: 'instrument.edit',
    tag: 'records',
    params: ofStudy,
    body: SchemeDraft,
    reply: SchemeDraft,
  }),
  publish: address({
    method: 'POST',
    path: '/api/studies/:study/schemes/versions',
    access: 'instrument.edit',
    tag: 'records',
    params: ofStudy,
    reply: SchemeSummary,
    status: 201,
  }),
  version: address({
    method: 'GET',
    path: '/api/studies/:study/schemes/versions/:number',
    unrecorded: design,
    access: 'instrument.read',
    tag: 'records',
    params: Type.Object({ study: StudyId, number: Type.Integer({ minimum: 1 }) }),
    reply: SchemeVersion,
  }),
};
