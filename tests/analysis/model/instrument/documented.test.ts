import { expect, test } from 'vitest';
import { columnsOf } from '../../../../analysis/model/instrument/choices.ts';
import { itemKinds } from '../../../../analysis/model/instrument/kinds/index.ts';
import type { Field, Fields, ItemKind } from '../../../../analysis/model/instrument/kinds/kind.ts';
import { everyKind } from './every-kind.ts';

/** What a field of a definition holds, for people who write one by hand. */
const holds: Readonly<Record<Exclude<Field['input'], 'number' | 'oneOf' | 'group'>, string>> = {
  optionSet: '选项组的名称 · the name of an option set',
  labels: '各语言的标签列表 · a list of labels in each language',
  text: '各语言的文字 · a text in each language',
  switch: '`true`',
  code: '代码 · a code',
  option: '所提供的一个值 · one of the values offered',
  item: '另一题的代码 · the code of another item',
  expression: '表达式 · an expression',
  numbers: '数的列表 · a list of numbers',
  values: '选项值的列表 · a list of values of its choices',
  conditions: '按选项值列出的条件 · a condition for values of its choices',
  names: '按选项值列出的名称 · a name for values of its choices',
  decimal: '数 · a number',
  picture: '图片的 data: 地址 · a picture as a data address',
};

function linesOf(fields: Fields, before = ''): string[] {
  return Object.entries(fields).flatMap(([name, field]) => {
    const own = `| \`${before}${name}\` | ${field.title['zh-CN']} · ${field.title.en} | ${takes(field)} | ${field.optional ? '可省略 · optional' : '必填 · needed'} |`;
    return field.input === 'group' ? [own, ...linesOf(field.fields, `${before}${name}.`)] : [own];
  });
}

function takes(field: Field): string {
  if (field.input === 'number') return `${field.min} – ${field.max}`;
  if (field.input === 'oneOf')
    return Object.entries(field.of)
      .map(([value, title]) => `\`${value}\` ${title['zh-CN']} ${title.en}`)
      .join('; ');
  return field.input === 'group' ? '对象 · an object' : holds[field.input];
}

function sectionOf(kind: ItemKind): string {
  const example = everyKind.items.find(({ type }) => type === kind.type)!;
  const columns = columnsOf(everyKind, example).map(
    ({ name, kind: cells, level }) => `\`${name}\` (${cells}, ${level})`,
  );
  const fields = linesOf(kind.fields);
  return [
    `## \`${kind.type}\` ${kind.title['zh-CN']} · ${kind.title.en}`,
    '',
    `列 · Columns of \`${example.code}\`: ${columns.join(', ') || '—'}`,
    ...(fields.length > 0
      ? ['', '|  | 名称 · Title | 内容 · Holds |  |', '|---|---|---|---|', ...fields]
      : []),
  ].join('\n');
}

const head = `# 题型 · Kinds of items

由 \`analysis/model/instrument/kinds\` 的声明生成，请勿手工修改。  
Made from the declarations in \`analysis/model/instrument/kinds\`; a test compares them.

每道题另有 · Every item also has: \`code\`, \`block\`, \`type\`, \`text\`; 可省略 · optional \`help\`, \`showIf\`, \`checks\` (\`holds\`, \`message\`),
\`skip\` (\`when\`, \`to\`: 之后的题目或部分的代码，或 \`end\` · the code of a later item or block, or \`end\`), \`grid\`, \`optional\`, \`tags\`, \`note\`, \`source\`.
条件是[表达式](expressions.md)，只能用之前题目的列；文字中的 {代码} 由之前的回答代替。  
Conditions are [expressions](expressions.md) over columns of earlier items; {CODE} in a text stands for an earlier answer.`;

test('the page of the documentation is made from the declarations', async () =>
  expect(`${[head, ...itemKinds.map(sectionOf)].join('\n\n')}\n`).toMatchFileSnapshot(
    '../../../../docs/questionnaires.md',
  ));
