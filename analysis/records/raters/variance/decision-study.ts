import type { Component } from './designs.ts';

export interface Estimated extends Component {
  readonly variance: number;
}

/** Error of a mean over raters and criteria: what stays, and what the number of raters divides. */
function errorParts(components: readonly Estimated[], criteria: number, counts: (own: Estimated) => boolean) {
  let [stays, divided] = [0, 0];
  for (const own of components.filter(counts)) {
    const part = Math.max(0, own.variance) / (own.facets.includes('i') ? criteria : 1);
    if (own.facets.includes('r')) divided += part;
    else stays += part;
  }
  return { stays, divided };
}

/** What some number of raters would give, and how many are needed for a coefficient. Negative variances count as zero. */
export function decisionStudy(components: readonly Estimated[], criteria: number) {
  const universe = Math.max(0, components[0]!.variance);
  const isError = ({ facets }: Component) => facets.length > 1 || facets[0] !== 'p';
  const relative = errorParts(components, criteria, (own) => isError(own) && own.facets.includes('p'));
  const absolute = errorParts(components, criteria, isError);
  const needed = ({ stays, divided }: typeof relative, target: number) => {
    const room = (universe * (1 - target)) / target - stays;
    return room > 0 ? Math.max(1, Math.ceil(divided / room - 1e-9)) : NaN;
  };
  return {
    at(raters: number) {
      const [relativeError, absoluteError] = [relative, absolute].map(
        ({ stays, divided }) => stays + divided / raters,
      ) as [number, number];
      return {
        relativeError,
        absoluteError,
        generalizability: universe / (universe + relativeError),
        dependability: universe / (universe + absoluteError),
      };
    },
    neededForRanks: (target: number) => needed(relative, target),
    neededForTiers: (target: number) => needed(absolute, target),
  };
}
