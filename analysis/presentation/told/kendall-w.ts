import { both, plain } from '../../model/words.ts';
import { raterTable as buildTable } from '../record-tables.ts';
import type { Presentation } from '../presentation.ts';
import { degrees, number, pIs, sentence, small } from '../say.ts';

export const kendallW: Presentation<'kendallW'> = {
  tables: ({ found }, why) => [
    buildTable(
      {
        id: 'kendallW',
        title: both('评价人排序的一致', 'Agreement of raters on the order'),
        stub: both('指标', 'Measure'),
      },
      ['raters', 'ratees', { key: 'w', kind: 'bounded' }, 'chi2', 'df', 'p', 'meanSpearman'],
      [{ label: plain('Kendall W'), values: found }],
      why,
    ),
  ],
  sentence({ found }) {
    const { w, chi2, df, p, raters, ratees } = found;
    if (w === null) return both('评价人的排序无法比较。', 'The orders of the raters cannot be compared.');
    const test = `W = ${small(w)}, χ²(${degrees(df)}) = ${number(chi2)}, ${pIs(p)}`;
    return sentence([
      both(
        `${raters} 名评价人对 ${ratees} 个对象的排序：${test}`,
        `the orders in which ${raters} raters put ${ratees} ratees: ${test}`,
      ),
    ]);
  },
};
