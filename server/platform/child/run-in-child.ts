import { availableParallelism } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import { Child, type Watch } from './child.ts';

export interface Order extends Watch {
  /** Whose work it is: one member's or study's heavy work leaves room for others. */
  readonly share: string;
}

interface Waiting extends Order {
  begin(child: Child): void;
}

const MOST_CHILDREN = Math.min(4, Math.max(2, availableParallelism()));
const IDLE_MS = 60_000;

/** The last that became idle comes first: it is the warmest. */
const idle: Child[] = [];
const busy = new Map<Child, string>();
const queue: Waiting[] = [];

/** Calls the function `run` of a module in a child process, as soon as one is free. One of them stays ready for the next. */
export async function runInChild<Output>(module: URL, input: unknown, order: Order): Promise<Output> {
  const child = await freeChild(order);
  try {
    return await child.run<Output>(module, input, order);
  } finally {
    busy.delete(child);
    if (!child.ended) idle.push(child);
    serveNext();
    void endWhenIdle(child);
  }
}

/** The same in a process of its own that ends afterwards: what it knew goes with it. */
export async function runAlone<Output>(module: URL, input: unknown, watch: Watch): Promise<Output> {
  const child = new Child(watch.limits.memoryMB);
  try {
    return await child.run<Output>(module, input, watch);
  } finally {
    child.end();
  }
}

function freeChild(order: Order): Promise<Child> {
  const { signal } = order;
  return new Promise<Child>((resolve, giveUp) => {
    const begin = (child: Child): void => {
      signal?.removeEventListener('abort', leave);
      resolve(child);
    };
    const waiting: Waiting = { ...order, begin };
    const leave = (): void => {
      queue.splice(queue.indexOf(waiting), 1);
      giveUp(signal?.reason as Error);
    };
    signal?.addEventListener('abort', leave, { once: true });
    queue.push(waiting);
    serveNext();
  });
}

/** Who has least under way comes first, and nobody has the last free child beside others of their own. */
function serveNext(): void {
  while (busy.size < MOST_CHILDREN) {
    const running = (share: string) => [...busy.values()].filter((each) => each === share).length;
    const [next] = queue
      .filter(({ share }) => running(share) < MOST_CHILDREN - 1)
      .sort((a, b) => running(a.share) - running(b.share));
    if (!next) return;
    queue.splice(queue.indexOf(next), 1);
    const child = warmest();
    busy.set(child, next.share);
    next.begin(child);
  }
}

function warmest(): Child {
  for (let child = idle.pop(); child; child = idle.pop()) if (!child.ended) return child;
  return new Child();
}

async function endWhenIdle(child: Child): Promise<void> {
  await wait(IDLE_MS, undefined, { ref: false });
  if (idle.length < 2 || idle[0] !== child) return;
  idle.shift();
  child.end();
}
