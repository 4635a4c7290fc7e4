import type {
  AnalysisEntry,
  NotebookContent,
  NotebookEntry,
  RecordEntry,
} from '../../../../../server/contract/notebook.ts';

/** What can be done to a notebook. Each gives a new content; the old one stays as it was. */

export type NewEntry =
  Omit<AnalysisEntry, 'id'> | Omit<RecordEntry, 'id'> | { readonly kind: 'text'; readonly text: string };

/** An id that no entry of a notebook has. */
export function freshId({ entries }: Pick<NotebookContent, 'entries'>): string {
  const taken = new Set(entries.map(({ id }) => id));
  for (let next = entries.length + 1; ; next++) if (!taken.has(`e${next}`)) return `e${next}`;
}

/** The new entry stands behind another, or at the end. */
export function addEntry(content: NotebookContent, entry: NewEntry, behind?: string): NotebookContent {
  const at = content.entries.findIndex(({ id }) => id === behind);
  const place = at < 0 ? content.entries.length : at + 1;
  const added = { ...entry, id: freshId(content) } as NotebookEntry;
  return { ...content, entries: content.entries.toSpliced(place, 0, added) };
}

export function addEntries(content: NotebookContent, entries: readonly NewEntry[]): NotebookContent {
  return entries.reduce((grown, entry) => addEntry(grown, entry), content);
}

export function removeEntry(content: NotebookContent, id: string): NotebookContent {
  return { ...content, entries: content.entries.filter((entry) => entry.id !== id) };
}

export function changeEntry(
  content: NotebookContent,
  id: string,
  change: (entry: NotebookEntry) => NotebookEntry,
): NotebookContent {
  return { ...content, entries: content.entries.map((entry) => (entry.id === id ? change(entry) : entry)) };
}

/** A copy of an entry stands behind it. */
export function duplicateEntry(content: NotebookContent, id: string): NotebookContent {
  const entry = content.entries.find((each) => each.id === id);
  return entry ? addEntry(content, entry, id) : content;
}

/** The entry stands where the one at `to` stood; at the ends it stays. */
export function moveEntry(content: NotebookContent, id: string, to: number): NotebookContent {
  const from = content.entries.findIndex((entry) => entry.id === id);
  const place = Math.max(0, Math.min(content.entries.length - 1, to));
  if (from < 0 || from === place) return content;
  const rest = content.entries.toSpliced(from, 1);
  return { ...content, entries: rest.toSpliced(place, 0, content.entries[from]!) };
}
