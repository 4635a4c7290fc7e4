import { type Bilingual, both, plain } from '../../model/words.ts';
import { assumption } from '../assume.ts';
import { buildTable, whyOf } from '../build-table.ts';
import type { Answered, PlainTable, Presentation } from '../presentation.ts';
import { number, sentence, small } from '../say.ts';
import { profileFigure } from './profile-figure.ts';

/** From here on clusters are told of as such (Kaufman & Rousseeuw 1990). */
const LEAST_SILHOUETTE = 0.25;
const LEAST_STABILITY = 0.6;

const clusterName = (row: string): Bilingual => both(`类 ${row}`, `Cluster ${row}`);

function centreTable(
  { found: { centres, sizes }, names }: Answered<'cluster'>,
  why: Bilingual,
): PlainTable[] {
  if (!centres) return [];
  return [
    buildTable(
      { id: 'centres', title: both('各类的均值', 'Means of the clusters'), stub: both('类', 'Cluster') },
      [
        { key: 'size', kind: 'count', label: both('人数', 'n') },
        ...centres.columns.map((name, j) => ({ key: `v${j}`, kind: 'mean' as const, label: names.of(name) })),
      ],
      centres.rows.map((row, g) => ({
        label: clusterName(row),
        values: {
          size: sizes?.[g] ?? null,
          ...Object.fromEntries(centres.values[g]!.map((value, j) => [`v${j}`, value])),
        },
      })),
      why,
    ),
  ];
}

export const cluster: Presentation<'cluster'> = {
  tables: (answered, why) => {
    const { found, names } = answered;
    return [
      ...centreTable(answered, why),
      buildTable(
        {
          id: 'indices',
          title: both('不同类数的指标', 'Indices by number of clusters'),
          stub: both('类数', 'Clusters'),
          notes: [
            both(
              '轮廓系数与 CH 大者为优，DB 小者为优',
              'silhouette and CH: larger is better; DB: smaller is better',
            ),
          ],
        },
        ['within', 'explained', 'silhouette', 'calinskiHarabasz', 'daviesBouldin'],
        found.indices.map((each) => ({ label: plain(String(each.k)), values: each })),
        why,
      ),
      buildTable(
        {
          id: 'variables',
          title: both('各变量由类解释的部分', 'What clusters explain of the variables'),
          stub: both('变量', 'Variable'),
        },
        ['etaSquared', 'f'],
        found.variables.map(({ name, ...values }) => ({ label: names.of(name), values })),
        why,
      ),
      ...(found.agglomeration.length > 0
        ? [
            buildTable(
              {
                id: 'agglomeration',
                title: both('最后几次合并', 'The last merges'),
                stub: both('合并后的类数', 'Clusters left'),
              },
              ['height'],
              found.agglomeration.map(({ clusters, height }) => ({
                label: plain(String(clusters)),
                values: { height },
              })),
              why,
            ),
          ]
        : []),
    ];
  },
  figures: ({ found, names }) => [
    ...(found.centres
      ? [
          profileFigure(found.centres, found.centres.rows.map(clusterName), names, {
            title: both('各类的剖面', 'Profiles of the clusters'),
            x: both('变量', 'Variable'),
            y: both('均值', 'Mean'),
          }),
        ]
      : []),
    ...(found.tree.length > 1
      ? [
          {
            kind: 'tree' as const,
            title: both('树状图（上部）', 'Dendrogram (upper part)'),
            axis: both('合并高度', 'Height of the merge'),
            branches: found.tree.map(({ id, parent, height, n }) => ({ id, parent, height, n })),
          },
        ]
      : []),
  ],
  sentence({ asked, found }) {
    if (!found.centres && found.indices.length === 0) return both('分不出类。', 'No clusters can be made.');
    const own = found.indices.find(({ k }) => k === asked.k);
    const sizes = (found.sizes ?? []).map((size) => (size === null ? '—' : String(size)));
    return sentence([
      both(
        `${asked.k} 类解释了 ${number(100 * (found.explained ?? 0), 1)} % 的离散${sizes.length > 0 ? `，人数为 ${sizes.join('、')}` : ''}`,
        `${asked.k} clusters account for ${number(100 * (found.explained ?? 0), 1)}% of the spread${sizes.length > 0 ? `, with ${sizes.join(', ')} people` : ''}`,
      ),
      both(
        `平均轮廓系数 ${small(own?.silhouette)}，重抽样的调整 Rand 指数 ${small(found.stability)}，n = ${found.n}`,
        `mean silhouette ${small(own?.silhouette)}, adjusted Rand over resamples ${small(found.stability)}, n = ${found.n}`,
      ),
    ]);
  },
  assumptions: ({ asked, found }) => [
    assumption(
      both('类分得开', 'Clusters are apart'),
      found.indices.find(({ k }) => k === asked.k)?.silhouette,
      (value) => value >= LEAST_SILHOUETTE,
      (holds) =>
        holds
          ? both('平均轮廓系数不低于 .25', 'the mean silhouette is .25 or more')
          : both(
              '平均轮廓系数低于 .25：可能没有类',
              'the mean silhouette is below .25: there may be no clusters',
            ),
      whyOf([]),
    ),
    assumption(
      both('类稳定', 'Clusters are stable'),
      found.stability,
      (value) => value >= LEAST_STABILITY,
      (holds) =>
        holds
          ? both('重抽样得到大致相同的类', 'resamples give about the same clusters')
          : both('重抽样得到不同的类：不要解释', 'resamples give other clusters: do not explain these'),
      whyOf([]),
    ),
  ],
};
