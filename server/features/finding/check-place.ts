import { valueOf, dimensionOf } from '../../../analysis/model/frame/read-frame.ts';
import type { Finding } from '../../contract/finding.ts';
import type { StudyId } from '../../contract/ids.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { Problem } from '../../platform/problem.ts';
import { frameOf } from '../frame/frame.door.ts';

/** Refuses a place that the frame does not have. */
export async function checkPlace(
  db: StudioDb,
  study: StudyId,
  place: Pick<Finding, 'column' | 'row'>,
): Promise<void> {
  const frame = await frameOf(db, study);
  for (const role of ['column', 'row'] as const) {
    const value = place[role];
    if (value === null) continue;
    const dimension = dimensionOf(frame, role);
    if (!dimension || !valueOf(frame, dimension.code, value))
      throw new Problem('finding-place-unknown', { value });
  }
}
