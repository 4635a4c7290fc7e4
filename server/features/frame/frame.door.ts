import { attributeFault, codingFault } from '../../../analysis/model/frame/coding-fault.ts';
import { type Frame, noFrame } from '../../../analysis/model/frame/frame.ts';
import type { Values } from '../../contract/construct.ts';
import type { StudyId } from '../../contract/ids.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { selectFrame } from './frame.queries.ts';
import { refuseCoding } from './refuse-coding.ts';
import { storeFrame } from './store-frame.ts';

export { selectFrame as storedFrame, selectFrameVersions as frameVersions } from './frame.queries.ts';
export { storeFrame } from './store-frame.ts';

/** What a study sorts its evidence by; free codes and nothing else where it has no frame. */
export async function frameOf(db: StudioDb, study: StudyId): Promise<Frame> {
  const stored = await selectFrame(db, study);
  return stored ? (JSON.parse(stored.definition) as Frame) : noFrame;
}

/** Refuses a coding that does not keep the rules of the frame; `kinds` are those of its codes. */
export async function checkCoding(
  db: StudioDb,
  study: StudyId,
  values: Values,
  kinds: readonly string[],
): Promise<void> {
  const frame = await frameOf(db, study);
  refuseCoding(frame, codingFault(frame, values, kinds));
}

/** Refuses what the frame does not know of an interview. */
export async function checkAttributes(db: StudioDb, study: StudyId, attributes: Values): Promise<void> {
  const frame = await frameOf(db, study);
  refuseCoding(frame, attributeFault(frame, attributes));
}

/** Gives a study that has no frame one that nobody made: that of a template. */
export function giveFrame(db: StudioDb, study: StudyId, frame: Frame, at: Date): Promise<void> {
  return storeFrame(db, study, frame, 0, { author: null, at });
}
