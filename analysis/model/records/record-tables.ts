import { type Bilingual, both } from '../words.ts';

/** The tables of appraisal records, all long: a row names its period and, where points were given, its scheme. */

export interface RecordColumn {
  readonly name: string;
  readonly title: Bilingual;
  readonly kind: 'text' | 'number';
  /** Without it a row says nothing. */
  readonly needed?: true;
  /** Its values stand for single persons: they come as codes, and nothing is told of one. */
  readonly person?: true;
}

const text = (name: string, zh: string, en: string): RecordColumn => ({
  name,
  title: both(zh, en),
  kind: 'text',
});
const points = (name: string, zh: string, en: string): RecordColumn => ({
  name,
  title: both(zh, en),
  kind: 'number',
});
const needed = (column: RecordColumn) => ({ ...column, needed: true }) as const;
const person = (column: RecordColumn) => ({ ...column, person: true }) as const;

const unit = text('unit', '被考评单位', 'Unit');
const period = text('period', '考评期', 'Period');
const scheme = text('scheme', '方案版本', 'Scheme version');
const group = text('group', '组别', 'Peer group');
const indicator = text('indicator', '指标', 'Indicator');
const assessor = text('assessor', '考评方', 'Assessor class');
const tier = text('tier', '段次/等次', 'Tier');
const rank = points('rank', '名次', 'Rank');
const total = points('total', '总分', 'Total');
const bonus = points('bonus', '加分', 'Bonus');
const override = points('override', '最终调整', 'Override');

/** What is known of a unit beside its points. */
const context = [
  points('headcount', '在岗人数', 'Staff'),
  points('workload', '业务规模', 'Workload'),
  text('location', '位置', 'Location'),
  points('staffAge', '平均年龄', 'Mean age of staff'),
];

export const recordTables = {
  units: {
    title: both('单位', 'Units'),
    columns: [
      needed(unit),
      text('site', '站点', 'Site'),
      group,
      ...context,
      text('successor', '并入', 'Merged into'),
    ],
  },
  scores: {
    title: both('指标得分', 'Scores'),
    columns: [
      needed(unit),
      group,
      scheme,
      needed(period),
      needed(indicator),
      assessor,
      points('weight', '标准分', 'Full marks'),
      points('deducted', '扣分', 'Deducted'),
      points('added', '加分', 'Added'),
      points('score', '得分', 'Score'),
      // Of the unit in the period: joined from the results.
      total,
      bonus,
      override,
      rank,
      tier,
    ],
  },
  entries: {
    title: both('加减分明细', 'Entries'),
    columns: [
      needed(unit),
      person(text('person', '责任人', 'Person')),
      group,
      scheme,
      needed(period),
      text('part', '期内时段', 'Part of the period'),
      needed(indicator),
      assessor,
      needed(points('points', '分值', 'Points')),
      text('reason', '事由', 'Reason'),
      text('status', '状态', 'Status'),
      // Of the unit, period and indicator, and of the unit in the period: joined from the scores. What was scored and has no entry is a row
      // without points.
      points('score', '得分', 'Score'),
      total,
      tier,
    ],
  },
  results: {
    title: both('考评结果', 'Results'),
    columns: [
      needed(unit),
      group,
      scheme,
      needed(period),
      needed(total),
      bonus,
      override,
      rank,
      tier,
      points('events', '扣分次数', 'Events'),
      ...context,
    ],
  },
  ratings: {
    title: both('评分', 'Ratings'),
    columns: [
      needed(person(text('rater', '评价人', 'Rater'))),
      text('class', '评价人类别', 'Rater class'),
      needed(person(text('ratee', '被评价者', 'Ratee'))),
      text('criterion', '评价要素', 'Criterion'),
      text('period', '考评期', 'Occasion'),
      needed(points('rating', '评分', 'Rating')),
    ],
  },
  persons: {
    title: both('个人得分', 'Persons'),
    columns: [
      needed(person(text('person', '人员', 'Person'))),
      text('department', '部门', 'Department band'),
      text('grade', '职级', 'Rank band'),
      text('gender', '性别', 'Gender'),
      text('age', '年龄段', 'Age band'),
      needed(period),
      points('score', '得分', 'Score'),
      points('ruleScore', '自动得分', 'Automatic score'),
      tier,
    ],
  },
  rewards: {
    title: both('奖励', 'Rewards'),
    columns: [
      needed(period),
      needed(tier),
      points('people', '人数', 'People'),
      points('amount', '人均金额', 'Amount each'),
    ],
  },
  appeals: {
    title: both('申诉', 'Appeals'),
    columns: [
      needed(unit),
      scheme,
      needed(period),
      indicator,
      assessor,
      text('matter', '申诉事项', 'Matter'),
      needed(text('outcome', '复核结果', 'Outcome')),
      points('returned', '返还分值', 'Points returned'),
      points('days', '用时', 'Days'),
    ],
  },
} as const satisfies Readonly<
  Record<string, { readonly title: Bilingual; readonly columns: readonly RecordColumn[] }>
>;

export type RecordTable = keyof typeof recordTables;
export const recordTableNames = Object.keys(recordTables) as RecordTable[];
