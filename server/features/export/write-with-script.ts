import type { Locale } from '../../contract/construct.ts';
import { zipChunks } from '../../formats/archive/zip-stream.ts';
import { dataCsvChunks } from '../../formats/statistics/data-csv.ts';
import { rScript } from '../../formats/statistics/script/r-script.ts';
import { spssSyntax } from '../../formats/statistics/script/spss-syntax.ts';
import type { ExportTable } from './export-table.ts';

const DATA = 'data.csv';

/** The rows as CSV beside a script that tells a program what they mean and prints the first tables. */
function* withScript(table: ExportTable, name: string, script: string): Generator<Uint8Array> {
  yield* zipChunks([
    [name, [Buffer.from(script)]],
    [DATA, dataCsvChunks(table)],
  ]);
}

export const rFile = (table: ExportTable, language: Locale) =>
  withScript(table, 'read.R', rScript(table, language, DATA));

export const spssFile = (table: ExportTable, language: Locale) =>
  withScript(table, 'read.sps', spssSyntax(table, language, DATA));
