import { Type, type Static } from 'typebox';

const Variable = Type.String({ minLength: 1, maxLength: 100 });

/**
 * The request of the analysis contract. What each procedure needs is checked by the engine itself, which names the field; the
 * wire checks only the frame.
 */
export const AnalysisRequest = Type.Object({
  data: Type.Optional(Type.Object({ missing: Type.Optional(Type.Array(Type.String())) })),
  items: Type.Optional(Type.Record(Variable, Type.Unknown())),
  scales: Type.Optional(Type.Record(Variable, Type.Unknown())),
  where: Type.Optional(Type.Object({ column: Variable, equals: Type.Union([Type.Number(), Type.String()]) })),
  weights: Type.Optional(Variable),
  /** The language of definitions and notes; English where it is left out. */
  language: Type.Optional(Type.Enum(['zh-CN', 'en'])),
  analyses: Type.Array(Type.Record(Type.String(), Type.Unknown()), { minItems: 1, maxItems: 200 }),
});
export type AnalysisRequest = Static<typeof AnalysisRequest>;

export const AnalysisReply = Type.Object({
  engine: Type.String(),
  rows: Type.Integer(),
  analyses: Type.Unsafe<readonly Readonly<Record<string, unknown>>[]>(
    Type.Array(Type.Record(Type.String(), Type.Unknown())),
  ),
});
export type AnalysisReply = Static<typeof AnalysisReply>;
