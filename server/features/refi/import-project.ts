import type { ExcerptId, InterviewId, ResearcherId, RevisionId, StudyId } from '../../contract/ids.ts';
import type { RefiChoice, RefiImported } from '../../contract/refi.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { Problem } from '../../platform/problem.ts';
import { randomId, sha256 } from '../../platform/random.ts';
import { addCodes } from '../codebook/codebook.reads.ts';
import { ensureResearcher } from '../member/member.reads.ts';
import { guidOf } from './guid.ts';
import { type ImportPlan, type PlannedInterview, planImport } from './plan-import.ts';
import type { Project } from './project.ts';
import { insertExcerpts, insertGuids, insertInterview } from './refi.queries.ts';

/** Stores a project in a study: all of it or, where something is refused, nothing. */
export async function importProject(
  db: StudioDb,
  study: StudyId,
  importer: ResearcherId,
  project: Project,
  choice: RefiChoice,
  now: Date,
): Promise<RefiImported> {
  const plan = await planImport(db, study, project);
  if (plan.interviews.length === 0 && plan.codes.meanings.size === 0) throw new Problem('refi-nothing');
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
  for (const interview of plan.interviews)
    await storeInterview(db, study, interview, {
      choice,
      now,
      version,
      coderOf: (user) => coders.get(user ?? '') ?? importer,
    });
  return describePlan(plan);
}

/** What a plan holds, as it is shown before and after. */
export function describePlan(plan: ImportPlan): RefiImported {
  const excerpts = plan.interviews.flatMap((interview) => interview.excerpts);
  return {
    interviews: plan.interviews.map(({ code, title, excerpts }) => ({
      code,
      title,
      excerpts: excerpts.length,
    })),
    excerpts: excerpts.length,
    newCodes: plan.codes.added.map(({ code }) => code),
    knownCodes: [...plan.codes.known],
    strangers: plan.strangers.map(({ name }) => name),
    withoutStance: excerpts.filter(({ stance }) => stance === null).length,
    leftOut: {
      emptySources: plan.emptySources,
      uncodedSelections: plan.uncodedSelections,
      documentCodings: plan.documentCodings,
    },
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

interface Circumstances {
  readonly choice: RefiChoice;
  readonly now: Date;
  readonly version: number;
  readonly coderOf: (user: string | null) => ResearcherId;
}

async function storeInterview(
  db: StudioDb,
  study: StudyId,
  { guid, code, title, roleBand, text, excerpts }: PlannedInterview,
  { choice, now, version, coderOf }: Circumstances,
): Promise<void> {
  const [id, revision] = [randomId<InterviewId>(), randomId<RevisionId>()];
  await insertInterview(
    db,
    {
      id,
      study_id: study,
      code,
      title,
      role_band: roleBand ?? choice.roleBand,
      created_at: now.toISOString(),
    },
    {
      id: revision,
      interview_id: id,
      number: 1,
      text,
      sha256: sha256(text),
      original: Buffer.from(text),
      original_name: `${guid}.txt`,
    },
  );
  const rows = excerpts.map(({ guid, start, end, user, codes, stance, ...excerpt }) => ({
    guid,
    codes,
    row: {
      ...excerpt,
      id: randomId<ExcerptId>(),
      study_id: study,
      interview_id: id,
      revision_id: revision,
      coder_id: coderOf(user),
      start_point: start,
      end_point: end,
      stance: stance ?? choice.stance,
      version: 1,
    },
  }));
  await insertExcerpts(db, rows, version);
  await insertGuids(db, study, 'interview', [[id, guid]]);
  await insertGuids(
    db,
    study,
    'excerpt',
    rows.map((each) => [each.row.id, each.guid]),
  );
}
