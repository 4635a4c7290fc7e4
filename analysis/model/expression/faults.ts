/** What can be wrong with an expression, by stable code: Chinese, English. `at` counts characters from 1. */
export const expressionFaults = {
  'expression-empty': ['表达式是空的', 'is empty'],
  'expression-long': ['表达式超过 {most} 个字符', 'is longer than {most} characters'],
  'expression-deep': [
    '第 {at} 个字符处：嵌套超过 {most} 层',
    'at character {at}: is nested deeper than {most}',
  ],
  'expression-sign': [
    '第 {at} 个字符处：不认识“{found}”',
    'at character {at}: "{found}" is no sign of the language',
  ],
  'expression-open': ['第 {at} 个字符处：引号没有结束', 'at character {at}: the quotation has no end'],
  'expression-expected': [
    '第 {at} 个字符处：应为 {expected}，却是“{found}”',
    'at character {at}: {expected} is expected, not "{found}"',
  ],
  'expression-function': [
    '第 {at} 个字符处：没有函数“{found}”；可用的有：{known}',
    'at character {at}: there is no function "{found}"; there are {known}',
  ],
  'expression-name': [
    '第 {at} 个字符处：没有名为“{name}”的题项、量表或列',
    'at character {at}: there is no item, scale or column "{name}"',
  ],
  'expression-raw': [
    '第 {at} 个字符处：“{name}”没有反向前的值，raw 只用于题项',
    'at character {at}: "{name}" is as it was answered anyway; raw stands before items',
  ],
  'expression-number': ['第 {at} 个字符处：此处需要数值', 'at character {at}: a number is needed here'],
  'expression-truth': [
    '第 {at} 个字符处：此处需要条件，如 A > 3',
    'at character {at}: a condition is needed here, such as A > 3',
  ],
  'expression-alike': [
    '第 {at} 个字符处：两边应同为数值或同为文字',
    'at character {at}: both sides must be numbers, or both words',
  ],
  'expression-cuts': [
    '第 {at} 个字符处：分界点应从小到大',
    'at character {at}: cut points must go from low to high',
  ],
  'expression-arms': [
    '第 {at} 个字符处：范围应从小到大的数',
    'at character {at}: a range goes from a lower to a higher number',
  ],
  'expression-least': [
    '第 {at} 个字符处：least 应为 1 至 {most} 的整数',
    'at character {at}: least must be a whole number from 1 to {most}',
  ],
  'expression-column': [
    '第 {at} 个字符处：{name} 需要所有答卷，此处只有一份',
    'at character {at}: {name} needs the rows of all respondents, and here is one',
  ],
} as const;

export type ExpressionFault = keyof typeof expressionFaults;
export type FaultDetails = Readonly<Record<string, string | number>>;

/** An expression that cannot be used, and where. */
export class ExpressionError extends Error {
  readonly code: ExpressionFault;
  readonly details: FaultDetails;
  /** `at` counts from 0, people from 1. */
  constructor(code: ExpressionFault, at: number, details: FaultDetails = {}) {
    super(code);
    this.name = 'ExpressionError';
    this.code = code;
    this.details = { at: at + 1, ...details };
  }

  /** What is wrong, in every language. */
  get reason(): { readonly 'zh-CN': string; readonly en: string } {
    const [zh, en] = expressionFaults[this.code].map((sentence) =>
      sentence.replace(/\{(\w+)\}/g, (_, slot: string) => String(this.details[slot])),
    ) as [string, string];
    return { 'zh-CN': zh, en };
  }
}
