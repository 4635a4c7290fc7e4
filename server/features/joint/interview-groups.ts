import type { Frame } from '../../../analysis/model/frame/frame.ts';
import { dimensionsOf, offered } from '../../../analysis/model/frame/read-frame.ts';
import { bilingual } from '../../../analysis/model/text.ts';
import type { StudyId } from '../../contract/ids.ts';
import type { InterviewGroup } from '../../contract/joint.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { Problem } from '../../platform/problem.ts';
import { latestInterviews } from '../interview/interview.door.ts';

/** In a group of fewer interviews each would speak for itself. */
export const FEWEST_INTERVIEWS = 3;

/** The groups that the attributes of a frame make of the interviews of a study; values that none has are left out. */
export async function interviewGroups(db: StudioDb, study: StudyId, frame: Frame): Promise<InterviewGroup[]> {
  const talks = (await latestInterviews(db, study)).filter(({ open_release }) => open_release === null);
  return dimensionsOf(frame, 'attribute').flatMap((dimension) =>
    offered(dimension).flatMap(({ code, name }): InterviewGroup[] => {
      const interviews = talks.filter(({ attributes }) => attributes[dimension.code] === code).length;
      if (interviews === 0) return [];
      const isTold = interviews >= FEWEST_INTERVIEWS;
      const of = bilingual(dimension.name);
      return [{ dimension: dimension.code, value: code, name: bilingual(name), of, interviews, isTold }];
    }),
  );
}

/** The group that was asked for as `attribute=value`; null where none was. */
export function chosenGroup(
  groups: readonly InterviewGroup[],
  asked: string | undefined,
): InterviewGroup | null {
  if (asked === undefined) return null;
  const group = groups.find(({ dimension, value, isTold }) => isTold && `${dimension}=${value}` === asked);
  if (!group) throw new Problem('joint-group-unknown', { least: FEWEST_INTERVIEWS });
  return group;
}
