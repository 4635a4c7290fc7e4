import type { Reason } from '../../dataset/reasons.ts';
import { both } from '../../model/words.ts';

/** Why a request is not in the grammar of the research team: the words after the name of the field, by stable code. */
const sentences = {
  band: [
    '“{name}”的回答只能按发布时定下的分段作条件',
    'answers to "{name}" may be a condition only by the bands that the release declares',
  ],
  groups: [
    '“{name}”不是分组：分组只能用背景变量或发布时定下的分段',
    '"{name}" makes no groups: groups are those of background variables or of the bands that the release declares',
  ],
  affine: [
    '第 {at} 个字符处：由回答推导的变量只能加、减、取均值或乘以固定的数，不能相乘、取整或比较',
    'at character {at}: what is derived of answers may be added, subtracted, averaged and multiplied by fixed numbers, not by each other, rounded or compared',
  ],
  unanswered: [
    '第 {at} 个字符处：是否作答不能作条件',
    'at character {at}: whether somebody answered is no condition',
  ],
  range: [
    '“{name}”的取值范围以发布为准，不能另设',
    'the range of "{name}" is that of the release and cannot be set',
  ],
  missing: [
    '缺失值代码以发布为准，不能另设',
    'the codes of missing answers are those of the release and cannot be set',
  ],
  scale: [
    '含推导变量的量表须全部题目都有值（不设 minimumAnswered）',
    'a scale with derived members needs all of them: leave out minimumAnswered',
  ],
  counted: [
    '“{name}”混合了几个回答，不能逐值计数',
    '"{name}" is a mixture of answers, whose values cannot be counted one by one',
  ],
  everybody: [
    '回答只能就全部答卷计数，或与一个背景变量交叉；不能在所选的人里计数或两两比对',
    'answers are counted for everybody, or crossed with one background variable: not among a choice of people, and not held against what is made of others',
  ],
  'own-anchors': [
    '在发布上锚点只能取 percentile、range 或 none：自定的锚点可以一步步移动，直到分出个人',
    'on a release anchors are percentile, range or none: anchors of your own could be moved until they tell single respondents apart',
  ],
  steps: ['在发布上门槛只能按 {step} 一档取值', 'on a release this cut-off moves in steps of {step}'],
  'least-people': [
    '在发布上至少 {least} 人，并按 {step} 人一档',
    'on a release at least {least} people, in steps of {step}',
  ],
  square: ['同一个回答不能与自己相乘', 'an answer cannot be multiplied by itself'],
  weights: [
    '权重只能由背景变量与分段决定，且最大不超过最小的 {most} 倍',
    'weights may depend on background variables and bands only, the largest at most {most} times the smallest',
  ],
  backgrounds: [
    '一项分析至多涉及 {most} 个背景变量',
    'an analysis may look at no more than {most} background variables',
  ],
  bands: [
    '一项分析只能按一个回答的分段作条件，且不能同时用背景变量或其他回答的分段',
    'an analysis may be conditioned on the bands of one answer, and then on nothing else: no background, no other bands',
  ],
  'answers-only': [
    '“{name}”是考评记录的分析程序，不用于答卷；请在记录发布上使用',
    '"{name}" works on appraisal records, not on answers: ask it of a release of records',
  ],
  'records-only': [
    '“{name}”不是考评记录的分析程序；记录发布上只能用这类程序',
    '"{name}" is no procedure on appraisal records, and a release of records takes no other',
  ],
  'record-frame': [
    '记录发布上的请求不能推导变量、另设题项、量表或权重',
    'a request on records derives no variables and sets no items, scales or weights',
  ],
  'record-person': [
    '不能把“{name}”用在这里：代表个人的列，以及关于个人的表中的列，只用于各自的用途',
    '"{name}" cannot stand here: columns that stand for people, and those of tables about people, keep to their own role',
  ],
  'record-rows': [
    '记录的行只能按等于某值选取，可用的列：{columns}；多个条件用 and 相连',
    'rows of records are chosen by what equals a value in {columns}, joined by and',
  ],
  'record-people-rows': ['关于个人的表不能这样选行', 'rows of a table about people are not chosen like this'],
} as const;

export type RefusalCode = keyof typeof sentences;
export type RefusalDetails = Readonly<Record<string, string | number>>;

/** A request that would let somebody pick respondents; `field` says where, nothing is told of the data. */
export class Refusal extends Error {
  readonly field: string;
  readonly code: RefusalCode;
  readonly details: RefusalDetails;
  constructor(field: string, code: RefusalCode, details: RefusalDetails = {}) {
    super(`${field}: ${code}`);
    this.name = 'Refusal';
    this.field = field;
    this.code = code;
    this.details = details;
  }

  /** The sentence in every language. */
  get reason(): Reason {
    const say = (sentence: string) =>
      sentence.replace(/\{(\w+)\}/g, (_, name: string) => String(this.details[name]));
    const [zh, en] = sentences[this.code];
    return both(say(zh), say(en));
  }
}
