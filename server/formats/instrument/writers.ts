import type { Definition } from '../../../analysis/model/instrument/definition.ts';
import type { ExportFormat } from '../../contract/instrument-file.ts';
import { writeDdi } from './ddi/write-ddi.ts';
import { writePaper } from './docx/write-paper.ts';
import { writeFourlinks } from './fourlinks/write-fourlinks.ts';
import type { Element } from './report.ts';

/** A file of a definition, and what the format cannot carry of it. */
export interface Written {
  readonly bytes: Uint8Array;
  readonly left: readonly Element[];
}

export interface Writer {
  /** How the name of the file ends. */
  readonly extension: string;
  readonly type: string;
  write(definition: Definition, language: string): Written | Promise<Written>;
}

const encoded = ({ text, left }: { text: string; left: readonly Element[] }): Written => ({
  bytes: Buffer.from(text),
  left,
});

/** Every format that a definition is written in. A new one is a folder beside these and a line here. */
export const writers: Readonly<Partial<Record<ExportFormat, Writer>>> = {
  json: {
    extension: 'json',
    type: 'application/json',
    write: (definition) => encoded(writeFourlinks(definition)),
  },
  ddi: { extension: 'xml', type: 'application/xml', write: (definition) => encoded(writeDdi(definition)) },
  docx: {
    extension: 'docx',
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    write: writePaper,
  },
};
