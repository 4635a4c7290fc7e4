import type { ActChain, ActKind } from '../../contract/audit.ts';

/** The record of acts; entries are only added. */
export interface AuditTables {
  act: {
    chain: ActChain;
    /** From 1, without gaps. */
    number: number;
    at: string;
    /** An id, which may be of an account that is gone, or that it was the command line. */
    researcher_id: string;
    kind: ActKind;
    /** Method and path of the address, or a name where it was no request. */
    act: string;
    /** JSON with sorted keys. */
    details: string;
    /** Hash of the entry before; zeros in the first. */
    previous: string;
    hash: string;
  };
  /** The last entry of each chain; its row is the lock of those who add one. */
  act_head: { chain: ActChain; number: number; hash: string };
}
