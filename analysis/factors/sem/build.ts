import type { Model, Path } from '../../model/paths/syntax.ts';
import { defaultPaths, partsOf, type Parts } from './default-paths.ts';
import type { Cell, PathModel, Row } from './model.ts';

/** What groups may be made to have in common, by lavaan's names of `group.equal`. */
export const equalities = [
  'loadings',
  'intercepts',
  'means',
  'regressions',
  'residuals',
  'residual.covariances',
  'lv.variances',
  'lv.covariances',
] as const;
export type Equality = (typeof equalities)[number];

/** How the parameter table is made of the text. */
export interface Setting {
  readonly groups: number;
  readonly meanStructure: boolean;
  readonly equal: readonly Equality[];
  /** Parameters that differ between groups all the same, by lavaan's names: `f=~x2`, `x2~1`. */
  readonly unequal?: readonly string[];
}

type Entry = Pick<Row, 'left' | 'operator' | 'right' | 'exogenous' | 'written'> & {
  readonly fixed: readonly (number | null)[];
  readonly label: readonly string[];
};

/**
 * The parameter table of a model: the paths of the text, then what `defaultPaths` adds, group by group. The first loading of a latent
 * variable is 1 where the text does not say otherwise. R: `lavaan::lavaanify` with the settings of `sem`.
 */
export function buildModel(model: Model, setting: Setting): PathModel {
  const parts = partsOf(model);
  const variables = [...parts.observed, ...parts.latent];
  const entries = entriesOf(model, setting.meanStructure);
  const known = new Map<string, number>();
  const rows: Row[] = [];
  for (let group = 0; group < setting.groups; group += 1)
    for (const entry of entries) {
      const { left, operator, right, exogenous, written } = entry;
      const label = inGroup(entry.label, group) ?? '';
      const fixed = exogenous ? 0 : fixedIn(entry, group, parts, setting);
      const shared = isShared(entry, parts, setting);
      const key = label || JSON.stringify([left, operator, right, shared ? 0 : group]);
      if (fixed === null && !known.has(key)) known.set(key, known.size);
      rows.push({
        left,
        operator,
        right,
        group,
        label,
        cell: cellOf(entry, variables),
        parameter: fixed === null ? known.get(key)! : null,
        value: fixed ?? 0,
        exogenous,
        written,
      });
    }
  return {
    variables,
    observed: parts.observed.length,
    groups: setting.groups,
    parameters: known.size,
    rows,
    meanStructure: setting.meanStructure,
    exogenous: parts.exogenous.map((name) => variables.indexOf(name)),
  };
}

/** The entry for a group, or the one for all. */
const inGroup = <T>(list: readonly T[], group: number): T | undefined =>
  list.length === 1 ? list[0] : list[group];

function entriesOf(model: Model, meanStructure: boolean): Entry[] {
  const firsts = new Set<string>();
  const written = model.paths.map((path): Entry => {
    const isFirst = path.operator === '=~' && !firsts.has(path.left);
    if (isFirst) firsts.add(path.left);
    const { left, operator, right, label = [] } = path;
    const fixed = path.fixed ?? (isFirst ? [1] : [null]);
    return { left, operator, right, fixed, label, exogenous: false, written: true };
  });
  const said = new Set(model.paths.flatMap(endsOf));
  const added = defaultPaths(model, meanStructure)
    .filter((path) => !said.has(keyOf(path)))
    .map(({ fixed, ...path }): Entry => ({ ...path, fixed: [fixed], label: [], written: false }));
  return [...written, ...added];
}

const keyOf = ({ left, operator, right }: Pick<Path, 'left' | 'operator' | 'right'>) =>
  JSON.stringify([left, operator, right]);

/** A covariance is the same from both ends. */
const endsOf = ({ left, operator, right }: Path) =>
  operator === '~~'
    ? [keyOf({ left, operator, right }), keyOf({ left: right, operator, right: left })]
    : [keyOf({ left, operator, right })];

/** The value at which a row is fixed in a group; null where it is free. */
function fixedIn(entry: Entry, group: number, { latent }: Parts, { equal }: Setting): number | null {
  const value = inGroup(entry.fixed, group) ?? null;
  // With equal intercepts the means of latent variables are free in all groups but the first.
  const frees = equal.includes('intercepts') && !equal.includes('means') && group > 0;
  const isLatentMean = entry.operator === '~1' && latent.includes(entry.left) && !entry.written;
  return isLatentMean && frees ? null : value;
}

function isShared(entry: Entry, parts: Parts, { equal, unequal = [] }: Setting): boolean {
  const { left, operator, right } = entry;
  if (unequal.includes(`${left}${operator}${right}`)) return false;
  return equal.includes(equalityOf(entry, parts)!);
}

/** By which name a row is made equal over groups. */
function equalityOf({ left, operator, right }: Entry, { latent, exogenous }: Parts): Equality | null {
  const isLatent = latent.includes(left);
  switch (operator) {
    case '=~':
      return 'loadings';
    case '~':
      return 'regressions';
    case '~1':
      return isLatent ? 'means' : exogenous.includes(left) ? null : 'intercepts';
    case '~~':
      if (isLatent) return left === right ? 'lv.variances' : 'lv.covariances';
      if (exogenous.includes(left)) return null;
      return left === right ? 'residuals' : 'residual.covariances';
  }
}

function cellOf({ left, operator, right }: Entry, variables: readonly string[]): Cell {
  const [a, b] = [variables.indexOf(left), variables.indexOf(right)];
  switch (operator) {
    case '=~':
      return { kind: 'path', row: b, column: a };
    case '~':
      return { kind: 'path', row: a, column: b };
    case '~~':
      return { kind: 'covariance', row: a, column: b };
    case '~1':
      return { kind: 'mean', row: a, column: a };
  }
}
