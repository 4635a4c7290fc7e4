import { Type } from 'typebox';
import { declare } from '../procedure/declaration.ts';
import { count, list, value } from '../procedure/parts.ts';
import { both } from '../words.ts';
import { criterion, ratee, rater, rating } from './rating-roles.ts';

export const generalizability = declare({
  name: 'generalizability',
  title: both('概化理论', 'Generalizability'),
  useWhen: both(
    '想知道评分的差异有多少来自对象、评价人与要素，需要多少评价人才够可靠',
    'to ask how much of the differences in ratings is that of ratees, raters and criteria, and how many raters are needed',
  ),
  avoidWhen: both(
    '每个对象只有一个评价人；评价人不是从更多的人里选出的',
    'with one rater a ratee, or where raters stand for nobody but themselves',
  ),
  question: 'raters',
  on: 'ratings',
  also: ['G theory', 'G study', 'D study', 'gtheory', '方差分量', '概化系数', '可靠性指数', 'Eρ²', 'Φ'],
  assumes: both(
    '对象、评价人与要素是各自总体的随机样本，效应相加且互不相关',
    'ratees, raters and criteria are random samples, their effects add up and are uncorrelated',
  ),
  method: both(
    '设计：raters 为 p×r（多个要素先取平均），crossed 为 p×r×i，nested 为 p×(r:i)（每个要素有自己的评价人）。每格取平均；平衡时用方差分析的期望均方（负的分量照实列出，D 研究中作 0），不平衡时用限制性极大似然。Eρ² = σ²p/(σ²p + σ²δ)，用于同一组评价人内的名次；Φ = σ²p/(σ²p + σ²Δ)，用于等次线。D 研究改变评价人数，要素数不变；不平衡时评价人数取各对象的调和平均',
    'Designs: raters is p×r (several criteria are averaged first), crossed is p×r×i, nested is p×(r:i), each criterion with raters of its own. Cells are averaged; balanced ones by expected mean squares (negative components are shown as they are and count as zero in D studies), others by REML. Eρ² = σ²p/(σ²p + σ²δ) is for ranks given by one panel, Φ = σ²p/(σ²p + σ²Δ) for tier lines. The D study changes the number of raters and keeps the criteria; of unbalanced ratings the number of raters is the harmonic mean over ratees',
  ),
  source: [
    'Brennan 2001, Generalizability theory',
    'Cronbach, Gleser, Nanda & Rajaratnam 1972, The dependability of behavioral measurements',
  ],
  spreads: ['components', 'decision'],
  roles: { rater, ratee, rating, criterion },
  options: {
    design: {
      kind: 'choice',
      title: both('设计', 'Design'),
      values: ['raters', 'crossed', 'nested'],
      default: 'crossed',
    },
    target: {
      kind: 'number',
      title: both('想达到的系数', 'Coefficient to reach'),
      from: 0.1,
      to: 0.99,
      default: 0.8,
    },
    most: {
      kind: 'whole',
      title: both('D 研究的评价人数至多', 'Most raters of the D study'),
      from: 1,
      to: 100,
      default: 12,
    },
  },
  result: {
    ratees: count,
    raters: count,
    criteria: count,
    balanced: Type.Boolean(),
    /** `n` is the least number of persons that an entry compares. */
    components: list(
      Type.Object({
        source: Type.String(),
        n: count,
        df: value,
        meanSquare: value,
        variance: value,
        percent: value,
      }),
    ),
    /** Raters a ratee (or a criterion, if nested). */
    ratersEach: value,
    generalizability: value,
    dependability: value,
    neededForRanks: value,
    neededForTiers: value,
    decision: list(
      Type.Object({
        raters: count,
        n: count,
        relativeError: value,
        absoluteError: value,
        generalizability: value,
        dependability: value,
      }),
    ),
  },
});
