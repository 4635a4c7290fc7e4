import type { ExportContent, ExportPreview, Figures } from '../../contract/export.ts';
import type { ReleaseId, StudyId } from '../../contract/ids.ts';
import { collecting } from '../../platform/child/limits.ts';
import { runInChild } from '../../platform/child/run-in-child.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { findRelease } from '../release/release.door.ts';
import { type ExportSource, loadSource } from './export-source.ts';
import type { ExportTask } from './export-worker.ts';
import { openQuestions } from './open-answers.ts';
import { RETAINED } from './protect-rows.ts';
import { studySecret } from './study-secret.ts';

/** Whose request it is, and until when somebody waits. */
export interface Sender {
  readonly share: string;
  readonly signal?: AbortSignal;
}

export const exportWorker = new URL('./export-worker.ts', import.meta.url);

type RowsContent = Exclude<ExportContent, 'open'>;

/** What a file of rows would hold, what it would not, and what it gives away. */
export async function previewExport(
  db: StudioDb,
  { study, release: id }: { study: StudyId; release: ReleaseId },
  content: RowsContent,
  sender: Sender,
): Promise<ExportPreview> {
  const release = await findRelease(db, study, id);
  const source = await loadSource(db, release, content);
  const questions = await openQuestions(db, study, release);
  return {
    columns: source.columns.map(({ column: { name, label, role, values }, grouped }) => ({
      name,
      label,
      role,
      groups: grouped ? values.map((value) => value.label) : null,
    })),
    left: [...source.left],
    questions: questions.map(({ name, label }) => ({ name, label })),
    figures: await figuresOf(db, study, source, content, sender),
    retained: content === 'protected' ? RETAINED : 1,
  };
}

/** What the rows give away, measured in a child. */
export async function figuresOf(
  db: StudioDb,
  study: StudyId,
  source: ExportSource,
  content: RowsContent,
  sender: Sender,
): Promise<Figures> {
  const task: ExportTask = { figures: { source, content, secret: await studySecret(db, study) } };
  return runInChild<Figures>(exportWorker, task, { ...sender, limits: collecting });
}
