import type { ActChain, ChainHead, ChainState } from '../../contract/audit.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { everyEntry, selectHead } from './audit.queries.ts';
import { verifyChain } from './verify-chain.ts';

/** Computes a stored chain anew. Its own head is read first: entries that are added meanwhile are no fault. */
export async function verifyStored(
  db: StudioDb,
  chain: ActChain,
  noted: readonly ChainHead[] = [],
): Promise<ChainState> {
  const head = await selectHead(db, chain);
  return verifyChain(everyEntry(db, chain), [head, ...noted]);
}
