import type { ByteSink } from '../byte-sink.ts';
import { oneLine, pieces, shortened } from '../cut-text.ts';
import { sharing } from '../sharing.ts';
import { type Placed, units } from './segments.ts';

/** Most bytes of a label that every version of SPSS reads; attributes hold what is longer. */
export const LABEL = 252;
export const VALUE_LABEL = 120;
const LINE = 80;

export interface Head {
  readonly title: string;
  readonly rows: number;
  readonly units: number;
}

/** The first record. The date is always the same: a file tells nothing about when it was made. */
export function header(sink: ByteSink, { title, rows, units }: Head): void {
  sink.text('$FL2');
  sink.field('@(#) SPSS DATA FILE Fourlinks', 60, 32);
  sink.i32(2, units, 1, 0, rows);
  sink.f64(100);
  sink.field('01 Jan 7000:00:00', 17, 32);
  sink.field(shortened(oneLine(title), 64), 64, 32);
  sink.field('', 3, 0);
}

/** A record for each segment, and one more for each further eight bytes of it. */
export function variableRecords(sink: ByteSink, { variable, segments }: Placed): void {
  const { format, missing, label } = variable;
  const shown = shortened(oneLine(label), LABEL);
  for (const [i, { width, short }] of segments.entries()) {
    const first = i === 0;
    const isLabelled = first && shown !== '';
    const [code, formatWidth, decimals] = width > 0 ? [format[0], width, 0] : format;
    const printed = (code << 16) | (formatWidth << 8) | decimals;
    const isRange = missing.length > 3;
    sink.i32(2, width, isLabelled ? 1 : 0, first ? (isRange ? -2 : missing.length) : 0, printed, printed);
    sink.field(short, 8, 32);
    if (isLabelled) {
      const length = Buffer.byteLength(shown);
      sink.i32(length);
      sink.field(shown, Math.ceil(length / 4) * 4, 32);
    }
    if (first) sink.f64(...(isRange ? [missing[0]!, missing.at(-1)!] : missing));
    for (let unit = 1; unit < units(width); unit++) {
      sink.i32(2, -1, 0, 0, 0, 0);
      sink.field('', 8, 32);
    }
  }
}

/** Variables with the same labels share them. */
export function valueLabels(sink: ByteSink, placed: readonly Placed[]): void {
  for (const members of sharing(placed, ({ variable }) => JSON.stringify(variable.values))) {
    const { values } = members[0]!.variable;
    if (values.length === 0) continue;
    sink.i32(3, values.length);
    for (const { value, label } of values) {
      const shown = shortened(oneLine(label), VALUE_LABEL);
      const length = Buffer.byteLength(shown);
      sink.f64(value);
      sink.u8(length);
      sink.field(shown, Math.ceil((length + 1) / 8) * 8 - 1, 32);
    }
    sink.i32(4, members.length, ...members.map(({ unit }) => unit));
  }
}

/** What whoever opens the file has to know, in lines of eighty bytes. */
export function documents(sink: ByteSink, notes: readonly string[]): void {
  const lines = notes.flatMap((note) => pieces(oneLine(note), LINE));
  if (lines.length === 0) return;
  sink.i32(6, lines.length);
  for (const line of lines) sink.field(line, LINE, 32);
}
