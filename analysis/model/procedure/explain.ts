import type { Declaration, Level, Option, Role } from './declaration.ts';
import { words, type Words } from './words.ts';

/** A field of a procedure in words, for the command line, the documentation and the API page. */
export interface Field {
  readonly name: string;
  readonly title: Words;
  readonly takes: Words;
  /** What holds where the field is left out. */
  readonly otherwise: Words;
}

const levels: Readonly<Record<Level, Words>> = {
  nominal: words('任意水平', 'of any level'),
  ordinal: words('定序以上的数值', 'numbers, ordinal or better'),
  interval: words('数值', 'numbers'),
};

const both = ({ 'zh-CN': zh, en }: Words, makeZh: (own: string) => string, makeEn: (own: string) => string) =>
  words(makeZh(zh), makeEn(en));

function sizeOf(role: { readonly least?: number; readonly most?: number }): Words {
  const { least = 1, most } = role;
  return most === undefined
    ? words(`至少 ${least} 个`, `at least ${least}`)
    : words(`${least}–${most} 个`, `${least} to ${most}`);
}

function roleTakes(role: Role): Words {
  if (role.takes === 'scale') return words('一个量表', 'a scale');
  const level = levels[role.level];
  if (role.takes === 'variable')
    return both(
      level,
      (zh) => `一个变量（${zh}）`,
      (en) => `a variable (${en})`,
    );
  const size = sizeOf(role);
  const list = {
    list: words('变量的列表', 'a list of variables'),
    blocks: words('若干变量列表，逐层进入', 'lists of variables, one a block'),
    factors: words('因子名：题项的列表', 'factor names, each with its items'),
  }[role.takes];
  const categories = role.categories
    ? words(`；类别变量列入 ${role.categories}`, `; categories are named in ${role.categories}`)
    : words('', '');
  return words(
    `${list['zh-CN']}（${size['zh-CN']}，${level['zh-CN']}${categories['zh-CN']}）`,
    `${list.en} (${size.en}, ${level.en}${categories.en})`,
  );
}

function optionTakes(option: Option): Words {
  switch (option.kind) {
    case 'choice':
      return words(option.values.join(' | '), option.values.join(' | '));
    case 'choices':
      return words(`其中若干：${option.values.join(', ')}`, `some of ${option.values.join(', ')}`);
    case 'flag':
      return words('true | false', 'true | false');
    case 'number':
      return words(`${option.from} 至 ${option.to} 的数`, `a number from ${option.from} to ${option.to}`);
    case 'whole':
      return words(
        `${option.from} 至 ${option.to} 的整数`,
        `a whole number from ${option.from} to ${option.to}`,
      );
  }
}

function otherwise(option: Option): Words {
  if (option.needed) return words('必填', 'needed');
  if (option.kind === 'choices') return words('默认全部', 'default: all');
  const value = option.default;
  return value === undefined ? words('可省略', 'optional') : words(`默认 ${value}`, `default: ${value}`);
}

/** Roles, then options, of a procedure. */
export function fieldsOf({ roles, options, either = [] }: Declaration): readonly Field[] {
  const one = words(`${either.join('、')} 中给出一个`, `exactly one of ${either.join(', ')}`);
  return [
    ...Object.entries(roles).map(([name, role]) => ({
      name,
      title: role.title,
      takes: roleTakes(role),
      otherwise: either.includes(name)
        ? one
        : role.optional
          ? words('可省略', 'optional')
          : words('必填', 'needed'),
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
export function listing(declarations: readonly Declaration[], language: keyof Words): string {
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

/** The declarations as a page of documentation in both languages. */
export function page(declarations: readonly Declaration[]): string {
  const cell = (text: string) => text.replaceAll('|', '\\|');
  const line = (...cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |`;
  const parts = declarations.map((declaration) => {
    const { name, title, useWhen, weighted, result } = declaration;
    return [
      `## \`${name}\` ${title['zh-CN']} · ${title.en}`,
      '',
      `${useWhen['zh-CN']}。  `,
      `Use it ${useWhen.en}.${weighted ? ' 使用权重 · Weights count.' : ''}`,
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
