import { latentIn, observedIn, type Model, type Operator, type Path } from '../../model/paths/syntax.ts';

/** What stands in a model without being written. */
export interface DefaultPath {
  readonly left: string;
  readonly operator: Operator;
  readonly right: string;
  readonly fixed: number | null;
  readonly exogenous: boolean;
}

/** The parts that variables have in a model. */
export interface Parts {
  readonly latent: readonly string[];
  readonly observed: readonly string[];
  /** Observed variables that only predict and of which the text says nothing else. */
  readonly exogenous: readonly string[];
}

/** Which variables are latent, observed, and observed predictors. */
export function partsOf(model: Model): Parts {
  const latent = latentIn(model);
  const observed = observedIn(model);
  const by = (operators: readonly Operator[], side: 'left' | 'right') =>
    new Set(model.paths.filter(({ operator }) => operators.includes(operator)).map((path) => path[side]));
  const others = new Set([...by(['=~'], 'right'), ...by(['~', '~~', '~1'], 'left'), ...by(['~~'], 'right')]);
  const predicts = by(['~'], 'right');
  return { latent, observed, exogenous: observed.filter((name) => predicts.has(name) && !others.has(name)) };
}

/**
 * What lavaan's `sem` and `cfa` add to a model: variances; covariances of the latent variables that nothing predicts and of the outcomes
 * that predict nothing (latent ones first); the moments of observed predictors, fixed at those of the sample; with means, intercepts of
 * observed variables free and of latent ones zero. The only indicator of a latent variable has no residual.
 */
export function defaultPaths(model: Model, meanStructure: boolean): DefaultPath[] {
  const { latent, observed, exogenous } = partsOf(model);
  const indicators = new Set(pick(model, '=~').map(({ right }) => right));
  const outcomes = new Set(pick(model, '~').map(({ left }) => left));
  const predictors = new Set(pick(model, '~').map(({ right }) => right));
  const loose = (name: string) => outcomes.has(name) && !indicators.has(name) && !predictors.has(name);
  const free = (left: string, operator: Operator, right: string) => ({
    left,
    operator,
    right,
    fixed: null,
    exogenous: false,
  });
  const own = observed.filter((name) => !exogenous.includes(name));
  const single = singleIndicators(model);
  return [
    ...own.map((name) => ({ ...free(name, '~~', name), fixed: single.has(name) ? 0 : null })),
    ...latent.map((name) => free(name, '~~', name)),
    ...pairs(latent.filter((name) => !indicators.has(name) && !outcomes.has(name))).map(([a, b]) =>
      free(a, '~~', b),
    ),
    ...pairs([...latent, ...observed].filter(loose)).map(([a, b]) => free(a, '~~', b)),
    ...exogenous.flatMap((name, i) =>
      exogenous.slice(i).map((other) => ({ ...free(name, '~~', other), exogenous: true })),
    ),
    ...(meanStructure
      ? [
          ...observed.map((name) => ({ ...free(name, '~1', ''), exogenous: exogenous.includes(name) })),
          ...latent.map((name) => ({ ...free(name, '~1', ''), fixed: 0 })),
        ]
      : []),
  ];
}

const pick = ({ paths }: Model, wanted: Operator): readonly Path[] =>
  paths.filter(({ operator }) => operator === wanted);

function pairs(names: readonly string[]): (readonly [string, string])[] {
  return names.flatMap((name, i) => names.slice(i + 1).map((other) => [name, other] as const));
}

/** Variables that are the only indicator of one latent variable and indicate no other. */
function singleIndicators(model: Model): ReadonlySet<string> {
  const loadings = pick(model, '=~');
  const count = (side: 'left' | 'right', name: string) =>
    loadings.filter((path) => path[side] === name).length;
  return new Set(
    loadings
      .filter(({ left, right }) => count('left', left) === 1 && count('right', right) === 1)
      .map(({ right }) => right),
  );
}
