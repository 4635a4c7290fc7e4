import type { StudyId } from '../../contract/ids.ts';
import { startThread } from '../../platform/child/start-thread.ts';
import { openerOf, type SealedBox } from './open-box.ts';
import type { Batch, Opened, ThreadData } from './open-worker.ts';

const body = new URL('./open-worker.ts', import.meta.url);

/** Opens boxes, some at a time; what cannot be opened is undefined. */
export interface Opening {
  readonly open: (boxes: readonly SealedBox[]) => Promise<readonly unknown[]>;
  readonly end: () => Promise<void>;
}

export async function openHere(study: StudyId, privateKey: Uint8Array): Promise<Opening> {
  const open = await openerOf(study, privateKey);
  return { open: (boxes) => Promise.all(boxes.map(open)), end: () => Promise.resolve() };
}

interface Waiting {
  readonly resolve: (opened: readonly unknown[]) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Half of opening a box is arithmetic that the runtime does on any core, the other half is code of one thread: with one thread a core
 * nothing waits. The first thread in turn takes the next boxes.
 */
export function openOnThreads(study: StudyId, privateKey: Uint8Array, threads: number): Opening {
  const waiting = new Map<number, Waiting>();
  const data: ThreadData = { study, privateKey };
  const workers = Array.from({ length: threads }, () => {
    const worker = startThread(body, data);
    worker.on('message', ({ number, opened }: Opened) => {
      waiting.get(number)?.resolve(opened);
      waiting.delete(number);
    });
    worker.on('error', (error) => {
      for (const { reject } of waiting.values()) reject(error);
      waiting.clear();
    });
    return worker;
  });
  let number = 0;
  return {
    open: (boxes) =>
      new Promise((resolve, reject) => {
        const batch: Batch = { number: number++, boxes };
        waiting.set(batch.number, { resolve, reject });
        workers[batch.number % threads]!.postMessage(batch);
      }),
    end: async () => {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}
