import { merkleRoot } from '../../../analysis/protocol/merkle.ts';
import type { StudyId } from '../../contract/ids.ts';
import type { AnswersDb, AnswersTables } from '../../platform/database/tables.ts';
import { findBoard, insertBoard, selectBoards } from './board.queries.ts';
import { packLeaves, unpackLeaves } from './leaves.ts';

/** What a freeze publishes beside the leaves: release ≥ 1, and how many tickets were drawn and issued. */
export type PublishedFacts = Pick<AnswersTables['board'], 'release' | 'ticket_key' | 'roster' | 'tickets'>;

/** Publishes the leaves of the boxes that a release was made of. */
export async function publishBoard(
  db: AnswersDb,
  study: StudyId,
  facts: PublishedFacts,
  leaves: readonly Buffer[],
): Promise<void> {
  const packed = packLeaves(leaves);
  const root = Buffer.from(await merkleRoot(unpackLeaves(packed)));
  await insertBoard(db, { study_id: study, ...facts, responses: leaves.length, root, leaves: packed });
}

/** Whether a leaf was published by a freeze of the study. */
export async function isOnBoard(db: AnswersDb, study: StudyId, leaf: Buffer): Promise<boolean> {
  const boards = await selectBoards(db, study);
  return boards.some(({ leaves }) => unpackLeaves(leaves).some((each) => each.equals(leaf)));
}

/** Whether a freeze of the study has published anything. */
export async function hasBoard(db: AnswersDb, study: StudyId): Promise<boolean> {
  return (await findBoard(db, study)) !== undefined;
}

export { deleteBoards as removeBoards } from './board.queries.ts';
