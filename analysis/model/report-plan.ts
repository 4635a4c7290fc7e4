import { Type, type Static } from 'typebox';
import { textOf } from './text.ts';

/** What a page of results shows, in which order: written against tags and roles, so that it fits more than one instrument. */

const code = Type.String({ pattern: '^[A-Za-z][A-Za-z0-9_-]{0,39}$' });
const title = textOf(200, { minLength: 1, minProperties: 1 });
const closed = { additionalProperties: false } as const;

/** Some scales: those named, or those that stand under a column of the frame (not one that gathers the rest). */
export const ScaleChoice = Type.Union([
  Type.Object({ scales: Type.Array(Type.String(), { minItems: 1 }) }, closed),
  Type.Object({ under: Type.Literal('columns') }, closed),
]);
export type ScaleChoice = Static<typeof ScaleChoice>;

/** Tables that every instrument has in one way only. */
const Standing = Type.Object(
  {
    table: Type.Enum(['returns', 'background', 'groups', 'reliability', 'items', 'answers', 'interviews']),
  },
  closed,
);

/** Two background questions crossed: the last two that may be shown where none is named. */
const Cross = Type.Object(
  { table: Type.Literal('cross'), rows: Type.Optional(Type.String()), columns: Type.Optional(Type.String()) },
  closed,
);

/** Scores with mean, spread and their correlations with each other; all scales where none is chosen. */
const Correlations = Type.Object(
  { table: Type.Literal('correlations'), id: code, title, among: Type.Optional(ScaleChoice) },
  closed,
);

/** Means of scores in the groups of background questions, with test and effect size; all of both where none is chosen. */
const Differences = Type.Object(
  {
    table: Type.Literal('differences'),
    id: code,
    title,
    scores: Type.Optional(ScaleChoice),
    by: Type.Optional(Type.Array(Type.String(), { minItems: 1 })),
  },
  closed,
);

/** Every scale with its mean, level and, where it is asked, importance. */
const Profile = Type.Object({ table: Type.Literal('profile'), id: code, title, levels: title }, closed);

/** A score correlated with others. */
const Associations = Type.Object(
  {
    table: Type.Literal('associations'),
    id: code,
    title,
    stub: title,
    outcome: Type.String(),
    with: ScaleChoice,
  },
  closed,
);

/** The mean of a score where others are low, moderate, high. */
const Levels = Type.Object(
  {
    table: Type.Literal('levels'),
    id: code,
    title,
    stub: title,
    outcome: Type.String(),
    by: ScaleChoice,
    /** The heading of the means, and how to read the score. */
    mean: title,
    reading: title,
  },
  closed,
);

/** A hierarchical regression: how well each model fits, and the coefficients of each. */
const Models = Type.Object(
  {
    table: Type.Literal('models'),
    models: Type.Object({ id: code, title }, closed),
    coefficients: Type.Object({ id: code, title }, closed),
    outcome: Type.String(),
    /** Sets of predictors in the order in which they enter. */
    blocks: Type.Array(Type.Union([Type.Literal('background'), ScaleChoice]), { minItems: 1 }),
  },
  closed,
);

const asked = {
  id: code,
  title,
  /** The body that asks it: one analysis, with derive, where and weights. */
  request: Type.Unsafe<object>(Type.Object({}, { additionalProperties: true })),
};
/** The tables of an analysis, as a notebook asks it; the same of the newest release of appraisal records. */
const Analysis = Type.Object({ table: Type.Literal('analysis'), ...asked }, closed);
const Records = Type.Object({ table: Type.Literal('records'), ...asked }, closed);

export const PlannedTable = Type.Union([
  Standing,
  Cross,
  Profile,
  Correlations,
  Differences,
  Associations,
  Levels,
  Models,
  Analysis,
  Records,
]);
export type PlannedTable = Static<typeof PlannedTable>;
export type PlannedOf<Name extends PlannedTable['table']> = Extract<PlannedTable, { readonly table: Name }>;

export const ReportPlan = Type.Object(
  {
    /** The version of this format; a newer one is refused. */
    format: Type.Literal(1),
    /** The code of the instrument whose scales it names; any other is reported by the default plan. */
    instrument: Type.Optional(Type.String()),
    sections: Type.Array(Type.Object({ code, title, tables: Type.Array(PlannedTable) }, closed), {
      minItems: 1,
      maxItems: 40,
    }),
  },
  closed,
);
export type ReportPlan = Static<typeof ReportPlan>;

/** What any instrument can be reported by. */
export const defaultPlan: ReportPlan = {
  format: 1,
  sections: [
    {
      code: 'sample',
      title: { 'zh-CN': '样本', en: 'Sample' },
      tables: [{ table: 'returns' }, { table: 'background' }, { table: 'cross' }],
    },
    {
      code: 'reliability',
      title: { 'zh-CN': '信度', en: 'Reliability' },
      tables: [{ table: 'reliability' }],
    },
    {
      code: 'scales',
      title: { 'zh-CN': '量表', en: 'Scales' },
      tables: [
        {
          table: 'profile',
          id: 'profile',
          title: { 'zh-CN': '量表均值', en: 'Scale means' },
          levels: {
            'zh-CN': '反向题已反向计分。水平：按量程，低于 2.5（五点）为偏低，高于 3.5 为较高。',
            en: 'Reversed items are recoded. Level on five points: below 2.5 low, above 3.5 high.',
          },
        },
      ],
    },
    {
      code: 'items',
      title: { 'zh-CN': '题项', en: 'Items' },
      tables: [{ table: 'items' }, { table: 'answers' }],
    },
    {
      code: 'groups',
      title: { 'zh-CN': '分组', en: 'Groups' },
      tables: [
        {
          table: 'differences',
          id: 'differences',
          title: { 'zh-CN': '各组的量表均值', en: 'Scale means by group' },
        },
        { table: 'groups' },
      ],
    },
    {
      code: 'associations',
      title: { 'zh-CN': '关联', en: 'Associations' },
      tables: [
        {
          table: 'correlations',
          id: 'correlations',
          title: { 'zh-CN': '量表之间的相关', en: 'Correlations of the scales' },
        },
      ],
    },
    { code: 'excerpts', title: { 'zh-CN': '访谈摘录', en: 'Excerpts' }, tables: [{ table: 'interviews' }] },
  ],
};
