import type { StudyId } from '../../../../../server/contract/ids.ts';
import {
  NOTEBOOK_LIMITS,
  type Notebook,
  notebookAddresses,
  type NotebookContent,
  type NotebookLine,
} from '../../../../../server/contract/notebook.ts';
import { m } from '../../../../messages/compiled/messages.js';
import { call } from '../../../../ui/api.ts';
import { toasts } from '../../../../ui/toast.svelte.ts';

/** What an editor writes of a notebook. */
export const contentOf = ({
  title,
  release,
  derive,
  where,
  weights,
  entries,
}: NotebookContent): NotebookContent => ({
  title,
  release,
  derive,
  where,
  weights,
  entries,
});

/** A copy under another title. */
export function duplicateNotebook(study: StudyId, notebook: NotebookContent): Promise<Notebook> {
  const title = m.workspace_copy_title({ title: notebook.title }).slice(0, NOTEBOOK_LIMITS.title);
  return call(notebookAddresses.create, {
    params: { study },
    body: { ...contentOf(notebook), title },
  });
}

/** Removes a notebook and offers to bring it back. */
export async function removeNotebook(
  study: StudyId,
  { id, title, version }: Pick<NotebookLine, 'id' | 'title' | 'version'>,
  onback: () => unknown,
): Promise<void> {
  const params = { study, notebook: id };
  await call(notebookAddresses.remove, { params, query: { version } });
  toasts.say(m.workspace_notebook_removed({ title }), async () => {
    await call(notebookAddresses.restore, { params });
    await onback();
  });
}
