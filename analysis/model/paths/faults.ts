/** What can be wrong with the text of a model, by stable code: Chinese, English. Lines and columns count from 1. */
export const modelFaults = {
  'model-empty': ['模型是空的', 'holds no path'],
  'model-long': ['模型超过 {most} 个字符', 'is longer than {most} characters'],
  'model-sign': [
    '第 {line} 行第 {column} 列：不认识“{found}”',
    'line {line}, column {column}: "{found}" is no sign of the language',
  ],
  'model-open': [
    '第 {line} 行第 {column} 列：反引号没有结束',
    'line {line}, column {column}: the backtick has no end',
  ],
  'model-expected': [
    '第 {line} 行第 {column} 列：应为 {expected}，却是“{found}”',
    'line {line}, column {column}: {expected} is expected, not "{found}"',
  ],
  'model-constraint': [
    '第 {line} 行第 {column} 列：不支持约束式“{found}”；要令参数相等，请给它们同一个标签',
    'line {line}, column {column}: constraints with "{found}" are not read; parameters with one label are equal',
  ],
  'model-function': [
    '第 {line} 行第 {column} 列：没有函数“{found}”；可用的有：{known}',
    'line {line}, column {column}: there is no function "{found}"; there are {known}',
  ],
  'model-label': [
    '第 {line} 行第 {column} 列：没有名为“{name}”的参数标签',
    'line {line}, column {column}: no parameter has the label "{name}"',
  ],
  'model-label-taken': [
    '第 {line} 行第 {column} 列：“{name}”已是一个参数的标签或另一个定义',
    'line {line}, column {column}: "{name}" is the label of a parameter or another definition already',
  ],
  'model-itself': [
    '第 {line} 行第 {column} 列：“{name}”不能指向它自己',
    'line {line}, column {column}: "{name}" cannot point to itself',
  ],
  'model-groups': [
    '第 {line} 行第 {column} 列：c(…) 里有 {given} 个值，而共有 {count} 组',
    'line {line}, column {column}: c(…) holds {given} values, and there are {count} groups',
  ],
  'model-deep': [
    '第 {line} 行第 {column} 列：括号嵌套超过 {most} 层',
    'line {line}, column {column}: is nested deeper than {most}',
  ],
} as const;

export type ModelFault = keyof typeof modelFaults;

/** Where something stands in the text of a model, counted from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** The text of a model that cannot be read, and where. */
export class ModelError extends Error {
  readonly code: ModelFault;
  readonly details: Readonly<Record<string, string | number>>;
  constructor(
    code: ModelFault,
    place: Place | null,
    details: Readonly<Record<string, string | number>> = {},
  ) {
    super(code);
    this.name = 'ModelError';
    this.code = code;
    this.details = { ...(place && { line: place.line, column: place.column }), ...details };
  }

  /** What is wrong, in every language. */
  get reason(): { readonly 'zh-CN': string; readonly en: string } {
    const [zh, en] = modelFaults[this.code].map((sentence) =>
      sentence.replace(/\{(\w+)\}/g, (_, slot: string) => String(this.details[slot])),
    ) as [string, string];
    return { 'zh-CN': zh, en };
  }
}
