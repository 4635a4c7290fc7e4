import { wordsOf } from './sheet.ts';

/** How files call the columns of records, in Chinese and in English. The longer words decide first where several fit. */
const synonyms: Readonly<Record<string, readonly string[]>> = {
  unit: ['被考评单位', '被考核单位', '考评对象', '单位', '单位名称', '责任单位', '分局', '机构', 'unit', 'office', 'branch'],
  site: ['站点', 'site'],
  group: ['组别', '考评组', '分组', '类别组', 'peer group', 'group'],
  period: ['考评期', '考核期', '考评周期', '季度', '期间', '月份', '年度', '年份', 'period', 'quarter', 'occasion', 'month', 'year'],
  scheme: ['方案', '版本', '方案版本', 'scheme', 'version'],
  indicator: ['指标', '指标名称', '考评指标', '考核指标', '指标编码', '考评项目', '项目', 'indicator', 'item'],
  assessor: ['考评部门', '考评方', '考核部门', '考评单位', 'assessor', 'assessor class'],
  weight: ['标准分', '权重', '分值上限', '满分', '基准分', '应得分', 'full marks', 'full', 'weight', 'maximum'],
  deducted: ['扣分', '减分', '扣减', '扣分值', 'deducted', 'deduction'],
  added: ['加分', '奖励分', '加分值', 'added', 'addition'],
  score: ['得分', '分数', '考评得分', '考核得分', '实得分', '季度得分', '年度得分', 'score'],
  total: ['总分', '合计', '总得分', '合计得分', '总计', '综合得分', 'total', 'total score'],
  bonus: ['附加分', '额外加分', '奖励加分', 'bonus'],
  override: ['最终调整', '调整', '调整分', 'override', 'adjustment'],
  rank: ['名次', '排名', '位次', '排序', 'rank', 'place'],
  tier: ['段次', '等次', '档次', '等级', 'tier', 'grade awarded', 'band'],
  events: ['扣分次数', '次数', 'events'],
  headcount: ['在岗人数', '职工人数', '在职人数', 'staff', 'headcount'],
  workload: ['业务规模', '业务量', 'workload', '税源规模', '税源', 'tax base'],
  location: ['位置', '地点', '所在地', 'location'],
  staffAge: ['平均年龄', 'mean age', 'staff age'],
  successor: ['并入', '并入单位', 'merged into', 'successor'],
  date: ['日期', '时间', '发生日期', '考评日期', '申诉时间', 'date', 'day'],
  person: ['责任人', '姓名', '人员', '当事人', '工号', '编号', 'person', 'name', 'employee', 'pseudonym'],
  points: ['扣分/加分', '加减分', '加扣分', '分值', '扣加分', 'points', 'change'],
  reason: ['事由', '原因', '扣分原因', '加减分事由', '扣分事由', '理由', 'reason'],
  status: ['状态', 'status'],
  rater: ['评价人', '评分人', '评委', '打分人', 'rater', 'judge', 'assessed by'],
  class: ['评价人类别', '评价者类别', '评分人类别', '评价主体', 'rater class', 'class'],
  ratee: ['被评价人', '被评价者', '被评人', '评价对象', '被考评人', 'ratee', 'assessed'],
  criterion: ['评价要素', '评价指标', '要素', '评分项', 'criterion', 'trait'],
  rating: ['评分', '打分', '评价分', 'rating', 'mark'],
  department: ['部门', '科室', 'department'],
  grade: ['职级', '职级段', '职务层次', 'rank band', 'grade'],
  gender: ['性别', 'gender', 'sex'],
  age: ['年龄段', '年龄', 'age', 'age band'],
  ruleScore: ['自动得分', '机器得分', 'automatic score', 'rule score'],
  people: ['人数', 'people', 'n'],
  amount: ['人均奖金', '金额', '人均金额', '奖金', '金额档', 'amount', 'amount each'],
  matter: ['申诉事项', '申诉内容', '复核事项', 'matter'],
  outcome: ['复核结果', '申诉结果', '处理结果', 'outcome', 'result'],
  returned: ['返还分值', '返还', '返还分', 'points returned', 'returned'],
  days: ['用时', '办理天数', '天数', 'days'],
}; // prettier-ignore

const columns = new Map(
  Object.entries(synonyms).flatMap(([column, words]) => words.map((word) => [word, column] as const)),
);

/**
 * Words of a header as they are compared: small letters, without marks and without what stands in brackets behind them.
 *
 * @example bareHeader('扣分（分）*') // => '扣分'
 */
export function bareHeader(text: string): string {
  return wordsOf(text)
    .toLowerCase()
    .replace(/[*:：]+$/, '')
    .replace(/\s*[([【].*[)\]】]$/, '')
    .replaceAll(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, '')
    .trim();
}

/** The columns that a header can mean, or null. */
export function columnCalled(header: string): string | null {
  return columns.get(bareHeader(header)) ?? null;
}

/** Full marks that stand in brackets behind a name: 依法行政（20分） has 20. */
export function weightIn(header: string): number | null {
  const found = /[([【]\s*(?:满分|标准分|权重)?\s*(\d+(?:\.\d+)?)\s*(?:分|points?|pts?)?\s*[)\]】]$/i.exec(
    wordsOf(header),
  );
  return found ? Number(found[1]) : null;
}

/** The name without the full marks behind it. */
export const nameIn = (header: string): string =>
  weightIn(header) === null ? wordsOf(header) : wordsOf(header).replace(/\s*[([【][^([【]*$/, '');

const summing =
  /^(?:合计|小计|总计|总和|平均|平均分|平均值|平均数|均值|全局平均|最高分|最低分|sub-?total|total|grand total|sum|average|mean|highest|lowest)$/i;

/** A word at the head of a row that sums others up. */
export const isSummary = (words: string): boolean => summing.test(words.replaceAll(' ', ''));
export const isSubtotal = (header: string): boolean => /小计|sub-?total/i.test(header);
export const isCumulative = (words: string): boolean =>
  /累计|累积|截至|cumulative|year to date|\bytd\b/i.test(words);
export const isCurrent = (words: string): boolean =>
  /当期|本期|本季|当季|本月|this (?:period|quarter)/i.test(words);
export const isOrdinal = (header: string): boolean => /^(?:序号|no\.?|#|行号)$/i.test(bareHeader(header));
