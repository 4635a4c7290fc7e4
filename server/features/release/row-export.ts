import { ownFirst, type Text, textIn } from '../../../analysis/model/words.ts';
import { isMissingInteger, type Column, type Table } from '../../../analysis/columns.ts';
import type { Manifest, ReleaseColumn } from '../../contract/release.ts';
import type { Cell, Row } from '../../formats/spreadsheet/csv.ts';
import type { Sheet } from '../../formats/spreadsheet/xlsx.ts';
import type { Release } from './release.door.ts';
import { randomOrder } from './shuffle.ts';

const simulatedWord = '模拟数据 simulated';
const sourceWords = {
  collection: '问卷收集 collection',
  import: '导入 import',
  simulation: '试运行 dry run',
};

/** Codes, then one line a respondent in an order drawn anew: raw answers, empty where there is none, and scores; no ids. */
export function* exportRows({ number, manifest }: Release, { rows, columns }: Table): Generator<Row> {
  const kept = [...columns.values()];
  // Every line says where it comes from, so that a part that was cut out and sent on still does.
  const origin: Row = manifest.simulated ? [number, simulatedWord] : [number];
  yield [...(manifest.simulated ? ['release', 'simulated'] : ['release']), ...columns.keys()];
  for (const row of randomOrder(rows)) yield [...origin, ...kept.map((column) => cellOf(column, row))];
}

function cellOf(column: Column, row: number): Cell {
  const value = column.values[row]!;
  return column.kind === 'integer' && isMissingInteger(value) ? null : value;
}

/** The same rows as a workbook that explains itself. */
export function exportSheets(release: Release, table: Table): Sheet[] {
  return [
    { name: '数据 Data', rows: [...exportRows(release, table)] },
    { name: '编码簿 Codebook', ...codebookSheet(release.manifest) },
    { name: '说明 About', rows: aboutRows(release), widths: [36, 70] },
  ];
}

const languageNames: Readonly<Record<string, string>> = { 'zh-CN': '中文', en: 'English' };

/** The languages of the questionnaire, those of the product first. */
function languagesOf([first]: Manifest['columns']): string[] {
  return ownFirst(Object.keys(first!.label));
}

function codebookSheet({ columns, scoring }: Manifest): Pick<Sheet, 'rows' | 'widths'> {
  const languages = languagesOf(columns);
  const inAll = (text: Text) => languages.map((language) => textIn(text, language));
  const scalesOf = (code: string) =>
    Object.entries(scoring.scales)
      .filter(([, { items }]) => items.includes(code))
      .map(([scale]) => scale);
  const rows: Row[] = [
    [
      '代码 Code',
      '类型 Role',
      ...languages.map((language) => languageNames[language] ?? language),
      '取值 Values',
      '反向 Reversed',
      '量表 Scales',
    ],
    ...columns
      .filter(({ pool }) => pool === 'rows')
      .map(({ name, role, label, values }): Row => [
        name,
        roleWords[role],
        ...inAll(label),
        values.map(({ value, label }) => [`${value} =`, ...inAll(label)].join(' ')).join('; ') ||
          (scoring.derived[name] ?? ''),
        scoring.items[name]?.reverse ? '反向 R' : '',
        scalesOf(name).join(' '),
      ]),
  ];
  return { rows, widths: [12, 12, ...languages.map(() => 60), 60, 10, 16] };
}

const roleWords: Readonly<Record<ReleaseColumn['role'], string>> = {
  item: '题目 item',
  check: '注意力检测 check',
  background: '背景 background',
  open: '开放题 open',
  flag: '标记 flag',
  score: '得分 score',
};

function aboutRows({ number, n, hash, manifest }: Release): Row[] {
  const { instrument, flagged, simulated, source } = manifest;
  return [
    ['四环 Fourlinks', ''],
    ['数据发布 Release', number],
    ['样本量 n', n],
    ['是否模拟 Simulated', simulated ? simulatedWord : '否 no'],
    ['来源 Source', sourceWords[source]],
    ['问卷 Instrument', `${instrument.code} ${instrument.number} (${instrument.hash})`],
    ['作答质量存疑 Signs of careless answering', flagged],
    ['发布哈希 Release hash', hash],
    [
      '空单元格 Empty cells',
      '未作答、不愿回答、不了解或未被问到 Not answered, prefer not to say, don’t know or not asked',
    ],
    [
      '行的顺序 Order of rows',
      '每次导出重新随机排列，不含编号 Drawn anew for every export; there are no ids',
    ],
    [
      '反向题 Reversed items',
      '题目为原始取值，得分已反向 Items hold raw values; scores are made after reversal',
    ],
  ];
}
