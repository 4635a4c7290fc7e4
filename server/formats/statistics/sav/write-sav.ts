import type { LabelledTable } from '../../../../analysis/model/labelled-table.ts';
import { textIn } from '../../../../analysis/model/words.ts';
import { ByteSink } from '../byte-sink.ts';
import { renamed } from '../fit-names.ts';
import { compressedCases } from './compress-cases.ts';
import { documents, header, valueLabels, variableRecords } from './dictionary.ts';
import { extensions, responseSets } from './extensions.ts';
import { planVariables } from './plan-variables.ts';
import { place, units } from './segments.ts';

/**
 * A table for SPSS: the published system file format in UTF-8 with labels, missing codes, levels and sets in one language. Names
 * that do not fit into 64 bytes are cut; the notes and an attribute give the whole.
 */
export function* savChunks(table: LabelledTable, language: string): Generator<Uint8Array> {
  const { rows, title, notes } = table;
  const placed = place(planVariables(table, language));
  const sink = new ByteSink();
  const width = placed
    .flatMap(({ segments }) => segments)
    .reduce((sum, segment) => sum + units(segment.width), 0);
  header(sink, { title: textIn(title, language), rows, units: width });
  for (const each of placed) variableRecords(sink, each);
  valueLabels(sink, placed);
  const own = placed.map(({ variable }) => variable.fullName);
  const given = placed.map(({ variable }) => variable.name);
  documents(sink, [...notes.map((note) => textIn(note, language)), ...renamed(own, given)]);
  extensions(sink, placed, rows, responseSets(table.sets, placed, language));
  sink.i32(999, 0);
  yield* compressedCases(sink, placed, rows);
}
