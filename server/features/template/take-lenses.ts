import { checkFrame } from '../../../analysis/model/frame/check-frame.ts';
import { FrameError } from '../../../analysis/model/frame/frame-error.ts';
import type { Frame } from '../../../analysis/model/frame/frame.ts';
import { both } from '../../../analysis/model/text.ts';
import type { ResearcherId, StudyId } from '../../contract/ids.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { Problem } from '../../platform/problem.ts';
import type { Template } from '../../templates/read-template.ts';
import { storedFrame, storeFrame } from '../frame/frame.door.ts';

/** The next version of a study's frame, with the lenses, the profile, the claims and the levels of a template; its dimensions stay as they are. */
export async function takeLenses(
  db: StudioDb,
  study: StudyId,
  { template, frame: other }: Template,
  by: { readonly author: ResearcherId; readonly at: Date },
): Promise<void> {
  if (!other?.lenses?.length)
    throw new Problem('template-lacks', { template, part: both('理论透镜', 'lenses') });
  const stored = await storedFrame(db, study);
  if (!stored) throw new Problem('lenses-need-frame', { template });
  const own = JSON.parse(stored.definition) as Frame;
  const next = withLenses(own, other);
  if (JSON.stringify(next) === JSON.stringify(own)) throw new Problem('lenses-taken', { template });
  await storeFrame(db, study, fitting(next), stored.number, by);
}

/** What the study has of its own stays; of the template comes what is called by no name that is taken. */
function withLenses(own: Frame, other: Frame): Frame {
  const { profile = other.profile } = own;
  return {
    ...own,
    ...added('lenses', own, other),
    ...(profile && { profile }),
    ...added('claims', own, other),
    ...added('levels', own, other),
  };
}

function added<Part extends 'lenses' | 'claims' | 'levels'>(
  part: Part,
  own: Frame,
  other: Frame,
): Pick<Frame, Part> {
  const mine: readonly { readonly code: string }[] = own[part] ?? [];
  const theirs: readonly { readonly code: string }[] = other[part] ?? [];
  const all = [...mine, ...theirs.filter(({ code }) => !mine.some((each) => each.code === code))];
  return (all.length > 0 ? { [part]: all } : {}) as Pick<Frame, Part>;
}

/** Refuses by name what the frame has no place for. */
function fitting(frame: Frame): Frame {
  try {
    return checkFrame(frame);
  } catch (error) {
    if (!(error instanceof FrameError)) throw error;
    throw new Problem('frame-invalid', { place: error.place, reason: error.reason });
  }
}
