import { completeValues } from '../../dataset/complete-values.ts';
import type { Dataset, Procedure } from '../../dataset/dataset.ts';
import type { ReadOf } from '../../model/procedures/index.ts';
import { note, type Note } from '../../notes/note.ts';
import { createRandom } from '../../numeric/random.ts';
import { centred, type Points, pointsOf, spreadsOf } from '../rows.ts';
import { likelihoodRatio } from './bootstrap.ts';
import { type Found, searchProfiles } from './search.ts';
import { isFull, parametersOf, type Shape } from './shapes.ts';

type Asked = ReadOf<'latentProfile'>;

const nothing = {
  logLikelihood: null, parameters: null, aic: null, bic: null, sabic: null, caic: null, icl: null, entropy: null, sizes: null, shares: null, centres: null,
  withinVariances: null, averagePosteriors: null, fit: [], bootstrap: null, iterations: null, converged: false, replicated: null,
} as const; // prettier-ignore

/** −Σ m ln m of all memberships: 0 where everybody is in one profile for certain. */
function uncertainty(memberships: Float64Array): number {
  return memberships.reduce((sum, own) => sum - (own > 0 ? own * Math.log(own) : 0), 0);
}

/** The profile that each person is likeliest in. */
function modal({ memberships, k }: Found, n: number): Int32Array {
  return Int32Array.from({ length: n }, (_, i) => {
    const own = memberships.subarray(i * k, (i + 1) * k);
    return own.indexOf(Math.max(...own));
  });
}

/** How well a number of profiles fits; smaller criteria are better. */
function fitOf(found: Found | null, k: number, shape: Shape, { n, width }: Points) {
  const parameters = parametersOf(shape, k, width);
  if (!found)
    return { profiles: k, parameters, logLikelihood: NaN, aic: NaN, bic: NaN, sabic: NaN, caic: NaN, icl: NaN, entropy: NaN, smallest: NaN }; // prettier-ignore
  const { logLikelihood, memberships } = found;
  const spread = uncertainty(memberships);
  const bic = -2 * logLikelihood + parameters * Math.log(n);
  const counts = new Int32Array(k);
  for (const group of modal(found, n)) counts[group]!++;
  return {
    profiles: k,
    parameters,
    logLikelihood,
    aic: 2 * (parameters - logLikelihood),
    bic,
    sabic: -2 * logLikelihood + parameters * Math.log((n + 2) / 24),
    caic: bic + parameters,
    icl: bic + 2 * spread,
    entropy: k === 1 ? NaN : 1 - spread / (n * Math.log(k)),
    smallest: Math.min(...counts) / n,
  };
}

/** Means, spreads and certainty of profiles, the largest first. */
function described(found: Found, { variables, model }: Asked, { n, width }: Points, centre: Float64Array) {
  const { k, shares, means, spreads, memberships } = found;
  const groups = modal(found, n);
  const order = [...shares.keys()].sort(
    (a, b) => shares[b]! - shares[a]! || means[a * width]! - means[b * width]!,
  );
  const counts = new Int32Array(k);
  const certain = new Float64Array(k);
  groups.forEach((group, i) => {
    counts[group]!++;
    certain[group]! += memberships[i * k + group]!;
  });
  const rows = order.map((_, place) => String(place + 1));
  const step = isFull(model) ? width + 1 : 1;
  return {
    sizes: order.map((g) => counts[g]!),
    shares: order.map((g) => shares[g]!),
    centres: {
      rows,
      columns: variables,
      values: order.map((g) => variables.map((_, j) => centre[j]! + means[g * width + j]!)),
    },
    withinVariances: {
      rows,
      columns: variables,
      values: order.map((g) => variables.map((_, j) => spreads[g]![j * step]!)),
    },
    averagePosteriors: order.map((g) => certain[g]! / counts[g]!),
  };
}

/**
 * Latent profiles: a mixture of normal groups that are not seen, by maximum likelihood from several starts, beside all smaller numbers
 * of profiles. `entropy` is 1 where everybody belongs for certain; below .8 people should not be put into one profile each.
 *
 * Criteria are −2 log L and a penalty: smaller is better (mclust’s BIC has the other sign). Listwise, weights ignored. R:
 * `mclust::Mclust(modelNames = "EEI")`, searched further. Cost: O(n k p) a round, with correlations O(n k p²).
 */
export const latentProfile: Procedure<'latentProfile'> = {
  run(data: Dataset, asked: Asked) {
    const { variables, profiles, model, starts, seed, bootstrap } = asked;
    const raw = pointsOf(completeValues(data, variables));
    const { n, width } = raw;
    const base = {
      n,
      missing: 'listwise' as const,
      definition: note('latentProfile', { model: note(`shape-${model}`) }),
    };
    const { sds, means } = spreadsOf(raw);
    const points = centred(raw, false);
    const flat = variables.filter((_, j) => !(sds[j]! > 0) || !Number.isFinite(sds[j]! ** 2));
    if (n <= parametersOf(model, profiles, width))
      return { ...base, ...nothing, notes: [note('profiles-few')] };
    if (flat.length > 0) return { ...base, ...nothing, notes: [note('cluster-constant', { names: flat })] };
    const searched = Array.from({ length: profiles }, (_, i) =>
      searchProfiles(points, model, i + 1, starts, createRandom(seed)),
    );
    const fit = searched.map((found, i) => fitOf(found, i + 1, model, points));
    const found = searched.at(-1)!;
    if (!found) return { ...base, ...nothing, fit, notes: [note('profiles-closed')] };
    const before = searched.at(-2);
    const gain = before ? 2 * (found.logLikelihood - before.logLikelihood) : NaN;
    const test =
      before && bootstrap > 0
        ? {
            statistic: gain,
            p: likelihoodRatio(points, model, before, gain, { samples: bootstrap, seed }),
            samples: bootstrap,
          }
        : null;
    const { profiles: _, smallest: __, ...own } = fit.at(-1)!;
    return {
      ...base,
      ...own,
      ...described(found, asked, points, means),
      fit,
      bootstrap: test,
      iterations: found.iterations,
      converged: found.converged,
      replicated: found.replicated,
      notes: notesOf(found, own.entropy, fit.at(-1)!.smallest),
    };
  },
};

function notesOf({ replicated, finalists, converged, k }: Found, entropy: number, smallest: number): Note[] {
  return [
    ...(converged ? [] : [note('profiles-unsettled')]),
    ...(k > 1 && finalists > 1 && replicated < 2 ? [note('profiles-once')] : []),
    ...(entropy < 0.8 ? [note('profiles-unclear')] : []),
    ...(smallest < 0.05 ? [note('profiles-small')] : []),
  ];
}
