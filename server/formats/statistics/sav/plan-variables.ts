import type {
  LabelledTable,
  LabelledValue,
  LabelledVariable,
} from '../../../../analysis/model/labelled-table.ts';
import { textIn } from '../../../../analysis/model/words.ts';
import { daysOf, secondsOf } from '../clock-cells.ts';
import { pieces } from '../cut-text.ts';
import { fitNames } from '../fit-names.ts';
import { labelsOf, missingCodes } from '../missing-codes.ts';
import { nameRule } from './name-rule.ts';

/** The longest text that a variable holds, in bytes; what is longer goes on in further variables. */
const LONGEST = 32_767;
/** Days from 14 October 1582, where SPSS begins to count seconds, to 1970. */
const EPOCH_DAYS = 141_428;

/** What a number is printed as: a code of SPSS with width and decimals. */
export type Format = readonly [code: number, width: number, decimals: number];
const formats = {
  text: 1,
  number: 5,
  time: 21,
  date: 39,
} as const;

/** A variable as the file has it. */
export interface SavVariable {
  readonly name: string;
  /** The name of the table, where the file cannot have it. */
  readonly fullName: string;
  readonly label: string;
  readonly level: LabelledVariable['level'];
  readonly format: Format;
  readonly values: readonly { value: number; label: string }[];
  readonly missing: readonly number[];
  readonly cells: Int8Array | Int16Array | Float64Array | readonly string[];
  /** Bytes of a text variable, 0 for numbers. */
  readonly width: number;
  /** Counts from 0 where a text goes on in further variables. */
  readonly part: number;
}

type Unnamed = Omit<SavVariable, 'name'>;

export function planVariables({ variables }: LabelledTable, language: string): SavVariable[] {
  const planned = variables.flatMap((variable) => planOne(variable, language));
  const names = fitNames(
    planned.map(({ fullName }) => fullName),
    nameRule,
  );
  return planned.map((each, i) => ({ ...each, name: names[i]! }));
}

function planOne(variable: LabelledVariable, language: string): Unnamed[] {
  const { name: fullName, level, cells } = variable;
  const label = textIn(variable.label, language);
  const words = ({ value, label: said }: LabelledValue) => ({ value, label: textIn(said, language) });
  const facts = { fullName, label, level, values: labelsOf(variable).map(words) };
  if (!isText(cells)) {
    const format: Format = cells instanceof Float64Array ? [formats.number, 10, 3] : [formats.number, 8, 0];
    return [{ ...facts, cells, format, missing: missingCodes(variable), width: 0, part: 0 }];
  }
  const clock = clockCells(variable, cells);
  if (clock) return [{ ...facts, ...clock, missing: [], width: 0, part: 0 }];
  return textParts(cells).map(({ part, width }, i) => ({
    ...facts,
    ...(i > 0 && { fullName: `${fullName}_${i + 1}`, label: `${label} (${i + 1})` }),
    cells: part,
    format: [formats.text, Math.min(width, 255), 0],
    values: [],
    missing: [],
    width,
    part: i,
  }));
}

export function isText(cells: SavVariable['cells']): cells is readonly string[] {
  return Array.isArray(cells);
}

function clockCells(
  { format }: LabelledVariable,
  cells: readonly string[],
): Pick<SavVariable, 'cells' | 'format'> | null {
  if (format === 'date') {
    const days = daysOf(cells);
    return days && { cells: days.map((day) => (day + EPOCH_DAYS) * 86_400), format: [formats.date, 10, 0] };
  }
  const seconds = format === 'time' ? secondsOf(cells) : null;
  return seconds && { cells: seconds, format: [formats.time, 5, 0] };
}

function textParts(cells: readonly string[]): { part: readonly string[]; width: number }[] {
  const widest = (texts: readonly string[]) =>
    texts.reduce((most, text) => Math.max(most, Buffer.byteLength(text)), 1);
  const width = widest(cells);
  if (width <= LONGEST) return [{ part: cells, width }];
  const cut = cells.map((text) => pieces(text, LONGEST));
  const most = cut.reduce((longest, { length }) => Math.max(longest, length), 1);
  return Array.from({ length: most }, (_, i) => {
    const part = cut.map((parts) => parts[i] ?? '');
    return { part, width: widest(part) };
  });
}
