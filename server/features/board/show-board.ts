import type { Board } from '../../contract/board.ts';
import type { StudyId } from '../../contract/ids.ts';
import type { AnswersDb } from '../../platform/database/tables.ts';
import { Problem } from '../../platform/problem.ts';
import { sha256 } from '../../platform/random.ts';
import { findTicketKey, selectBoards } from './board.queries.ts';
import { unpackLeaves } from './leaves.ts';

/** Everything that the freezes of a study published, for anyone. */
export async function showBoard(db: AnswersDb, study: StudyId): Promise<Board> {
  const found = await findTicketKey(db, study);
  if (!found) throw new Problem('questionnaire-unknown');
  const boards = await selectBoards(db, study);
  return {
    ...shownKey(found.ticket_key),
    boards: boards.map(({ release, ticket_key, roster, tickets, responses, root, leaves }) => ({
      release,
      ...shownKey(ticket_key),
      roster,
      tickets,
      responses,
      root: Buffer.from(root).toString('hex'),
      leaves: unpackLeaves(leaves).map((leaf) => leaf.toString('hex')),
    })),
  };
}

function shownKey(modulus: Uint8Array | null): Pick<Board, 'key' | 'fingerprint'> {
  if (!modulus) return { key: null, fingerprint: null };
  return {
    key: Buffer.from(modulus).toString('base64url'),
    fingerprint: Buffer.from(sha256(modulus), 'hex').toString('base64url'),
  };
}
