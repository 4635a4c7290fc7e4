import type { ExportRequest, NewExport } from '../../contract/export.ts';
import type { ExportId, ResearcherId, StudyId } from '../../contract/ids.ts';
import type { Role } from '../../contract/role.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { Problem } from '../../platform/problem.ts';
import { randomId } from '../../platform/random.ts';
import { logLook } from '../look/look.door.ts';
import { findRelease } from '../release/release.door.ts';
import { countDeciders, insertExport } from './export.queries.ts';
import { loadSource } from './export-source.ts';
import { findExport } from './find-export.ts';
import { openTable } from './open-answers.ts';
import { figuresOf, type Sender } from './preview-export.ts';

export interface Asker {
  readonly id: ResearcherId;
  readonly role: Role | null;
}

/** Asks another member to let a file of rows leave. What the rows give away is measured now and shown to who decides. */
export async function askExport(
  db: StudioDb,
  study: StudyId,
  asked: NewExport,
  asker: Asker,
  { now, ...sender }: Sender & { now: Date },
): Promise<ExportRequest> {
  const { content, format, language } = asked;
  const release = await findRelease(db, study, asked.release);
  const question = content === 'open' ? (asked.question ?? '') : null;
  if (question !== null) {
    if (asker.role !== 'owner') throw new Problem('export-open-owner');
    await openTable(db, study, release, question);
  }
  if ((await countDeciders(db, study)) < 2) throw new Problem('export-needs-second');
  const figures =
    content === 'open'
      ? null
      : await figuresOf(db, study, await loadSource(db, release, content), content, sender);
  const id = randomId<ExportId>();
  return db.transaction().execute(async (inside) => {
    await insertExport(inside, {
      id,
      study_id: study,
      release_id: release.id,
      asker_id: asker.id,
      content,
      question,
      format,
      language,
      purpose: asked.purpose.trim(),
      figures: figures && JSON.stringify(figures),
      asked_at: now.toISOString(),
      state: 'asked',
    });
    const request = {
      content,
      ...(question !== null && { question }),
      format,
      purpose: asked.purpose.trim(),
    };
    await logLook(inside, {
      study,
      researcher: asker.id,
      action: 'export.ask',
      subject: release.id,
      request,
      at: now,
    });
    return findExport(inside, study, id, now);
  });
}
