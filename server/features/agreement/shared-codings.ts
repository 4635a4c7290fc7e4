import type { CodedText } from '../../../analysis/agreement/coded-text.ts';
import { codePoints } from '../../../analysis/text/code-points.ts';
import type { CoderGroup } from '../../contract/agreement.ts';
import type { StudyId } from '../../contract/ids.ts';
import type { Coder } from '../../contract/interview.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { type FinishedInterview, finishedInterviews, waitingIn } from '../adjudication/adjudication.door.ts';
import type { Reader } from '../excerpt/excerpt.door.ts';
import { latestRevision, storedTurns } from '../interview/interview.door.ts';
import { chosenGroup, coderGroups, includesAll } from './coder-groups.ts';

/** What a group of coders finished in common. */
export interface SharedCodings {
  readonly groups: readonly CoderGroup[];
  readonly coders: readonly Coder[];
  readonly interviews: readonly FinishedInterview['interview'][];
  readonly texts: readonly CodedText[];
}

/** What the coders with these ids finished in common; without ids, those who finished most. What waits for a review is left out. */
export async function sharedCodings(
  db: StudioDb,
  study: StudyId,
  reader: Reader,
  ids?: string,
): Promise<SharedCodings> {
  const finished = (await finishedInterviews(db, study, reader)).filter((each) => waitingIn(each) === 0);
  const groups = coderGroups(finished);
  const coders = chosenGroup(groups, ids)?.coders ?? [];
  const shared = finished.filter((each) => coders.length > 0 && includesAll(each.coders, coders));
  const texts: CodedText[] = [];
  for (const each of shared) texts.push(await codedText(db, study, each, coders));
  return { groups, coders, interviews: shared.map(({ interview }) => interview), texts };
}

/** An interview as each of the coders coded its latest revision. */
async function codedText(
  db: StudioDb,
  study: StudyId,
  { interview, coders, excerpts }: FinishedInterview,
  group: readonly Coder[],
): Promise<CodedText> {
  const latest = await latestRevision(db, study, interview.id);
  return {
    length: codePoints(latest.text).length,
    turns: storedTurns(latest).map(({ start, end }) => ({ start, end })),
    coders: group.map(({ id }) =>
      excerpts[coders.findIndex((coder) => coder.id === id)]!.map(({ start, end, values, codes }) => ({
        start,
        end,
        values,
        codes: codes.map(({ code }) => code),
      })),
    ),
  };
}
