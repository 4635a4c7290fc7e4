import { type Static, Type } from 'typebox';
import { address } from './address.ts';
import { Text, textOf } from './construct.ts';
import { StudyId, ofStudy } from './ids.ts';
import { Overview } from './overview.ts';
import { Promises } from './promises.ts';
import { Action, Role } from './role.ts';

export const StudyState = Type.Enum(['draft', 'collecting', 'closed']);
export type StudyState = Static<typeof StudyState>;

/** One language suffices. */
const Title = textOf(200, { minProperties: 1 });
/** Names a study on the command line. */
export const ShortName = Type.String({ pattern: '^[a-z][a-z0-9-]{0,39}$' });

/** A study in the list of one's studies. */
export const StudySummary = Type.Object({
  id: StudyId,
  title: Text,
  shortName: Type.Union([ShortName, Type.Null()]),
  state: StudyState,
  simulated: Type.Boolean(),
  createdAt: Type.String(),
  /** Only whoever signed in with a second factor may enter. */
  secondFactor: Type.Boolean(),
  role: Role,
});
export type StudySummary = Static<typeof StudySummary>;

/** A study with what the caller may do in it. */
export const Study = Type.Object({
  ...StudySummary.properties,
  /** Fewer respondents than this are never shown apart. */
  floor: Type.Integer(),
  /** What respondents were told; null before anyone was. From then on the floor only rises. */
  promises: Type.Union([Promises, Type.Null()]),
  allowed: Type.Array(Action),
});
export type Study = Static<typeof Study>;

export const NewStudy = Type.Object(
  {
    title: Title,
    simulated: Type.Optional(Type.Boolean()),
    shortName: Type.Optional(ShortName),
    /** Begins with the frame, instrument and codebook of a template; without one as a blank study. */
    template: Type.Optional(Type.String()),
  },
  { additionalProperties: false },
);
export type NewStudy = Static<typeof NewStudy>;

export const StudyChange = Type.Object(
  {
    title: Type.Optional(Title),
    shortName: Type.Optional(ShortName),
    floor: Type.Optional(Type.Integer({ minimum: 5, maximum: 100 })),
    secondFactor: Type.Optional(Type.Boolean()),
  },
  { additionalProperties: false, minProperties: 1 },
);
export type StudyChange = Static<typeof StudyChange>;

export const studyAddresses = {
  list: address({
    method: 'GET',
    path: '/api/studies',
    unrecorded: 'one’s own list, and what comes with the program',
    access: 'signedIn',
    tag: 'study',
    reply: Type.Array(StudySummary),
  }),
  create: address({
    method: 'POST',
    path: '/api/studies',
    recorded: ['shortName', 'template'],
    access: 'creator',
    tag: 'study',
    body: NewStudy,
    reply: Study,
    status: 201,
  }),
  show: address({
    method: 'GET',
    path: '/api/studies/:study',
    unrecorded: 'tells of the design of the study, not of people',
    access: 'study.read',
    tag: 'study',
    params: ofStudy,
    reply: Study,
  }),
  change: address({
    method: 'PATCH',
    path: '/api/studies/:study',
    recorded: ['title', 'shortName', 'floor'],
    access: 'study.edit',
    tag: 'study',
    params: ofStudy,
    body: StudyChange,
    reply: Study,
  }),
  overview: address({
    method: 'GET',
    path: '/api/studies/:study/overview',
    access: 'study.read',
    tag: 'study',
    params: ofStudy,
    reply: Overview,
  }),
};
