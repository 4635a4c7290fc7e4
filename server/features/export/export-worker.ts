import type { ExportContent, ExportFormat, Figures } from '../../contract/export.ts';
import type { Locale } from '../../contract/construct.ts';
import { type Chunks, writeWhole } from '../../platform/write-whole.ts';
import type { ExportSource } from './export-source.ts';
import type { ExportTable } from './export-table.ts';
import { fileFormats } from './file-formats.ts';
import { makeTable } from './make-table.ts';
import { measureFigures } from './measure-figures.ts';
import { protectRows } from './protect-rows.ts';

/** Rows with what is made of them; the open answers are a table already. */
export type Material =
  | { readonly table: ExportTable }
  | {
      readonly source: ExportSource;
      readonly content: Exclude<ExportContent, 'open'>;
      readonly secret: Uint8Array;
    };

export interface FileTask {
  readonly material: Material;
  readonly format: ExportFormat;
  readonly language: Locale;
  readonly path: string;
}

export type ExportTask = { readonly figures: Extract<Material, { source: ExportSource }> } | FileTask;

/** The body of a child process: what rows give away, or the number of bytes of a file that it wrote. */
export async function run(task: ExportTask): Promise<Figures | number> {
  if ('path' in task) return writeWhole(task.path, fileChunks(task));
  const { source, content, secret } = task.figures;
  return measureFigures(source, content === 'rows' ? source : protectRows(source, secret));
}

/** The bytes of a file of rows. */
export function fileChunks({ material, format, language }: Omit<FileTask, 'path'>): Chunks {
  const table =
    'table' in material ? material.table : makeTable(material.source, material.content, material.secret);
  return fileFormats[format].write(table, language);
}
