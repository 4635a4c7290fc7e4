import type { Decision } from '../../contract/joint.ts';

/**
 * A page as a member of a bundle: quotes stand once, among the excerpts, and here by their ids; who worked on it and when stays at home; of
 * the release its hash.
 */
export function asMember(page: { readonly release: { readonly hash: string } }): object {
  const { release, ...rest } = JSON.parse(JSON.stringify(page, slimmed)) as typeof page;
  return { release: release.hash, ...rest };
}

const atHome: readonly string[] = ['review', 'changedBy', 'changedAt', 'removedAt'];

function slimmed(key: string, value: unknown): unknown {
  if (atHome.includes(key)) return undefined;
  if (key === 'excerpts' && Array.isArray(value))
    return value.map((each: { readonly id: string }) => each.id);
  if (key !== 'decision' || value === null) return value;
  const { fit, inference, release } = value as Decision;
  return { fit, inference, release };
}
