import type { SeenPart } from '../../../analysis/model/evidence.ts';
import type { FindingChange } from '../../contract/finding.ts';

type Written = Omit<FindingChange, 'version' | 'renew'>;

/** What is kept of a finding: as it was written, each evidence with what it said when it was cited. */
export type StoredFinding = Omit<Written, 'evidence'> & {
  readonly evidence: readonly StoredEvidence[];
};

export type StoredEvidence = Written['evidence'][number] & { readonly cited: readonly SeenPart[] };

export const storedOf = ({ document }: { readonly document: string }) =>
  JSON.parse(document) as StoredFinding;
