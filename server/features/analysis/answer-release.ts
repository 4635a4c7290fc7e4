import type { Table } from '../../../analysis/columns.ts';
import { typed, type Answer } from '../../../analysis/engine/analyse.ts';
import type { Definitions } from '../../../analysis/engine/definitions.ts';
import type { Vocabulary } from '../../../analysis/disclosure/grammar/vocabulary.ts';
import type { Note } from '../../../analysis/notes/note.ts';
import type { Analysis, ResultsOf } from '../../../analysis/model/procedures/index.ts';
import type { AnalysisRequest } from '../../../analysis/model/request.ts';
import type { ReleaseId, StudyId } from '../../contract/ids.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { sha256 } from '../../platform/random.ts';
import { version } from '../../platform/version.ts';
import { type Audience, checkOutside, vocabularyOf } from '../disclosure/disclosure.door.ts';
import {
  disclosureIn,
  findRelease,
  loadLabelledTable,
  type Release,
  releaseDefinition,
} from '../release/release.door.ts';
import { cachedAnswer, keepAnswer } from './analysis.queries.ts';
import { type Asker, runInWorker } from './engine-pool.ts';

/**
 * Answers what somebody asks of a release in words of their own, as their audience may: the team within its grammar, others as they may
 * ask. A release never changes and the engine is deterministic, so the answer is kept under the hashes of release, engine version and
 * request; it is in no language yet, and one serves all.
 */
export async function answerRelease(
  db: StudioDb,
  study: StudyId,
  release: ReleaseId,
  asked: object,
  audience: Pick<Audience, 'tree'>,
  asker: Asker = { share: study },
): Promise<Answer> {
  const found = await findRelease(db, study, release);
  const told = await disclosureIn(db, found);
  const request = { ...asked, language: undefined };
  if (audience.tree === 'outside') {
    checkOutside(request, found.manifest, told);
    return answerOn(db, found, { request, ...audience }, asker);
  }
  const grammar = vocabularyOf(found.manifest, told);
  return answerOn(db, found, { request, grammar, ...audience }, asker);
}

/** The results of a request of the house's own on a release, on the background that an audience is told of. */
export async function analyseRelease<const A extends readonly Analysis[]>(
  db: StudioDb,
  study: StudyId,
  release: ReleaseId,
  request: AnalysisRequest<A>,
  { tree }: Pick<Audience, 'tree'>,
): Promise<ResultsOf<A, Note>> {
  const found = await findRelease(db, study, release);
  const { analyses } = await answerOn(db, found, { request, tree }, { share: study });
  return typed(request.analyses, analyses);
}

interface Question extends Pick<Audience, 'tree'> {
  readonly request: object;
  /** The grammar that the request is held to. */
  readonly grammar?: Vocabulary;
}

async function answerOn(
  db: StudioDb,
  release: Release,
  { tree, request, grammar }: Question,
  asker: Asker,
): Promise<Answer> {
  const { hash, manifest } = release;
  // What the house asks for its tables is not what a member may ask: an answer of one is never that of the other.
  const asks = grammar ? 'grammar' : 'tables';
  const requestHash = sha256(`${version} ${tree} ${asks}\n${JSON.stringify(request)}`);
  const kept = await cachedAnswer(db, hash, requestHash);
  if (kept) return kept;
  const definitions = releaseDefinition(manifest);
  const job = { keptAs: `${hash} ${tree}`, request, definitions, ...(grammar && { grammar }) };
  const load = async () => (await loadLabelledTable(db, release, tree)).table;
  const answer = await runInWorker(job, asker, load);
  await keepAnswer(db, hash, requestHash, answer);
  return answer;
}

/** The results of a typed request on columns made of a release; nothing of it is kept. */
export async function analyseTable<const A extends readonly Analysis[]>(
  table: Table,
  request: AnalysisRequest<A>,
  asker: Asker = { share: 'tables' },
): Promise<ResultsOf<A, Note>> {
  const { analyses } = await runInWorker({ table, request }, asker);
  return typed(request.analyses, analyses);
}

/** The answer to a request on columns that came with it, told apart by a name; held to a grammar where one is given. */
export function answerTable(
  name: string,
  table: Table,
  request: object,
  { definitions, grammar }: { readonly definitions: Definitions; readonly grammar?: Vocabulary },
  asker: Asker = { share: 'tables' },
): Promise<Answer> {
  const job = { keptAs: name, request, definitions, ...(grammar && { grammar }) };
  return runInWorker(job, asker, () => Promise.resolve(table));
}
