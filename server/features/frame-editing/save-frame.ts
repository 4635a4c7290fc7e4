import { changeFrame, type Merge } from '../../../analysis/model/frame/change-frame.ts';
import { checkFrame } from '../../../analysis/model/frame/check-frame.ts';
import { mergeValues } from '../../../analysis/model/frame/count-values.ts';
import { FrameError } from '../../../analysis/model/frame/frame-error.ts';
import type { FrameChange, StudyFrame } from '../../contract/frame.ts';
import type { ResearcherId, StudyId } from '../../contract/ids.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { Problem } from '../../platform/problem.ts';
import { keepSettlements, relabelSettled } from '../adjudication/settled.door.ts';
import { mergeTags } from '../codebook/tags.door.ts';
import { mergeExcerptValues } from '../excerpt/values.door.ts';
import { mergeAttributes } from '../interview/attributes.door.ts';
import { readFrame } from './read-frame.ts';
import { storeFrame } from '../frame/frame.door.ts';

interface Author {
  readonly author: ResearcherId;
  readonly at: Date;
}

/** The next version of the frame, with everything that carries a merged value rewritten; a frame with a fault changes nothing. */
export async function saveFrame(
  db: StudioDb,
  study: StudyId,
  change: FrameChange,
  by: Author,
): Promise<StudyFrame> {
  const before = await readFrame(db, study);
  if (before.number !== change.number) throw new Problem('changed-meanwhile');
  const [frame, merges] = refusing(() => {
    const next = checkFrame(change.frame);
    return [next, changeFrame(before.frame, next, before.uses)] as const;
  });
  await storeFrame(db, study, frame, before.number, by);
  if (merges.length > 0)
    await keepSettlements(db, study, async () => {
      for (const merge of merges) await mergeAll(db, study, merge, by);
    });
  return readFrame(db, study);
}

async function mergeAll(db: StudioDb, study: StudyId, merge: Merge, { author, at }: Author): Promise<void> {
  await mergeExcerptValues(db, study, merge);
  await relabelSettled(db, study, (labels) => ({ ...labels, values: mergeValues(labels.values, merge) }));
  await mergeAttributes(db, study, merge);
  await mergeTags(db, study, merge, { author, at: at.toISOString() });
}

/** A fault of a frame becomes the problem that names its place and reason. */
function refusing<Result>(check: () => Result): Result {
  try {
    return check();
  } catch (error) {
    if (!(error instanceof FrameError)) throw error;
    throw new Problem('frame-invalid', { place: error.place, reason: error.reason });
  }
}
