import type { AnyResult, Analysis } from '../../../analysis/model/procedures/index.ts';
import type { Presented } from '../../../analysis/model/presented.ts';
import { present } from '../../../analysis/presentation/index.ts';
import type { Preparation } from '../../../analysis/presentation/presentation.ts';
import type { Note } from '../../../analysis/notes/note.ts';
import type { PublishedScheme } from '../scheme/scheme.door.ts';
import { namesOfRecords } from './names-of-records.ts';

/** The result of a request with one analysis as it would be printed, in the words of the schemes. */
export function tell(
  request: object,
  found: AnyResult<Note>,
  schemes: readonly PublishedScheme[],
): Presented {
  const { analyses, ...frame } = request as Preparation & { readonly analyses: readonly [Analysis] };
  const presented = present({
    asked: analyses[0],
    found,
    names: namesOfRecords(schemes),
    prepared: frame,
  });
  // What is told of nobody leaves a table without rows.
  const tables = presented.tables.filter(({ rows }) => rows.length > 0);
  return { ...presented, tables: tables.map((table) => ({ ...table, requests: [request] })) };
}
