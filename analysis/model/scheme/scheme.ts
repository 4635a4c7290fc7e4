import { Type, type Static } from 'typebox';
import { code } from '../frame/frame-parts.ts';
import { textOf } from '../text.ts';
import { Rule } from './rule.ts';

/** An appraisal scheme (考评方案): by which indicators, weights, assessors and rules points were given. Versioned, as data. */

const closed = { additionalProperties: false } as const;
const name = textOf(200, { minLength: 1, minProperties: 1 });
const named = Type.Object({ code, name }, closed);

/** How an indicator is scored: from full marks down, from nothing up, by a ratio, a rank, a rating, or by machine. */
export const indicatorModes = ['deduct', 'add', 'ratio', 'rank', 'rating', 'machine'] as const;

export const Indicator = Type.Object(
  {
    code,
    name,
    /** The indicator that it is a part of; only those without parts have points. */
    parent: Type.Optional(code),
    /** Points of full marks. */
    weight: Type.Number({ minimum: 0 }),
    mode: Type.Enum([...indicatorModes]),
    /** No more than so many points are taken or given. */
    cap: Type.Optional(Type.Number({ minimum: 0 })),
    /** The smallest difference of two scores. */
    step: Type.Optional(Type.Number({ exclusiveMinimum: 0 })),
    /** A class of assessors. */
    assessor: Type.Optional(code),
    /** Whether the unit can do something about it. */
    controllable: Type.Optional(Type.Boolean()),
    /** Where it belongs in the frame of the study: values by dimension. */
    tags: Type.Optional(Type.Record(Type.String(), Type.Array(Type.String()))),
  },
  closed,
);
export type Indicator = Static<typeof Indicator>;

/** What the records measure as a whole. */
export const recordMeasures = [
  'deductionShare',
  'bonusReach',
  'effectiveIndicators',
  'gap',
  'distinguishable',
  'severitySpread',
  'appealSuccess',
  'ruleCoverage',
] as const;
export type RecordMeasureName = (typeof recordMeasures)[number];

/** Where a measure belongs in the frame of the study. */
export const TaggedMeasure = Type.Object(
  {
    measure: Type.Enum([...recordMeasures]),
    tags: Type.Record(Type.String(), Type.Array(Type.String())),
  },
  closed,
);

/** A tier (段次, 等次): a share of the units from above, or all from so many points on. */
export const Tier = Type.Object(
  {
    code,
    name,
    share: Type.Optional(Type.Number({ exclusiveMinimum: 0, maximum: 1 })),
    from: Type.Optional(Type.Number()),
  },
  closed,
);
export type Tier = Static<typeof Tier>;

export const Scheme = Type.Object(
  {
    format: Type.Literal(1),
    code,
    title: name,
    year: Type.Optional(Type.Integer({ minimum: 1900, maximum: 2200 })),
    indicators: Type.Array(Indicator, { minItems: 1, maxItems: 500 }),
    total: Type.Object(
      {
        /** The sum of all weights. */
        fullMark: Type.Number({ exclusiveMinimum: 0 }),
        /** The most that bonus points may add. */
        bonusCap: Type.Optional(Type.Number({ minimum: 0 })),
      },
      closed,
    ),
    /** Units are ranked within their peer group. */
    groups: Type.Array(named, { maxItems: 60 }),
    assessors: Type.Array(named, { maxItems: 60 }),
    /** What a reason of an entry can be. Visible work is done to be seen; core work is what the unit is for. */
    reasons: Type.Array(
      Type.Object({ code, name, sort: Type.Optional(Type.Enum(['core', 'visible', 'other'])) }, closed),
      { maxItems: 200 },
    ),
    /** From the best down. */
    tiers: Type.Array(Tier, { maxItems: 20 }),
    /** How many a share of units is where it is no whole number. */
    quota: Type.Enum(['floor', 'round', 'ceiling']),
    /** The rank of equal totals: all the better one, the middle, or without gaps after them. */
    ties: Type.Enum(['better', 'middle', 'dense']),
    /** Which measures stand beside survey and interviews. */
    measures: Type.Optional(Type.Array(TaggedMeasure, { maxItems: 60 })),
    calendar: Type.Enum(['month', 'quarter', 'half', 'year']),
    /** Scores that are computed; none where the bureau has none. */
    rules: Type.Array(Rule, { maxItems: 500 }),
  },
  closed,
);
export type Scheme = Static<typeof Scheme>;
