import type { NotebookId, ResearcherId, StudyId } from '../../contract/ids.ts';
import {
  type Notebook,
  type NotebookChange,
  type NotebookContent,
  NOTEBOOK_LIMITS,
} from '../../contract/notebook.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { Problem } from '../../platform/problem.ts';
import { randomId } from '../../platform/random.ts';
import { forgottenBefore } from '../../platform/removed.ts';
import { findRelease } from '../release/release.door.ts';
import {
  bringBack,
  clearRemoved,
  insertNotebook,
  selectNotebook,
  selectNotebooks,
  updateNotebook,
} from './notebook.queries.ts';
import { readNotebook } from './read-notebooks.ts';

/** Who writes, and when. */
interface Writer {
  readonly researcher: ResearcherId;
  readonly at: Date;
}

export async function createNotebook(
  db: StudioDb,
  study: StudyId,
  content: NotebookContent,
  { researcher, at }: Writer,
): Promise<Notebook> {
  await findRelease(db, study, content.release);
  const standing = (await selectNotebooks(db, study)).filter(({ removed_at }) => removed_at === null);
  if (standing.length >= NOTEBOOK_LIMITS.notebooks)
    throw new Problem('notebooks-too-many', { most: NOTEBOOK_LIMITS.notebooks });
  const id = randomId<NotebookId>();
  await insertNotebook(db, {
    id,
    study_id: study,
    ...stored(content),
    version: 1,
    changed_by: researcher,
    changed_at: at.toISOString(),
    removed_at: null,
  });
  return readNotebook(db, study, id);
}

export async function saveNotebook(
  db: StudioDb,
  study: StudyId,
  notebook: NotebookId,
  { version, ...content }: NotebookChange,
  { researcher, at }: Writer,
): Promise<Notebook> {
  await readNotebook(db, study, notebook);
  await findRelease(db, study, content.release);
  const change = { ...stored(content), changed_by: researcher, changed_at: at.toISOString() };
  if (!(await updateNotebook(db, notebook, version, change))) throw new Problem('changed-meanwhile');
  return readNotebook(db, study, notebook);
}

export async function removeNotebook(
  db: StudioDb,
  study: StudyId,
  notebook: NotebookId,
  version: number,
  at: Date,
): Promise<void> {
  await readNotebook(db, study, notebook);
  if (!(await updateNotebook(db, notebook, version, { removed_at: at.toISOString() })))
    throw new Problem('changed-meanwhile');
  await clearRemoved(db, study, forgottenBefore(at));
}

/** Brings a removed notebook back as it was; one that stands stays as it is. */
export async function restoreNotebook(db: StudioDb, study: StudyId, notebook: NotebookId): Promise<Notebook> {
  if (!(await selectNotebook(db, study, notebook))) throw new Problem('notebook-unknown');
  await bringBack(db, notebook);
  return readNotebook(db, study, notebook);
}

function stored({ title, ...rest }: NotebookContent) {
  const document = JSON.stringify(rest);
  const { characters: most } = NOTEBOOK_LIMITS;
  if (document.length > most) throw new Problem('notebook-too-long', { length: document.length, most });
  return { title, document };
}
