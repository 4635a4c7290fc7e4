import { parentPort, workerData } from 'node:worker_threads';
import type { StudyId } from '../../contract/ids.ts';
import { openerOf, type SealedBox } from './open-box.ts';

export interface ThreadData {
  readonly study: StudyId;
  readonly privateKey: Uint8Array;
}

/** Boxes to open, and what was in them, under one number. */
export interface Batch {
  readonly number: number;
  readonly boxes: readonly SealedBox[];
}
export interface Opened {
  readonly number: number;
  readonly opened: readonly unknown[];
}

/** The body of a thread that opens boxes. It ends with its process, and so does what it knows of the key. */
const { study, privateKey } = workerData as ThreadData;
const opener = openerOf(study, privateKey);
parentPort!.on('message', (batch: Batch) => void opener.then((open) => openBatch(batch, open)));

async function openBatch({ number, boxes }: Batch, open: Awaited<typeof opener>): Promise<void> {
  const opened: Opened = { number, opened: await Promise.all(boxes.map(open)) };
  parentPort!.postMessage(opened);
}
