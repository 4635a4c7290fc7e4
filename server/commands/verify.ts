import { installation } from '../contract/audit.ts';
import type { StudyId } from '../contract/ids.ts';
import { verifySettled } from '../features/adjudication/verify-settled.ts';
import { verifyQuotes } from '../features/excerpt/verify-quotes.ts';
import { listRecordReleases, verifyRecords } from '../features/record/record.door.ts';
import { listReleases } from '../features/release/release.door.ts';
import { verifyRelease } from '../features/release/verify-release.ts';
import { findStudy } from '../features/study/study.door.ts';
import { selectStudyIds } from '../features/study/study.queries.ts';
import { Problem } from '../platform/problem.ts';
import { openDatabases } from '../platform/database/open.ts';
import type { StudioDb } from '../platform/database/tables.ts';
import { readSettings } from '../platform/settings.ts';
import { type Command, languageOf, readOptions, UsageError } from './command.ts';
import { readHead, verifyActs, verifyActsFile } from './verify/verify-acts.ts';
import { verifyFile } from './verify/verify-file.ts';

const usage =
  'fourlinks verify FILE, fourlinks verify [--study NAME], or fourlinks verify --audit [FILE | --study NAME | --installation] [--head NUMBER:HASH]';

/** `verify FILE` checks a bundle by itself; `verify [--study NAME]` computes quotes, settled ones too, and the hashes of releases, of records too, anew, a line each; exit 1 where one is not what is stored; `--audit` verifies records of acts instead. */
export const verifyCommand: Command = {
  async run(args, env) {
    const { values, positionals } = readOptions({
      args,
      allowPositionals: true,
      options: {
        study: { type: 'string' },
        installation: { type: 'boolean' },
        audit: { type: 'boolean' },
        head: { type: 'string' },
      },
    });
    const [file, ...more] = positionals;
    const oneOf = [file, values.study, values.installation].filter((each) => each !== undefined);
    const noted = readHead(values.head);
    // A head that was noted is of one chain.
    if (
      more.length > 0 ||
      oneOf.length > 1 ||
      (values.installation && !values.audit) ||
      (values.head !== undefined && !(values.audit && oneOf.length === 1))
    )
      throw new UsageError(usage);
    const language = languageOf(env);
    if (file !== undefined)
      return values.audit ? verifyActsFile(file, noted, language) : verifyFile(file, language);
    const databases = openDatabases(readSettings(env));
    try {
      if (values.audit) {
        const chosen = values.study === undefined ? [] : await chosenStudies(databases.studio, values.study);
        const only = values.installation ? installation : chosen[0];
        return await verifyActs(databases.studio, only, noted, language);
      }
      const studies = await chosenStudies(databases.studio, values.study);
      const sound = [];
      for (const study of studies) {
        sound.push(
          check(study, 'quotes', await verifyQuotes(databases.studio, study)),
          check(study, 'settled quotes', await verifySettled(databases.studio, study)),
          ...(await checkReleases(databases.studio, study)),
          ...(await checkRecords(databases.studio, study)),
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

async function checkRecords(db: StudioDb, study: StudyId): Promise<boolean[]> {
  const sound = [];
  for (const { id, number } of await listRecordReleases(db, study))
    sound.push(check(study, `records ${number}`, await verifyRecords(db, study, id)));
  return sound;
}

/** Prints what was found; true where nothing is wrong. */
function check(study: StudyId, what: string, wrong: readonly string[]): boolean {
  const finding = wrong.length === 0 ? 'sound' : `CHANGED: ${wrong.join(', ')}`;
  console.log(`study ${study}  ${what}  ${finding}`);
  return wrong.length === 0;
}
