import type { LabelledTable } from '../../../../analysis/model/labelled-table.ts';
import { textIn } from '../../../../analysis/model/words.ts';
import { ByteSink } from '../byte-sink.ts';
import { cutCharacters, oneLine } from '../cut-text.ts';
import { characteristics, LABEL_CHARACTERS, writeCharacteristic } from './characteristics.ts';
import { longTexts, longTextsLength } from './long-texts.ts';
import { cellBytes, planVariables } from './plan-variables.ts';
import { labelTables, NAME_FIELD, writeLabelTable } from './value-labels.ts';
import { rowBlocks } from './write-cells.ts';

const FORMAT_FIELD = 57;
const LABEL_FIELD = 321;
const MAP_LENGTH = '<map></map>'.length + 14 * 8;

/**
 * A table for Stata 14 and later: the published format 118 in UTF-8, with labels in one language. The reasons for which an answer
 * is missing are .a, .b, …; names that do not fit into 32 characters are cut, and the notes give the whole.
 */
export function* dtaChunks(table: LabelledTable, language: string): Generator<Uint8Array> {
  const { rows } = table;
  const variables = planVariables(table, language);
  const labels = labelTables(variables);
  const section = (name: string, write: (sink: ByteSink) => void): Uint8Array => {
    const sink = new ByteSink();
    sink.text(`<${name}>`);
    write(sink);
    sink.text(`</${name}>`);
    return sink.take();
  };
  const header = section('header', (sink) => {
    const title = Buffer.from(cutCharacters(oneLine(textIn(table.title, language)), LABEL_CHARACTERS));
    sink.text('<release>118</release><byteorder>LSF</byteorder><K>');
    sink.u16(variables.length);
    sink.text('</K><N>');
    sink.u64(rows);
    sink.text('</N><label>');
    sink.u16(title.length);
    sink.bytes(title);
    sink.text('</label><timestamp>\0</timestamp>');
  });
  const told = [
    section('variable_types', (sink) => variables.forEach(({ storage }) => sink.u16(storage))),
    section('varnames', (sink) => variables.forEach(({ name }) => sink.field(name, NAME_FIELD, 0))),
    section('sortlist', (sink) => sink.field('', 2 * (variables.length + 1), 0)),
    section('formats', (sink) => variables.forEach(({ format }) => sink.field(format, FORMAT_FIELD, 0))),
    section('value_label_names', (sink) =>
      variables.forEach((each) => sink.field(labels.get(each)?.name ?? '', NAME_FIELD, 0)),
    ),
    section('variable_labels', (sink) =>
      variables.forEach(({ label }) =>
        sink.field(cutCharacters(oneLine(label), LABEL_CHARACTERS), LABEL_FIELD, 0),
      ),
    ),
    section('characteristics', (sink) => {
      for (const each of characteristics(table, variables, language)) writeCharacteristic(sink, each);
    }),
  ];
  const dataLength = rows * variables.reduce((sum, variable) => sum + cellBytes(variable), 0);
  const valueLabels = section('value_labels', (sink) => {
    for (const each of new Set(labels.values())) writeLabelTable(sink, each);
  });
  const begin = Buffer.from('<stata_dta>');
  const lengths = [
    begin.length + header.length,
    MAP_LENGTH,
    ...told.map(({ length }) => length),
    '<data></data>'.length + dataLength,
    '<strls></strls>'.length + longTextsLength(variables),
    valueLabels.length,
    '</stata_dta>'.length,
  ];
  yield begin;
  yield header;
  yield section('map', (sink) => sink.u64(0, ...runningSums(lengths)));
  yield* told;
  const sink = new ByteSink();
  sink.text('<data>');
  yield* rowBlocks(sink, variables, rows);
  sink.text('</data><strls>');
  yield* longTexts(sink, variables, rows);
  sink.text('</strls>');
  yield sink.take();
  yield valueLabels;
  yield Buffer.from('</stata_dta>');
}

function runningSums(lengths: readonly number[]): number[] {
  let sum = 0;
  return lengths.map((length) => (sum += length));
}
