import { both, ownFirst, type Text, textIn } from '../../../analysis/model/words.ts';
import type { Locale } from '../../contract/construct.ts';
import type { Row } from '../../formats/spreadsheet/csv.ts';
import { type Sheet, writeXlsx } from '../../formats/spreadsheet/xlsx.ts';
import { roleWords } from './role-words.ts';
import type { ExportTable } from './export-table.ts';
import { transitionsOf } from './transition-sheet.ts';
import { dataRows } from './write-csv.ts';

const words = {
  data: both('数据', 'Data'),
  codebook: both('编码簿', 'Codebook'),
  transition: both('转移概率', 'Transition'),
  about: both('说明', 'About'),
  code: both('代码', 'Code'),
  role: both('类型', 'Role'),
  values: both('取值', 'Values'),
  missing: both('缺失', 'Missing'),
  scoring: both('计分', 'Scoring'),
  from: both('真实答案', 'Answer'),
};

const languageNames: Readonly<Record<string, string>> = { 'zh-CN': '中文', en: 'English' };

/** The same rows as a workbook that explains itself. */
export async function* workbookFile(table: ExportTable, language: Locale): AsyncGenerator<Uint8Array> {
  const transitions = transitionsOf(table);
  yield await writeXlsx([
    { name: words.data[language], rows: [...dataRows(table)] },
    { name: words.codebook[language], ...codebookSheet(table, language) },
    ...(transitions.length > 0
      ? [{ name: words.transition[language], rows: transitionRows(transitions, language) }]
      : []),
    {
      name: words.about[language],
      rows: [table.title, ...table.notes].map((note) => [textIn(note, language)]),
      widths: [110],
    },
  ]);
}

function codebookSheet({ variables }: ExportTable, language: Locale): Pick<Sheet, 'rows' | 'widths'> {
  const languages = ownFirst([...new Set(variables.flatMap(({ label }) => Object.keys(label)))]);
  const list = (values: readonly { value: number; label: Text }[]) =>
    values.map(({ value, label }) => `${value} = ${textIn(label, language)}`).join('; ');
  const rows = variables.map((each): Row => [
    each.name,
    roleWords[each.role][language],
    ...languages.map((tag) => textIn(each.label, tag)),
    list(each.values),
    list(each.missing),
    each.scoring,
  ]);
  const head = [
    words.code[language],
    words.role[language],
    ...languages.map((tag) => languageNames[tag] ?? tag),
    words.values[language],
    words.missing[language],
    words.scoring[language],
  ];
  return { rows: [head, ...rows], widths: [12, 12, ...languages.map(() => 50), 60, 40, 24] };
}

function transitionRows(transitions: ReturnType<typeof transitionsOf>, language: Locale): Row[] {
  const most = Math.max(...transitions.map(({ answers }) => answers.length));
  const head: Row = [
    words.code[language],
    words.from[language],
    ...Array.from({ length: most }, (_, at) => `→ ${at + 1}`),
  ];
  return [
    head,
    ...transitions.flatMap(({ name, answers, matrix }) => [
      [name, null, ...answers],
      ...answers.map((answer, at): Row => [name, answer, ...matrix[at]!]),
    ]),
  ];
}
