import { Document, type ISectionOptions, Packer } from 'docx';
import type { Table as TableValue } from '../../../../analysis/model/table.ts';
import type { Locale } from '../../../../analysis/model/words.ts';
import { caption, tableBody } from './captioned-table.ts';
import { font, isWide, pageOf, widthOf } from './paper.ts';

/** A table, and what has to stand below it besides its own notes: the release that it rests on, whether it is simulated. */
export interface PaperTable {
  readonly table: TableValue;
  readonly facts: readonly string[];
}

/** Tables with three rules each and their captions and notes, as one document; wide ones lie on their side. */
export async function writeTables(
  tables: readonly PaperTable[],
  { title, locale }: { readonly title: string; readonly locale: Locale },
): Promise<Uint8Array> {
  const document = new Document({
    title,
    creator: 'Fourlinks',
    styles: { default: { document: { run: { font, size: 21 } } } },
    sections: tables.map((each, i) => section(each, i, locale)),
  });
  return Packer.toBuffer(document);
}

function section({ table, facts }: PaperTable, index: number, locale: Locale): ISectionOptions {
  const lies = isWide(table);
  return {
    properties: { page: pageOf(lies) },
    children: [...caption(table, index + 1, locale), ...tableBody(table, facts, widthOf(lies), locale)],
  };
}
