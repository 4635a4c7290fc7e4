import { type Bilingual, both } from '../../../analysis/model/words.ts';
import type { RecordPage, RecordRows } from '../../contract/record.ts';
import type { PageGround } from './page-ground.ts';
import {
  bestTier,
  bonusOptions,
  circumstances,
  lineOption,
  quotaOptions,
  schemeOption,
  tieOption,
} from './scheme-options.ts';

/** By what a reader may choose the rows of an analysis. */
export type Choice = keyof RecordRows;

export interface PlannedAnalysis {
  readonly procedure: string;
  /** Its settings on a release; null where it cannot be asked there. */
  readonly optionsOn: (ground: PageGround) => object | null;
  readonly choices: readonly Choice[];
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

type Options = PlannedAnalysis['optionsOn'];
const areAsked = (options: object | Options): options is Options => typeof options === 'function';

/** Of units, whose peer group and period may be chosen. */
const ask = (
  procedure: string,
  options: object | Options = {},
  choices: readonly Choice[] = ['group', 'period'],
): PlannedAnalysis => ({
  procedure,
  optionsOn: areAsked(options) ? options : () => options,
  choices,
});

/** Of units over all periods. */
const askOver = (procedure: string, options: Parameters<typeof ask>[1] = {}) =>
  ask(procedure, options, ['group']);

/** Of people: no rows of theirs are chosen. */
const askOf = (procedure: string, options: Parameters<typeof ask>[1] = {}) => ask(procedure, options, []);

/** The pages of measures. Nothing after the first question is trusted before the points add up, or it is said why they do not. */
export const recordPagePlans: Readonly<Record<RecordPage, readonly PlannedSection[]>> = {
  points: [
    section('reconcile', both('分数加得起来吗？', 'Do the points add up?'), ask('reconcile', tieOption)),
    section('deducting', both('是否以扣分为主？', 'Is deducting the rule?'), ask('points', bonusOptions)),
    section(
      'bunching',
      both('加减分集中在期末或整数上吗？', 'Do entries bunch at the end of a period or on round points?'),
      askOf('bunching'),
    ),
    section(
      'line',
      both('刚过等次线的多得反常吗？', 'Do unusually many lie just above a tier line?'),
      ask('tierJump', lineOption),
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
      askOver('rankUncertainty'),
    ),
    section(
      'models',
      both(
        '换一种不确定性的假设，名次还站得住吗？',
        'Would ranks stand if uncertainty were understood otherwise?',
      ),
      askOver('rankJackknife'),
      askOf('rankCounting'),
    ),
    section(
      'gaps',
      both('差距有多大，在拉开吗？', 'How large are the gaps, and do they open?'),
      askOver('gaps'),
    ),
    section('stable', both('名次稳定吗？', 'Do ranks last?'), askOver('rankStability')),
    section(
      'real',
      both('分数差别里有多少是真实的？', 'How much of the differences is real?'),
      askOver('shrinkage'),
    ),
  ],
  context: [
    section('small', both('小单位是不是更容易大起大落？', 'Do small units swing more?'), ask('funnel')),
    section(
      'controllable',
      both('得分有多少与单位管不了的条件有关？', 'How much goes with what a unit cannot change?'),
      ask('controllability', circumstances),
    ),
  ],
  raters: [
    section(
      'severity',
      both('评价人宽严不一吗？', 'Are some raters harsher than others?'),
      askOf('raterEffects'),
    ),
    section(
      'agree',
      both('评价人排的次序一致吗？', 'Do raters agree on the order?'),
      askOf('kendallW'),
      askOf('raterIcc'),
    ),
    section(
      'scale',
      both('放在同一把尺子上，宽严差多少？', 'On one scale, how far do raters and criteria lie apart?'),
      askOf('facets'),
    ),
    section(
      'howMany',
      both('需要几名评价人才够？', 'How many raters are needed?'),
      askOf('generalizability'),
    ),
    section(
      'adjusted',
      both('校正宽严后，名次会变吗？', 'Would ranks change if severity were adjusted for?'),
      askOf('adjust'),
    ),
  ],
  fairness: [
    section(
      'quota',
      both('“优秀”名额守住了吗？', 'Was the quota of the top tier kept?'),
      askOf('quota', quotaOptions),
    ),
    section(
      'rotation',
      both('“优秀”在轮流坐庄吗？', 'Does the top tier take turns?'),
      askOf('rotation', bestTier('win')),
    ),
    section(
      'groups',
      both('不同群体的得分和等次有差别吗？', 'Do scores and tiers differ between groups of people?'),
      askOf('audit', bestTier('first')),
    ),
  ],
  whatIf: [
    section(
      'equal',
      both('如果各指标权重相同，谁会升、谁会降？', 'If all weights were equal, who would move?'),
      ask('whatIf', { weighting: 'equal' }),
    ),
  ],
  automatic: [
    section(
      'rules',
      both('自动评分会给出同样的分数吗？', 'Would automatic scores say the same?'),
      askOf('ruleScore', schemeOption),
    ),
  ],
  appeals: [
    section(
      'success',
      both('申诉有用吗？', 'Do appeals help?'),
      ask('appeals', ({ rowsOf }) => ({ entries: rowsOf('entries') }), ['period']),
    ),
    section(
      'scenario',
      both('返还多少分才会改变等次？', 'How many points returned would change a tier?'),
      askOver('appealScenario', schemeOption),
    ),
  ],
};
