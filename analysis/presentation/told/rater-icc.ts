import { both, plain } from '../../model/words.ts';
import { raterTable as buildTable } from '../record-tables.ts';
import type { Presentation } from '../presentation.ts';
import { ci, sentence, small } from '../say.ts';

const sources: Readonly<Record<string, ReturnType<typeof both>>> = {
  ratees: both('对象之间', 'Between ratees'),
  within: both('对象之内', 'Within ratees'),
  raters: both('评价人之间', 'Between raters'),
  residual: both('残差', 'Residual'),
};

/** Which form stands for a model, of one rater. */
const forms = { oneWay: 'ICC(1,1)', agreement: 'ICC(2,1)', consistency: 'ICC(3,1)' } as const;

export const raterIcc: Presentation<'raterIcc'> = {
  tables: ({ found }, why) => [
    buildTable(
      { id: 'raterIcc', title: both('组内相关系数', 'Intraclass correlations'), stub: both('形式', 'Form') },
      ['icc', { key: 'interval', kind: 'bounded' }, 'f', 'df1', 'df2', 'p'],
      found.forms.map((form) => ({
        label: plain(form.name === form.form ? form.form : `${form.form} = ${form.name}`),
        values: form,
      })),
      why,
    ),
    buildTable(
      { id: 'meanSquares', title: both('方差分析', 'Analysis of variance'), stub: both('来源', 'Source') },
      ['df', 'meanSquare'],
      found.meanSquares.map((square) => ({ label: sources[square.source]!, values: square })),
      why,
    ),
  ],
  figures: ({ found }) => [
    {
      kind: 'intervals',
      title: both('组内相关系数及其区间', 'Intraclass correlations with intervals'),
      axis: plain('ICC'),
      points: found.forms.map(({ form, icc: at, interval }) => ({
        label: plain(form),
        at,
        from: interval?.[0] ?? null,
        to: interval?.[1] ?? null,
      })),
    },
  ],
  sentence({ asked, found }) {
    const form = forms[asked.model ?? 'agreement'];
    const single = found.forms.find((each) => each.form === form);
    const panel = found.forms.find((each) => each.form === form.replace(',1', ',k'));
    if (!single || !panel)
      return both('评分的可靠程度无法计算。', 'The reliability of the ratings cannot be computed.');
    const bounds = ci(single.interval, small, asked.confidence);
    const numbers = `${single.name} = ${small(single.icc)}, ${bounds}; ${panel.name} = ${small(panel.icc)}`;
    return sentence([
      both(
        `${found.raters} 名评价人对 ${found.ratees} 个对象的评分：${numbers}`,
        `the ratings of ${found.ratees} ratees by ${found.raters} raters: ${numbers}`,
      ),
    ]);
  },
};
