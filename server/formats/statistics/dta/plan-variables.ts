import type { LabelledTable, LabelledVariable } from '../../../../analysis/model/labelled-table.ts';
import { textIn } from '../../../../analysis/model/words.ts';
import { daysOf, secondsOf } from '../clock-cells.ts';
import { fitNames } from '../fit-names.ts';
import { labelsOf, missingCodes } from '../missing-codes.ts';
import { nameRule } from './name-rule.ts';

/** Days from 1960, where Stata begins to count, to 1970. */
const EPOCH_DAYS = 3653;

/** How cells are stored, with the number that stands for it in the file; a number up to 2045 is a text of so many bytes. */
export const storage = { longText: 32_768, double: 65_526, int: 65_529, byte: 65_530 } as const;
const LONGEST_INLINE = 2045;
const highest = { byte: 100, int: 32_740 } as const;
const lowest = { byte: -127, int: -32_767 } as const;

/** A variable as the file has it. */
export interface DtaVariable {
  readonly name: string;
  readonly fullName: string;
  readonly label: string;
  readonly values: readonly { value: number; label: string }[];
  /** Codes in the order of .a, .b, … */
  readonly missing: readonly number[];
  readonly cells: Int8Array | Int16Array | Float64Array | readonly string[];
  readonly storage: number;
  readonly format: string;
}

export function planVariables({ variables }: LabelledTable, language: string): DtaVariable[] {
  const names = fitNames(
    variables.map(({ name }) => name),
    nameRule,
  );
  return variables.map((variable, i) => ({
    name: names[i]!,
    fullName: variable.name,
    label: textIn(variable.label, language),
    values: (isText(variable.cells) ? [] : labelsOf(variable)).map(({ value, label }) => ({
      value,
      label: textIn(label, language),
    })),
    missing: missingCodes(variable).slice(0, 26),
    ...cellsOf(variable),
  }));
}

type Cells = Pick<DtaVariable, 'cells' | 'storage' | 'format'>;

function cellsOf(variable: LabelledVariable): Cells {
  const { cells, format } = variable;
  if (cells instanceof Float64Array) return { cells, storage: storage.double, format: '%10.0g' };
  if (!isText(cells)) return { cells, storage: wholeStorage(cells, missingCodes(variable)), format: '%8.0g' };
  const days = format === 'date' ? daysOf(cells) : null;
  if (days) return { cells: days.map((day) => day + EPOCH_DAYS), storage: storage.double, format: '%td' };
  const seconds = format === 'time' ? secondsOf(cells) : null;
  if (seconds)
    return { cells: seconds.map((second) => second * 1000), storage: storage.double, format: '%tcHH:MM' };
  return textCells(cells);
}

export function isText(cells: DtaVariable['cells']): cells is readonly string[] {
  return Array.isArray(cells);
}

function wholeStorage(cells: Int8Array | Int16Array, missing: readonly number[]): number {
  const codes = new Set(missing);
  let low = 0;
  let high = 0;
  for (const value of cells) {
    if ((value > high || value < low) && !codes.has(value)) {
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
  }
  if (low >= lowest.byte && high <= highest.byte) return storage.byte;
  return low >= lowest.int && high <= highest.int ? storage.int : storage.double;
}

/** Texts of one width beside the numbers, or apart where that is shorter or they are long. */
function textCells(cells: readonly string[]): Cells {
  let widest = 1;
  let apart = 8 * cells.length;
  for (const text of cells) {
    const bytes = Buffer.byteLength(text);
    widest = Math.max(widest, bytes);
    if (bytes > 0) apart += longTextBytes(bytes);
  }
  const inline = widest <= LONGEST_INLINE && widest * cells.length <= Math.max(apart, 255 * cells.length);
  return inline
    ? { cells, storage: widest, format: `%-${Math.min(widest, 40)}s` }
    : { cells, storage: storage.longText, format: '%-40s' };
}

/** What a text takes that is stored apart: its sign, its place, its kind, its length, itself and a zero. */
export const longTextBytes = (bytes: number): number => 3 + 4 + 8 + 1 + 4 + bytes + 1;

export function cellBytes({ storage: stored }: DtaVariable): number {
  if (stored === storage.byte) return 1;
  if (stored === storage.int) return 2;
  return stored === storage.double || stored === storage.longText ? 8 : stored;
}
