import { expressionFaults } from '../model/expression/faults.ts';
import { modelFaults } from '../model/paths/faults.ts';

/** Why a request cannot be carried out: the words after the name of the field, by stable code. */
const sentences = {
  ...expressionFaults,
  ...modelFaults,
  needed: ['必须填写', 'is needed'],
  'a-name': ['应为一个名称', 'must be a name'],
  names: ['应为名称的列表', 'must be a list of names'],
  'a-value': ['应为一个取值', 'must be a value'],
  values: ['应为取值的列表', 'must be a list of values'],
  'level-weights': [
    '应为“名称：变量：数的列表”的对象',
    'must be an object of names, each with variables and a list of numbers for each',
  ],
  'weight-a-level': [
    '应为每个水平一个数，依次为：{levels}',
    'must be a number for each level, in this order: {levels}',
  ],
  'one-column': [
    '每种水平组合应恰有一列：{levels} 有 {count} 列',
    'must hold one column for each combination of levels: {levels} has {count}',
  ],
  'column-left': ['“{name}”没有列入每个因素', '"{name}" does not stand at a level of every factor'],
  'one-covariate': ['一项交互至多含一个协变量', 'must hold one covariate at most'],
  numbers: ['应为数的列表', 'must be a list of numbers'],
  'square-of': [
    '每行应有 {size} 个数，行数应为 {size} 的倍数',
    'must have {size} numbers a row, and {size} rows for each expert',
  ],
  'not-both': ['与 {other} 只能给出一个', 'stands for the same as {other}: give one of them'],
  'beyond-test': [
    '这一检验的效应应大于 {from}、小于 {to}，且不同于所比的值',
    'effects of this test lie above {from} and below {to}, and differ from what they are told from',
  ],
  'too-strong': ['路径合起来解释了全部方差', 'the paths explain all of the variance'],
  reciprocal: ['应为对称位置上那个数的倒数', 'must be the reciprocal of its counterpart'],
  matrix: ['应为数的各行', 'must be rows of numbers'],
  anchors: [
    '应为一个词，或“变量：锚点”的对象',
    'must be a word, or an object of variables, each with its anchors',
  ],
  'three-anchors': [
    '应为依次升高或降低的三个数（完全不隶属、交叉点、完全隶属），或一个界线',
    'must be three numbers that rise or fall (fully out, crossover, fully in), or one threshold',
  ],
  'expected-names': [
    '只能列 present 与 absent，各为条件的列表',
    'may list conditions under present and absent only',
  ],
  lists: ['应为名称列表的列表', 'must be a list of lists of names'],
  sets: ['应为“名称：名称列表”的对象', 'must be an object of names, each with its list of names'],
  within: [
    '应为“因素：水平：列的列表”的对象',
    'must be an object of factors, each with its levels and the columns measured at each',
  ],
  random: [
    '应为列表，每项含 group，可含 slopes 与 correlated',
    'must be a list of entries with group, perhaps slopes and correlated',
  ],
  'one-of': ['应为以下之一：{options}', 'must be one of {options}'],
  'true-or-false': ['应为 true 或 false', 'must be true or false'],
  number: ['应为 {from} 至 {to} 之间的数', 'must be a number from {from} to {to}'],
  whole: ['应为整数', 'must be a whole number'],
  'an-object': ['应为一个对象', 'must be an object'],
  'no-variable': ['没有名为“{name}”的题项、量表或列', 'there is no item, scale or column "{name}"'],
  'no-column': ['没有名为“{name}”的列', 'there is no column "{name}"'],
  'no-scale': ['没有名为“{name}”的量表', 'there is no scale "{name}"'],
  'no-procedure': ['没有名为“{name}”的分析程序', 'there is no procedure "{name}"'],
  words: ['“{name}”是文字，而这里需要数值', '"{name}" holds words where numbers are needed'],
  'words-to-categories': [
    '“{name}”是文字：请把它列入 categorical，按类别使用',
    '"{name}" holds words: name it under categorical to use its levels',
  ],
  'words-nominal': [
    '“{name}”是文字：只能按名义水平比较',
    '"{name}" holds words: they can be compared on nominal level only',
  ],
  'holds-numbers': ['“{name}”是数值列', '"{name}" holds numbers'],
  twice: ['重复列出了“{name}”', 'names "{name}" twice'],
  'at-least': ['至少列出 {count} 个', 'must name at least {count}'],
  'at-most': ['至多列出 {count} 个，这里有 {given} 个', 'must name at most {count}, here are {given}'],
  'unknown-field': ['没有这一项；可用的有：{known}', 'is not known here; known are {known}'],
  texts: ['应为文字的列表', 'must be a list of texts'],
  derive: ['应为列表，每项含 name 与 from', 'must be a list of entries with name and from'],
  'an-expression': ['应为一个表达式', 'must be an expression'],
  'name-taken': ['已有名为“{name}”的题项、量表或列', 'there is an item, scale or column "{name}" already'],
  circular: ['“{name}”由它自己推导而来', '"{name}" is derived from itself'],
  definitions: ['应为“名称：定义”的对象', 'must be an object of definitions by name'],
  'distinct-items': ['至少列出一个题项，且不得重复', 'must name at least one item, none of them twice'],
  range: ['应为两个数：最小值与最大值', 'must be two numbers, lowest and highest'],
  'range-to-reverse': ['反向计分需要给出取值范围', 'is needed to reverse an item'],
  where: [
    '应为一个条件，如 "A > 3 and G = 1"，或含 column 与 equals 的对象',
    'must be a condition such as "A > 3 and G = 1", or an object with column and equals',
  ],
  'weights-or-margins': [
    '应为一个变量的名称，或形如 {"rake": {"G": {"1": 0.4, "2": 0.6}}} 的边际比例',
    'must name a variable, or give margins such as {"rake": {"G": {"1": 0.4, "2": 0.6}}}',
  ],
  margins: [
    '应为“变量：取值：比例”的对象',
    'must be an object of variables, each with the share of its values',
  ],
  'margin-share': ['比例应大于 0、至多为 1', 'must be a share above 0 and at most 1'],
  'margin-sum': ['各取值的比例之和应为 1，这里是 {sum}', 'must have shares that add up to 1, not {sum}'],
  'margin-open': ['缺少取值“{value}”的比例', 'gives no share for the value "{value}"'],
  'margin-empty': ['没有人取值“{value}”，无法给它比例', 'gives a share to "{value}", which nobody has'],
  request: ['应为一个 JSON 对象', 'must be a JSON object'],
  analyses: ['应为至少含一项分析的列表', 'must be a list of at least one analysis'],
  'too-many-analyses': ['一次至多 {most} 项分析', 'must hold at most {most} analyses'],
  analysis: ['每项分析应为一个对象', 'each analysis must be an object'],
  factors: ['应为“因子名：题项列表”的对象', 'must be an object of factor names, each with its list of items'],
  blocks: ['应为预测变量列表的列表', 'must be a list of lists of predictors'],
  differ: ['不能与 {other} 相同', 'must differ from the {other}'],
  'own-predictor': ['“{name}”同时是自己的预测变量', '"{name}" is among its own predictors'],
  'no-parameter': [
    '没有参数“{name}”；写法如 F=~x2、x2~1、x2~~x2',
    'there is no parameter "{name}"; they are written F=~x2, x2~1, x2~~x2',
  ],
  'one-kind': [
    '要么全是回归，要么全是多层模型，要么全是结构方程或验证性因子分析',
    'must be regressions only, multilevel models only, or structural equation models and confirmatory factor analyses only',
  ],
  'no-factor': ['没有名为“{name}”的因子', 'there is no factor "{name}"'],
  'no-item': ['“{name}”不是任何因子的题项', '"{name}" is an item of no factor'],
  'two-shares': ['应为两个不同的比例', 'must be two different shares'],
  'a-pair': ['应为两个不同的题项', 'must be two different items'],
  'two-roles': ['“{name}”在模型中有两个角色', '"{name}" has two roles in the model'],
  'not-in-model': ['“{name}”不在模型的变量之中', '"{name}" is not among the variables of the model'],
  'not-of-model': ['模型 {model} 没有这一项', 'has no place in model {model}'],
  'only-beside': ['只能与 {other} 同时给出', 'can be given beside {other} only'],
  'not-beside': ['不能与 {other} 同时给出', 'cannot be given beside {other}'],
  scheme: ['{zh}', '{en}'],
  'as-many': [
    '应列出 {count} 个变量，与 performance 一一对应',
    'must name {count} variables, one for each performance',
  ],
} as const;

export type ReasonCode = keyof typeof sentences;
export type ReasonDetails = Readonly<Record<string, string | number>>;

/** One sentence in the languages of those who read it. */
export interface Reason {
  readonly 'zh-CN': string;
  readonly en: string;
}

/** The words of a reason with its details put in. */
export function reasonOf(code: ReasonCode, details: ReasonDetails): Reason {
  const [zh, en] = sentences[code].map((sentence) =>
    sentence.replace(/\{(\w+)\}/g, (_, name: string) => String(details[name])),
  ) as [string, string];
  return { 'zh-CN': zh, en };
}
