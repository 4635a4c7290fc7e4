import { type Static, Type } from 'typebox';
import { address } from './address.ts';
import { Text } from './construct.ts';
import { Band } from './disclosure.ts';
import { ofRelease } from './ids.ts';

const Range = Type.Unsafe<readonly [number, number]>(Type.Array(Type.Number(), { minItems: 2, maxItems: 2 }));
/** The reasons that columns tell apart, each with a code of its own. */
export const missingReasons = ['unanswered', 'preferNotToSay', 'dontKnow', 'notAsked', 'notReached'] as const;
export type MissingReason = (typeof missingReasons)[number];

const Statistic = Type.Union([Type.Number(), Type.Null()]);

/** How many gave an answer; answers of too few are left out, with what would give them away. */
const Bar = Type.Object({
  value: Type.Union([Type.Number(), Type.String()]),
  label: Text,
  n: Type.Integer(),
});

/** How answers lie, as the caller may know it. */
export const Distribution = Type.Object({
  /** Of those who answered; null where they are too few. */
  n: Statistic,
  missing: Statistic,
  /** Why answers are missing, where a column tells reasons apart and each has enough people. */
  reasons: Type.Optional(Type.Partial(Type.Record(Type.Enum([...missingReasons]), Type.Integer()))),
  /** By value, or by the levels of a score. */
  bars: Type.Array(Bar),
  mean: Statistic,
  sd: Statistic,
});
export type Distribution = Static<typeof Distribution>;

/** A column of a release that an analysis can name. */
export const Variable = Type.Object({
  name: Type.String(),
  role: Type.Enum(['item', 'check', 'background', 'flag', 'score']),
  label: Text,
  level: Type.Enum(['nominal', 'ordinal', 'interval']),
  /** It holds words, not numbers. */
  words: Type.Boolean(),
  /** Its values as they were answered; of a background the groups that respondents are told apart by. */
  values: Type.Array(Type.Object({ value: Type.Number(), label: Text })),
  /** Scored as lowest plus highest answer minus the answer. */
  reversed: Type.Boolean(),
  range: Type.Optional(Range),
  /** The scales that it is an item of. */
  scales: Type.Array(Type.String()),
  /** What a score is made of: the items of a scale, or a formula. */
  items: Type.Array(Type.String()),
  formula: Type.Optional(Type.String()),
  /** The parts by which its answers may choose respondents. */
  bands: Type.Array(Band),
  /** The value of the frame under which it stands. */
  mark: Type.Optional(Type.Object({ dimension: Type.String(), value: Type.String() })),
  distribution: Distribution,
});
export type Variable = Static<typeof Variable>;

export const Variables = Type.Object({
  /** Groups with fewer respondents are not told of. */
  floor: Type.Integer(),
  n: Type.Integer(),
  /** In the order of the questionnaire, scores last. */
  variables: Type.Array(Variable),
  /** Background that no group is told apart by, so that no analysis can name it. */
  withheld: Type.Array(Type.Object({ name: Type.String(), label: Text })),
});
export type Variables = Static<typeof Variables>;

export const variableAddresses = {
  list: address({
    method: 'GET',
    path: '/api/studies/:study/releases/:release/variables',
    access: 'analysis.run',
    tag: 'variable',
    summary: 'Every variable of a release that an analysis can name',
    params: ofRelease,
    reply: Variables,
  }),
};
