import { spelt } from '../../../analysis/model/instrument/spelling.ts';
import { nearlyWhole, writtenNumber } from '../../../analysis/model/written-number.ts';
import type { ColumnKind } from '../../contract/import.ts';
import { looksLikeRating } from '../instrument/text/rating-heads.ts';
import type { FileVariable } from '../spreadsheet/sheet.ts';
import { dayOf, timeOf } from './clock-words.ts';
import { isMissingCode } from './missing-words.ts';
import type { Profile } from './profile-columns.ts';

/** What a column seems to hold, and between 0 and 1 how sure that is. */
export interface KindProposal {
  readonly kind: ColumnKind;
  readonly sure: number;
  /** The values of a rating or choice, in their order, codes of missing answers left out. */
  readonly choices: readonly string[];
}

/** Names of columns that say who, when and from where; nothing that was asked. */
const RECORD =
  /^(?:(?:respondent|response|record|user|participant|case|session|row)?[\s_]*id|no\.?|#|uuid|openid|ip(?:[\s_]?address)?|(?:start|end|recorded|submit(?:ted)?|creation|last)[\s_]*(?:date|time|at)?|date[\s_]*(?:submitted|created)|submitdate|startdate|datestamp|timestamp|duration.*|progress|finished|status|distributionchannel|userlanguage|startlanguage|lastpage|seed|location(?:latitude|longitude)|latitude|longitude|recipient.*|external.*|refurl|序号|编号|答卷编号|答题序号|用户id|提交.*时间|开始.*时间|结束.*时间|答题时间|填写时间|所用时间|用时|答题时长|来源|来源详情|来自ip|ip地址|地理位置|姓名|手机号?|电话|邮箱|e-?mail|name|phone|省份|城市|设备|浏览器|操作系统|总分)$/i;
const ADDRESS = /^(?:\d{1,3}\.){3}\d{1,3}/;
const TOGETHER = /[┋|;；、\n]/;
const MOST_CHOICES = 12;
const MOST_IN_LIST = 30;

/** Proposes a kind from the name of a column, its different cells and, of a statistics program, its value labels. */
export function proposeKind(profile: Profile, rows: number, variable?: FileVariable): KindProposal {
  const { column, filled, values, more } = profile;
  const cells = values.map(([value]) => value).filter((value) => !variable?.missing.includes(value));
  if (filled === 0) return { kind: 'empty', sure: 1, choices: [] };
  if (namesRecord(column)) return { kind: 'record', sure: 0.9, choices: [] };
  if (isRecord(cells, filled, rows)) return { kind: 'record', sure: 0.7, choices: [] };
  const labelled = variable?.values.filter(({ value }) => !variable.missing.includes(value)) ?? [];
  if (labelled.length >= 2 && cells.every((cell) => labelled.some(({ value }) => value === cell))) {
    const isRating = looksLikeRating(labelled.map(({ label }) => label));
    return { kind: isRating ? 'rating' : 'single', sure: 0.95, choices: labelled.map(({ value }) => value) };
  }
  const numbers = cells.map((cell) => nearlyWhole(writtenNumber(cell)));
  if (!numbers.some(Number.isNaN)) return ofNumbers(cells, numbers, more);
  if (more) return { kind: 'text', sure: 0.9, choices: [] };
  const several = parted(values);
  if (several) return { kind: 'multiple', sure: 0.8, choices: several };
  return ofWords(cells, filled);
}

/** Whether a column is called like what is noted about a response, not like a question. */
export const namesRecord = (column: string): boolean =>
  column.split('｜').some((name) => RECORD.test(name.trim()));

function isRecord(cells: readonly string[], filled: number, rows: number): boolean {
  if (cells.every((cell) => ADDRESS.test(cell))) return true;
  if (cells.every((cell) => dayOf(cell) !== null || timeOf(cell) !== null))
    return cells.some((cell) => /[\s:T]/.test(cell));
  const counts = cells.every((cell, at) => cell === String(Number(cells[0]) + at));
  const begins = Number(cells[0]) <= 1 || Number(cells[0]) >= 1000;
  return counts && begins && filled === rows && cells.length > 11;
}

function ofNumbers(cells: readonly string[], numbers: readonly number[], more: boolean): KindProposal {
  const said = [
    ...new Set(
      numbers.filter((_, at) => !isMissingCode(cells[at]!) || numbers.length <= 2 || inReach(numbers, at)),
    ),
  ];
  const [low, high] = [Math.min(...said), Math.max(...said)];
  const whole = said.every(Number.isInteger);
  if (more || !whole || low < 0 || high > 10) return { kind: 'number', sure: 0.7, choices: [] };
  if (said.length <= 2 && high <= 2)
    return { kind: 'single', sure: 0.6, choices: range(low, Math.max(high, low + 1)) };
  const top = [4, 5, 6, 7, 9, 10].find((each) => each >= high)!;
  const from = low === 0 ? 0 : 1;
  return { kind: 'rating', sure: said.length >= 3 && high >= 4 ? 0.8 : 0.5, choices: range(from, top) };
}

/** A 9 after 1 to 6 is a code; after 7 or 8 it is a degree. */
const inReach = (numbers: readonly number[], at: number): boolean =>
  numbers.includes(numbers[at]! - 1) || numbers.includes(numbers[at]! - 2);

const range = (low: number, high: number): string[] =>
  Array.from({ length: high - low + 1 }, (_, at) => String(low + at));

/** The choices in cells that name several of them; null where few do, or where what is parted stands nowhere else. */
function parted(values: Profile['values']): string[] | null {
  const lists = values.filter(([cell]) => TOGETHER.test(cell));
  if (lists.length < values.length * 0.3) return null;
  const counts = new Map<string, number>();
  for (const [cell, rows] of values)
    for (const part of cell.split(TOGETHER).map(withoutWords))
      if (part !== '') counts.set(part, (counts.get(part) ?? 0) + rows);
  const isChoices = counts.size <= MOST_IN_LIST && [...counts.keys()].every((part) => part.length <= 40);
  const repeated = [...counts.values()].filter((count) => count > 1).length;
  return isChoices && repeated >= counts.size * 0.6 ? [...counts.keys()] : null;
}

/** A choice without the letter or number before it and what somebody wrote beside it. */
const withoutWords = (cell: string): string =>
  cell
    .replace(/[〖【].*[〗】]$/s, '')
    .replace(/^(?:[A-Za-z]|\d{1,2})\s*[.．、=＝]\s*(?=\D)/, '')
    .trim();

function ofWords(cells: readonly string[], filled: number): KindProposal {
  const bare = [...new Map(cells.map(withoutWords).map((cell) => [spelt(cell), cell])).values()];
  if (bare.length < 2) return { kind: 'text', sure: 0.5, choices: [] };
  const isShort = bare.every((cell) => cell.length <= 40);
  if (isShort && bare.length <= MOST_CHOICES && bare.length * 1.5 <= filled) {
    const ordered = degrees(bare);
    return ordered
      ? { kind: 'rating', sure: 0.75, choices: ordered }
      : {
          kind: 'single',
          sure: 0.7,
          choices: bare.toSorted((a, b) => a.localeCompare(b, 'zh-CN', { numeric: true })),
        };
  }
  if (isShort && bare.length <= MOST_IN_LIST && bare.length * 4 <= filled)
    return {
      kind: 'single',
      sure: 0.6,
      choices: bare.toSorted((a, b) => a.localeCompare(b, 'zh-CN', { numeric: true })),
    };
  return { kind: 'text', sure: 0.7, choices: [] };
}

/** How far up a usual degree of agreement, frequency or the like stands. */
const DEGREES: readonly (readonly [RegExp, number])[] = [
  [
    /^(?:非常|完全|十分|极其?|很)不|^(?:strongly dis|very (?:un|dis)|not at all|never)|^从不|^从未|^毫不|^非常低|^很少/i,
    -2,
  ],
  [
    /^(?:比较|有点|有些|较)?不(?!确定|清楚|好说)|^(?:somewhat |slightly )?(?:dis|un)|^rarely|^偶尔|^低$|^较低/i,
    -1,
  ],
  [/一般|中立|不确定|说不清|不好说|有时|适中|neutral|neither|undecided|sometimes|moderate|not sure/i, 0],
  [/^(?:非常|完全|十分|极其?|很)(?!不)|^(?:strongly|very|completely|always|extremely)|^总是|^一直/i, 2],
  [/同意|符合|满意|重要|清楚|认同|愿意|经常|agree|satisf|important|likely|often|高/i, 1],
];

/** Labels from the lowest degree to the highest; null where they are none. */
function degrees(labels: readonly string[]): string[] | null {
  const placed = labels.map((label) => ({
    label,
    degree: DEGREES.find(([pattern]) => pattern.test(label))?.[1],
  }));
  if (labels.length < 3 || placed.some(({ degree }) => degree === undefined)) return null;
  if (new Set(placed.map(({ degree }) => degree)).size < labels.length) return null;
  return placed.toSorted((a, b) => a.degree! - b.degree!).map(({ label }) => label);
}
