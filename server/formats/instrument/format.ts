import type { Definition } from '../../../analysis/model/instrument/definition.ts';
import type { Bilingual } from '../../../analysis/model/words.ts';
import type { InstrumentReport } from './report.ts';

/** A file as it came. */
export interface SourceFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** What a person says of lines of a text that were taken for something else: a role or a kind of item, by line. */
  readonly corrections?: Readonly<Record<number, string>>;
  /** How a definition that was made by an earlier version of this product is read today. */
  readonly lift?: (definition: unknown) => unknown;
}

/** What a line of a text was taken for, and the item made of it. */
export interface ReadLine {
  readonly number: number;
  readonly text: string;
  readonly role: string;
  readonly item?: string;
  readonly kind?: string;
}

/** A draft made of a file, and what became of everything in the file. */
export interface ReadInstrument {
  readonly definition: Definition;
  readonly report: InstrumentReport;
  /** Where the file is a text: each of its lines. */
  readonly lines?: readonly ReadLine[];
}

/** A kind of file that holds a questionnaire. It is known by its content, never by its name. */
export interface InstrumentFormat {
  readonly name: string;
  readonly title: Bilingual;
  recognises(file: SourceFile): boolean | Promise<boolean>;
  /** Throws InstrumentFileError where the file cannot be read. */
  read(file: SourceFile): ReadInstrument | Promise<ReadInstrument>;
}

/** The page of a study that takes files of another kind. */
export type Door = 'interviews' | 'exchange';

/** A file that holds no questionnaire that can be read, in one sentence; where it is something else, which page takes it. */
export class InstrumentFileError extends Error {
  readonly reason: Bilingual;
  readonly door: Door | null;
  constructor(reason: Bilingual, door: Door | null = null) {
    super(reason.en);
    this.name = 'InstrumentFileError';
    this.reason = reason;
    this.door = door;
  }
}
