import type { Imported, ImportPreview, Mapping } from '../../contract/import.ts';
import type { StudyId } from '../../contract/ids.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import type { Handler } from '../../platform/jobs/job.ts';
import { Problem } from '../../platform/problem.ts';
import { audienceIn } from '../disclosure/disclosure.door.ts';
import { publishedInstrument } from '../instrument/instrument.door.ts';
import { logLook } from '../look/look.door.ts';
import { pinPromises } from '../study/study.door.ts';
import { lookAtTable, packTable, type Said, type Sender } from './read-table-file.ts';
import { findGroupRules, findStudy } from './release.queries.ts';
import { publicRelease } from './public-release.ts';
import { listReleases } from './release.door.ts';
import { storeRelease } from './store-release.ts';
import type { TableFile } from './table-file.ts';

/** What an import would do, with the given mapping or a guessed one; nothing is stored. */
export async function previewImport(
  db: StudioDb,
  study: StudyId,
  file: TableFile,
  said: Said,
  sender: Sender,
): Promise<ImportPreview> {
  const { definition } = await instrumentOf(db, study);
  return lookAtTable(file, definition, said, sender);
}

interface ImportInput {
  readonly fileName: string;
  readonly mapping: Mapping;
}

/** Makes a release of the rows of a file, or a Problem that names the place and stores nothing. */
export const tableImportJob: Handler<ImportInput, Imported> = {
  kind: 'table-import',
  async run({ databases: { studio }, now }, { study, owner, input, signal, file, progress, commit }) {
    const { fileName, mapping } = input;
    const { definition, number, hash } = await instrumentOf(studio, study);
    const { floor, simulated } = await findStudy(studio, study);
    const rules = await findGroupRules(studio, study);
    const { packed, report, disclosure } = await packTable(
      { bytes: file(), fileName },
      definition,
      { mapping, rules },
      { share: owner, signal, onprogress: ({ done, total }) => progress(done, total) },
    );
    await commit(async (db) => {
      const [last] = await listReleases(db, study);
      const release = await storeRelease(db, study, definition, packed, {
        number: (last?.number ?? 0) + 1,
        source: 'import',
        simulated: simulated === 1,
        floor,
        refused: 0,
        disclosure,
        instrument: { number, hash },
        createdAt: now(),
      });
      await pinPromises(db, study);
      const at = now();
      await logLook(db, { study, researcher: owner, action: 'release.import', subject: release.id, at });
      return { release: publicRelease(release, await audienceIn(db, study, 'analyst')), report };
    });
  },
};

async function instrumentOf(db: StudioDb, study: StudyId) {
  const instrument = await publishedInstrument(db, study);
  if (!instrument) throw new Problem('release-instrument-missing');
  return instrument;
}
