import { both } from '../../model/words.ts';
import { pointTable as buildTable } from '../record-tables.ts';
import type { Presentation } from '../presentation.ts';
import { joined, number, sentence, words } from '../say.ts';
import { labelled, within } from './labels.ts';

const shares = ['coverage', 'ceiling', 'floor'].map((key) => ({ key, kind: 'bounded' }) as const);

export const indicators: Presentation<'indicators'> = {
  tables: ({ asked, found, names }, why) => [
    buildTable(
      { id: 'indicators', title: both('各指标', 'Indicators'), stub: both('指标', 'Indicator') },
      [
        'n',
        ...shares,
        { key: 'sd', kind: 'number' },
        'iqr',
        'distinct',
        'itemRest',
        'r2Others',
        'isDead',
        'isAtCeiling',
      ],
      found.indicators.map(({ scheme, indicator, ...values }) => ({
        label: labelled(names, 'indicator', asked.indicator, indicator),
        group: within(names, { scheme }),
        values,
      })),
      why,
    ),
    buildTable(
      { id: 'schemes', title: both('整个方案', 'The scheme as a whole'), stub: both('方案', 'Scheme') },
      [
        'standings',
        { key: 'indicators', label: both('指标数', 'Indicators'), kind: 'count' },
        'dead',
        'kaiser',
        'effectiveNumber',
      ],
      found.schemes.map(({ scheme, ...values }) => ({
        label: labelled(names, 'scheme', asked.scheme, scheme),
        values,
      })),
      why,
    ),
    ...(found.redundant.length > 0
      ? [
          buildTable(
            {
              id: 'redundant',
              title: both('彼此重复的指标', 'Indicators that repeat each other'),
              stub: both('指标对', 'Pair'),
            },
            ['r'],
            found.redundant.map(({ scheme, left, right, r }) => ({
              label: joined(
                [left, right].map((each) => labelled(names, 'indicator', asked.indicator, each)),
                ' × ',
                ' × ',
              ),
              group: within(names, { scheme }),
              values: { r },
            })),
            why,
          ),
        ]
      : []),
  ],
  sentence({ found: { n, indicators: all, redundant, schemes }, names }) {
    if (schemes.length === 0) return sentence([both('没有指标可说', 'there are no indicators to tell of')]);
    return sentence([
      ...schemes.map(({ scheme, indicators: count, dead, effectiveNumber }) =>
        words((say, zh) => {
          const version = within(names, { scheme });
          const full = all.filter((each) => each.scheme === scheme && each.isAtCeiling).length;
          const pairs = redundant.filter((each) => each.scheme === scheme).length;
          const alike = effectiveNumber === null ? '' : number(effectiveNumber, 1);
          return zh
            ? `${version ? `${say(version)}：` : ''}${count} 个指标中，${dead} 个在单位之间毫无差别，${full} 个几乎人人满分，${pairs} 对彼此重复${alike && `，相当于 ${alike} 个互不相关的指标`}`
            : `of ${count} indicators${version ? ` of ${say(version)}` : ''} ${dead} do not differ between units, ${full} are got in full by nearly all, ${pairs} pairs repeat each other${alike && `; they vary like ${alike} unrelated ones`}`;
        }),
      ),
      both(`${n} 个单位`, `${n} units`),
    ]);
  },
};
