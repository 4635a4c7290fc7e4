import type { ReleaseId, ResearcherId, StudyId } from '../../contract/ids.ts';
import type { CellDecision, DecidedCell, OneCell } from '../../contract/joint.ts';
import type { StudioDb, StudioTables } from '../../platform/database/tables.ts';
import { Problem } from '../../platform/problem.ts';
import { findRelease } from '../release/release.door.ts';
import { decidedCell, sightOf } from './decided-cell.ts';
import { insertDecision, selectDecisions } from './joint.queries.ts';
import { type CellPlace, seeCells } from './see-cells.ts';
import { standingIn } from './standing.ts';

interface Place {
  readonly study: StudyId;
  readonly release: ReleaseId;
}

interface Writer {
  readonly researcher: ResearcherId;
  readonly at: Date;
}

/** Writes down a decision with what was seen, unless the cell says or holds something else by now. */
export async function decideCell(
  db: StudioDb,
  place: Place,
  { version, sight, fit, inference, ...cell }: CellDecision,
  writer: Writer,
): Promise<DecidedCell> {
  const { number, seen, standing } = await openCell(db, place, cell);
  if (standing.version !== version || sightOf(seen) !== sight) throw new Problem('changed-meanwhile');
  const said = { release_number: number, fit, inference: inference.trim(), seen: JSON.stringify(seen) };
  await write(db, place, cell, { ...said, version: version + 1, takes_back: null }, writer);
  return decidedCell(await standingNow(db, place, cell, number), seen);
}

/** Takes back the decision that stands, if it is the one that the caller saw; the one before it stands again. */
export async function takeBackDecision(
  db: StudioDb,
  place: Place,
  { version, ...cell }: OneCell,
  writer: Writer,
): Promise<DecidedCell> {
  const { number, seen, standing } = await openCell(db, place, cell);
  if (standing.version !== version || !standing.entry) throw new Problem('changed-meanwhile');
  const said = { release_number: number, fit: null, inference: '', seen: JSON.stringify(seen) };
  const back = { ...said, version: version + 1, takes_back: standing.entry.version };
  await write(db, place, cell, back, writer);
  return decidedCell(await standingNow(db, place, cell, number), seen);
}

async function openCell(db: StudioDb, { study, release }: Place, cell: CellPlace) {
  const { number } = await findRelease(db, study, release);
  const [seen] = await seeCells(db, study, release, [cell]);
  if (!seen) throw new Problem('joint-cell-unknown');
  return { number, seen, standing: await standingNow(db, { study }, cell, number) };
}

async function standingNow(db: StudioDb, { study }: Pick<Place, 'study'>, cell: CellPlace, number: number) {
  return standingIn(await selectDecisions(db, study), cell, number);
}

type Said = Pick<
  StudioTables['joint_decision'],
  'version' | 'release_number' | 'fit' | 'inference' | 'seen' | 'takes_back'
>;

async function write(
  db: StudioDb,
  { study }: Place,
  { row, column }: CellPlace,
  said: Said,
  { researcher, at }: Writer,
): Promise<void> {
  const isNext = await insertDecision(db, {
    study_id: study,
    row_code: row,
    column_code: column,
    ...said,
    decided_by: researcher,
    decided_at: at.toISOString(),
  });
  if (!isNext) throw new Problem('changed-meanwhile');
}
