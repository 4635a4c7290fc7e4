import { type NumberHabit, readNumber } from '../../../analysis/dataset/number-words.ts';

type Cell = string | null;

/** Between cells apart by these a comma can stand before the decimals. */
const besideCommas = [';', '\t', '|'];

/**
 * How the numbers of a column are written: in per cent where every cell says so; with a decimal comma where the delimiter leaves it
 * free and more cells are numbers then, or every comma could as well part thousands.
 */
export function habitOf(cells: readonly Cell[], delimiter: string | undefined): NumberHabit {
  const said = cells.filter((cell) => cell !== null);
  const percent = said.length > 0 && said.every((cell) => /[%％]\s*$/.test(cell));
  const english = { percent };
  if (delimiter === undefined || !besideCommas.includes(delimiter)) return english;
  const withCommas = said.filter((cell) => cell.includes(','));
  if (withCommas.length === 0) return english;
  const continental = { percent, decimalComma: true };
  const [more, less] = [numbersIn(said, continental), numbersIn(said, english)];
  return more > less || (more === less && delimiter === ';') ? continental : english;
}

/** How many cells are numbers. */
export function numbersIn(cells: readonly Cell[], habit: NumberHabit): number {
  return cells.filter((cell) => cell !== null && !Number.isNaN(readNumber(cell, habit))).length;
}
