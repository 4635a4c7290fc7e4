import { Type, type Static } from 'typebox';
import { textOf } from '../text.ts';
import { code, words } from './frame-parts.ts';
import { names, Reading } from './reading.ts';

/** What a study of this frame may claim, and how each claim is tested. A claim may fail. */

const closed = { additionalProperties: false } as const;
const score = Type.String({ minLength: 1, maxLength: 60 });

/** Whether what is found when the test holds speaks for the claim, or against it. */
const speaks = Type.Enum(['for', 'against']);
const side = Type.Enum(['above', 'below']);

/** The interval of a reading lies wholly on one side of a number. `raw`: reversed items as they were answered. */
const Level = Type.Object(
  {
    test: Type.Literal('level'),
    speaks,
    reading: Reading,
    raw: Type.Optional(Type.Boolean()),
    side,
    than: Type.Number(),
  },
  closed,
);

/** The mean of a score exceeds that of another, in the same people. */
const Difference = Type.Object(
  { test: Type.Literal('difference'), speaks, greater: score, lesser: score },
  closed,
);

/** An outcome depends more on some scores than on others: standardised coefficients whose intervals lie apart. */
const Weights = Type.Object(
  {
    test: Type.Literal('weights'),
    speaks,
    outcome: score,
    heavier: Type.Array(score, { minItems: 1, maxItems: 10 }),
    lighter: Type.Array(score, { minItems: 1, maxItems: 10 }),
  },
  closed,
);

/** Most interviews that speak of it with these codes take one side; `sign` 0 are suggestions and the like. */
const Voices = Type.Object(
  {
    test: Type.Literal('voices'),
    speaks,
    codes: names,
    /** Values of the column dimension; everywhere without. */
    columns: Type.Optional(Type.Array(code, { maxItems: 20 })),
    sign: Type.Union([Type.Literal(-1), Type.Literal(0), Type.Literal(1)]),
  },
  closed,
);

export const ClaimTest = Type.Union([Level, Difference, Weights, Voices]);
export type ClaimTest = Static<typeof ClaimTest>;

export const Claim = Type.Object(
  {
    code,
    claim: textOf(600, { minLength: 1, minProperties: 1 }),
    /** Where it stands in the frame. */
    column: Type.Optional(code),
    row: Type.Optional(code),
    tests: Type.Array(ClaimTest, { minItems: 1, maxItems: 20 }),
    /** Other explanations that deserve a look. */
    rivals: Type.Optional(textOf(1000)),
  },
  closed,
);
export type Claim = Static<typeof Claim>;

/** Who can act on a measure: one office, the level above, the law. */
export const ActorLevel = Type.Object({ code, name: words(120) }, closed);
export type ActorLevel = Static<typeof ActorLevel>;
