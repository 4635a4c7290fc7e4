import { merkleRoot } from '../../../analysis/protocol/merkle.ts';
import type { StudyId } from '../../contract/ids.ts';
import type { AnswersDb, AnswersTables } from '../../platform/database/tables.ts';
import { findBoard, insertBoard, selectBoards } from './board.queries.ts';
import { packLeaves, unpackLeaves } from './leaves.ts';

/** What a freeze publishes beside the leaves: release ≥ 1, and how many tickets were drawn and issued. */
export type PublishedFacts = Pick<AnswersTables['board'], 'release' | 'ticket_key' | 'roster' | 'tickets'>;

/** The boxes that a release was made of, as they are published. */
export type Tree = Pick<AnswersTables['board'], 'responses' | 'root' | 'leaves'>;

/** The tree over leaves: of hundreds of thousands it takes seconds. */
export async function treeOf(leaves: readonly Buffer[]): Promise<Tree> {
  const packed = packLeaves(leaves);
  return { responses: leaves.length, root: await merkleRoot(unpackLeaves(packed)), leaves: packed };
}

export async function publishBoard(
  db: AnswersDb,
  study: StudyId,
  facts: PublishedFacts,
  tree: Tree,
): Promise<void> {
  await insertBoard(db, { study_id: study, ...facts, ...tree });
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
