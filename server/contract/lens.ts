import { type Static, Type } from 'typebox';
import { LensEdge, LensNode, Tile } from '../../analysis/model/frame/lens.ts';
import { Cell, type Released, ReleasedTable } from '../../analysis/model/table.ts';
import { address } from './address.ts';
import { Bilingual } from './construct.ts';
import { ofRelease } from './ids.ts';
import { InterviewStrand, OpenStrand, SurveyStrand } from './joint.ts';
import { ResultHead, ResultQuery } from './result.ts';

/** What the strands say of one idea; the survey is null where it asks nothing of it. */
const Told = Type.Object({
  name: Bilingual,
  survey: Type.Union([SurveyStrand, Type.Null()]),
  interviews: InterviewStrand,
  /** Where open answers were taken to coding. */
  open: Type.Optional(OpenStrand),
});
export type ToldIdea = Static<typeof Told>;

const Line = Type.Object({ code: Type.String(), name: Bilingual });

const LinkCells = Type.Object({ n: Cell, value: Cell, interval: Cell });
/** An estimate between two scores, as it may be told. */
export type Link = Released<Static<typeof LinkCells>>;
const Link = Type.Unsafe<Link>(LinkCells);

export const ShownTile = Type.Object({
  ...Type.Pick(Tile, ['code', 'lens', 'kind']).properties,
  name: Bilingual,
  parts: Type.Array(Told),
  /** Of a balance: the first part minus the second, in the same people. */
  difference: Type.Optional(Link),
  /** Of what rises: its correlation with each part, in their order; null where it could not be computed. */
  rises: Type.Optional(Type.Array(Type.Union([Link, Type.Null()]))),
  /** Of a chain or a set: the part that stands lowest, where intervals tell. */
  weakest: Type.Optional(Type.Integer()),
  /** What the numbers say, in words. */
  sentence: Bilingual,
  /** Which data are missing. */
  missing: Type.Array(Bilingual),
});
export type ShownTile = Static<typeof ShownTile>;

const SharedOut = Type.Object({
  outcome: Line,
  n: Cell,
  r2: Cell,
  /** Per cent of R². */
  shares: Type.Array(Type.Object({ lens: Type.String(), name: Bilingual, percent: Cell })),
  /** What to know of how they were shared out. */
  notes: Type.Array(Bilingual),
  /** Why there are none. */
  absent: Type.Optional(Bilingual),
});
/** How much of an outcome each lens explains beside the others; lenses without scores are left out. */
export type LensShares = Released<Static<typeof SharedOut>>;
export const LensShares = Type.Unsafe<LensShares>(SharedOut);

const groundwork = {
  ...ResultHead.properties,
  /** Why there is nothing to see, and what would change that. */
  absent: Type.Optional(Bilingual),
  /** On whose coding interviews count, and the N of them. */
  ground: Bilingual,
  interviews: Type.Integer(),
  /** The dimension that says for or against, where the frame has one. */
  valence: Type.Union([Type.String(), Type.Null()]),
  /** The group of respondents that is read, where the reader chose one. */
  group: Type.Union([Bilingual, Type.Null()]),
  /** The groups that may be chosen. */
  groups: Type.Array(Type.Object({ value: Type.String(), name: Bilingual, of: Bilingual })),
};

export const LensProfile = Type.Object({
  ...groundwork,
  name: Bilingual,
  tiles: Type.Array(ShownTile),
  lenses: Type.Array(Type.Object({ ...Line.properties, question: Bilingual })),
  /** The tiles as a table. */
  table: ReleasedTable,
});
export type LensProfile = Static<typeof LensProfile>;

export const ShownNode = Type.Object({
  ...Type.Pick(LensNode, ['code', 'at']).properties,
  ...Told.properties,
  /** The same in each column of the frame, where anything is said of it there. */
  columns: Type.Array(Type.Object({ column: Type.String(), ...Type.Omit(Told, ['name']).properties })),
});
export type ShownNode = Static<typeof ShownNode>;

export const ShownEdge = Type.Object({
  ...Type.Pick(LensEdge, ['from', 'to', 'kind', 'expected']).properties,
  name: Type.Union([Bilingual, Type.Null()]),
  /** Null where one of its ends has no score. */
  link: Type.Union([Link, Type.Null()]),
  /** Whether the interval lies on the side that the theory expects. */
  agrees: Type.Enum(['yes', 'no', 'open', 'unmeasured']),
});
export type ShownEdge = Static<typeof ShownEdge>;

export const ShownLens = Type.Object({
  ...groundwork,
  code: Type.String(),
  name: Bilingual,
  question: Bilingual,
  reading: Bilingual,
  contradiction: Bilingual,
  sources: Type.Array(Type.String()),
  nodes: Type.Array(ShownNode),
  edges: Type.Array(ShownEdge),
  /** The columns of the frame. */
  columns: Type.Array(Line),
  sentence: Bilingual,
  missing: Type.Array(Bilingual),
  /** The nodes, then the edges, as tables. */
  tables: Type.Array(ReleasedTable),
});
export type ShownLens = Static<typeof ShownLens>;

const LensQuery = Type.Object(
  {
    ...ResultQuery.properties,
    /** `background=value`: one of the groups offered. */
    group: Type.Optional(Type.String({ maxLength: 200 })),
  },
  { additionalProperties: false },
);

const path = '/api/studies/:study/releases/:release';
const common = { method: 'GET', access: 'results.read', tag: 'lens' } as const;

export const lensAddresses = {
  profile: address({
    ...common,
    path: `${path}/profile`,
    summary: 'The page with which the lenses of the frame open: a tile for each idea',
    params: ofRelease,
    query: LensQuery,
    reply: LensProfile,
  }),
  show: address({
    ...common,
    path: `${path}/lenses/:lens`,
    summary: 'A theory as a diagram whose nodes and edges are numbers and interviews',
    params: Type.Object({ ...ofRelease.properties, lens: Type.String({ maxLength: 40 }) }),
    query: LensQuery,
    reply: ShownLens,
  }),
  shares: address({
    ...common,
    path: `${path}/lens-shares`,
    summary: 'How much of each outcome competing lenses explain',
    params: ofRelease,
    query: Type.Object(
      {
        ...LensQuery.properties,
        lenses: Type.String({ maxLength: 400, description: 'codes apart by commas' }),
      },
      { additionalProperties: false },
    ),
    reply: Type.Array(LensShares),
  }),
};
