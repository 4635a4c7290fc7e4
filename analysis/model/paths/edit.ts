import { type Model, type Operator, type Path } from './syntax.ts';

/** A path by its ends and its sign. */
export type Ends = Pick<Path, 'left' | 'operator' | 'right'>;

const NOWHERE = { line: 1, column: 1 };

/** Whether two paths are one: a covariance is the same from both ends. */
export function isSamePath(a: Ends, b: Ends): boolean {
  if (a.operator !== b.operator) return false;
  if (a.left === b.left && a.right === b.right) return true;
  return a.operator === '~~' && a.left === b.right && a.right === b.left;
}

/** The model with one path more; the same model where it has the path. */
export function withPath(model: Model, ends: Ends): Model {
  if (model.paths.some((path) => isSamePath(path, ends))) return model;
  const added: Path = { ...ends, at: NOWHERE };
  // Beside the others of its line, so that the text keeps its order.
  const after = model.paths.findLastIndex(
    ({ left, operator }) => left === ends.left && operator === ends.operator,
  );
  const paths = after < 0 ? [...model.paths, added] : model.paths.toSpliced(after + 1, 0, added);
  return { ...model, paths };
}

/** The model without a path, and without what was computed of a label that is then gone. */
export function withoutPath(model: Model, ends: Ends): Model {
  return withPaths(model, (path) => !isSamePath(path, ends));
}

/** The model without a variable and all its paths. */
export function withoutVariable(model: Model, name: string): Model {
  return withPaths(model, ({ left, right }) => left !== name && right !== name);
}

function withPaths(model: Model, stays: (path: Path) => boolean): Model {
  const paths = model.paths.filter(stays);
  const known = new Set(paths.flatMap(({ label = [] }) => label));
  const definitions = model.definitions.filter(({ name, formula }) => {
    const stands = namesIn(formula).every((label) => known.has(label));
    if (stands) known.add(name);
    return stands;
  });
  return { paths, definitions };
}

function namesIn(formula: Model['definitions'][number]['formula']): string[] {
  switch (formula.kind) {
    case 'constant':
      return [];
    case 'label':
      return [formula.name];
    case 'arithmetic':
      return [...namesIn(formula.left), ...namesIn(formula.right)];
    case 'negate':
    case 'call':
      return namesIn(formula.value);
  }
}

/**
 * The path that an arrow from one variable to another stands for: a loading from a latent variable to an observed one that no arrow
 * points to otherwise (and from a latent variable without indicators), otherwise a regression.
 */
export function arrowBetween(
  from: string,
  to: string,
  { latent, bare, outcomes }: Record<'latent' | 'bare' | 'outcomes', readonly string[]>,
): Ends {
  const measures =
    bare.includes(from) || (latent.includes(from) && !latent.includes(to) && !outcomes.includes(to));
  const operator: Operator = measures ? '=~' : '~';
  return measures ? { left: from, operator, right: to } : { left: to, operator, right: from };
}
