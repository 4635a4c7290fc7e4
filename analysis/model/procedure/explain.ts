import type { Declaration, Level, Option, Question, Role } from './declaration.ts';
import { type Bilingual, both } from '../words.ts';

/** A field of a procedure in words, for the command line, the documentation and the API page. */
export interface Field {
  readonly name: string;
  readonly title: Bilingual;
  readonly takes: Bilingual;
  /** What holds where the field is left out. */
  readonly otherwise: Bilingual;
}

const levels: Readonly<Record<Level, Bilingual>> = {
  nominal: both('任意水平', 'of any level'),
  ordinal: both('定序以上的数值', 'numbers, ordinal or better'),
  interval: both('数值', 'numbers'),
};

/** The questions in words. */
export const questionWords: Readonly<Record<Question, Bilingual>> = {
  describe: both('回答是什么样的', 'What do the answers look like'),
  scale: both('量表可靠吗', 'Is the scale sound'),
  groups: both('各组不同吗', 'Do groups differ'),
  together: both('什么与什么同升同降', 'What goes together'),
  explain: both('什么能解释它', 'What explains it'),
  through: both('经由什么、对谁', 'Through what, and for whom'),
  points: both('分数从哪里来', 'Where do the points come from'),
  ranks: both('名次可信吗', 'Are the ranks real'),
  raters: both('评的人一致吗', 'How far do raters agree'),
  fair: both('对各方公平吗', 'Is it fair to everybody'),
  act: both('先改进哪里', 'Where to act first'),
  combinations: both('哪些条件组合起来就够', 'What combinations suffice'),
  size: both('需要多少人', 'How many people are needed'),
};

const wrap = (
  { 'zh-CN': zh, en }: Bilingual,
  makeZh: (own: string) => string,
  makeEn: (own: string) => string,
) => both(makeZh(zh), makeEn(en));

function sizeOf(role: { readonly least?: number; readonly most?: number }): Bilingual {
  const { least = 1, most } = role;
  return most === undefined
    ? both(`至少 ${least} 个`, `at least ${least}`)
    : both(`${least}–${most} 个`, `${least} to ${most}`);
}

function roleTakes(role: Role): Bilingual {
  if (role.takes === 'scale') return both('一个量表', 'a scale');
  if (role.takes === 'random')
    return both(
      '列表，每项含 group，可含 slopes 与 correlated',
      'a list of entries with group, perhaps slopes and correlated',
    );
  if (role.takes === 'analyses')
    return both(
      `${role.least}–${role.most} 项分析（${role.procedures.join('、')}）`,
      `${role.least} to ${role.most} analyses (${role.procedures.join(', ')})`,
    );
  const level = levels[role.level];
  if (role.takes === 'model')
    return wrap(
      level,
      (zh) => `模型文本（=~ ~ ~~ ~1 :=），变量为${zh}`,
      (en) => `the text of a model (=~ ~ ~~ ~1 :=), its variables ${en}`,
    );
  if (role.takes === 'variable')
    return wrap(
      level,
      (zh) => `一个变量（${zh}）`,
      (en) => `a variable (${en})`,
    );
  if (role.takes === 'within')
    return wrap(
      level,
      (zh) => `因素：水平：在该水平上测得的列（${zh}）`,
      (en) => `factors, their levels, for each the columns measured there (${en})`,
    );
  const size = sizeOf(role);
  const list = {
    list: both('变量的列表', 'a list of variables'),
    blocks: both('若干变量列表，逐层进入', 'lists of variables, one a block'),
    factors: both('因子名：题项的列表', 'factor names, each with its items'),
  }[role.takes];
  const categories = role.categories
    ? both(`；类别变量列入 ${role.categories}`, `; categories are named in ${role.categories}`)
    : both('', '');
  return both(
    `${list['zh-CN']}（${size['zh-CN']}，${level['zh-CN']}${categories['zh-CN']}）`,
    `${list.en} (${size.en}, ${level.en}${categories.en})`,
  );
}

const wordsOf = ({ values = [] }: { readonly values?: readonly string[] }) =>
  values.map((word) => `${word} | `).join('');

function optionTakes(option: Option): Bilingual {
  switch (option.kind) {
    case 'choice':
      return both(option.values.join(' | '), option.values.join(' | '));
    case 'choices':
      return both(`其中若干：${option.values.join(', ')}`, `some of ${option.values.join(', ')}`);
    case 'flag':
      return both('true | false', 'true | false');
    case 'number':
      return both(`${option.from} 至 ${option.to} 的数`, `a number from ${option.from} to ${option.to}`);
    case 'whole':
      return both(
        `${option.from} 至 ${option.to} 的整数`,
        `a whole number from ${option.from} to ${option.to}`,
      );
    case 'value':
      return both('变量的一个取值', 'a value of the variable');
    case 'values':
      return both('变量取值的列表', 'a list of values of the variable');
    case 'names':
      return both('名称的列表', 'a list of names');
    case 'numbers':
      return both('数的列表', 'a list of numbers');
    case 'matrix':
      return both('数的各行', 'rows of numbers');
    case 'anchors': {
      const words = option.values.join(' | ');
      return both(
        `${words}，或“变量：其一、[完全不隶属, 交叉点, 完全隶属]、[界线]”`,
        `${words}, or variables with one of these, [fully out, crossover, fully in] or [threshold] for each`,
      );
    }
    case 'terms': {
      const words = wordsOf(option);
      return both(`${words}名称列表的列表`, `${words}a list of lists of names`);
    }
    case 'sets':
      return both('名称：名称的列表', 'names, each with a list of names');
    case 'scheme':
      return both('考评方案', 'an appraisal scheme');
    case 'weights': {
      const words = wordsOf(option);
      return both(
        `${words}名称：变量：数的列表`,
        `${words}names, each with variables and a list of numbers for each`,
      );
    }
  }
}

function otherwise(option: Option): Bilingual {
  if (option.needed) return both('必填', 'needed');
  if (option.kind === 'choices' && !option.none) return both('默认全部', 'default: all');
  const value = 'default' in option ? option.default : undefined;
  return value === undefined ? both('可省略', 'optional') : both(`默认 ${value}`, `default: ${value}`);
}

function otherwiseOf({ column, optional }: Role): Bilingual {
  if (column !== undefined)
    return both(
      `默认列 ${column}${optional ? '（可无）' : ''}`,
      `default: column ${column}${optional ? ', if there is one' : ''}`,
    );
  return optional ? both('可省略', 'optional') : both('必填', 'needed');
}

/** Roles, then options, of a procedure. */
export function fieldsOf({ roles, options, either = [] }: Declaration): readonly Field[] {
  const one = both(`${either.join('、')} 中给出一个`, `exactly one of ${either.join(', ')}`);
  return [
    ...Object.entries(roles).map(([name, role]) => ({
      name,
      title: role.title,
      takes: roleTakes(role),
      otherwise: either.includes(name) ? one : otherwiseOf(role),
    })),
    ...Object.entries(options).map(([name, option]) => ({
      name,
      title: option.title,
      takes: optionTakes(option),
      otherwise: otherwise(option),
    })),
  ];
}

/** The declarations as plain text in one language: what each is for, then a line for each field. */
export function listing(declarations: readonly Declaration[], language: keyof Bilingual): string {
  return declarations
    .map((declaration) => {
      const { name, title, useWhen } = declaration;
      const fields = fieldsOf(declaration).map(
        (field) =>
          `  ${field.name.padEnd(12)} ${field.title[language]}: ${field.takes[language]}; ${field.otherwise[language]}`,
      );
      return [`${name}  ${title[language]}`, `  ${useWhen[language]}`, ...fields].join('\n');
    })
    .join('\n\n');
}

/** The declarations as a page of documentation in wrap languages. */
export function page(declarations: readonly Declaration[]): string {
  const cell = (text: string) => text.replaceAll('|', '\\|');
  const line = (...cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |`;
  const parts = declarations.map((declaration) => {
    const { name, title, useWhen, avoidWhen, question, also, assumes, method, source, weighted, result } =
      declaration;
    return [
      `## \`${name}\` ${title['zh-CN']} · ${title.en}`,
      '',
      `${useWhen['zh-CN']}。  `,
      `Use it ${useWhen.en}.${weighted ? ' 使用权重 · Weights count.' : ''}`,
      '',
      `何时不用 · Not: ${avoidWhen['zh-CN']} · ${avoidWhen.en}  `,
      `问题 · Question: ${questionWords[question]['zh-CN']} · ${questionWords[question].en}  `,
      `别名 · Also: ${also.join(', ')}  `,
      `前提 · Assumes: ${assumes['zh-CN']} · ${assumes.en}  `,
      `算法 · Method: ${method['zh-CN']} · ${method.en}  `,
      `出处 · Source: ${source.join('; ')}`,
      '',
      line('', '名称 · Title', '取值 · Takes', '省略时 · Otherwise'),
      '|---|---|---|---|',
      ...fieldsOf(declaration).map((field) =>
        line(
          `\`${field.name}\``,
          `${field.title['zh-CN']} · ${field.title.en}`,
          field.takes['zh-CN'] === field.takes.en
            ? field.takes.en
            : `${field.takes['zh-CN']} · ${field.takes.en}`,
          `${field.otherwise['zh-CN']} · ${field.otherwise.en}`,
        ),
      ),
      '',
      `结果 · Result: ${Object.keys(result)
        .map((field) => `\`${field}\``)
        .join(', ')}`,
    ].join('\n');
  });
  return [
    '# 分析程序 · Procedures',
    '',
    '由 `analysis/model/procedures` 的声明生成，请勿手工修改。  ',
    'Made from the declarations in `analysis/model/procedures`; a test compares them. Expressions for `derive` and `where`: [expressions](expressions.md).',
    '',
    ...parts.flatMap((part) => [part, '']),
  ].join('\n');
}
