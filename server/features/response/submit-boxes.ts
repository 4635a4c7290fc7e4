import { boxSizes } from '../../../analysis/protocol/box.ts';
import type { StudyId } from '../../contract/ids.ts';
import type { Receipt, Submission } from '../../contract/response.ts';
import type { AnswersDb } from '../../platform/database/tables.ts';
import { Problem } from '../../platform/problem.ts';
import { isOnBoard } from '../board/board.door.ts';
import { type Credential, credentialRefusal } from './credential.ts';
import { leafOf, receiptOf } from './receipt.ts';
import { type Asking, type Box, findBoxes, insertBoxes, lockAsking } from './response.queries.ts';

export interface Submitted {
  readonly box: Box;
  readonly credential: Credential;
}

/** A submission as bytes; a box of any other size than the padded ones is refused. */
export function readSubmission(study: StudyId, body: Submission): Submitted {
  const box = bytes(body.box);
  if (!boxSizes.includes(box.length)) throw new Problem('box-size-refused');
  const { prefix, signature, nonce } = body;
  return {
    box: { study_id: study, serial: bytes(body.serial), box },
    credential: {
      ...(prefix && { prefix: bytes(prefix) }),
      ...(signature && { signature: bytes(signature) }),
      ...(nonce && { nonce: bytes(nonce) }),
    },
  };
}

/**
 * Stores a group of boxes and returns for each its receipt or why there is none. The serial is unique by constraint: the
 * same box again, even after the close or the freeze, has the same receipt; another box under a taken serial changes nothing.
 */
export async function submitBoxes(
  db: AnswersDb,
  group: readonly Submitted[],
): Promise<(Receipt | Problem)[]> {
  const studies = [...new Set(group.map(({ box }) => box.study_id))];
  const asking = await lockAsking(db, studies);
  const refused = group.map(({ box, credential }) => refusal(box, credential, asking.get(box.study_id)));
  const admitted = group.flatMap(({ box }, at) => (refused[at] ? [] : [box]));
  const open = admitted.filter(({ study_id }) => asking.get(study_id)!.state === 'open');
  const inserted = open.length > 0 ? await insertBoxes(db, inRandomOrder(open)) : 0;
  if (inserted === group.length) return admitted.map(receiptOf);

  const stored = await storedAmong(db, studies, admitted);
  return Promise.all(
    group.map(async ({ box }, at) => {
      if (refused[at]) return refused[at];
      const first = stored.get(keyOf(box));
      if (first) return first.equals(box.box) ? receiptOf(box) : new Problem('serial-taken');
      const published = await isOnBoard(db, box.study_id, leafOf(box));
      return published ? receiptOf(box) : new Problem('questionnaire-closed');
    }),
  );
}

function refusal(box: Box, credential: Credential, asking: Asking | undefined): Problem | undefined {
  return asking ? credentialRefusal(box, credential, asking) : new Problem('questionnaire-unknown');
}

/** The boxes that are stored under the serials of some. */
async function storedAmong(
  db: AnswersDb,
  studies: readonly StudyId[],
  boxes: readonly Box[],
): Promise<Map<string, Buffer>> {
  const stored = new Map<string, Buffer>();
  for (const study of studies) {
    const serials = boxes.flatMap((box) => (box.study_id === study ? [box.serial] : []));
    if (serials.length === 0) continue;
    for (const found of await findBoxes(db, study, serials)) stored.set(keyOf(found), Buffer.from(found.box));
  }
  return stored;
}

/** Serials are random, so their order is; the order of arrival never reaches the database. */
function inRandomOrder(boxes: readonly Box[]): Box[] {
  return [...boxes].sort((left, right) => Buffer.compare(left.serial, right.serial));
}

function keyOf({ study_id, serial }: Box): string {
  return `${study_id} ${Buffer.from(serial).toString('base64url')}`;
}

function bytes(text: string): Buffer {
  return Buffer.from(text, 'base64url');
}
