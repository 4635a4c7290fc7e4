import type { Code, CodeUse } from '../../contract/codebook.ts';
import type { ExcerptId } from '../../contract/ids.ts';

/** How many excerpts carry each code, and how many it or one below it: an excerpt with both counts once. */
export function countUses(
  codes: readonly Pick<Code, 'code' | 'parent'>[],
  codings: readonly { readonly excerpt: ExcerptId; readonly code: string }[],
): Record<string, CodeUse> {
  const parents = new Map(codes.map(({ code, parent }) => [code, parent]));
  const own = new Map<string, number>();
  const below = new Map(codes.map(({ code }) => [code, new Set<ExcerptId>()]));
  for (const { excerpt, code } of codings) {
    own.set(code, (own.get(code) ?? 0) + 1);
    for (let above: string | null = code; above !== null; above = parents.get(above) ?? null)
      below.get(above)?.add(excerpt);
  }
  return Object.fromEntries(
    codes.map(({ code }) => [code, { own: own.get(code) ?? 0, below: below.get(code)!.size }]),
  );
}
