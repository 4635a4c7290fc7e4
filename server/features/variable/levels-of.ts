import { levelsExpression } from '../../../analysis/model/expression/levels.ts';
import type { Derivation } from '../../../analysis/model/request.ts';
import type { Variable } from '../../contract/variable.ts';

/** The bands of a score as a variable; no name of a release ends with a space. */
export const levelsOf = ({ name, bands }: Pick<Variable, 'name' | 'bands'>): Derivation => ({
  name: `${name} `,
  from: levelsExpression(name, bands),
});
