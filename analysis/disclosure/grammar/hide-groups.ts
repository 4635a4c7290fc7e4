import type { ResultOf } from '../../model/procedures/index.ts';
import { note, type Note } from '../../notes/note.ts';
import { STEP } from './settle-combinations.ts';

type Clusters = ResultOf<'cluster', Note>;
type Profiles = ResultOf<'latentProfile', Note>;

const inSteps = (people: number) => STEP * Math.floor(people / STEP);
const rounded = (value: number | null) => (value === null ? null : Math.round(value * 100) / 100);
const matrixRounded = <M extends { readonly values: readonly (readonly (number | null)[])[] }>(
  matrix: M,
): M => ({
  ...matrix,
  values: matrix.values.map((row) => row.map(rounded)),
});
const hasFew = (sizes: readonly (number | null)[] | null, least: number) =>
  (sizes ?? []).some((size) => size !== null && size < least);

/**
 * Clusters without what tells of few: none of a solution in which one has fewer than k people, since the others and everybody would give
 * it; sizes in steps and means to two digits, so that one who changes sides cannot be told from what changes; branches of few people
 * end where they leave their neighbours.
 */
export function toldClusters(result: Clusters, least: number): Clusters {
  const isFew = hasFew(result.sizes, least);
  const untold = {
    sizes: null,
    centres: null,
    withinSS: null,
    betweenSS: null,
    explained: null,
    stability: null,
    variables: [],
  };
  return {
    ...result,
    ...(isFew
      ? untold
      : {
          sizes: result.sizes && result.sizes.map((size) => size && inSteps(size)),
          centres: result.centres && matrixRounded(result.centres),
          withinSS: rounded(result.withinSS),
          betweenSS: rounded(result.betweenSS),
          explained: rounded(result.explained),
          stability: rounded(result.stability),
          variables: result.variables.map((each) => ({
            ...each,
            etaSquared: rounded(each.etaSquared),
            f: rounded(each.f),
          })),
        }),
    indices: result.indices.map(({ k, ...each }) => ({
      k,
      within: rounded(each.within),
      explained: rounded(each.explained),
      silhouette: rounded(each.silhouette),
      calinskiHarabasz: rounded(each.calinskiHarabasz),
      daviesBouldin: rounded(each.daviesBouldin),
    })),
    agglomeration: result.agglomeration.map((each) => ({ ...each, height: rounded(each.height) })),
    tree: largeBranches(result.tree, least),
    notes: [...result.notes, note(isFew ? 'small-hidden' : 'groups-in-steps')],
  };
}

/** A branch with a part of few people is an end: neither of its parts is told. */
function largeBranches(tree: Clusters['tree'], least: number): Clusters['tree'] {
  const gone = new Set<number>();
  for (const { id, parent, n } of tree)
    if (parent !== null && (gone.has(parent) || hasSmallPart(tree, parent, least) || (n ?? 0) < least))
      gone.add(id);
  return tree
    .filter(({ id }) => !gone.has(id))
    .map((branch) => ({
      ...branch,
      height: tree.some(({ id, parent }) => parent === branch.id && !gone.has(id))
        ? rounded(branch.height)
        : null,
      n: branch.n && inSteps(branch.n),
    }));
}

const hasSmallPart = (tree: Clusters['tree'], id: number, least: number) =>
  tree.some(({ parent, n }) => parent === id && (n ?? 0) < least);

/** Profiles by the same rules; fits of all numbers of profiles are told, of none who is in them. */
export function toldProfiles(result: Profiles, least: number): Profiles {
  const isFew =
    hasFew(result.sizes, least) ||
    (result.shares ?? []).some((share) => share !== null && share * result.n < least);
  const list = (values: readonly (number | null)[] | null) => values && values.map(rounded);
  return {
    ...result,
    ...(isFew
      ? { sizes: null, shares: null, centres: null, withinVariances: null, averagePosteriors: null }
      : {
          sizes: result.sizes && result.sizes.map((size) => size && inSteps(size)),
          shares: list(result.shares),
          centres: result.centres && matrixRounded(result.centres),
          withinVariances: result.withinVariances && matrixRounded(result.withinVariances),
          averagePosteriors: list(result.averagePosteriors),
        }),
    fit: result.fit.map((each) => ({
      ...each,
      smallest: each.smallest !== null && each.smallest * result.n < least ? null : rounded(each.smallest),
      entropy: rounded(each.entropy),
    })),
    entropy: rounded(result.entropy),
    notes: [
      ...result.notes.filter(({ code }) => code !== 'profiles-small'),
      note(isFew ? 'small-hidden' : 'groups-in-steps'),
    ],
  };
}
