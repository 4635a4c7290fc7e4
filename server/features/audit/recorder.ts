import type { ActChain } from '../../contract/audit.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { groupCommit } from '../../platform/group-commit.ts';
import { appendActs, type NewAct } from './record-act.ts';

/** Adds acts, those of one moment to one chain in one transaction; no chain waits for another. Resolves to the number when it is stored. */
export function openRecorder(studio: StudioDb): (chain: ActChain, act: NewAct) => Promise<number> {
  const chains = new Map<ActChain, (act: NewAct) => Promise<number>>();
  return (chain, act) => {
    const open = chains.get(chain) ?? groupCommit<NewAct, number>((acts) => appendActs(studio, chain, acts));
    chains.set(chain, open);
    return open(act);
  };
}
