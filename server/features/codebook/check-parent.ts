import type { Code } from '../../contract/codebook.ts';
import { Problem } from '../../platform/problem.ts';

/** A code stands under a code of the same codebook, and never under itself by any way round. */
export function checkParent(codes: readonly Code[], code: string, parent: string | null): void {
  const byName = new Map(codes.map((each) => [each.code, each]));
  for (let above = parent; above !== null; above = byName.get(above)!.parent)
    if (above === code || !byName.has(above)) throw new Problem('code-parent-unfit', { code, parent: above });
}
