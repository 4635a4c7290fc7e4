import { type Static, Type } from 'typebox';
import { address } from './address.ts';
import { StudyId, ofStudy } from './ids.ts';

/** A definition has the type of analysis/model/instrument/definition.ts; the server checks it there and names the faulty place. */
export const Definition = Type.Unsafe<object>(Type.Object({}, { additionalProperties: true }));

export const Draft = Type.Object({ definition: Definition, revision: Type.Integer({ minimum: 0 }) });
export type Draft = Static<typeof Draft>;

export const VersionSummary = Type.Object({
  number: Type.Integer(),
  hash: Type.String(),
  publishedAt: Type.String(),
});
export type VersionSummary = Static<typeof VersionSummary>;

export const Version = Type.Object({ ...VersionSummary.properties, definition: Definition });
export type Version = Static<typeof Version>;

export const Instrument = Type.Object({
  draft: Type.Union([Draft, Type.Null()]),
  versions: Type.Array(VersionSummary),
});
export type Instrument = Static<typeof Instrument>;

const ofVersion = Type.Object({ study: StudyId, number: Type.Integer({ minimum: 1 }) });

export const instrumentAddresses = {
  show: address({
    method: 'GET',
    path: '/api/studies/:study/instrument',
    unrecorded: 'tells of the design of the study, not of people',
    access: 'instrument.read',
    tag: 'instrument',
    params: ofStudy,
    reply: Instrument,
  }),
  saveDraft: address({
    method: 'PUT',
    path: '/api/studies/:study/instrument/draft',
    access: 'instrument.edit',
    tag: 'instrument',
    params: ofStudy,
    body: Draft,
    reply: Draft,
  }),
  publish: address({
    method: 'POST',
    path: '/api/studies/:study/instrument/versions',
    access: 'instrument.edit',
    tag: 'instrument',
    params: ofStudy,
    reply: VersionSummary,
    status: 201,
  }),
  version: address({
    method: 'GET',
    path: '/api/studies/:study/instrument/versions/:number',
    unrecorded: 'tells of the design of the study, not of people',
    access: 'instrument.read',
    tag: 'instrument',
    params: ofVersion,
    reply: Version,
  }),
};
