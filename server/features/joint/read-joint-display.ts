import { dimensionOf } from '../../../analysis/model/frame/read-frame.ts';
import type { ReleaseId, StudyId } from '../../contract/ids.ts';
import type { JointDisplay } from '../../contract/joint.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { releaseTable } from '../disclosure/disclosure.door.ts';
import { countInterviews } from '../interview/interview.door.ts';
import type { OpenSurvey, ResultReader } from '../result/result.door.ts';
import { chosenGroup, interviewGroups } from './interview-groups.ts';
import { absence, joiningNotes } from './joining.ts';
import { joinStrands } from './join-strands.ts';
import { jointTable } from './joint-table.ts';
import { columnLines, rowLines, stubOf } from './lines.ts';
import { openJoint, withinGroup } from './open-joint.ts';
import { readDecisions } from './read-decisions.ts';

/** Survey and interviews side by side in every cell that the frame spans; of one group of interviews where it is asked for. */
export async function readJointDisplay(
  db: StudioDb,
  study: StudyId,
  release: ReleaseId,
  reader: ResultReader,
  asked?: string,
): Promise<JointDisplay> {
  const whole = await openJoint(db, study, release, reader);
  const { open, cells, ground } = whole;
  const { frame, audience } = open;
  // Of small groups beside all of them a reader could subtract.
  const groups = audience.tree === 'outside' ? [] : await interviewGroups(db, study, frame);
  const group = chosenGroup(groups, asked);
  const joined = await joinStrands(group ? withinGroup(whole, group) : whole, cells);
  const decided = await readDecisions(db, study, release, reader, whole);
  const absent = absence(frame, cells);
  const display = {
    ...open.head,
    ...(absent && { absent }),
    interviews: group?.interviews ?? (await countInterviews(db, study)),
    groups,
    group,
    ground,
    notes: joiningNotes(open.definition, frame),
    dimensions: dimensionsIn(open),
    stub: stubOf(frame),
    columns: columnLines(frame, cells),
    rows: rowLines(frame, cells).map((line) => ({
      ...line,
      cells: cells
        .filter(({ row = '' }) => row === line.code)
        .map((cell) => ({ ...joined(cell), ...decided(cell) })),
    })),
  };
  const table = releaseTable(jointTable(display, frame, audience.quotes), audience)!;
  return { ...display, table };
}

function dimensionsIn({ frame }: OpenSurvey): JointDisplay['dimensions'] {
  const found = (['row', 'column', 'valence'] as const).flatMap((role) => {
    const dimension = dimensionOf(frame, role);
    return dimension ? [[role, dimension.code] as const] : [];
  });
  return Object.fromEntries(found);
}
