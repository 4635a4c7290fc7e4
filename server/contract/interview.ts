import { type Static, Type } from 'typebox';
import { address } from './address.ts';
import { Values } from './construct.ts';
import { InterviewId, ResearcherId, RevisionId, ofInterview, ofStudy } from './ids.ts';

export const TaskState = Type.Enum(['open', 'finished']);
export type TaskState = Static<typeof TaskState>;

export const Coder = Type.Object({ id: ResearcherId, name: Type.String() });
export type Coder = Static<typeof Coder>;

/** How far one coder is. The number of another's excerpts is null while one codes blind. */
export const CoderProgress = Type.Object({
  coder: Coder,
  state: TaskState,
  excerpts: Type.Union([Type.Integer(), Type.Null()]),
});
export type CoderProgress = Static<typeof CoderProgress>;

const code = Type.String({ minLength: 1, maxLength: 12, pattern: '^\\S+$' });
const title = Type.String({ maxLength: 120 });

export const InterviewSummary = Type.Object({
  id: InterviewId,
  code: Type.String(),
  title: Type.String(),
  /** Values of the attributes of the frame. */
  attributes: Values,
  characters: Type.Integer(),
  /** It holds open answers of a release, one turn each, and no talk. */
  open: Type.Optional(Type.Literal(true)),
  progress: Type.Array(CoderProgress),
});
export type InterviewSummary = Static<typeof InterviewSummary>;

/** What one speaker says, as half-open spans of Unicode code points; the words begin after the label. */
export const Turn = Type.Object({
  start: Type.Integer(),
  end: Type.Integer(),
  speaker: Type.Union([Type.String(), Type.Null()]),
  role: Type.Enum(['interviewer', 'respondent', 'unknown']),
  wordsStart: Type.Integer(),
});
export type Turn = Static<typeof Turn>;

export const Interview = Type.Object({
  ...InterviewSummary.properties,
  revision: Type.Object({ id: RevisionId, number: Type.Integer(), sha256: Type.String() }),
  text: Type.String(),
  turns: Type.Array(Turn),
});
export type Interview = Static<typeof Interview>;

/** The whole lines before a code point; the whole text when left out. */
export const Beginning = Type.Object(
  { to: Type.Optional(Type.Integer({ minimum: 1 })) },
  { additionalProperties: false },
);

/** The text fields that come with the file. Without a code the next free one of I1, I2, … is given. */
export const NewInterview = Type.Object(
  {
    code: Type.Optional(code),
    title: Type.Optional(title),
    /** Values of attributes as JSON: a form has texts only. */
    attributes: Type.Optional(Type.String({ maxLength: 4000 })),
  },
  { additionalProperties: false },
);
export type NewInterview = Static<typeof NewInterview>;

export const InterviewChange = Type.Object(
  { code, title, attributes: Values },
  { additionalProperties: false },
);
export type InterviewChange = Static<typeof InterviewChange>;

/** What a file would become, shown before anything is stored. */
export const TranscriptPreview = Type.Object({
  source: Type.Enum(['utf-8', 'utf-16le', 'utf-16be', 'gb18030', 'docx', 'pdf', 'subtitles']),
  characters: Type.Integer(),
  /** The beginning of the text. */
  head: Type.String(),
  speakers: Type.Array(
    Type.Object({ speaker: Type.String(), role: Turn.properties.role, turns: Type.Integer() }),
  ),
  suggestedCode: Type.String(),
});
export type TranscriptPreview = Static<typeof TranscriptPreview>;

export const interviewAddresses = {
  list: address({
    method: 'GET',
    path: '/api/studies/:study/interviews',
    access: 'interview.read',
    tag: 'interview',
    params: ofStudy,
    reply: Type.Array(InterviewSummary),
  }),
  preview: address({
    method: 'POST',
    path: '/api/studies/:study/interviews/preview',
    access: 'interview.edit',
    tag: 'interview',
    params: ofStudy,
    form: Type.Object({}),
    reply: TranscriptPreview,
  }),
  import: address({
    method: 'POST',
    path: '/api/studies/:study/interviews',
    access: 'interview.edit',
    tag: 'interview',
    params: ofStudy,
    form: NewInterview,
    reply: Interview,
    status: 201,
  }),
  show: address({
    method: 'GET',
    path: '/api/studies/:study/interviews/:interview',
    access: 'interview.read',
    tag: 'interview',
    params: ofInterview,
    query: Beginning,
    reply: Interview,
  }),
  change: address({
    method: 'PATCH',
    path: '/api/studies/:study/interviews/:interview',
    access: 'interview.edit',
    tag: 'interview',
    params: ofInterview,
    body: InterviewChange,
  }),
  delete: address({
    method: 'DELETE',
    path: '/api/studies/:study/interviews/:interview',
    access: 'interview.edit',
    tag: 'interview',
    params: ofInterview,
  }),
};
