import { Type, type Static } from 'typebox';
import { Bilingual } from './text.ts';

/** A picture as a value: the page draws it, files and reports are made from it. No mark of it stands for one respondent. */

const value = Type.Union([Type.Number(), Type.Null()]);
const title = { title: Bilingual };
const axes = { x: Bilingual, y: Bilingual };

/** Estimates with their intervals, one a line: means, coefficients, effects. */
const Intervals = Type.Object({
  kind: Type.Literal('intervals'),
  ...title,
  axis: Bilingual,
  /** Where nothing would be different. */
  reference: Type.Optional(Type.Number()),
  points: Type.Array(
    Type.Object({
      label: Bilingual,
      /** Points of one series have one colour. */
      series: Type.Optional(Bilingual),
      at: value,
      from: value,
      to: value,
    }),
  ),
});

/** Curves over a scale: simple slopes, regions of significance, eigenvalues. */
const Lines = Type.Object({
  kind: Type.Literal('lines'),
  ...title,
  ...axes,
  /** What stands at x = 0, 1, 2 …, where these are things and not numbers. */
  names: Type.Optional(Type.Array(Bilingual)),
  lines: Type.Array(
    Type.Object({
      label: Bilingual,
      points: Type.Array(
        Type.Object({ x: Type.Number(), y: value, low: Type.Optional(value), high: Type.Optional(value) }),
      ),
      dashed: Type.Optional(Type.Boolean()),
      /** The points themselves are marked. */
      marked: Type.Optional(Type.Boolean()),
    }),
  ),
  /** Where y means nothing. */
  reference: Type.Optional(Type.Number()),
  /** Stretches of x that are shaded. */
  regions: Type.Optional(
    Type.Array(Type.Object({ from: Type.Number(), to: Type.Number(), label: Bilingual })),
  ),
});

/** A matrix of numbers between two ends, one colour for each sign. */
const Heat = Type.Object({
  kind: Type.Literal('heat'),
  ...title,
  rows: Type.Array(Bilingual),
  columns: Type.Array(Bilingual),
  values: Type.Array(Type.Array(value)),
  from: Type.Number(),
  to: Type.Number(),
});

/** Points in four fields. */
const Quadrants = Type.Object({
  kind: Type.Literal('quadrants'),
  ...title,
  ...axes,
  cross: Type.Object({ x: value, y: value }),
  /** Names of the fields, from the upper right against the clock. */
  fields: Type.Array(Bilingual, { minItems: 4, maxItems: 4 }),
  points: Type.Array(Type.Object({ label: Bilingual, x: value, y: value })),
});

/** A plane cut into fields, each with how many people lie in it, and lines across them. Fields of few people are null. */
const Bins = Type.Object({
  kind: Type.Literal('bins'),
  ...title,
  ...axes,
  /** Where fields end, from the lowest to the highest: one more than there are columns, and rows. */
  columns: Type.Array(Type.Number()),
  rows: Type.Array(Type.Number()),
  /** People by rows, from the lowest, and columns. */
  counts: Type.Array(Type.Array(value)),
  lines: Type.Array(
    Type.Object({
      label: Bilingual,
      points: Type.Array(Type.Object({ x: Type.Number(), y: Type.Number() })),
      dashed: Type.Optional(Type.Boolean()),
    }),
  ),
});

/** A tree of clusters: branches from the root, how high each parts, and how many people are in it. */
const Tree = Type.Object({
  kind: Type.Literal('tree'),
  ...title,
  axis: Bilingual,
  branches: Type.Array(Type.Object({ id: Type.Number(), parent: value, height: value, n: value })),
});

/** A path diagram: the text of a model of paths, with its estimates. */
const Paths = Type.Object({
  kind: Type.Literal('paths'),
  ...title,
  model: Type.String(),
  estimates: Type.Array(
    Type.Object({ lhs: Type.String(), op: Type.String(), rhs: Type.String(), standardized: value, p: value }),
  ),
});

export const Figure = Type.Union([Intervals, Lines, Heat, Quadrants, Bins, Tree, Paths]);
export type Figure = Static<typeof Figure>;
export type FigureOf<Kind extends Figure['kind']> = Extract<Figure, { readonly kind: Kind }>;
