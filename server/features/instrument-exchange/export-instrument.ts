import type { Definition } from '../../../analysis/model/instrument/definition.ts';
import type { StudyId } from '../../contract/ids.ts';
import type { ExportFormat } from '../../contract/instrument-file.ts';
import { type Writer, writers, type Written } from '../../formats/instrument/writers.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { Problem } from '../../platform/problem.ts';
import { instrumentDraft, publishedInstrument } from '../instrument/instrument.door.ts';

export interface InstrumentFile extends Written, Pick<Writer, 'type'> {
  readonly name: string;
}

interface Wanted {
  readonly version?: number;
  readonly language: string;
}

/** The draft of a study, or one of its versions, as a file. */
export async function exportInstrument(
  db: StudioDb,
  { study, format }: { readonly study: StudyId; readonly format: ExportFormat },
  { version, language }: Wanted,
): Promise<InstrumentFile> {
  const writer = writers[format];
  if (!writer)
    throw new Problem('instrument-format-unknown', { format, known: Object.keys(writers).join(', ') });
  const definition = await definitionOf(db, study, version);
  const suffix = version === undefined ? 'draft' : `v${version}`;
  return {
    ...(await writer.write(definition, language)),
    type: writer.type,
    name: `${definition.code}-${suffix}.${writer.extension}`,
  };
}

async function definitionOf(db: StudioDb, study: StudyId, version: number | undefined): Promise<Definition> {
  const draft = version === undefined ? await instrumentDraft(db, study) : null;
  const found = draft ?? (await publishedInstrument(db, study, version))?.definition;
  if (found) return found;
  throw version === undefined
    ? new Problem('draft-missing')
    : new Problem('version-unknown', { number: version });
}
