import { Type, type Static } from 'typebox';
import { textOf } from '../text.ts';
import { code, words } from './frame-parts.ts';
import { names, Reading } from './reading.ts';

/** Theories as data: a lens draws one as a diagram, its nodes bound to numbers and codes, its edges to associations. */

const closed = { additionalProperties: false } as const;
const name = words(120);
const sentences = textOf(1000, { minLength: 1, minProperties: 1 });

/** An idea of the theory, and what stands for it in the survey and in the interviews. */
export const LensNode = Type.Object(
  {
    code,
    name,
    /** Column and row of the diagram, from the upper left. */
    at: Type.Array(Type.Integer({ minimum: 0, maximum: 11 }), { minItems: 2, maxItems: 2 }),
    reading: Type.Optional(Reading),
    codes: Type.Optional(names),
    /** Only excerpts that also carry this code count. */
    within: Type.Optional(Type.String()),
  },
  closed,
);
export type LensNode = Static<typeof LensNode>;

/** What the theory expects between two ideas. A `path` is estimated beside the other paths to the same node, an `association` alone. */
export const LensEdge = Type.Object(
  {
    from: code,
    to: code,
    kind: Type.Enum(['association', 'path']),
    /** The sign that the theory expects. */
    expected: Type.Union([Type.Literal(-1), Type.Literal(1)]),
    name: Type.Optional(name),
  },
  closed,
);
export type LensEdge = Static<typeof LensEdge>;

export const Lens = Type.Object(
  {
    code,
    name,
    /** What one asks when one looks through it. */
    question: sentences,
    /** How to read it, and what would contradict it. */
    reading: sentences,
    contradiction: sentences,
    sources: Type.Array(Type.String({ minLength: 1, maxLength: 300 }), { minItems: 1, maxItems: 12 }),
    nodes: Type.Array(LensNode, { minItems: 1, maxItems: 24 }),
    edges: Type.Array(LensEdge, { maxItems: 60 }),
  },
  closed,
);
export type Lens = Static<typeof Lens>;

/** How the parts of a tile are told: alone, against each other, as a chain with its weakest link, as a set, or by what rises with each. */
export const tileKinds = ['one', 'balance', 'chain', 'set', 'rise'] as const;

export const Tile = Type.Object(
  {
    code,
    name,
    /** The lens that it opens. */
    lens: code,
    kind: Type.Enum([...tileKinds]),
    parts: Type.Array(
      Type.Object({ name, reading: Type.Optional(Reading), codes: Type.Optional(names) }, closed),
      { minItems: 1, maxItems: 12 },
    ),
    /** Of a tile of what rises: the score that rises. */
    outcome: Type.Optional(Type.String()),
  },
  closed,
);
export type Tile = Static<typeof Tile>;

/** The page with which the lenses open. */
export const Profile = Type.Object(
  {
    name,
    tiles: Type.Array(Tile, { minItems: 1, maxItems: 24 }),
    /** Scores of which competing lenses are asked how much they explain. */
    outcomes: Type.Array(Type.String(), { maxItems: 8 }),
  },
  closed,
);
export type Profile = Static<typeof Profile>;
