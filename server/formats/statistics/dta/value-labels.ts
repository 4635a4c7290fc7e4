import type { ByteSink } from '../byte-sink.ts';
import { shortened } from '../cut-text.ts';
import { sharing } from '../sharing.ts';
import type { DtaVariable } from './plan-variables.ts';

export const NAME_FIELD = 129;
const LONGEST_LABEL = 32_000;
/** In tables of labels ., .a, .b, … follow the highest whole number. */
const FIRST_MISSING = 2_147_483_621;

interface Labels {
  readonly name: string;
  readonly entries: readonly (readonly [value: number, label: string])[];
}

/** A table of labels for each set of them; variables with the same labels share it. The first of them gives its name. */
export function labelTables(variables: readonly DtaVariable[]): Map<DtaVariable, Labels> {
  const found = new Map<DtaVariable, Labels>();
  for (const members of sharing(variables, ({ values, missing }) => JSON.stringify([values, missing]))) {
    const entries = entriesOf(members[0]!);
    if (entries.length === 0) continue;
    const labels = { name: members[0]!.name, entries };
    for (const member of members) found.set(member, labels);
  }
  return found;
}

function entriesOf({ values, missing }: DtaVariable): (readonly [number, string])[] {
  return values
    .filter(({ value, label }) => Number.isInteger(value) && label !== '')
    .map(({ value, label }): [number, string] => {
      const letter = missing.indexOf(value);
      return [letter < 0 ? value : FIRST_MISSING + 1 + letter, shortened(label, LONGEST_LABEL)];
    })
    .sort(([a], [b]) => a - b);
}

export function writeLabelTable(sink: ByteSink, { name, entries }: Labels): void {
  const texts = entries.map(([, label]) => Buffer.from(`${label}\0`));
  const textLength = texts.reduce((sum, { length }) => sum + length, 0);
  sink.text('<lbl>');
  sink.i32(8 + 8 * entries.length + textLength);
  sink.field(name, NAME_FIELD, 0);
  sink.field('', 3, 0);
  sink.i32(entries.length, textLength);
  let offset = 0;
  for (const { length } of texts) {
    sink.i32(offset);
    offset += length;
  }
  sink.i32(...entries.map(([value]) => value));
  for (const text of texts) sink.bytes(text);
  sink.text('</lbl>');
}
