import type { StudyId } from '../contract/ids.ts';
import { verifySettled } from '../features/adjudication/verify-settled.ts';
import { verifyQuotes } from '../features/excerpt/verify-quotes.ts';
import { listReleases } from '../features/release/release.door.ts';
import { verifyRelease } from '../features/release/verify-release.ts';
import { findStudy } from '../features/study/study.door.ts';
import { selectStudyIds } from '../features/study/study.queries.ts';
import { Problem } from '../platform/problem.ts';
import { openDatabases } from '../platform/database/open.ts';
import type { StudioDb } from '../platform/database/tables.ts';
import { readSettings } from '../platform/settings.ts';
import { type Command, languageOf, readOptions, UsageError } from './command.ts';
import { verifyFile } from './verify/verify-file.ts';

/** `verify FILE` checks a bundle by itself; `verify [--study NAME]` computes quotes, settled ones too, and release hashes anew, a line each; exit 1 where one is not what is stored. */
export const verifyCommand: Command = {
  async run(args, env) {
    const { values, positionals } = readOptions({
      args,
      allowPositionals: true,
      options: { study: { type: 'string' } },
    });
    const [file, ...more] = positionals;
    if (more.length > 0 || (file !== undefined && values.study !== undefined))
      throw new UsageError('fourlinks verify FILE, or fourlinks verify [--study NAME]');
    if (file !== undefined) return verifyFile(file, languageOf(env));
    const databases = openDatabases(readSettings(env));
    try {
      const studies = await chosenStudies(databases.studio, values.study);
      const sound = [];
      for (const study of studies) {
        sound.push(
          check(study, 'quotes', await verifyQuotes(databases.studio, study)),
          check(study, 'settled quotes', await verifySettled(databases.studio, study)),
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
  if (only === undefined) return selectStudyIds(db);
  try {
    return [await findStudy(db, only)];
  } catch (error) {
    if (error instanceof Problem) throw new UsageError(`There is no study "${only}".`);
    throw error;
  }
}

async function checkReleases(db: StudioDb, study: StudyId): Promise<boolean[]> {
  const sound = [];
  for (const release of await listReleases(db, study)) {
    const { changed } = await verifyRelease(db, study, release.id);
    sound.push(check(study, `release ${release.number}`, changed));
  }
  return sound;
}

/** Prints what was found; true where nothing is wrong. */
function check(study: StudyId, what: string, wrong: readonly string[]): boolean {
  const finding = wrong.length === 0 ? 'sound' : `CHANGED: ${wrong.join(', ')}`;
  console.log(`study ${study}  ${what}  ${finding}`);
  return wrong.length === 0;
}
