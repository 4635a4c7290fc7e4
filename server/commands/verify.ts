import type { StudyId } from '../contract/ids.ts';
import { verifyQuotes } from '../features/excerpt/verify-quotes.ts';
import { listReleases } from '../features/release/release.reads.ts';
import { verifyRelease } from '../features/release/verify-release.ts';
import { selectStudyIds } from '../features/study/study.queries.ts';
import { openDatabases } from '../platform/database/open.ts';
import type { StudioDb } from '../platform/database/tables.ts';
import { readSettings } from '../platform/settings.ts';
import { type Command, readOptions, UsageError } from './command.ts';

/** `verify [--study ID]`: computes quotes and release hashes anew, a line each; exit 1 where one is not what is stored. */
export const verifyCommand: Command = {
  async run(args, env) {
    const { values } = readOptions({ args, options: { study: { type: 'string' } } });
    const databases = openDatabases(readSettings(env));
    try {
      const studies = await chosenStudies(databases.studio, values.study);
      const sound = [];
      for (const study of studies) {
        sound.push(
          await checkExcerpts(databases.studio, study),
          ...(await checkReleases(databases.studio, study)),
        );
      }
      return sound.every(Boolean) ? 0 : 1;
    } finally {
      await databases.close();
    }
  },
};

async function chosenStudies(db: StudioDb, only: string | undefined): Promise<StudyId[]> {
  const studies = await selectStudyIds(db);
  if (only === undefined) return studies;
  const found = studies.find((study) => study === only);
  if (!found) throw new UsageError(`There is no study "${only}".`);
  return [found];
}

async function checkExcerpts(db: StudioDb, study: StudyId): Promise<boolean> {
  const astray = await verifyQuotes(db, study);
  console.log(line(study, 'quotes', astray));
  return astray.length === 0;
}

async function checkReleases(db: StudioDb, study: StudyId): Promise<boolean[]> {
  const sound = [];
  for (const release of await listReleases(db, study)) {
    const { changed } = await verifyRelease(db, release);
    console.log(line(study, `release ${release.number}`, changed));
    sound.push(changed.length === 0);
  }
  return sound;
}

function line(study: StudyId, what: string, wrong: readonly string[]): string {
  return `study ${study}  ${what}  ${wrong.length === 0 ? 'sound' : `CHANGED: ${wrong.join(', ')}`}`;
}
