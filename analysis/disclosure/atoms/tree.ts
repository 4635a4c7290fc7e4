import type { Text } from '../../model/words.ts';

/** A background question by which groups may be told apart. Their order is the hierarchy: a unit before its parts. */
export interface Breakdown {
  readonly code: string;
  readonly label: Text;
  readonly categories: readonly { readonly value: number; readonly label: Text }[];
  /** Where categories have an order only neighbours are told as one; elsewhere the smallest goes first. */
  readonly ordered: boolean;
}

/** Categories that are told as one, by their values; null stands for no answer. */
export type Group = readonly (number | null)[];

/**
 * Some of the respondents: all of them, or those of a parent whose answer to one breakdown is in a group. A node without children
 * is an atom; every group that may be told of is a union of atoms.
 */
export interface Node {
  /** Its place in the list. */
  readonly id: number;
  readonly parent: number | null;
  /** The breakdown that tells it from its siblings; null at the root. */
  readonly breakdown: string | null;
  readonly group: Group;
  readonly n: number;
}

/** The groups that an audience may be told of: the same in every table. */
export interface AtomTree {
  /** No node has fewer people. */
  readonly k: number;
  /** Parents before their children; the root, everybody, is first. */
  readonly nodes: readonly Node[];
  /**
   * The breakdowns that part everybody in the same groups, so that they may be told of across the whole tree; the others only
   * below the nodes that they part.
   */
  readonly margins: Readonly<Record<string, readonly Group[]>>;
}
