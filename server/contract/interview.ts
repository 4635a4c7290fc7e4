import { type Static, Type } from 'typebox';
import { SpeakerPlan, SpeakerRole } from '../../analysis/model/speakers.ts';
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
  /** How many speakers are settled and have no role yet. */
  withoutRole: Type.Integer(),
  progress: Type.Array(CoderProgress),
});
export type InterviewSummary = Static<typeof InterviewSummary>;

/** What one speaker says, as half-open spans of Unicode code points; the words begin after the label. */
export const Turn = Type.Object({
  start: Type.Integer(),
  end: Type.Integer(),
  /** The name, which may be another than the label in the text. */
  speaker: Type.Union([Type.String(), Type.Null()]),
  role: SpeakerRole,
  wordsStart: Type.Integer(),
  startMs: Type.Union([Type.Integer(), Type.Null()]),
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

/** How a file is to be read where it is not as guessed. */
export const Reading = Type.Object(
  {
    encoding: Type.Optional(Type.String({ maxLength: 40 })),
    /** Who speaks: a `SpeakerPlan` as JSON. */
    speakers: Type.Optional(Type.String({ maxLength: 200_000 })),
  },
  { additionalProperties: false },
);

export type Reading = Static<typeof Reading>;

/** The text fields that come with the file. Without a code the next free one of I1, I2, … is given. */
export const NewInterview = Type.Object(
  {
    code: Type.Optional(code),
    title: Type.Optional(title),
    /** Values of attributes as JSON: a form has texts only. */
    attributes: Type.Optional(Type.String({ maxLength: 4000 })),
    ...Reading.properties,
  },
  { additionalProperties: false },
);
export type NewInterview = Static<typeof NewInterview>;

export const InterviewChange = Type.Object(
  { code, title, attributes: Values },
  { additionalProperties: false },
);
export type InterviewChange = Static<typeof InterviewChange>;

/** How far a guess can be trusted. */
export const Sureness = Type.Enum(['sure', 'likely', 'unsure']);
export type Sureness = Static<typeof Sureness>;

/** A label of a text as a person judges it: whose it is, what is said there, or that it is none. */
export const DescribedSpeaker = Type.Object({
  label: Type.String(),
  name: Type.String(),
  role: SpeakerRole,
  turns: Type.Integer(),
  samples: Type.Array(Type.String()),
  sure: Sureness,
  /** It looks like a label and opens no turn. */
  dropped: Type.Boolean(),
  /** As it was settled in another interview of the study. */
  remembered: Type.Boolean(),
});
export type DescribedSpeaker = Static<typeof DescribedSpeaker>;

/** Who speaks in a text. */
export const SpeakerDesk = Type.Object({
  speakers: Type.Array(DescribedSpeaker),
  turns: Type.Integer(),
  /** Code points before the first label. */
  before: Type.Integer(),
});
export type SpeakerDesk = Static<typeof SpeakerDesk>;

/** Which text and which plan a desk shows; another once either changed. */
export const DeskVersion = Type.Object({ version: Type.String() });

const StoredDesk = Type.Object({ ...SpeakerDesk.properties, ...DeskVersion.properties });
export type StoredDesk = Static<typeof StoredDesk>;

/** A plan and the version of the desk on which it was made: one that has become another is not written over. */
export const SettledSpeakers = Type.Object(
  { ...SpeakerPlan.properties, version: Type.Optional(Type.String({ maxLength: 64 })) },
  { additionalProperties: false },
);
export type SettledSpeakers = Static<typeof SettledSpeakers>;

/** A label that nobody took for one, as it stands in the text. */
const AddedLabel = Type.Object(
  { label: Type.Optional(Type.String({ minLength: 1, maxLength: 60 })) },
  { additionalProperties: false },
);

/** What a file would become, shown before anything is stored. */
export const TranscriptPreview = Type.Object({
  source: Type.Enum(['text', 'docx', 'pdf', 'rtf', 'odt', 'subtitles']),
  /** Null where the format says it itself. */
  encoding: Type.Union([
    Type.Object({
      name: Type.String(),
      sure: Sureness,
      alternatives: Type.Array(Type.Object({ name: Type.String(), sure: Sureness, sample: Type.String() })),
    }),
    Type.Null(),
  ]),
  characters: Type.Integer(),
  /** The beginning of the text. */
  head: Type.String(),
  /** What the file holds and the text does not. */
  leftOut: Type.Array(Type.Object({ kind: Type.String(), place: Type.String(), count: Type.Integer() })),
  ...SpeakerDesk.properties,
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
    reads: true,
    access: 'interview.edit',
    tag: 'interview',
    params: ofStudy,
    form: Reading,
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
  speakers: address({
    method: 'GET',
    path: '/api/studies/:study/interviews/:interview/speakers',
    access: 'interview.raw',
    tag: 'interview',
    summary:
      'The labels of the latest text, and one that is named: whose they are, how often they open a turn, and what is none',
    params: ofInterview,
    query: AddedLabel,
    reply: StoredDesk,
  }),
  settleSpeakers: address({
    method: 'PUT',
    path: '/api/studies/:study/interviews/:interview/speakers',
    access: 'interview.edit',
    tag: 'interview',
    summary: 'Settle who speaks; text and excerpts stay as they are',
    params: ofInterview,
    body: SettledSpeakers,
    reply: DeskVersion,
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
