import { type Static, Type } from 'typebox';
import { address } from './address.ts';
import { ExcerptFilter } from './excerpt.ts';
import { ofStudy } from './ids.ts';
import { InterviewSummary, Turn } from './interview.ts';

const SearchedInterview = Type.Pick(InterviewSummary, ['id', 'code', 'attributes']);

/** What to look for and where. Values and code keep to interviews described so and to what the reader sees coded so. */
export const Search = Type.Object(
  {
    q: Type.String({ minLength: 1, maxLength: 200 }),
    speaker: Type.Optional(Turn.properties.role),
    values: ExcerptFilter.properties.values,
    code: Type.Optional(Type.String()),
  },
  { additionalProperties: false },
);
export type Search = Static<typeof Search>;

/**
 * Whose words count: those of respondents, of all but interviewers, or of everybody. Who has no role is somebody who speaks and
 * no respondent.
 */
export const SaidBy = Type.Enum(['respondents', 'all-but-interviewers', 'everyone']);
export type SaidBy = Static<typeof SaidBy>;

export const WhoseWords = Type.Object({ saidBy: Type.Optional(SaidBy) }, { additionalProperties: false });

/** How many turns there are, and how many of them are of speakers without a role. */
export const Spoken = Type.Object({ turns: Type.Integer(), withoutRole: Type.Integer() });
export type Spoken = Static<typeof Spoken>;

/** A keyword in context: the place in code points, and the words around it. */
export const Hit = Type.Object({
  interview: SearchedInterview,
  speaker: Type.Union([Type.String(), Type.Null()]),
  start: Type.Integer(),
  end: Type.Integer(),
  before: Type.String(),
  words: Type.String(),
  after: Type.String(),
});
export type Hit = Static<typeof Hit>;

export const SearchResult = Type.Object({
  /** The first of them, by interview and place. */
  hits: Type.Array(Hit),
  total: Type.Integer(),
  /** Interviews with a hit, of so many searched. */
  interviews: Type.Integer(),
  searched: Type.Integer(),
  /** The turns of those searched. */
  spoken: Spoken,
});
export type SearchResult = Static<typeof SearchResult>;

/** How many of the transcripts are ready to be searched. */
export const Preparation = Type.Object({ prepared: Type.Integer(), total: Type.Integer() });
export type Preparation = Static<typeof Preparation>;

export const PreparationQuery = Type.Object(
  {
    /** Prepare for so long at most; the next request goes on. */
    withinMs: Type.Optional(Type.Integer({ minimum: 0, maximum: 2000 })),
  },
  { additionalProperties: false },
);

export const WordCount = Type.Object({
  word: Type.String(),
  count: Type.Integer(),
  interviews: Type.Integer(),
});
export type WordCount = Static<typeof WordCount>;

export const WordCounts = Type.Object({ words: Type.Array(WordCount), spoken: Spoken });
export type WordCounts = Static<typeof WordCounts>;

const Extent = Type.Object({
  excerpts: Type.Integer(),
  turns: Type.Integer(),
  characters: Type.Integer(),
});

/** How much has a code in each column. */
export const CodeMatrix = Type.Object({
  /** A dimension of the frame, of which the columns are values; null: the columns are interviews, by id. */
  by: Type.Union([Type.String(), Type.Null()]),
  columns: Type.Array(Type.String()),
  cells: Type.Array(
    Type.Object({
      code: Type.String(),
      /** '' is what has no value of the dimension. */
      column: Type.String(),
      extent: Extent,
      interviews: Type.Integer(),
    }),
  ),
});
export type CodeMatrix = Static<typeof CodeMatrix>;

/** Where codes were given, on the coding that reports rest on. */
export const CodeUse = Type.Object({
  spoken: Spoken,
  interviews: Type.Array(SearchedInterview),
  /** Those in use, in the order of the codebook. */
  codes: Type.Array(Type.String()),
  /** By interview, by each attribute and by each dimension that excerpts carry. */
  matrices: Type.Array(CodeMatrix),
  together: Type.Array(
    Type.Object({
      first: Type.String(),
      second: Type.String(),
      excerpts: Type.Integer(),
      interviews: Type.Integer(),
    }),
  ),
  saturation: Type.Array(
    Type.Object({ interview: Type.String(), added: Type.Integer(), total: Type.Integer() }),
  ),
});
export type CodeUse = Static<typeof CodeUse>;

export const retrievalAddresses = {
  search: address({
    method: 'GET',
    path: '/api/studies/:study/search',
    access: 'excerpt.read',
    tag: 'retrieval',
    params: ofStudy,
    query: Search,
    reply: SearchResult,
  }),
  prepare: address({
    method: 'GET',
    path: '/api/studies/:study/search/preparation',
    unrecorded: 'builds what a search needs and shows nothing',
    access: 'excerpt.read',
    tag: 'retrieval',
    summary: 'Prepare the transcripts for search, slice by slice, before the first question',
    params: ofStudy,
    query: PreparationQuery,
    reply: Preparation,
  }),
  words: address({
    method: 'GET',
    path: '/api/studies/:study/words',
    access: 'excerpt.read',
    tag: 'retrieval',
    params: ofStudy,
    query: WhoseWords,
    reply: WordCounts,
  }),
  codeUse: address({
    method: 'GET',
    path: '/api/studies/:study/code-use',
    access: 'interview.raw',
    tag: 'retrieval',
    summary:
      'How often codes were given: by interview and by the values of the frame, together, and as interviews were added',
    params: ofStudy,
    query: WhoseWords,
    reply: CodeUse,
  }),
};
