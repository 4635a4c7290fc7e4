import type { LabelledTable } from '../../../analysis/model/labelled-table.ts';
import { dataCsvChunks } from './data-csv.ts';
import { writeDataDdi } from './ddi/write-data-ddi.ts';
import { dtaChunks } from './dta/write-dta.ts';
import { parquetChunks } from './parquet/write-parquet.ts';
import { savChunks } from './sav/write-sav.ts';
import { rScript } from './script/r-script.ts';
import { spssSyntax } from './script/spss-syntax.ts';
import { unhurried } from './unhurried.ts';
import { zipChunks } from './zip-stream.ts';

export const statisticsFormatNames = ['sav', 'dta', 'parquet', 'r', 'spss', 'ddi'] as const;
export type StatisticsFormatName = (typeof statisticsFormatNames)[number];

export interface StatisticsFormat {
  readonly extension: string;
  readonly mediaType: string;
  /** The bytes of the file, with its labels in a language. */
  readonly write: (table: LabelledTable, language: string) => AsyncIterable<Uint8Array>;
}

const CSV = 'rows.csv';
const zip = { extension: 'zip', mediaType: 'application/zip' } as const;

/** Every format of a statistics package that rows are written in. For R and SPSS by script the CSV lies beside the script. */
export const statisticsFormats: Readonly<Record<StatisticsFormatName, StatisticsFormat>> = {
  sav: {
    extension: 'sav',
    mediaType: 'application/x-spss-sav',
    write: (table, language) => unhurried(savChunks(table, language)),
  },
  dta: {
    extension: 'dta',
    mediaType: 'application/x-stata-dta',
    write: (table, language) => unhurried(dtaChunks(table, language)),
  },
  parquet: {
    extension: 'parquet',
    mediaType: 'application/vnd.apache.parquet',
    write: (table) => unhurried(parquetChunks(table)),
  },
  r: {
    ...zip,
    write: (table, language) => withScript(table, 'rows.R', rScript(table, language, CSV)),
  },
  spss: {
    ...zip,
    write: (table, language) => withScript(table, 'rows.sps', spssSyntax(table, language, CSV)),
  },
  ddi: {
    extension: 'xml',
    mediaType: 'application/xml',
    write: (table) => unhurried([Buffer.from(writeDataDdi(table))]),
  },
};

function withScript(table: LabelledTable, name: string, script: string): AsyncIterable<Uint8Array> {
  const entries = [
    { name, chunks: [Buffer.from(script)] },
    { name: CSV, chunks: dataCsvChunks(table) },
  ];
  return unhurried(zipChunks(entries));
}
