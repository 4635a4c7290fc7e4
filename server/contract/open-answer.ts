import { type Static, Type } from 'typebox';
import { address } from './address.ts';
import { Text } from './construct.ts';
import { InterviewId, ofRelease } from './ids.ts';

/** An open question of a release; how many answered is null where they are too few to be read. */
export const OpenQuestion = Type.Object({
  name: Type.String(),
  label: Text,
  answers: Type.Union([Type.Integer(), Type.Null()]),
  /** What is coded of it, once it was taken to coding. */
  source: Type.Union([InterviewId, Type.Null()]),
});
export type OpenQuestion = Static<typeof OpenQuestion>;

const OpenQuestions = Type.Object({
  /** Answers are read from so many on. */
  floor: Type.Integer(),
  questions: Type.Array(OpenQuestion),
});
export type OpenQuestions = Static<typeof OpenQuestions>;

/** What one person wrote; the id is the same whenever the release is read and says nothing of the person. */
export const OpenAnswer = Type.Object({ id: Type.String(), text: Type.String() });
export type OpenAnswer = Static<typeof OpenAnswer>;

export const OpenAnswers = Type.Object({
  label: Text,
  answers: Type.Array(OpenAnswer),
  /** Words that may tell who or where, for a person to decide. */
  found: Type.Array(Type.Object({ words: Type.String(), times: Type.Integer() })),
});
export type OpenAnswers = Static<typeof OpenAnswers>;

/** Answers on their way to the coders. */
export const Taking = Type.Object(
  {
    /** Words that are masked wherever they stand. */
    masks: Type.Array(Type.String({ minLength: 1, maxLength: 200 }), { maxItems: 500 }),
    /** Answers that stay with the owner. */
    leaveOut: Type.Array(Type.String({ maxLength: 40 }), { maxItems: 10_000 }),
  },
  { additionalProperties: false },
);
export type Taking = Static<typeof Taking>;

const ofQuestion = Type.Object({ ...ofRelease.properties, question: Type.String({ maxLength: 64 }) });
const path = '/api/studies/:study/releases/:release/open-answers';

export const openAnswerAddresses = {
  list: address({
    method: 'GET',
    path,
    access: 'analysis.run',
    tag: 'open-answer',
    summary: 'The open questions of a release',
    params: ofRelease,
    reply: OpenQuestions,
  }),
  read: address({
    method: 'GET',
    path: `${path}/:question`,
    access: 'analysis.run',
    tag: 'open-answer',
    summary: 'What was written, in an order of its own; for the owner, since nothing is masked',
    params: ofQuestion,
    reply: OpenAnswers,
  }),
  take: address({
    method: 'POST',
    path: `${path}/:question/source`,
    access: 'interview.edit',
    tag: 'open-answer',
    summary: 'Takes masked answers to coding, one turn an answer',
    params: ofQuestion,
    body: Taking,
    reply: Type.Object({ interview: InterviewId, answers: Type.Integer() }),
    status: 201,
  }),
};
