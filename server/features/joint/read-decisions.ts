import type { DisplayCell } from '../../../analysis/joint/display.ts';
import type { ReleaseId, StudyId } from '../../contract/ids.ts';
import type { DecidedCell } from '../../contract/joint.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { reportLayer } from '../adjudication/adjudication.door.ts';
import type { ResultReader } from '../result/result.door.ts';
import { decidedCell } from './decided-cell.ts';
import { selectDecisions } from './joint.queries.ts';
import { joinStrands } from './join-strands.ts';
import { type OpenJoint, openJoint } from './open-joint.ts';
import { asSeen, seenIn } from './see-cells.ts';
import { standingIn } from './standing.ts';

/**
 * What is decided of each cell of a display. The research team also learns what changed since, in all cases and interviews,
 * whichever it is reading; `joint` is what `reader` reads.
 */
export async function readDecisions(
  db: StudioDb,
  study: StudyId,
  release: ReleaseId,
  reader: ResultReader,
  joint: OpenJoint,
): Promise<(cell: DisplayCell) => DecidedCell> {
  const entries = await selectDecisions(db, study);
  const standing = (cell: DisplayCell) =>
    standingIn(entries, { row: cell.row ?? '', column: cell.column ?? '' }, joint.open.release.number);
  if (joint.open.audience.tree === 'outside') return (cell) => decidedCell(standing(cell));
  const whole = await jointAsSeen(db, study, release, reader, joint);
  const joined = await joinStrands(whole, whole.cells);
  return (cell) => decidedCell(standing(cell), seenIn(whole, cell, joined(cell)));
}

/** Quotes are redacted in the language of the reader; what was seen does not change with it. */
async function jointAsSeen(
  db: StudioDb,
  study: StudyId,
  release: ReleaseId,
  { cases, locale }: ResultReader,
  joint: OpenJoint,
): Promise<OpenJoint> {
  if (cases !== asSeen.cases) return openJoint(db, study, release, asSeen);
  if (locale === asSeen.locale) return joint;
  return { ...joint, excerpts: (await reportLayer(db, study, asSeen.locale)).excerpts };
}
