import type { Table } from '../../../analysis/columns.ts';
import type { Answer } from '../../../analysis/engine/analyse.ts';
import type { Definitions } from '../../../analysis/engine/definitions.ts';
import type { Reason } from '../../../analysis/dataset/reasons.ts';

export interface EngineJob {
  /** The hash under which a worker may keep the table. */
  readonly release?: string;
  /** May be left out where a worker may know the release. */
  readonly table?: Table;
  readonly request: unknown;
  readonly definitions?: Definitions;
}

/** A worker hands back a refusal as data: the classes of errors do not survive the way between processes. */
export type EngineOutcome =
  | { readonly answer: Answer }
  | { readonly unknown: true }
  | { readonly refused: { readonly field: string; readonly reason: Reason } };
