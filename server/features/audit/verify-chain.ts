import { type ActEntry, type ChainFault, type ChainHead, type ChainState } from '../../contract/audit.ts';
import { beginning, hashEntry } from './hash-entry.ts';

/**
 * Computes a chain anew, entry by entry in the order given, and names the first that is not what was written: `changed` content,
 * `missing` number, `moved` from another place, `cut` off behind the last entry there is. A chain that was forged and hashed again as a
 * whole is sound in itself: it is `rewritten` where its entry is not the one that somebody noted.
 */
export async function verifyChain(
  entries: AsyncIterable<ActEntry> | Iterable<ActEntry>,
  noted: readonly ChainHead[] = [],
): Promise<ChainState> {
  let head: ChainHead = beginning;
  for await (const entry of entries) {
    const fault = faultOf(entry, head) ?? notAsNoted(entry, noted);
    if (fault) return { head, fault };
    head = { number: entry.number, hash: entry.hash };
  }
  const last = Math.max(0, ...noted.map(({ number }) => number));
  const fault = last > head.number ? { number: head.number + 1, fault: 'cut' as const } : null;
  return { head, fault };
}

function faultOf(entry: ActEntry, before: ChainHead): ChainFault | null {
  const number = before.number + 1;
  if (hashEntry(entry) !== entry.hash) {
    const isMoved = hasOtherNumber(entry);
    return { number, fault: isMoved ? 'moved' : 'changed' };
  }
  if (entry.number > number) return { number, fault: 'missing' };
  if (entry.number < number) return { number, fault: 'moved' };
  return entry.previous === before.hash ? null : { number, fault: 'changed' };
}

/** Further away than this nobody looks for the place that an entry came from. */
const FURTHEST = 20_000;

/** True when the content is right under another number: somebody gave it this one. */
function hasOtherNumber(entry: ActEntry): boolean {
  for (let number = 1; number <= FURTHEST; number++)
    if (hashEntry({ ...entry, number }) === entry.hash) return true;
  return false;
}

function notAsNoted({ number, hash }: ActEntry, noted: readonly ChainHead[]): ChainFault | null {
  const differs = noted.some((each) => each.number === number && each.hash !== hash);
  return differs ? { number, fault: 'rewritten' } : null;
}
