import { type TSchema, Type } from 'typebox';
import { LONGEST } from '../../analysis/model/expression/parse.ts';
import { resultSchema, writtenSchema } from '../../analysis/model/procedure/schema.ts';
import { declarations } from '../../analysis/model/procedures/index.ts';
import type { AnalysisRequest } from '../../analysis/model/request.ts';
import type { Released } from '../../analysis/model/table.ts';
import { address } from './address.ts';
import { analysisPath } from './paths.ts';
import type { AnalysisReply } from './analysis.ts';
import { ofRelease } from './ids.ts';

const all = Object.values(declarations);
const Variable = Type.String({ minLength: 1 });
const closed = { additionalProperties: false };
const named = <T extends TSchema>(each: T) => Type.Optional(Type.Record(Variable, each));

const Item = Type.Object(
  {
    reverse: Type.Optional(Type.Boolean({ default: false })),
    range: Type.Optional(Type.Array(Type.Number(), { minItems: 2, maxItems: 2 })),
  },
  closed,
);

const Scale = Type.Object(
  {
    items: Type.Array(Variable, { minItems: 1, uniqueItems: true }),
    score: Type.Optional(Type.Enum(['mean', 'sum'], { default: 'mean' })),
    minimumAnswered: Type.Optional(Type.Integer({ minimum: 1 })),
  },
  closed,
);

/** A formula or a condition: `mean(A1, A2, least: 1)`, `A > 3 and not isMissing(B)`. */
const Expression = Type.String({ minLength: 1, maxLength: LONGEST });
const Cell = Type.Object({ column: Variable, equals: Type.Union([Type.Number(), Type.String()]) }, closed);

/** By variable the share of each of its values, and how far weights may lie from their mean. */
const Raking = Type.Object(
  {
    rake: Type.Record(
      Variable,
      Type.Record(Type.String(), Type.Number({ exclusiveMinimum: 0, maximum: 1 })),
      {
        minProperties: 1,
        maxProperties: 10,
      },
    ),
    trim: Type.Optional(Type.Number({ minimum: 1.01, maximum: 1000 })),
  },
  closed,
);

const AnyAnalysis = Type.Union(all.map(writtenSchema), { title: 'Analysis' });

/** Which rows and columns, and the language of the sentences. */
const frame = {
  derive: Type.Optional(Type.Array(Type.Object({ name: Variable, from: Expression }, closed))),
  where: Type.Optional(Type.Union([Expression, Cell])),
  weights: Type.Optional(Type.Union([Variable, Raking])),
  language: Type.Optional(Type.Enum(['zh-CN', 'en'], { default: 'en' })),
};

/** The request as the interface describes it; the engine checks it and names the field. */
export const AnalysisBody = Type.Unsafe<unknown>(
  Type.Object(
    {
      data: Type.Optional(Type.Object({ missing: Type.Optional(Type.Array(Type.String())) }, closed)),
      items: named(Item),
      scales: named(Scale),
      ...frame,
      analyses: Type.Array(AnyAnalysis, { minItems: 1, maxItems: 200 }),
    },
    closed,
  ),
);

const Margin = Type.Object({
  variable: Type.String(),
  value: Type.String(),
  target: Type.Number(),
  reached: Type.Number(),
});

/** What the weights of the request cost. */
const Weighting = Type.Object({
  effectiveN: Type.Number(),
  designEffect: Type.Number(),
  smallest: Type.Number(),
  largest: Type.Number(),
  raking: Type.Optional(
    Type.Object({ rounds: Type.Integer(), converged: Type.Boolean(), margins: Type.Array(Margin) }),
  ),
});

/** One analysis of a release as its scales are defined. */
export const PresentedBody = Type.Unsafe<PresentedRequest>(
  Type.Object({ ...frame, analysis: AnyAnalysis }, closed),
);
/** As a page writes it, perhaps unfinished: the engine checks it. */
export type PresentedRequest = Pick<AnalysisRequest, 'derive' | 'where' | 'weights' | 'language'> & {
  readonly analysis: object;
};

export const AnalysisReplyBody = Type.Unsafe<AnalysisReply>(
  Type.Object({
    engine: Type.String(),
    rows: Type.Integer(),
    weighting: Type.Optional(Weighting),
    analyses: Type.Array(Type.Union(all.map(resultSchema))),
  }),
);

export const analysisAddresses = {
  run: address({
    method: 'POST',
    path: analysisPath,
    reads: true,
    recorded: 'body',
    access: 'analysis.run',
    tag: 'analysis',
    summary: 'Run procedures on a release',
    params: ofRelease,
    body: AnalysisBody,
    reply: Type.Unsafe<Released<AnalysisReply>>(AnalysisReplyBody),
  }),
};
