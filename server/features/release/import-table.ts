import { flagAnswers } from '../../../analysis/model/instrument/flag-answers.ts';
import type { Definition } from '../../../analysis/model/instrument/definition.ts';
import type { Answers } from '../../../analysis/model/instrument/answers.ts';
import type { Imported, ImportPreview, Mapping } from '../../contract/import.ts';
import type { ResearcherId, StudyId } from '../../contract/ids.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { Problem } from '../../platform/problem.ts';
import { readCells } from '../../formats/spreadsheet/read-cells.ts';
import { publishedInstrument } from '../instrument/instrument.door.ts';
import { guessMapping } from './guess-mapping.ts';
import { packColumns, type ReleasedSheet } from './pack-columns.ts';
import { readAnswers } from './read-answers.ts';
import { findStudy, logLook } from './release.queries.ts';
import { listReleases } from './release.door.ts';
import { storeRelease } from './store-release.ts';

export interface TableFile {
  readonly bytes: Uint8Array;
  readonly fileName: string;
}

const SHOWN_ROWS = 5;

/** What an import would do, with the given mapping or a guessed one; nothing is stored. */
export async function previewImport(
  db: StudioDb,
  study: StudyId,
  { bytes, fileName }: TableFile,
  given?: Mapping,
): Promise<ImportPreview> {
  const { definition } = await instrumentOf(db, study);
  const cells = await readCells(bytes, fileName);
  const mapping = given ?? guessMapping(definition.items, cells.header);
  return {
    fileName,
    header: [...cells.header],
    firstRows: cells.rows.slice(0, SHOWN_ROWS).map((row) => [...row]),
    items: definition.items.map(({ code, text }) => ({ code, label: text })),
    mapping,
    report: readAnswers(definition, cells, mapping).report,
  };
}

/** Makes a release of the rows of a file, or a Problem that names the place and stores nothing. */
export async function importTable(
  db: StudioDb,
  study: StudyId,
  researcher: ResearcherId,
  { bytes, fileName }: TableFile,
  mapping: Mapping,
  now: Date,
): Promise<Imported> {
  const { definition, number, hash } = await instrumentOf(db, study);
  const { answers, report } = readAnswers(definition, await readCells(bytes, fileName), mapping);
  for (const { column, item, wrong } of report.columns)
    if (wrong[0]) throw new Problem('import-value-wrong', { column, item, ...wrong[0] });
  const { floor, simulated } = await findStudy(db, study);
  if (answers.length < floor) throw new Problem('import-too-few', { n: answers.length, floor });
  const [last] = await listReleases(db, study);
  const release = await storeRelease(
    db,
    study,
    definition,
    packColumns(definition, flagged(definition, answers)),
    {
      number: (last?.number ?? 0) + 1,
      source: 'import',
      simulated: simulated === 1,
      floor,
      refused: 0,
      instrument: { number, hash },
      createdAt: now,
    },
  );
  await logLook(db, { study, researcher, action: 'release.import', subject: release.id, at: now });
  return { release, report };
}

async function instrumentOf(db: StudioDb, study: StudyId) {
  const instrument = await publishedInstrument(db, study);
  if (!instrument) throw new Problem('release-instrument-missing');
  return instrument;
}

/** A file does not tell in which order items were shown, so runs are looked for in the order of the questionnaire. */
function flagged(definition: Definition, answers: readonly Answers[]): ReleasedSheet[] {
  const { blocks, items } = definition;
  const cards = blocks.flatMap((block) =>
    items.filter((item) => item.block === block.code).map((item) => ({ item, block })),
  );
  return answers.map((own) => ({ answers: own, flags: flagAnswers(definition, cards, own) }));
}
