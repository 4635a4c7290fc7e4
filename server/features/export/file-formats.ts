import type { Locale } from '../../contract/construct.ts';
import type { ExportFormat } from '../../contract/export.ts';
import { statisticsFormats } from '../../formats/statistics/index.ts';
import type { ExportTable } from './export-table.ts';
import { ddiFile } from './write-ddi.ts';
import { csvFile } from './write-csv.ts';
import { codebookFile } from './write-codebook.ts';
import { workbookFile } from './write-workbook.ts';

export interface FileFormat {
  readonly extension: string;
  readonly mediaType: string;
  readonly write: (table: ExportTable, language: Locale) => AsyncIterable<Uint8Array>;
}

/** Every format that a table of rows is written in. */
export const fileFormats: Readonly<Record<ExportFormat, FileFormat>> = {
  csv: { extension: 'csv', mediaType: 'text/csv; charset=utf-8', write: csvFile },
  xlsx: {
    extension: 'xlsx',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    write: workbookFile,
  },
  ...statisticsFormats,
  ddi: { ...statisticsFormats.ddi, write: ddiFile },
  json: { extension: 'json', mediaType: 'application/json; charset=utf-8', write: codebookFile },
};
