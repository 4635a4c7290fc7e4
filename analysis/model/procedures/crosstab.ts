import { Type } from 'typebox';
import { declare } from '../procedure/declaration.ts';
import { chiSquareTest, matrix, value } from '../procedure/parts.ts';
import { both } from '../words.ts';

export const crosstab = declare({
  name: 'crosstab',
  title: both('交叉表', 'Cross table'),
  useWhen: both('想知道两个类别变量是否有关', 'to ask whether two categorical variables are related'),
  weighted: true,
  roles: {
    rows: { takes: 'variable', use: 'counted', level: 'nominal', title: both('行', 'Rows') },
    columns: { takes: 'variable', use: 'counted', level: 'nominal', title: both('列', 'Columns') },
  },
  options: {},
  result: {
    /** A count that is not told is null, and so is what would give it away. */
    table: matrix(value),
    expected: matrix(value),
    ...chiSquareTest,
    cramersV: value,
    phi: Type.Optional(value),
    fisher: Type.Object({ p: value }),
    adjustedResiduals: matrix(value),
  },
});
