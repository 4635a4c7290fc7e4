import type { Definition } from '../../../analysis/model/instrument/definition.ts';
import type { Bilingual } from '../../../analysis/model/words.ts';
import type { InstrumentReport } from './report.ts';

/** A file as it came. */
export interface SourceFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A draft made of a file, and what became of everything in the file. */
export interface ReadInstrument {
  readonly definition: Definition;
  readonly report: InstrumentReport;
}

/** A kind of file that holds a questionnaire. It is known by its content, never by its name. */
export interface InstrumentFormat {
  readonly name: string;
  readonly title: Bilingual;
  recognises(file: SourceFile): boolean | Promise<boolean>;
  /** Throws InstrumentFileError where the file cannot be read. */
  read(file: SourceFile): ReadInstrument | Promise<ReadInstrument>;
}

/** A file that holds no questionnaire that can be read, in one sentence. */
export class InstrumentFileError extends Error {
  readonly reason: Bilingual;
  constructor(reason: Bilingual) {
    super(reason.en);
    this.name = 'InstrumentFileError';
    this.reason = reason;
  }
}
