import { type Frame, noFrame } from '../../../analysis/model/frame/frame.ts';
import type { StudyId } from '../../contract/ids.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { selectFrame } from './frame.queries.ts';

/** What a study sorts its evidence by; free codes and nothing else where it has no frame. */
export async function frameOf(db: StudioDb, study: StudyId): Promise<Frame> {
  const stored = await selectFrame(db, study);
  return stored ? (JSON.parse(stored.definition) as Frame) : noFrame;
}
