import { type Bilingual, both, plain } from '../../model/words.ts';
import { assumption } from '../assume.ts';
import { buildTable, whyOf } from '../build-table.ts';
import type { Answered, PlainTable, Presentation } from '../presentation.ts';
import { number, pIs, sentence, small } from '../say.ts';
import { profileFigure } from './profile-figure.ts';

const profileName = (row: string): Bilingual => both(`剖面 ${row}`, `Profile ${row}`);

function profileTable({ found, names }: Answered<'latentProfile'>, why: Bilingual): PlainTable[] {
  const { centres, shares, sizes, averagePosteriors } = found;
  if (!centres) return [];
  return [
    buildTable(
      { id: 'profiles', title: both('各剖面', 'The profiles'), stub: both('剖面', 'Profile') },
      [
        { key: 'share', kind: 'percent', label: both('占比 %', 'Share %') },
        { key: 'size', kind: 'count', label: both('人数', 'n') },
        { key: 'certain', kind: 'bounded', label: both('平均归属概率', 'Average posterior') },
        ...centres.columns.map((name, j) => ({ key: `v${j}`, kind: 'mean' as const, label: names.of(name) })),
      ],
      centres.rows.map((row, g) => ({
        label: profileName(row),
        values: {
          share: shares?.[g] == null ? null : 100 * shares[g],
          size: sizes?.[g] ?? null,
          certain: averagePosteriors?.[g] ?? null,
          ...Object.fromEntries(centres.values[g]!.map((value, j) => [`v${j}`, value])),
        },
      })),
      why,
    ),
  ];
}

/** The number of profiles with the least BIC. */
const leastBic = ({ fit }: Answered<'latentProfile'>['found']) =>
  fit.reduce<(typeof fit)[number] | null>(
    (best, each) => (each.bic !== null && (best?.bic == null || each.bic < best.bic) ? each : best),
    null,
  );

export const latentProfile: Presentation<'latentProfile'> = {
  tables: (answered, why) => [
    buildTable(
      {
        id: 'fit',
        title: both('不同剖面数的拟合', 'Fit by number of profiles'),
        stub: both('剖面数', 'Profiles'),
        notes: [both('信息准则小者为优', 'smaller criteria are better')],
      },
      [
        'logLikelihood',
        'parameters',
        'aic',
        'bic',
        'sabic',
        'entropy',
        { key: 'smallest', kind: 'bounded', label: both('最小剖面', 'Smallest share') },
      ],
      answered.found.fit.map((each) => ({
        label: plain(String(each.profiles)),
        values: each.profiles === 1 ? { ...each, entropy: undefined } : each,
      })),
      why,
    ),
    ...profileTable(answered, why),
  ],
  figures: ({ found, names }) =>
    found.centres
      ? [
          profileFigure(
            found.centres,
            found.centres.rows.map((row, g) => {
              const share = found.shares?.[g];
              const percent = share == null ? '' : ` (${number(100 * share, 0)}%)`;
              return both(`剖面 ${row}${percent}`, `Profile ${row}${percent}`);
            }),
            names,
            {
              title: both('剖面图', 'Profile plot'),
              x: both('变量', 'Variable'),
              y: both('均值', 'Mean'),
            },
          ),
        ]
      : [],
  sentence({ asked, found }) {
    const best = leastBic(found);
    if (!best) return both('模型无法估计。', 'The model cannot be estimated.');
    const shares = (found.shares ?? []).map((share) => `${number(100 * (share ?? 0), 1)}%`);
    const test = found.bootstrap;
    return sentence([
      both(
        `在 1–${asked.profiles} 个剖面中，BIC 以 ${best.profiles} 个最小（${number(best.bic, 1)}）`,
        `of 1 to ${asked.profiles} profiles, ${best.profiles} has the least BIC (${number(best.bic, 1)})`,
      ),
      both(
        `${asked.profiles} 个剖面的 BIC 为 ${number(found.bic, 1)}，熵为 ${small(found.entropy)}${shares.length > 0 ? `，占比为 ${shares.join('、')}` : ''}，n = ${found.n}`,
        `${asked.profiles} profiles: BIC = ${number(found.bic, 1)}, entropy ${small(found.entropy)}${shares.length > 0 ? `, shares ${shares.join(', ')}` : ''}, n = ${found.n}`,
      ),
      ...(test
        ? [
            both(
              `与少一个剖面相比，BLRT = ${number(test.statistic)}，${pIs(test.p)}`,
              `against one profile fewer, BLRT = ${number(test.statistic)}, ${pIs(test.p)}`,
            ),
          ]
        : []),
    ]);
  },
  assumptions: ({ asked, found }) => [
    assumption(
      both('归属清楚', 'People belong clearly'),
      asked.profiles === 1 ? null : found.entropy,
      (value) => value >= 0.8,
      (holds) =>
        holds
          ? both('熵不低于 .8', 'entropy is .8 or more')
          : both(
              '熵低于 .8：不要把人硬分到一类',
              'entropy is below .8: put nobody into one profile for good',
            ),
      whyOf([]),
    ),
    assumption(
      both('最优解重复得到', 'The best solution is found again'),
      found.replicated,
      (times) => times > 1 || asked.profiles === 1,
      (holds) =>
        holds
          ? both('不止一个起点得到', 'by more than one start')
          : both('只有一个起点得到：增加起点', 'by one start only: use more starts'),
      whyOf([]),
    ),
    assumption(
      both('剖面不过小', 'No profile is tiny'),
      found.fit.at(-1)?.smallest,
      (share) => share >= 0.05,
      (holds) =>
        holds
          ? both('最小的剖面不少于 5%', 'the smallest has 5% or more')
          : both('最小的剖面不足 5%', 'the smallest has less than 5%'),
      whyOf([]),
    ),
  ],
};
