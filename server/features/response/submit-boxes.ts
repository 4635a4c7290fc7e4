import { boxSizes } from '../../../analysis/questionnaire/box.ts';
import type { StudyId } from '../../contract/ids.ts';
import type { Receipt } from '../../contract/response.ts';
import type { AnswersDb } from '../../platform/database/tables.ts';
import { Problem } from '../../platform/problem.ts';
import { receiptOf } from './receipt.ts';
import { type Box, findBoxes, insertBoxes, lockStates } from './response.queries.ts';

/** A submission as bytes; a box of any other size than the padded ones is refused. */
export function readSubmission(study: StudyId, body: { serial: string; box: string }): Box {
  const box = Buffer.from(body.box, 'base64url');
  if (!boxSizes.includes(box.length)) throw new Problem('box-size-refused');
  return { study_id: study, serial: Buffer.from(body.serial, 'base64url'), box };
}

/**
 * Stores a group of boxes and returns for each its receipt or why there is none. The serial is unique by constraint: the
 * same box again, even after the close, has the same receipt; another box under a taken serial changes nothing.
 */
export async function submitBoxes(db: AnswersDb, boxes: readonly Box[]): Promise<(Receipt | Problem)[]> {
  const states = await lockStates(db, [...new Set(boxes.map(({ study_id }) => study_id))]);
  const open = boxes.filter(({ study_id }) => states.get(study_id) === 'open');
  const inserted = open.length > 0 ? await insertBoxes(db, inRandomOrder(open)) : 0;
  if (inserted === boxes.length) return boxes.map(receiptOf);

  const found = await findBoxes(
    db,
    boxes.map(({ serial }) => serial),
  );
  const stored = new Map(found.map((box) => [keyOf(box), box.box]));
  return boxes.map((box) => {
    const first = stored.get(keyOf(box));
    if (first) return Buffer.compare(first, box.box) === 0 ? receiptOf(box) : new Problem('serial-taken');
    return new Problem(states.has(box.study_id) ? 'questionnaire-closed' : 'questionnaire-unknown');
  });
}

/** Serials are random, so their order is; the order of arrival never reaches the database. */
function inRandomOrder(boxes: readonly Box[]): Box[] {
  return [...boxes].sort((left, right) => Buffer.compare(left.serial, right.serial));
}

function keyOf({ study_id, serial }: Box): string {
  return `${study_id} ${Buffer.from(serial).toString('base64url')}`;
}
