import { availableParallelism } from 'node:os';
import type { Definition } from '../../../analysis/model/instrument/definition.ts';
import { type Sheet, sheetReader } from '../../../analysis/model/instrument/sheet.ts';
import type { StudyId } from '../../contract/ids.ts';
import type { AnswersDb } from '../../platform/database/tables.ts';
import type { Report } from '../../platform/child/messages.ts';
import { Problem } from '../../platform/problem.ts';
import { type PublishedFacts, publishBoard, type Tree, treeOf } from '../board/board.door.ts';
import { storedDefinition } from '../instrument/instrument.door.ts';
import { openHere, openOnThreads } from './open-on-threads.ts';
import type { SealedBox } from './open-box.ts';
import { leafOf } from './receipt.ts';
import {
  boxesAfter,
  changeState,
  countStoredBoxes,
  deleteBoxes,
  findQuestionnaire,
} from './response.queries.ts';

export {
  closeQuestionnaire,
  deleteBoxes as discardBoxes,
  deleteQuestionnaire as removeQuestionnaire,
  storeQuestionnaire,
} from './response.queries.ts';

const CHUNK = 64;
/** Starting threads takes longer than opening fewer boxes. */
const MANY = 5000;

/** What the boxes of a study answer. */
export interface AnsweredInstrument {
  readonly definition: Definition;
  readonly hash: string;
  /** The smallest group that those who answered were told of. */
  readonly floor: number;
}

/** What is found in some boxes of an inbox. */
export interface OpenedBoxes {
  readonly sheets: readonly Sheet[];
  /** Boxes that could not be opened, or hold something else than answers to this instrument. */
  readonly unreadable: number;
}

/** How many boxes wait in the inbox of a study. */
export async function countBoxes(answers: AnswersDb, study: StudyId): Promise<number> {
  return countStoredBoxes(answers, study);
}

/**
 * Holds the inbox of a closed study: from here on nothing can be withdrawn, until either `emptyInbox` follows, once the
 * release is stored, or `putBoxesBack`, when there is none.
 */
export async function holdInbox(answers: AnswersDb, study: StudyId): Promise<AnsweredInstrument> {
  if (!(await changeState(answers, study, ['closed', 'held'], 'held')))
    throw new Problem('release-while-open');
  const { definition, definition_hash, floor } = (await findQuestionnaire(answers, study))!;
  return { definition: storedDefinition(definition), hash: definition_hash, floor };
}

/** What the inbox of a closed study answers, which stays as it is. */
export async function closedInbox(answers: AnswersDb, study: StudyId): Promise<AnsweredInstrument> {
  const found = await findQuestionnaire(answers, study);
  if (found?.state !== 'closed') throw new Problem('release-while-open');
  const { definition, definition_hash, floor } = found;
  return { definition: storedDefinition(definition), hash: definition_hash, floor };
}

/**
 * Opens every box of an inbox, some at a time, in the random order of their serials. Opening is work for every core: while the caller
 * has some sheets in hand, the next boxes are opened; where there are many on threads of their own.
 */
export async function* openBoxes(
  answers: AnswersDb,
  study: StudyId,
  { definition, hash }: AnsweredInstrument,
  privateKey: Uint8Array,
  report: Report = () => undefined,
): AsyncGenerator<OpenedBoxes> {
  const total = await countStoredBoxes(answers, study);
  const threads = total > MANY ? availableParallelism() : 0;
  const { open, end } = threads
    ? openOnThreads(study, privateKey, threads)
    : await openHere(study, privateKey);
  const read = sheetReader(definition, hash);
  let done = 0;
  const take = (opened: readonly unknown[]): OpenedBoxes => {
    const sheets = opened.map(read).filter((sheet) => sheet !== null);
    done += opened.length;
    report({ done, total });
    return { sheets, unreadable: opened.length - sheets.length };
  };
  const queue: Promise<readonly unknown[]>[] = [];
  try {
    for await (const boxes of chunksOf(answers, study)) {
      queue.push(open(boxes));
      if (queue.length > 2 * threads + 1) yield take(await queue.shift()!);
    }
    for (const next of queue) yield take(await next);
  } finally {
    await end();
  }
}

/** After a freeze that made no release: answers can be withdrawn again. */
export async function putBoxesBack(answers: AnswersDb, study: StudyId): Promise<void> {
  await changeState(answers, study, ['held'], 'closed');
}

/** What is published of the boxes of a held inbox. */
export async function treeOfInbox(answers: AnswersDb, study: StudyId): Promise<Tree> {
  const leaves: Buffer[] = [];
  for await (const boxes of chunksOf(answers, study)) leaves.push(...boxes.map(leafOf));
  return treeOf(leaves);
}

/**
 * After a release was stored: publishes the boxes it was made of and deletes every box of the study, unless the inbox was let
 * go since – then they are newer ones.
 */
export async function emptyInbox(
  answers: AnswersDb,
  study: StudyId,
  facts: PublishedFacts,
  tree: Tree,
): Promise<void> {
  await answers.transaction().execute(async (db) => {
    if (!(await changeState(db, study, ['held'], 'closed'))) return;
    await publishBoard(db, study, facts, tree);
    await deleteBoxes(db, study);
  });
}

/** Whose tickets let in the boxes that a freeze holds: their key, null in open mode; null when no freeze holds the inbox. */
export async function heldTickets(
  answers: AnswersDb,
  study: StudyId,
): Promise<{ key: Uint8Array | null } | null> {
  const found = await findQuestionnaire(answers, study);
  return found?.state === 'held' ? { key: found.ticket_key } : null;
}

/** The boxes of a study, some at a time, in the random order of their serials. */
async function* chunksOf(answers: AnswersDb, study: StudyId): AsyncGenerator<SealedBox[]> {
  let last = new Uint8Array(0);
  for (;;) {
    const boxes = await boxesAfter(answers, study, last, CHUNK);
    if (boxes.length === 0) return;
    yield boxes;
    last = new Uint8Array(boxes.at(-1)!.serial);
  }
}
