import { dimensionOf } from '../../../analysis/model/frame/read-frame.ts';
import type { ReleaseId, StudyId } from '../../contract/ids.ts';
import type { JointDisplay } from '../../contract/joint.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { releaseTable } from '../disclosure/disclosure.door.ts';
import { countInterviews } from '../interview/interview.door.ts';
import type { OpenSurvey, ResultReader } from '../result/result.door.ts';
import { absence, joiningNotes } from './joining.ts';
import { joinStrands } from './join-strands.ts';
import { jointTable } from './joint-table.ts';
import { columnLines, rowLines, stubOf } from './lines.ts';
import { openJoint } from './open-joint.ts';

/** Survey and interviews side by side in every cell that the frame spans. */
export async function readJointDisplay(
  db: StudioDb,
  study: StudyId,
  release: ReleaseId,
  reader: ResultReader,
): Promise<JointDisplay> {
  const joint = await openJoint(db, study, release, reader);
  const { open, cells, ground } = joint;
  const { frame, audience } = open;
  const joined = await joinStrands(joint, cells);
  const absent = absence(frame, cells);
  const display = {
    ...open.head,
    ...(absent && { absent }),
    interviews: await countInterviews(db, study),
    ground,
    notes: joiningNotes(open.definition, frame),
    dimensions: dimensionsIn(open),
    stub: stubOf(frame),
    columns: columnLines(frame, cells),
    rows: rowLines(frame, cells).map((line) => ({
      ...line,
      cells: cells.filter(({ row = '' }) => row === line.code).map(joined),
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
