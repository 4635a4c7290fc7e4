import type { Moments } from '../../likelihood/likelihood.ts';

/** One entry of the model matrices. */
export type Slot =
  | { readonly kind: 'loading'; readonly item: number; readonly factor: number }
  | { readonly kind: 'factorCovariance'; readonly factor: number; readonly other: number }
  | { readonly kind: 'residual'; readonly item: number }
  | { readonly kind: 'intercept'; readonly item: number }
  | { readonly kind: 'factorMean'; readonly factor: number };

/** A slot of one group and the parameter that fills it; several slots may share a parameter. */
export interface FreeSlot {
  readonly slot: Slot;
  readonly group: number;
  readonly parameter: number;
}

/** Measurement model Σ = ΛΦΛ' + Θ, μ = ν + Λα in one or several groups. */
export interface Model {
  readonly items: number;
  readonly factors: number;
  readonly groups: number;
  readonly parameters: number;
  readonly free: readonly FreeSlot[];
  /** Items whose loading is 1 on the factor, which sets its unit. */
  readonly markers: readonly { readonly item: number; readonly factor: number }[];
  /** False where means are left alone: they then add nothing to fit or to the number of parameters. */
  readonly meanStructure: boolean;
}

/** The matrices of one group, row-major: loadings items × factors, factor covariances factors × factors. */
export interface Matrices {
  readonly loadings: Float64Array;
  readonly factorCovariances: Float64Array;
  readonly residuals: Float64Array;
  readonly intercepts: Float64Array;
  readonly factorMeans: Float64Array;
}

/** The matrices of a group at the given parameters. */
export function matricesAt(model: Model, parameters: Float64Array, group: number): Matrices {
  const { items, factors } = model;
  const matrices: Matrices = {
    loadings: new Float64Array(items * factors),
    factorCovariances: new Float64Array(factors * factors),
    residuals: new Float64Array(items),
    intercepts: new Float64Array(items),
    factorMeans: new Float64Array(factors),
  };
  for (const { item, factor } of model.markers) matrices.loadings[item * factors + factor] = 1;
  for (const { slot, group: of, parameter } of model.free) {
    if (of !== group) continue;
    const value = parameters[parameter]!;
    switch (slot.kind) {
      case 'loading':
        matrices.loadings[slot.item * factors + slot.factor] = value;
        break;
      case 'factorCovariance':
        matrices.factorCovariances[slot.factor * factors + slot.other] = value;
        matrices.factorCovariances[slot.other * factors + slot.factor] = value;
        break;
      case 'residual':
        matrices.residuals[slot.item] = value;
        break;
      case 'intercept':
        matrices.intercepts[slot.item] = value;
        break;
      case 'factorMean':
        matrices.factorMeans[slot.factor] = value;
        break;
    }
  }
  return matrices;
}

/** ΛΦ, items × factors: the covariances of items with factors. */
export function itemFactorCovariances(
  { loadings, factorCovariances }: Matrices,
  factors: number,
): Float64Array {
  return loadings.map((_, at) => {
    const [item, factor] = [Math.floor(at / factors), at % factors];
    let sum = 0;
    for (let k = 0; k < factors; k += 1)
      sum += loadings[item * factors + k]! * factorCovariances[k * factors + factor]!;
    return sum;
  });
}

/** The moments that the matrices imply. Without mean structure the means are those given. */
export function impliedMoments(model: Model, matrices: Matrices, freeMeans: Float64Array): Moments {
  const { items, factors } = model;
  const { loadings, residuals, intercepts, factorMeans } = matrices;
  const shared = itemFactorCovariances(matrices, factors);
  const covariances = new Float64Array(items * items);
  for (let i = 0; i < items; i += 1) {
    for (let j = 0; j <= i; j += 1) {
      let sum = i === j ? residuals[i]! : 0;
      for (let k = 0; k < factors; k += 1) sum += shared[i * factors + k]! * loadings[j * factors + k]!;
      covariances[i * items + j] = covariances[j * items + i] = sum;
    }
  }
  if (!model.meanStructure) return { means: freeMeans, covariances };
  const means = intercepts.map((intercept, i) => {
    let sum = intercept;
    for (let k = 0; k < factors; k += 1) sum += loadings[i * factors + k]! * factorMeans[k]!;
    return sum;
  });
  return { means, covariances };
}
