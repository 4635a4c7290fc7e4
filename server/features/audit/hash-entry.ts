import { canonicalJson } from '../../../analysis/model/instrument/canonical.ts';
import type { ActEntry } from '../../contract/audit.ts';
import { sha256 } from '../../platform/random.ts';

/** What stands before the first entry. */
export const beginning = { number: 0, hash: '0'.repeat(64) } as const;

export function hashEntry(entry: Omit<ActEntry, 'hash'>): string {
  const { chain, number, at, researcher, kind, act, details, previous } = entry;
  return sha256(canonicalJson({ chain, number, at, researcher, kind, act, details, previous }));
}
