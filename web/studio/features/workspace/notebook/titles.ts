import { locale } from '../../../../ui/locale.svelte.ts';
import type { NotebookEntry } from '../../../../../server/contract/notebook.ts';
import { m } from '../../../../messages/compiled/messages.js';
import { type Draft, declarationOf, namesIn } from '../form/analysis.ts';

const MOST_NAMES = 4;

/** What an entry is called: its own title, or its procedure with the variables it is about. */
export function titleOf(entry: NotebookEntry): string {
  if (entry.kind === 'text') return firstLine(entry.text) || m.workspace_text();
  if (entry.title) return entry.title;
  const draft = entry.analysis as Draft;
  const declaration = declarationOf(draft.procedure);
  if (!declaration) return draft.procedure;
  const names = namesIn(declaration, draft);
  const shown = names.length > MOST_NAMES ? [...names.slice(0, MOST_NAMES), '…'] : names;
  const title = locale.pick(declaration.title);
  return shown.length > 0 ? m.workspace_entry_title({ title, names: locale.list(shown) }) : title;
}

const firstLine = (text: string) =>
  (text.split('\n').find((line) => line.trim() !== '') ?? '').replace(/^#+\s*/, '').slice(0, 60);
