import { type Merge, rootsOf } from './hierarchy.ts';

/** A branch of the tree of clusters: what it is of, how high it parts, how many are in it. */
export interface Branch {
  readonly id: number;
  readonly parent: number | null;
  /** Where it parts into its two; null for a leaf. */
  readonly height: number | null;
  readonly n: number;
}

/** Leaves that are told of. */
const MOST_LEAVES = 12;

/** The upper part of a tree: its last merges, from the root. */
export function upperTree(merges: readonly Merge[], n: number): Branch[] {
  const leaves = new Set(rootsOf(merges, n, Math.min(MOST_LEAVES, n)));
  const branches: Branch[] = [];
  const visit = (node: number, parent: number | null) => {
    const merge = node < n ? null : merges[node - n]!;
    const id = branches.length;
    const isLeaf = leaves.has(node) || !merge;
    branches.push({ id, parent, height: isLeaf ? null : merge.height, n: merge?.size ?? 1 });
    if (isLeaf) return;
    visit(merge.left, id);
    visit(merge.right, id);
  };
  if (n > 1) visit(2 * n - 2, null);
  return branches;
}
