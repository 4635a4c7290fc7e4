import { both } from '../../model/words.ts';
import { pointTable as buildTable } from '../record-tables.ts';
import type { Presentation } from '../presentation.ts';
import { degrees, joined, number, pIs, sentence, small, words } from '../say.ts';
import { labelled, within } from './labels.ts';

export const rankStability: Presentation<'rankStability'> = {
  tables: ({ asked, found, names }, why) => [
    buildTable(
      {
        id: 'overall',
        title: both('各期名次的一致', 'Agreement of the ranks of all periods'),
        stub: both('组', 'Group'),
      },
      ['periods', 'n', 'w', 'chi2', 'df', 'p'],
      found.overall.map(({ group, scheme, ...values }) => ({
        label: within(names, { group, scheme }) ?? both('全部', 'All'),
        values,
      })),
      why,
    ),
    buildTable(
      { id: 'pairs', title: both('相邻两期', 'Neighbouring periods'), stub: both('从 → 到', 'From → to') },
      ['n', 'tauB', 'meanMove', { key: 'topThirdKept', kind: 'bounded' }, 'isNewScheme'],
      found.pairs.map(({ group, from, to, ...values }) => ({
        label: joined(
          [from, to].map((each) => labelled(names, 'period', asked.period, each)),
          ' → ',
          ' → ',
        ),
        group: within(names, { group }),
        values,
      })),
      why,
    ),
  ],
  figures: ({ asked, found, names }) => [
    {
      kind: 'intervals',
      title: both('相邻两期名次的 τ-b', 'τ-b of the ranks of neighbouring periods'),
      axis: both('τ-b', 'τ-b'),
      reference: 0,
      points: found.pairs.map(({ group, from, to, tauB }) => {
        const series = within(names, { group });
        return {
          label: joined(
            [from, to].map((each) => labelled(names, 'period', asked.period, each)),
            ' → ',
            ' → ',
          ),
          ...(series && { series }),
          at: tauB,
          from: null,
          to: null,
        };
      }),
    },
  ],
  sentence({ found: { overall, n }, names }) {
    const known = overall.filter(({ w }) => w !== null);
    if (known.length === 0)
      return sentence([
        both(`名次的稳定无从计算，${n} 个单位`, `the stability of ranks cannot be told, ${n} units`),
      ]);
    return sentence([
      ...known.map(({ group, scheme, w, chi2, df, p, periods, n: units }) =>
        words((say, zh) => {
          const of = within(names, { group, scheme });
          const test = `W = ${small(w)}, χ²(${degrees(df)}) = ${number(chi2)}, ${pIs(p)}`;
          const whose = of ? `${say(of)}${zh ? '：' : ': '}` : '';
          return zh
            ? `${whose}${units} 个单位 ${periods} 期的名次，${test}`
            : `${whose}ranks of ${units} units over ${periods} periods, ${test}`;
        }),
      ),
    ]);
  },
};
