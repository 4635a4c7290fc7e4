import type { Excerpt } from '../../contract/excerpt.ts';
import type { ReportExcerpt } from '../adjudication/adjudication.door.ts';
import type { GuidOf } from './study-guids.ts';
import { valueGuid } from './framed-codes.ts';
import { guidOf } from '../../formats/refi/guid.ts';
import type { Note, Selection } from '../../formats/refi/project.ts';
import { settledCoder } from './settled-coder.ts';

/** An excerpt as its coder saw it; the values of the dimensions of its study are codings beside its codes. */
export function codedSelection(excerpt: Excerpt, dimensions: readonly string[], guids: GuidOf): Selection {
  const note = excerptNote(excerpt, guids);
  const by = { guid: guids('excerpt', excerpt.id), user: guids('coder', excerpt.coder.id) };
  return selectionOf(excerpt, dimensions, guids, { ...by, notes: note ? [note.guid] : [] });
}

/** The same as it was settled. */
export function settledSelection(
  excerpt: ReportExcerpt,
  dimensions: readonly string[],
  guids: GuidOf,
): Selection {
  const guid = guidOf(`settled:${guids('excerpt', excerpt.id)}`);
  return selectionOf(excerpt, dimensions, guids, { guid, user: settledCoder.guid, notes: [] });
}

export function excerptNote({ id, memo, coder }: Excerpt, guids: GuidOf): Note | null {
  if (memo === '') return null;
  const guid = guidOf(`memo:${guids('excerpt', id)}`);
  return { guid, name: '', text: memo, user: guids('coder', coder.id) };
}

function selectionOf(
  { start, end, values, codes: own }: Pick<ReportExcerpt, 'start' | 'end' | 'values' | 'codes'>,
  dimensions: readonly string[],
  guids: GuidOf,
  by: Pick<Selection, 'guid' | 'user' | 'notes'>,
): Selection {
  const { guid, user } = by;
  const framed = dimensions.flatMap((dimension) => {
    const value = values[dimension];
    return value === undefined ? [] : [valueGuid(dimension, value)];
  });
  const codes = [...framed, ...own.map(({ code }) => guids('code', code))];
  const codings = codes.map((code) => ({ guid: guidOf(`coding:${guid} ${code}`), code, user, notes: [] }));
  return { ...by, start, end, name: '', description: '', codings };
}
