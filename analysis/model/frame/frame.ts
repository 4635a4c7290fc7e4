import { Type, type Static } from 'typebox';
import { ActorLevel, Claim } from './claim.ts';
import { code, words } from './frame-parts.ts';
import { Lens, Profile } from './lens.ts';
import { names, readingFields } from './reading.ts';

/** The frame of a study: the dimensions by which it sorts its evidence, and the rules of coding. A study has one, as data. */

const name = words(120);
const closed = { additionalProperties: false } as const;

/** Colours that stay apart for the colour-blind, in light and dark and in print. */
export const colours = ['blue', 'green', 'orange', 'purple', 'red', 'sky', 'yellow', 'grey'] as const;
export const Colour = Type.Enum([...colours]);
export type Colour = Static<typeof Colour>;

/** One value of a dimension. */
export const FrameValue = Type.Object(
  {
    code,
    name,
    /** The name in tables and on narrow screens. */
    short: Type.Optional(name),
    /** A sign that stands for the value where there is no room, and beside its colour everywhere. */
    glyph: Type.Optional(Type.String({ minLength: 1, maxLength: 2 })),
    colour: Type.Optional(Colour),
    /** The key that gives the value while coding. */
    key: Type.Optional(Type.String({ pattern: '^[a-zA-Z0-9]$' })),
    /** Of a valence: on which side it stands. Suggestions and the like stand on none. */
    sign: Type.Optional(Type.Union([Type.Literal(-1), Type.Literal(0), Type.Literal(1)])),
    /** Of a column: it gathers what belongs to no other column alone. */
    gathers: Type.Optional(Type.Boolean()),
    /** It was merged into another value and is kept so that what was said of it can still be read. */
    mergedInto: Type.Optional(code),
  },
  closed,
);
export type FrameValue = Static<typeof FrameValue>;

/** `column` and `row` span the joint display, `valence` says for or against, an `attribute` describes an interview. */
export const roles = ['column', 'row', 'valence', 'attribute'] as const;
export const Dimension = Type.Object(
  { code, name, role: Type.Enum([...roles]), values: Type.Array(FrameValue, { maxItems: 60 }) },
  closed,
);
export type Dimension = Static<typeof Dimension>;
export type DimensionRole = Dimension['role'];

/** A sort of codes: mechanisms, outcomes … */
export const CodeKind = Type.Object({ code, name }, closed);
export type CodeKind = Static<typeof CodeKind>;

/** What an excerpt carries besides codes, and how many codes of which kind. */
export const CodingRules = Type.Object(
  {
    excerpt: Type.Array(Type.Object({ dimension: code, required: Type.Boolean() }, closed)),
    codes: Type.Object({ min: Type.Integer({ minimum: 0 }), max: Type.Integer({ minimum: 1 }) }, closed),
    /** How many of the codes must be of a kind. */
    kinds: Type.Array(Type.Object({ kind: code, min: Type.Integer({ minimum: 1 }) }, closed)),
  },
  closed,
);
export type CodingRules = Static<typeof CodingRules>;

/** Refines what a cell compares. What it leaves out follows from the tags of items, scales and codes. */
export const Measure = Type.Object(
  {
    row: code,
    column: code,
    ...readingFields,
    /** The codes that count in the cell. */
    codes: Type.Optional(names),
    /** Only excerpts that also carry this code count. */
    within: Type.Optional(Type.String()),
  },
  closed,
);
export type Measure = Static<typeof Measure>;

export const Frame = Type.Object(
  {
    /** The version of this format; a newer one is refused. */
    format: Type.Literal(1),
    code,
    name,
    dimensions: Type.Array(Dimension, { maxItems: 12 }),
    kinds: Type.Array(CodeKind, { minItems: 1, maxItems: 12 }),
    rules: CodingRules,
    measures: Type.Array(Measure, { maxItems: 600 }),
    /** Theories to look through, and the page with which they open. */
    lenses: Type.Optional(Type.Array(Lens, { maxItems: 40 })),
    profile: Type.Optional(Profile),
    /** What a study may claim, to be tested. */
    claims: Type.Optional(Type.Array(Claim, { maxItems: 60 })),
    /** On which level somebody can act. */
    levels: Type.Optional(Type.Array(ActorLevel, { maxItems: 12 })),
  },
  closed,
);
export type Frame = Static<typeof Frame>;

/** Which value of each dimension an excerpt or an interview carries, by codes. */
export const Values = Type.Record(Type.String(), Type.String());
export type Values = Readonly<Record<string, string>>;

/** Which values of each dimension an item, a scale or a code is tagged with. */
export const Tags = Type.Record(Type.String(), Type.Array(Type.String()));
export type Tags = Readonly<Record<string, readonly string[]>>;

/** What a study sorts by before anybody made a frame: free codes and nothing else. */
export const noFrame: Frame = {
  format: 1,
  code: 'none',
  name: { 'zh-CN': '自由编码', en: 'Free coding' },
  dimensions: [],
  kinds: [{ code: 'free', name: { 'zh-CN': '编码', en: 'Codes' } }],
  rules: { excerpt: [], codes: { min: 1, max: 12 }, kinds: [] },
  measures: [],
};
