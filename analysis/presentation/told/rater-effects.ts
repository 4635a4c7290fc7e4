import { both, plain } from '../../model/words.ts';
import { raterTable as buildTable } from '../record-tables.ts';
import type { Presentation } from '../presentation.ts';
import { number, sentence } from '../say.ts';
import { classesOf, spreadPoints, spreadTable } from './severity-spread.ts';

export const raterEffects: Presentation<'raterEffects'> = {
  tables: ({ found, asked, names }, why) => [
    spreadTable(
      'raterSpread',
      both('评价人宽严的分布', 'Spread of severity'),
      { spreads: found.raterSpread, say: classesOf({ asked, names }) },
      why,
    ),
    buildTable(
      { id: 'local', title: both('局部项', 'Local terms'), stub: both('模型', 'Model') },
      ['tested', { key: 'clear', kind: 'whole' }],
      [{ label: both('Holm 校正后', 'after Holm'), values: { tested: found.tested, clear: found.clear } }],
      why,
    ),
    buildTable(
      { id: 'effects', title: both('各评价人', 'Rater by rater'), stub: both('评价人', 'Rater') },
      [
        'class',
        'n',
        'shared',
        'leniency',
        'sdRatio',
        'middleShare',
        'halo',
        'withinSd',
        'agreement',
        'drift',
        'identical',
      ],
      found.effects.map((own) => ({
        label: plain(String(own.rater)),
        values: { ...own, class: own.class === null ? undefined : classesOf({ asked, names })(own.class) },
      })),
      why,
    ),
    buildTable(
      { id: 'terms', title: both('各局部项', 'Local terms one by one'), stub: both('评价人', 'Rater') },
      ['n', 'beta', 'standardError', 'z', 'pUnadjusted', 'p'],
      (found.terms ?? []).map((own) => ({
        label: plain(String(own.at)),
        group: plain(String(own.rater)),
        values: own,
      })),
      why,
    ),
  ],
  figures: ({ found, asked, names }) => [
    {
      kind: 'intervals',
      title: both('评价人的宽严：均值 ± 1 SD', 'Severity of raters: mean ± 1 SD'),
      axis: plain('logit'),
      reference: 0,
      points: spreadPoints(both('评价人的宽严', 'Severity of raters'), {
        spreads: found.raterSpread,
        say: classesOf({ asked, names }),
      }),
    },
  ],
  sentence({ found }) {
    const [all] = found.raterSpread ?? [];
    if (!all) return both('评价人的宽严无法比较。', 'The severity of raters cannot be compared.');
    const numbers = `SD ${number(all.spread, 1)}, G = ${number(all.separation, 1)}`;
    const local =
      found.tested === null
        ? []
        : [
            both(
              `${found.tested} 个局部项中 ${found.clear} 个在 Holm 校正后明确`,
              `${found.clear} of ${found.tested} local terms are clear after Holm`,
            ),
          ];
    return sentence([
      both(
        `${found.raters} 名评价人的宽严（logit）：${numbers}`,
        `the severity of ${found.raters} raters in logits: ${numbers}`,
      ),
      ...local,
    ]);
  },
};
