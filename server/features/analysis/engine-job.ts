import type { Table } from '../../../analysis/columns.ts';
import type { Answer } from '../../../analysis/engine/analyse.ts';
import type { Definitions } from '../../../analysis/engine/definitions.ts';
import type { Vocabulary } from '../../../analysis/disclosure/grammar/vocabulary.ts';
import type { Reason } from '../../../analysis/dataset/reasons.ts';

export interface EngineJob {
  /** The name under which a worker may keep the table. */
  readonly keptAs?: string;
  /** May be left out where a worker may know the release. */
  readonly table?: Table;
  readonly request: unknown;
  readonly definitions?: Definitions;
  /** The grammar that the request must keep to, where a member of the team wrote it. */
  readonly grammar?: Vocabulary;
}

/** A worker hands back a refusal as data: the classes of errors do not survive the way between processes. */
export type EngineOutcome =
  | { readonly answer: Answer }
  | { readonly unknown: true }
  /** A number would rest on too few people. */
  | { readonly small: true }
  | { readonly ungrammatical: { readonly field: string; readonly reason: Reason } }
  | { readonly refused: { readonly field: string; readonly reason: Reason } };
