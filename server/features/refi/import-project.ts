import type { InterviewId, ResearcherId, StudyId } from '../../contract/ids.ts';
import type { RefiChoice, RefiImported } from '../../contract/refi.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { Problem } from '../../platform/problem.ts';
import { randomId } from '../../platform/random.ts';
import { addCodes } from '../codebook/codebook.door.ts';
import { ensureResearcher } from '../researcher/researcher.door.ts';
import { describePlan } from './describe-plan.ts';
import { guidOf } from '../../formats/refi/guid.ts';
import { type ImportPlan, planImport } from './plan-import.ts';
import { readChoice } from './read-choice.ts';
import type { Project } from '../../formats/refi/project.ts';
import { insertGuids } from './refi.queries.ts';
import { storeInterview, storeMemos } from './store-interview.ts';

/** Called before each interview; what it throws ends the import. */
export type Step = (done: number, total: number) => Promise<void>;

/** Stores a project in a study: all of it or, where something is refused, nothing. */
export async function importProject(
  db: StudioDb,
  study: StudyId,
  importer: ResearcherId,
  project: Project,
  given: RefiChoice,
  { now, onstep }: { readonly now: Date; readonly onstep: Step },
): Promise<RefiImported> {
  const plan = await planImport(db, study, project);
  if (plan.interviews.length === 0 && plan.codes.meanings.size === 0) throw new Problem('refi-nothing');
  const described = describePlan(plan);
  const choice = readChoice(plan.frame, given, described.unsaid);
  const added = plan.codes.added;
  const version = await addCodes(
    db,
    study,
    added.map(({ code, kind, parent, definition }) => ({ code, kind, parent, ...definition })),
    { author: importer, at: now.toISOString() },
  );
  await insertGuids(
    db,
    study,
    'code',
    added.map(({ code, guid }) => [code, guid]),
  );
  const coders = await coderIds(db, study, plan);
  await insertGuids(
    db,
    study,
    'coder',
    [...coders].map(([guid, id]) => [id, guid]),
  );
  const circumstances = {
    choice,
    now,
    version,
    coderOf: (user: string | null) => coders.get(user ?? '') ?? importer,
  };
  const interviews = new Map<string, InterviewId>();
  for (const [done, interview] of plan.interviews.entries()) {
    await onstep(done, plan.interviews.length);
    interviews.set(interview.guid, await storeInterview(db, study, interview, circumstances));
  }
  await storeMemos(db, study, plan.memos, interviews, circumstances);
  return {
    ...described,
    interviews: plan.interviews.map(({ guid }, i) => ({
      id: interviews.get(guid)!,
      ...described.interviews[i]!,
    })),
  };
}

/** Strangers become coders who cannot sign in; the same stranger of a study is the same coder next time. */
async function coderIds(db: StudioDb, study: StudyId, plan: ImportPlan): Promise<Map<string, ResearcherId>> {
  const ids = new Map(plan.coders);
  for (const { guid, name } of plan.strangers) {
    const email = `${guidOf(`stranger:${study} ${guid}`)}@imported.invalid`;
    // Known by a name only: without a password, and with an address that is none.
    ids.set(guid, await ensureResearcher(db, { id: randomId(), email, name: name || '?' }));
  }
  return ids;
}
