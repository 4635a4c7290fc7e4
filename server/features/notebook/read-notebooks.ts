import type { NotebookId, StudyId } from '../../contract/ids.ts';
import type { Notebook, NotebookContent, NotebookLine } from '../../contract/notebook.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { Problem } from '../../platform/problem.ts';
import { selectNotebook, selectNotebooks } from './notebook.queries.ts';

type Row = Awaited<ReturnType<typeof selectNotebooks>>[number];

export async function listNotebooks(db: StudioDb, study: StudyId): Promise<NotebookLine[]> {
  return (await selectNotebooks(db, study)).map((row) => {
    const { release, entries } = contentOf(row);
    return { ...stateOf(row), title: row.title, release, entries: entries.length, removedAt: row.removed_at };
  });
}

/** A notebook that is not removed; a Problem when there is none. */
export async function readNotebook(db: StudioDb, study: StudyId, notebook: NotebookId): Promise<Notebook> {
  const row = await selectNotebook(db, study, notebook);
  if (!row || row.removed_at !== null) throw new Problem('notebook-unknown');
  return { ...stateOf(row), title: row.title, ...contentOf(row) };
}

const stateOf = ({ id, version, name, changed_at }: Row) => ({
  id,
  version,
  changedBy: name,
  changedAt: changed_at,
});

const contentOf = ({ document }: Row) => JSON.parse(document) as Omit<NotebookContent, 'title'>;
