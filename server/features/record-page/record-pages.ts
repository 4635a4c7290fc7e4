import { type Bilingual, both } from '../../../analysis/model/words.ts';
import type { RecordPage } from '../../contract/record.ts';

/** What an analysis is asked of beside all rows: those of one peer group, of one period. */
export type Within = 'group' | 'period';

export interface PlannedAnalysis {
  readonly analysis: { readonly procedure: string } & Readonly<Record<string, unknown>>;
  readonly within: readonly Within[];
}

/** A question that people ask, and what answers it, in reading order. */
export interface PlannedSection {
  readonly code: string;
  readonly title: Bilingual;
  readonly analyses: readonly PlannedAnalysis[];
}

const section = (code: string, title: Bilingual, ...analyses: PlannedAnalysis[]): PlannedSection => ({
  code,
  title,
  analyses,
});

const ask = (procedure: string, options: object = {}, ...within: Within[]): PlannedAnalysis => ({
  analysis: { procedure, ...options },
  within,
});

/** The pages of measures. Nothing after the first question is trusted before the points add up or it is said why not. */
export const recordPagePlans: Readonly<Record<RecordPage, readonly PlannedSection[]>> = {
  points: [
    section('reconcile', both('分数加得起来吗？', 'Do the points add up?'), ask('reconcile')),
    section('deducting', both('是否以扣分为主？', 'Is deducting the rule?'), ask('points')),
    section(
      'bunching',
      both('加减分集中在期末或整数上吗？', 'Do entries bunch at the end of a period or on round points?'),
      ask('bunching'),
    ),
  ],
  indicators: [
    section(
      'decides',
      both('哪个指标真正起决定作用？', 'Which indicator really decides?'),
      ask('effectiveWeights'),
    ),
    section(
      'quality',
      both(
        '哪些指标拉不开差距、哪些重复？',
        'Which indicators tell no units apart, and which repeat each other?',
      ),
      ask('indicators'),
    ),
  ],
  ranks: [
    section(
      'neighbours',
      both('第 3 名与第 4 名真的不同吗？', 'Do ranks 3 and 4 differ?'),
      ask('rankUncertainty', {}, 'group'),
    ),
    section('gaps', both('差距有多大，在拉开吗？', 'How large are the gaps, and do they open?'), ask('gaps')),
    section('stable', both('名次稳定吗？', 'Do ranks last?'), ask('rankStability', {}, 'group')),
    section(
      'real',
      both('分数差别里有多少是真实的？', 'How much of the differences is real?'),
      ask('shrinkage', {}, 'group'),
    ),
  ],
  context: [
    section(
      'small',
      both('小单位是不是更容易大起大落？', 'Do small units swing more?'),
      ask('funnel', {}, 'period'),
    ),
    section(
      'controllable',
      both('得分有多少与单位管不了的条件有关？', 'How much goes with what a unit cannot change?'),
      ask('controllability'),
    ),
  ],
  raters: [
    section(
      'severity',
      both('评价人宽严不一吗？', 'Are some raters harsher than others?'),
      ask('raterEffects'),
    ),
    section(
      'agree',
      both('评价人排的次序一致吗？', 'Do raters agree on the order?'),
      ask('kendallW'),
      ask('icc'),
    ),
    section(
      'scale',
      both('放在同一把尺子上，各方宽严差多少？', 'On one scale, how far do raters and criteria lie apart?'),
      ask('facets'),
    ),
    section('howMany', both('需要几名评价人才够？', 'How many raters are needed?'), ask('generalizability')),
    section(
      'adjusted',
      both('校正宽严后，名次会变吗？', 'Would ranks change if severity were adjusted for?'),
      ask('adjust'),
    ),
  ],
  fairness: [
    section('quota', both('“优秀”名额守住了吗？', 'Was the quota of the top tier kept?'), ask('quota')),
    section('rotation', both('“优秀”在轮流坐庄吗？', 'Does the top tier take turns?'), ask('rotation')),
    section(
      'groups',
      both('不同群体的得分和等次有差别吗？', 'Do scores and tiers differ between groups of people?'),
      ask('audit', { group: 'gender' }),
      ask('audit', { group: 'age' }),
      ask('audit', { group: 'grade' }),
    ),
  ],
  whatIf: [
    section(
      'equal',
      both('如果各指标权重相同，谁会升、谁会降？', 'If all weights were equal, who would move?'),
      ask('whatIf'),
    ),
  ],
  digital: [
    section(
      'rules',
      both('自动评分会给出同样的分数吗？', 'Would automatic scores say the same?'),
      ask('ruleScore'),
    ),
    section(
      'appeal',
      both('撤回或返还一笔扣分，会改变什么？', 'What would it change to withdraw an entry?'),
      ask('appealScenario'),
    ),
  ],
  appeals: [
    section('success', both('申诉有用吗？', 'Do appeals help?'), ask('appeals')),
    section(
      'scenario',
      both('返还多少分才会改变等次？', 'How many points returned would change a tier?'),
      ask('appealScenario'),
    ),
  ],
};
