import type { Dimension, Frame } from '../../../analysis/model/frame/frame.ts';
import { dimensionOf, offered, shortOf } from '../../../analysis/model/frame/read-frame.ts';
import { printMeasure } from '../../../analysis/model/records/print-measure.ts';
import type { Cell, Mark } from '../../../analysis/model/table.ts';
import { bilingual, both, plain } from '../../../analysis/model/text.ts';
import type { Locale } from '../../contract/construct.ts';
import type { Fit, JointCell, JointDisplay } from '../../contract/joint.ts';
import type { RecordStrand } from '../../contract/record.ts';
import { protectedCell, type RawTable } from '../disclosure/disclosure.door.ts';
import { column, lookOf, shortened } from '../result/result.door.ts';
import { fitNames } from './explain-fit.ts';

const noTwin: Cell = { missing: both('问卷没有对应题目', 'No survey twin') };

type Shown = Pick<JointDisplay, 'stub' | 'rows' | 'columns' | 'ground' | 'notes' | 'n' | 'interviews'>;

/** The joint display as a table side by side: what the survey says, what the interviews say, how they fit. */
export function jointTable(display: Shown, frame: Frame, quotes: boolean): RawTable {
  const { stub, rows, ground, notes, n, interviews } = display;
  const [columns, valence] = [dimensionOf(frame, 'column'), dimensionOf(frame, 'valence')];
  const across = columns && bilingual(columns.name);
  const hasOpen = rows.some(({ cells }) => cells.some(({ open }) => open));
  const hasRecords = rows.some(({ cells }) => cells.some(({ records }) => records));
  return {
    id: 'joint',
    section: 'joint',
    title: across
      ? both(`联合展示：${across['zh-CN']} × ${stub['zh-CN']}`, `Joint display: ${across.en} × ${stub.en}`)
      : both('联合展示', 'Joint display'),
    stub,
    columns: [
      ...(across ? [column('column', 'text', across)] : []),
      column('measure', 'text', both('问卷测量', 'Survey measure')),
      column('n', 'count', plain('n')),
      column('value', 'mean', both('均值或 r', 'Mean or r')),
      column('interval', 'mean', both('95 % 置信区间', '95 % CI')),
      column('low', 'percent', both('低于中点的回答 %', 'Answers below the middle %')),
      column('codes', 'text', both('代码', 'Codes')),
      column('interviews', 'count', both(`访谈数（N = ${interviews}）`, `Interviews (N = ${interviews})`)),
      ...(hasOpen ? [column('open', 'count', both('开放回答数', 'Open answers'))] : []),
      ...(valence ? offered(valence) : []).map((value) =>
        column(`valence:${value.code}`, 'count', lookOf(value)),
      ),
      ...(hasRecords ? [column('records', 'text', both('考评记录', 'Records'))] : []),
      ...(quotes ? [column('quote', 'text', both('原话', 'Quote'))] : []),
      column('fit', 'text', both('契合（建议）', 'Fit (proposed)')),
      column('decided', 'text', both('契合（判定）', 'Fit (decided)')),
      column('inference', 'text', both('元推论', 'Meta-inference')),
    ],
    rows: rows.flatMap((row) =>
      row.cells.map((cell) => {
        const mark = markOf(columns, cell.column);
        return {
          key: `${row.code}:${cell.column}`,
          label: row.name,
          ...(mark && { mark }),
          cells: {
            ...(mark && { column: mark.name }),
            ...surveyCells(cell),
            ...interviewCells(cell, valence, quotes),
          },
        };
      }),
    ),
    notes: [
      ground,
      both(
        '均值为格内各题的个人均值；低于中点的回答是各题回答所占比例；反向题都已反向计分，标 R。关联为相关系数 r。访谈按份数计。契合由规则提出，由研究者判定。',
        'Means are of each person’s mean over the items of the cell, answers below the middle are a share of the answers to them; reversed items are recoded and marked R. Associations are correlations. Interviews are counted, not excerpts. Fit is proposed by rule; the researcher decides.',
      ),
      ...notes,
    ],
    n,
    ...(across && { markedBy: across }),
    // Its numbers passed the gate one cell at a time.
    protect: { by: 'whole' },
  };
}

function markOf(columns: Dimension | undefined, code: string): Mark | undefined {
  const value = columns?.values.find((each) => each.code === code);
  return columns && value
    ? { dimension: columns.code, value: value.code, name: bilingual(shortOf(value)) }
    : undefined;
}

function surveyCells({ survey }: JointCell): Record<string, Cell> {
  if (!survey) return { measure: noTwin, n: noTwin, value: noTwin, interval: noTwin, low: noTwin };
  const { label, items, n, value, interval, low } = survey;
  const reversed = items.some(({ reverse }) => reverse);
  const measure = reversed ? both(`${label['zh-CN']}（R）`, `${label.en} (R)`) : label;
  return { measure, n, value, interval, low: low ?? '' };
}

function interviewCells(
  { interviews, open, records, fit, decision, review }: JointCell,
  valence: Dimension | undefined,
  quotes: boolean,
): Record<string, Cell> {
  const { codes, valence: counts, excerpts } = interviews;
  const voice = excerpts.find(({ id }) => id === interviews.exemplar);
  return {
    codes: codes.map(({ code }) => code).join(' '),
    interviews: interviews.interviews ?? protectedCell,
    ...(open && { open: open.answers ?? protectedCell }),
    ...Object.fromEntries(
      (valence ? offered(valence) : []).map(({ code }) => [`valence:${code}`, counts[code] ?? protectedCell]),
    ),
    ...(records && { records: recordWords(records) }),
    ...(quotes && { quote: voice ? shortened(voice.quote) : '' }),
    fit: fitNames[fit],
    decided: decision ? decidedWords(decision.fit, review?.changes.length ?? 0) : '',
    inference: decision?.inference ?? '',
  };
}

function recordWords({ measures }: RecordStrand): Cell {
  const line = (language: Locale) =>
    measures
      .map(
        ({ label, value, kind }) =>
          `${label[language]} ${printMeasure({ value, kind }, (text) => text[language])}`,
      )
      .join(language === 'en' ? '; ' : '；');
  return both(line('zh-CN'), line('en'));
}

/** The decided fit; with a word where what it rests on is no longer the same. */
function decidedWords(fit: Fit, changes: number): Cell {
  const name = fitNames[fit];
  return changes === 0 ? name : both(`${name['zh-CN']}（待重新判定）`, `${name.en} (to decide again)`);
}
