import type { Locale } from '../../contract/construct.ts';
import type { ExportFormat } from '../../contract/export.ts';
import { dtaChunks } from '../../formats/statistics/dta/write-dta.ts';
import { parquetChunks } from '../../formats/statistics/parquet/write-parquet.ts';
import { savChunks } from '../../formats/statistics/sav/write-sav.ts';
import type { Chunks } from '../../platform/write-whole.ts';
import type { ExportTable } from './export-table.ts';
import { codebookFile } from './write-codebook.ts';
import { csvFile } from './write-csv.ts';
import { ddiFile } from './write-ddi.ts';
import { rFile, spssFile } from './write-with-script.ts';
import { workbookFile } from './write-workbook.ts';

export interface FileFormat {
  readonly extension: string;
  readonly mediaType: string;
  readonly write: (table: ExportTable, language: Locale) => Chunks;
}

const file = (extension: string, mediaType: string, write: FileFormat['write']): FileFormat => ({
  extension,
  mediaType,
  write,
});

/** Every format that a table of rows is written in. */
export const fileFormats: Readonly<Record<ExportFormat, FileFormat>> = {
  csv: file('csv', 'text/csv; charset=utf-8', csvFile),
  xlsx: file('xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', workbookFile),
  sav: file('sav', 'application/x-spss-sav', savChunks),
  dta: file('dta', 'application/x-stata-dta', dtaChunks),
  parquet: file('parquet', 'application/vnd.apache.parquet', parquetChunks),
  r: file('r.zip', 'application/zip', rFile),
  spss: file('spss.zip', 'application/zip', spssFile),
  ddi: file('ddi.xml', 'application/xml', ddiFile),
  json: file('json', 'application/json; charset=utf-8', codebookFile),
};
