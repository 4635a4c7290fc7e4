import { Problem } from '../../../platform/problem.ts';
import type { FileVariable, Sheet } from '../../spreadsheet/sheet.ts';
import { type Reading, tellRows } from '../../spreadsheet/reading.ts';
import { ByteSource, CutShort } from '../byte-source.ts';
import { variableSheet } from '../variable-sheet.ts';
import { readCases } from './read-cases.ts';
import { type Dictionary, readDictionary, type SavColumn } from './read-dictionary.ts';
import { unpackZsav } from './read-zsav.ts';

/** Whether the bytes are a system file of SPSS or PSPP. */
export const isSav = (bytes: Uint8Array): boolean =>
  /^\$FL[23]$/.test(Buffer.from(bytes.subarray(0, 4)).toString('latin1'));

/**
 * A file of SPSS (`.sav`, `.zsav`) as a sheet under the names of its variables: numbers as they are stored, days and times in ISO
 * 8601, a missing number of the system as an empty cell.
 */
export function readSav(bytes: Uint8Array, file: string, { limits, encoding, report }: Reading): Sheet {
  let rows = 0;
  try {
    const source = new ByteSource(bytes);
    const dictionary = readDictionary(source, encoding);
    const cases = dictionary.packing === 'zlib' ? unpackZsav(source) : source;
    const cells = readCases(cases, dictionary, limits, (done) => {
      rows = done;
      if (dictionary.rows > 0) tellRows(report, done, dictionary.rows);
    });
    return variableSheet({
      names: dictionary.columns.map(({ name }) => name),
      rows: cells,
      variables: dictionary.columns.map((column, c) => described(column, cells, c)),
      encoding: dictionary.code,
      leftOut: leftOut(dictionary),
    });
  } catch (error) {
    if (error instanceof CutShort) throw new Problem('table-cut-short', { file, rows });
    throw error;
  }
}

function described(
  { name, label, values, missing }: SavColumn,
  cells: readonly (readonly string[])[],
  c: number,
): FileVariable {
  const { low, high } = missing.range ?? { low: NaN, high: NaN };
  const inRange = cells
    .map((row) => row[c]!)
    .filter((cell) => cell !== '' && Number(cell) >= low && Number(cell) <= high);
  return { name, label, values, missing: [...new Set([...missing.texts, ...inRange])] };
}

function leftOut({ documentLines, sets, weight }: Dictionary): Sheet['leftOut'] {
  return [
    ...(documentLines > 0 ? [{ kind: 'document' as const, place: '', count: documentLines }] : []),
    ...sets.map(({ name, count }) => ({ kind: 'response-set' as const, place: name, count })),
    ...(weight === null ? [] : [{ kind: 'weight' as const, place: weight, count: 1 }]),
  ];
}
