import { Problem } from '../../../platform/problem.ts';
import type { FileVariable, Sheet } from '../../spreadsheet/sheet.ts';
import { type Reading, tellRows } from '../../spreadsheet/reading.ts';
import { ByteSource, CutShort } from '../byte-source.ts';
import { namedCode, seemingCode, type TextCode } from '../text-decoder.ts';
import { variableSheet } from '../variable-sheet.ts';
import { cellReader, wholeText } from './read-cells.ts';
import type { DtaLayout, DtaRecord } from './layout.ts';
import { readOldLayout } from './read-old-layout.ts';
import { readTaggedLayout } from './read-tagged-layout.ts';

/** Whether the bytes are a file of Stata 8 to 18 (formats 113 to 115 and 117 to 119). */
export const isDta = (bytes: Uint8Array): boolean =>
  // eslint-disable-next-line no-control-regex
  /^<stata_dta>|^[\x71-\x73][\x01\x02]\x01/.test(Buffer.from(bytes.subarray(0, 16)).toString('latin1'));

/**
 * A file of Stata as a sheet under the names of its variables: numbers as they were typed, days and times in ISO 8601, `.` as an
 * empty cell, `.a` to `.z` as such and declared as missing.
 */
export function readDta(bytes: Uint8Array, file: string, { limits, encoding, report }: Reading): Sheet {
  let rows = 0;
  try {
    const source = new ByteSource(bytes);
    const layout = bytes[0] === 0x3c ? readTaggedLayout(source) : readOldLayout(source);
    if (layout.rows * layout.variables.length > limits.cells)
      throw new Problem('table-too-large', { limit: limits.cells });
    const code = codeOf(layout, source, encoding);
    const readers = layout.variables.map((variable) => cellReader(variable, layout, code));
    const width = layout.variables.reduce((sum, { bytes: own }) => sum + own, 0);
    if (layout.rows > 0 && width === 0) throw new CutShort();
    source.goTo(layout.dataAt);
    const cells: string[][] = [];
    for (; rows < layout.rows; rows++) {
      const row = source.take(width);
      cells.push(readers.map((read) => read(row)));
      tellRows(report, rows + 1, layout.rows);
    }
    return variableSheet({
      names: layout.variables.map(({ name }) => textIn(code, name)),
      rows: cells,
      variables: layout.variables.map((variable, c) => described(variable, layout, code, cells, c)),
      encoding: code,
      leftOut: layout.notes > 0 ? [{ kind: 'characteristic', place: '', count: layout.notes }] : [],
    });
  } catch (error) {
    if (error instanceof CutShort) throw new Problem('table-cut-short', { file, rows });
    throw error;
  }
}

const SAMPLE_ROWS = 100;

/** Since Stata 14 texts are UTF-8; earlier files do not say. */
function codeOf(layout: DtaLayout, source: ByteSource, wished: string | undefined): TextCode {
  if (layout.release >= 118) return namedCode('utf-8')!;
  const known = wished === undefined ? null : namedCode(wished);
  if (known) return known;
  const labels = [...layout.labelTables.values()].flatMap((entries) => [...entries.values()]);
  return seemingCode([
    ...layout.variables.map(({ label }) => upToZero(label)),
    ...labels.map(upToZero),
    ...textSample(layout, source),
  ]);
}

/** The texts of the first rows, as they are stored. */
function textSample({ variables, rows, dataAt, longTexts }: DtaLayout, source: ByteSource): Buffer[] {
  source.goTo(dataAt);
  const inline = Array.from({ length: Math.min(rows, SAMPLE_ROWS) }, () =>
    variables.flatMap(({ kind, bytes }) => {
      const cell = source.take(bytes);
      return kind === 'text' ? [upToZero(cell)] : [];
    }),
  );
  return [...inline.flat(), ...[...longTexts.values()].slice(0, SAMPLE_ROWS)];
}

function upToZero(bytes: Buffer): Buffer {
  const end = bytes.indexOf(0);
  return end < 0 ? bytes : bytes.subarray(0, end);
}

function textIn(code: TextCode, bytes: Buffer): string {
  return code.decode(upToZero(bytes)).trim();
}

function described(
  { name, label, labels }: DtaRecord,
  { labelTables }: DtaLayout,
  code: TextCode,
  cells: readonly (readonly string[])[],
  c: number,
): FileVariable {
  const entries = [...(labelTables.get(labels) ?? [])];
  const letters = cells.map((row) => row[c]!).filter((cell) => /^\.[a-z]$/.test(cell));
  const values = entries.map(([value, words]) => ({ value: wholeText(value), label: textIn(code, words) }));
  const declared = values.map(({ value }) => value).filter((value) => /^\.[a-z]$/.test(value));
  return {
    name: textIn(code, name),
    label: textIn(code, label),
    values,
    missing: [...new Set([...declared, ...letters])].sort(),
  };
}
