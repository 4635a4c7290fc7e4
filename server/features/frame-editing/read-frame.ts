import { type Frame, noFrame } from '../../../analysis/model/frame/frame.ts';
import { canonicalJson } from '../../../analysis/model/instrument/canonical.ts';
import type { FrameVersion, StudyFrame } from '../../contract/frame.ts';
import type { StudyId } from '../../contract/ids.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { sha256 } from '../../platform/random.ts';
import { countUses } from './count-uses.ts';
import { frameVersions, storedFrame } from '../frame/frame.door.ts';

/** The frame of a study with what rests on it. */
export async function readFrame(db: StudioDb, study: StudyId): Promise<StudyFrame> {
  const stored = await storedFrame(db, study);
  const uses = await countUses(db, study);
  if (!stored) return { number: 0, hash: sha256(canonicalJson(noFrame)), frame: noFrame, uses };
  const { number, hash, definition } = stored;
  return { number, hash, frame: JSON.parse(definition) as Frame, uses };
}

/** Every version of the frame, newest first. */
export async function listFrameVersions(db: StudioDb, study: StudyId): Promise<FrameVersion[]> {
  return (await frameVersions(db, study)).map(({ definition, saved_at, ...version }) => ({
    ...version,
    savedAt: saved_at,
    frame: JSON.parse(definition) as Frame,
  }));
}
