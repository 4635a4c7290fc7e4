import { type Bilingual, both } from '../model/words.ts';
import { type Place, placeWords } from './sheet.ts';

/** What did not come along, or came changed. Sentences never repeat the words of a cell: they may be a name. */

interface Said {
  readonly said: Bilingual;
  /** It happens in most cells of a column: one line for all of them. */
  readonly once?: true;
}

const each = (zh: string, en: string): Said => ({ said: both(zh, en) });
const once = (zh: string, en: string): Said => ({ said: both(zh, en), once: true });

export const noteKinds = {
  sheetLeft: each('这张工作表没有导入', 'This sheet was not taken'),
  columnLeft: each('这一列没有导入', 'This column was not taken'),
  summary: each('合计或平均行，没有导入', 'A row of totals or means, not taken'),
  note: each('说明行，没有导入', 'A row of remarks, not taken'),
  header: each('重复的表头，没有导入', 'The header once more, not taken'),
  odd: each('不是数，没有导入', 'No number, not taken'),
  exempt: each('不参评，没有分数', 'Not appraised, so no points'),
  notApplicable: once('空白：不适用，没有分数', 'Empty: not applicable, so no points'),
  notAppraised: once('空白：没有考评，分数为缺失', 'Empty: not appraised, points are missing'),
  full: once('空白：按满分（没有加减分）', 'Empty: taken as full marks, nothing taken or given'),
  noFullMark: each('空白应为满分，但满分不详', 'Empty means full marks, but they are not known'),
  incomplete: each('缺少必需的内容，这一行没有导入', 'Something needed is missing: the row was not taken'),
  notDate: each('不是日期，没有导入', 'No date, not taken'),
  noPeriod: each('考评期不详，这一行没有导入', 'The period is not known: the row was not taken'),
  against: each('方向与列名不符，没有导入', 'Points the other way than the column says, not taken'),
  mixedSigns: each('这一列正负混用，都按扣分处理', 'Signs are mixed in this column; all are taken as points taken'),
  aboveFull: each('超过满分，按原样导入', 'More than full marks, taken as it stands'),
  identifier: each('含有证件号、电话、邮箱、某一天的日期或已知的姓名，没有导入', 'Holds an identity number, a telephone, an address, a day or a known name: not taken'),
  freeText: each('自由文字，没有选定代码，没有导入', 'Free words without a chosen code: not taken'),
  tooLong: each('超过 200 字，没有导入', 'Longer than 200 characters, not taken'),
  coded: once('姓名已换成代码', 'Names were replaced by codes'),
  spelled: once('带有文字、符号或全角的数，已读成数', 'Numbers with words, signs or full-width digits were read as numbers'),
  share: once('百分数已按满分折算成分', 'Per cent were made points, as a share of full marks'),
  filledDown: once('空白，按上一行填入', 'Empty, taken from the row above'),
  banded: once('日期已换成季度和周', 'Dates were made quarters and weeks'),
  period: once('考评期的写法已统一', 'Periods are written in one way'),
  grouped: each('组别行：用于以下各行', 'A row of a peer group: it holds for the rows below'),
  weights: each('满分行：用于各列', 'A row of full marks: they hold for the columns'),
  difference: once('累计数已换成当期数', 'Sums since the year began were made those of each period'),
  nothingBefore: each('累计数缺少上一期，无法得到当期数，没有导入', 'The period before is missing, so the sum cannot be parted: not taken'),
  lessThanBefore: each('累计数比上一期小，当期数为负，按原样导入', 'Less than the period before: the difference is taken although it is negative'),
  scaled: each('已折算到同一满分', 'Brought to the same full marks'),
  renamed: once('单位已改名，用现名', 'A unit was renamed: its present name is used'),
  merged: each('单位已合并，各自保留，另记并入何处', 'A unit was merged: it stays by itself, and what it became is noted'),
  formerName: once('单位名后的说明（原名、合并）已去掉', 'What stands behind the name of a unit (formerly, merged) was taken off'),
  twice: each('与前面一行相同，只导入一次', 'The same as an earlier row, taken once'),
  contradiction: each('与前面一行矛盾，没有导入', 'Contradicts an earlier row, not taken'),
  repeated: each('与前面一条明细完全相同，两条都导入', 'An entry quite like an earlier one; both were taken'),
  several: each('一格里有几个人，作为一个代码', 'Several persons in one cell, as one code'),
} as const satisfies Readonly<Record<string, Said>>; // prettier-ignore

export type NoteKind = keyof typeof noteKinds;

export interface Note {
  readonly kind: NoteKind;
  readonly place: Place;
}

/** A note as it goes along with a table. */
export interface Listing {
  readonly place: string;
  readonly said: Bilingual;
}

const most = 9_999;

/** Notes in the order of the file: a line for each cell, or for all cells of a column where it holds of most. */
export function listingsOf(notes: readonly Note[]): Listing[] {
  const lines = new Map<string, Note & { count: number }>();
  for (const note of notes) {
    const { kind, place } = note;
    const { once }: Said = noteKinds[kind];
    const key = once ? `${kind} ${place.sheet} ${place.column}` : `${kind} ${placeWords(place)}`;
    const line = lines.get(key);
    if (line) line.count += 1;
    else lines.set(key, { kind, place, count: 1 });
  }
  const all = [...lines.values()].sort(inOrder).map(({ kind, place, count }) => ({
    place: placeWords(place),
    said: counted(noteKinds[kind].said, count),
  }));
  if (all.length <= most) return all;
  const rest = all.length - most;
  return [...all.slice(0, most), { place: '', said: both(`另有 ${rest} 处`, `And ${rest} more places`) }];
}

const counted = (said: Bilingual, count: number): Bilingual =>
  count === 1
    ? said
    : both(
        `${said['zh-CN']}（共 ${count} 处，此为第一处）`,
        `${said.en} (${count} places, this is the first)`,
      );

const inOrder = ({ place: one }: Note, { place: other }: Note): number =>
  one.sheet - other.sheet || (one.row ?? -1) - (other.row ?? -1) || (one.column ?? -1) - (other.column ?? -1);
