/** Writes a large table in one format and says how long that took: `files-writer.ts FORMAT ROWS FILE`. */
import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { LabelledTable } from '../../analysis/model/labelled-table.ts';
import { dataCsvChunks } from '../../server/formats/statistics/data-csv.ts';
import { dtaChunks } from '../../server/formats/statistics/dta/write-dta.ts';
import { parquetChunks } from '../../server/formats/statistics/parquet/write-parquet.ts';
import { savChunks } from '../../server/formats/statistics/sav/write-sav.ts';
import { manyAnswers } from './files-table.ts';

const formats: Readonly<Record<string, (table: LabelledTable) => Iterable<Uint8Array>>> = {
  csv: dataCsvChunks,
  sav: (table) => savChunks(table, 'zh-CN'),
  dta: (table) => dtaChunks(table, 'zh-CN'),
  parquet: parquetChunks,
};

const [format, rows, file] = process.argv.slice(2);
const table = manyAnswers(Number(rows));
const begun = performance.now();
await pipeline(Readable.from(formats[format!]!(table), { highWaterMark: 1 }), createWriteStream(file!));
const seconds = (performance.now() - begun) / 1000;
console.log(JSON.stringify({ seconds, peakMebibytes: process.resourceUsage().maxRSS / 1024 }));
