import {
  type AgreementColumn,
  agreementColumns,
  type Basis,
  bases,
} from '../../contract/agreement-columns.ts';
import type { AgreementReport, AgreementRow, Estimate } from '../../contract/agreement.ts';
import { type Bilingual, both, type Locale } from '../../../analysis/model/text.ts';
import type { Cell, Row } from '../../formats/spreadsheet/csv.ts';

const readings: Readonly<Record<NonNullable<Estimate['reading']>, Bilingual>> = {
  reliable: both('可靠（≥ .800）', 'reliable (≥ .800)'),
  tentative: both('只宜作暂时结论（.667–.800）', 'tentative conclusions only (.667–.800)'),
  unreliable: both('不可靠（< .667）', 'unreliable (< .667)'),
};
const colon = both('：', ': ');
const noVariation = both('无差异', 'no variation');

const basisNames: Readonly<Record<Basis, Bilingual>> = {
  character: both('按字符', 'by character'),
  turn: both('按话轮', 'by turn'),
  unit: both('按片段', 'by unit'),
};

/** The whole table as rows of a file: header first, full precision; below, what it rests on, the codes of interviews redacted. */
export function agreementRows(
  report: AgreementReport,
  locale: Locale,
  redact: (code: string) => string,
): Row[] {
  const say = (text: Bilingual) => text[locale];
  const columns = bases.flatMap((basis) => agreementColumns[basis].map((column) => ({ basis, column })));
  return [
    [
      say(both('标签', 'Label')),
      ...columns.flatMap(({ basis, column }) =>
        headsOf(column).map((head) => `${say(basisNames[basis])}${say(colon)}${say(head)}`),
      ),
    ],
    ...report.rows.map((row) => [
      say(row.name),
      ...columns.flatMap(({ column }) => cellsOf(column, row, say)),
    ]),
    [],
    ...footOf(report, redact).map((line) => [say(line)]),
  ];
}

function headsOf({ kind, title }: AgreementColumn): Bilingual[] {
  if (kind !== 'estimate') return [title];
  const more = [both('下限', 'lower'), both('上限', 'upper'), both('解读', 'reading')];
  return [title, ...more.map((word) => both(`${title['zh-CN']} ${word['zh-CN']}`, `${title.en} ${word.en}`))];
}

function cellsOf(column: AgreementColumn, row: AgreementRow, say: (text: Bilingual) => string): Cell[] {
  if (column.kind !== 'estimate') return [column.read(row)];
  const estimate = column.read(row);
  if (!estimate) return [null, null, null, null];
  const { value, interval, reading } = estimate;
  return [value, ...(interval ?? [null, null]), say(reading ? readings[reading] : noVariation)];
}

function footOf(
  { coders, interviews, characters, turns, samples, seed, simulated }: AgreementReport,
  redact: (code: string) => string,
): Bilingual[] {
  const codes = interviews.map(({ code }) => redact(code));
  const names = coders.map(({ name }) => name);
  return [
    both(
      `编码员：${names.join('、')}。只含全部编码员都已完成的访谈 ${codes.join('、')}：${characters} 个字符，${turns} 个话轮。`,
      `Coders: ${names.join(', ')}. Only interviews that all of them finished, ${codes.join(', ')}: ${characters} characters, ${turns} turns.`,
    ),
    both(
      `95 % 置信区间：按话轮整块抽取的百分位自助法，${samples} 次，种子 ${seed}。α 的解读依 Krippendorff (2004)。`,
      `95 % intervals: percentile bootstrap over whole turns, ${samples} samples, seed ${seed}. α is read as in Krippendorff (2004).`,
    ),
    ...(simulated ? [both('模拟数据，仅供演示。', 'Simulated data, for demonstration only.')] : []),
  ];
}
