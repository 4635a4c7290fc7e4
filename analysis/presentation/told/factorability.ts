import { both, plain } from '../../model/words.ts';
import { assumption } from '../assume.ts';
import { buildTable, whyOf } from '../build-table.ts';
import type { Presentation } from '../presentation.ts';
import { degrees, number, pIs, sentence, small, words } from '../say.ts';

export const factorability: Presentation<'factorability'> = {
  tables: ({ found, names }, why) => [
    buildTable(
      {
        id: 'factorability',
        title: both('KMO 与 Bartlett 检验', 'KMO and Bartlett’s test'),
        stub: both('检验', 'Test'),
      },
      ['kmo', 'chi2', 'df', 'p', 'determinant'],
      [
        {
          label: both('全部题项', 'All items'),
          values: { ...found.bartlett, kmo: found.kmo, determinant: plain(number(found.determinant, 4)) },
        },
      ],
      why,
    ),
    buildTable(
      { id: 'msa', title: both('各题的 MSA', 'MSA of each item'), stub: both('题项', 'Item') },
      ['msa'],
      Object.entries(found.msa).map(([name, msa]) => ({ label: names.of(name), values: { msa } })),
      why,
    ),
  ],
  sentence({ found: { kmo, bartlett, n } }) {
    const test = `KMO = ${small(kmo)}, χ²(${degrees(bartlett.df)}) = ${number(bartlett.chi2)}, ${pIs(bartlett.p)}, n = ${n}`;
    const reading = kmo === null ? null : readingOf(kmo);
    return sentence([
      words((say, zh) =>
        reading === null
          ? zh
            ? `无法判断能否作因子分析，${test}`
            : `whether the items can be factored cannot be told, ${test}`
          : zh
            ? `题项作因子分析的适合度${say(reading)}，${test}`
            : `the suitability of the items for factoring is ${say(reading)}, ${test}`,
      ),
    ]);
  },
  assumptions: ({ found, names }) => {
    const low = Object.entries(found.msa).filter(([, msa]) => msa !== null && msa < 0.5);
    const known = Object.values(found.msa).filter((msa) => msa !== null);
    return [
      assumption(
        both('每题都有共同之处', 'Each item has something in common'),
        known.length > 0 ? Math.min(...known) : null,
        (msa) => msa >= 0.5,
        (holds) =>
          holds
            ? both('没有题项的 MSA 低于 .50', 'no item has an MSA below .50')
            : words(
                (say, zh) =>
                  `${low.map(([name]) => say(names.of(name))).join(zh ? '、' : ', ')}${zh ? ' 低于 .50：先去掉' : ' below .50: leave out first'}`,
              ),
        whyOf([]),
      ),
    ];
  },
};

function readingOf(kmo: number) {
  if (kmo >= 0.9) return both('极好', 'marvellous');
  if (kmo >= 0.8) return both('良好', 'meritorious');
  if (kmo >= 0.7) return both('尚可', 'middling');
  if (kmo >= 0.6) return both('一般', 'mediocre');
  return kmo >= 0.5 ? both('较差', 'miserable') : both('不可接受', 'unacceptable');
}
