const LARGEST = 256;

interface Waiting<Item, Outcome> {
  readonly item: Item;
  readonly resolve: (outcome: Outcome) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Commits in one transaction whatever arrived in the same turn of the event loop, and answers only after the commit: one
 * wait for the disk serves all of them. `commit` returns an outcome or an Error for each item in order; when it throws,
 * nothing was committed and every item of the group fails.
 */
export function groupCommit<Item, Outcome>(
  commit: (items: readonly Item[]) => Promise<readonly (Outcome | Error)[]>,
): (item: Item) => Promise<Outcome> {
  const waiting: Waiting<Item, Outcome>[] = [];
  let busy = false;

  async function flush(): Promise<void> {
    const group = waiting.splice(0, LARGEST);
    try {
      const outcomes = await commit(group.map(({ item }) => item));
      group.forEach(({ resolve, reject }, index) => {
        const outcome = outcomes[index]!;
        if (outcome instanceof Error) reject(outcome);
        else resolve(outcome);
      });
    } catch (error) {
      for (const { reject } of group) reject(error);
    }
    busy = waiting.length > 0;
    if (busy) setImmediate(() => void flush());
  }

  return (item) =>
    new Promise((resolve, reject) => {
      waiting.push({ item, resolve, reject });
      if (busy) return;
      busy = true;
      setImmediate(() => void flush());
    });
}
