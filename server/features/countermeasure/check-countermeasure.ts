import { mapText } from '../../../analysis/model/text.ts';
import { dimensionOf, valueOf } from '../../../analysis/model/frame/read-frame.ts';
import type { CountermeasureContent } from '../../contract/countermeasure.ts';
import type { StudyId } from '../../contract/ids.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { Problem } from '../../platform/problem.ts';
import { frameOf } from '../frame/frame.door.ts';

/** Refuses what says nothing, and what names something that the frame does not have. */
export async function checkCountermeasure(
  db: StudioDb,
  study: StudyId,
  { text, row, level }: CountermeasureContent,
): Promise<void> {
  if (Object.values(mapText(text, (words) => words.trim())).every((words) => words === ''))
    throw new Problem('countermeasure-empty');
  const frame = await frameOf(db, study);
  const rows = dimensionOf(frame, 'row');
  if (row !== null && !(rows && valueOf(frame, rows.code, row)))
    throw new Problem('countermeasure-place-unknown', { value: row });
  if (level !== null && !frame.levels?.some(({ code }) => code === level))
    throw new Problem('countermeasure-place-unknown', { value: level });
}
