import { type Static, Type } from 'typebox';
import { address } from './address.ts';
import { Values } from './construct.ts';
import { ExcerptId, InterviewId, ResearcherId, RevisionId, ofInterview, ofStudy } from './ids.ts';
import { Coder, TaskState } from './interview.ts';

const coding = {
  /** Values of the dimensions that the rules of the frame ask for or allow. */
  values: Values,
  codes: Type.Array(Type.String(), { maxItems: 60, uniqueItems: true }),
  memo: Type.String({ maxLength: 4000 }),
};

/** A coded span beside its text, where its quote can be read: half-open, in Unicode code points of one revision. */
export const Mark = Type.Object({
  id: ExcerptId,
  coder: Coder,
  start: Type.Integer(),
  end: Type.Integer(),
  values: Values,
  codes: Type.Array(Type.Object({ code: Type.String(), kind: Type.String() })),
  memo: Type.String(),
  version: Type.Integer(),
});
export type Mark = Static<typeof Mark>;

/** A coded span on its own, with its quote and what stands around it. */
export const Excerpt = Type.Object({
  ...Mark.properties,
  interview: Type.Object({ id: InterviewId, code: Type.String(), attributes: Values }),
  revision: RevisionId,
  quote: Type.String(),
  prefix: Type.String(),
  suffix: Type.String(),
});
export type Excerpt = Static<typeof Excerpt>;

/** Only what reaches into a stretch of the text; the whole text when left out. */
export const Stretch = Type.Object(
  { from: Type.Optional(Type.Integer()), to: Type.Optional(Type.Integer()) },
  { additionalProperties: false },
);
export type Stretch = Static<typeof Stretch>;

/** The server cuts the quote itself. */
export const NewExcerpt = Type.Object(
  {
    revision: RevisionId,
    start: Type.Integer({ minimum: 0 }),
    end: Type.Integer({ minimum: 0 }),
    ...coding,
  },
  { additionalProperties: false },
);
export type NewExcerpt = Static<typeof NewExcerpt>;

/** `version` is the one that the change was made on; a newer one refuses it. */
export const ExcerptVersion = Type.Object({ version: Type.Integer() }, { additionalProperties: false });
export const ExcerptChange = Type.Object(
  { version: Type.Integer(), ...coding },
  { additionalProperties: false },
);
export type ExcerptChange = Static<typeof ExcerptChange>;

export const ExcerptFilter = Type.Object(
  {
    /** `dimension:value`, several apart by commas: what an excerpt or its interview carries. */
    values: Type.Optional(
      Type.String({ pattern: '^[A-Za-z0-9_-]+:[A-Za-z0-9_-]+(,[A-Za-z0-9_-]+:[A-Za-z0-9_-]+)*$' }),
    ),
    code: Type.Optional(Type.String()),
    coder: Type.Optional(ResearcherId),
    interview: Type.Optional(InterviewId),
  },
  { additionalProperties: false },
);
export type ExcerptFilter = Static<typeof ExcerptFilter>;

export const Task = Type.Object({ state: TaskState }, { additionalProperties: false });
export type Task = Static<typeof Task>;

const ofExcerpt = Type.Object({ ...ofInterview.properties, excerpt: ExcerptId });

export const excerptAddresses = {
  list: address({
    method: 'GET',
    path: '/api/studies/:study/excerpts',
    access: 'excerpt.read',
    tag: 'excerpt',
    params: ofStudy,
    query: ExcerptFilter,
    reply: Type.Array(Excerpt),
  }),
  listOfInterview: address({
    method: 'GET',
    path: '/api/studies/:study/interviews/:interview/excerpts',
    access: 'excerpt.read',
    tag: 'excerpt',
    params: ofInterview,
    reply: Type.Array(Excerpt),
  }),
  marks: address({
    method: 'GET',
    path: '/api/studies/:study/interviews/:interview/marks',
    access: 'excerpt.read',
    tag: 'excerpt',
    params: ofInterview,
    query: Stretch,
    reply: Type.Array(Mark),
  }),
  code: address({
    method: 'POST',
    path: '/api/studies/:study/interviews/:interview/excerpts',
    access: 'excerpt.code',
    tag: 'excerpt',
    params: ofInterview,
    body: NewExcerpt,
    reply: Excerpt,
    status: 201,
  }),
  recode: address({
    method: 'PATCH',
    path: '/api/studies/:study/interviews/:interview/excerpts/:excerpt',
    access: 'excerpt.code',
    tag: 'excerpt',
    params: ofExcerpt,
    body: ExcerptChange,
    reply: Excerpt,
  }),
  remove: address({
    method: 'DELETE',
    path: '/api/studies/:study/interviews/:interview/excerpts/:excerpt',
    access: 'excerpt.code',
    tag: 'excerpt',
    params: ofExcerpt,
    query: ExcerptVersion,
  }),
  restore: address({
    method: 'POST',
    path: '/api/studies/:study/interviews/:interview/excerpts/:excerpt/restore',
    access: 'excerpt.code',
    tag: 'excerpt',
    params: ofExcerpt,
    body: ExcerptVersion,
    reply: Excerpt,
  }),
  setTask: address({
    method: 'PUT',
    path: '/api/studies/:study/interviews/:interview/task',
    recorded: ['state'],
    access: 'excerpt.code',
    tag: 'excerpt',
    params: ofInterview,
    body: Task,
    reply: Task,
  }),
};
