import { plain } from '../../../analysis/model/words.ts';
import type { Departure } from '../../contract/erasure.ts';
import type { StudyId } from '../../contract/ids.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { selectActors, selectActs } from './audit.queries.ts';
import { selectCommandLineExports } from './names.queries.ts';
import { sentenceOf } from './words/sentence.ts';

/** A study with more files taken out than this has the latest of them listed. */
const MOST = 5000;

/** What left a study since a time, latest first: files that members took, and exports by the command line. */
export async function departuresSince(db: StudioDb, study: StudyId, since: string): Promise<Departure[]> {
  const names = new Map((await selectActors(db, study)).map(({ id, name }) => [id, name ?? id]));
  const acts = await selectActs(db, { chain: study, kind: 'export', from: since, most: MOST });
  const taken = acts
    .filter(({ act }) => act.startsWith('GET '))
    .map(({ at, researcher, act, details: { sha256 } }) => ({
      at,
      by: names.get(researcher) ?? researcher,
      what: sentenceOf(act),
      sha256: typeof sha256 === 'string' ? sha256 : null,
    }));
  const written = (await selectCommandLineExports(db, study, since)).map(({ at, researcher_id, action }) => ({
    at,
    by: researcher_id,
    what: plain(action),
    sha256: null,
  }));
  return [...taken, ...written].sort((one, other) => (one.at < other.at ? 1 : -1));
}
