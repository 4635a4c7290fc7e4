import { Type, type Static } from 'typebox';
import { Link, Stance } from './construct.ts';
import { InterviewId } from './ids.ts';
import { RoleBand, Turn } from './interview.ts';

/** What to look for and where. Link, stance and code keep to what the reader sees coded so. */
export const Search = Type.Object(
  {
    q: Type.String({ minLength: 1, maxLength: 200 }),
    roleBand: Type.Optional(RoleBand),
    speaker: Type.Optional(Turn.properties.role),
    link: Type.Optional(Link),
    stance: Type.Optional(Stance),
    code: Type.Optional(Type.String()),
  },
  { additionalProperties: false },
);
export type Search = Static<typeof Search>;

/** A keyword in context: the place in code points, and the words around it. */
export const Hit = Type.Object({
  interview: Type.Object({ id: InterviewId, code: Type.String(), roleBand: RoleBand }),
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

const Extent = Type.Object({
  excerpts: Type.Integer(),
  turns: Type.Integer(),
  characters: Type.Integer(),
});

/** What the coding that reports rest on says of codes, interviews and role bands. */
export const Matrices = Type.Object({
  interviews: Type.Array(Type.Object({ id: InterviewId, code: Type.String(), roleBand: RoleBand })),
  codes: Type.Array(Type.String()),
  cells: Type.Array(Type.Object({ code: Type.String(), interview: InterviewId, extent: Extent })),
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
export type Matrices = Static<typeof Matrices>;
