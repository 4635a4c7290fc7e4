import { both } from '../../model/words.ts';
import { buildTable } from '../build-table.ts';
import type { Assumption } from '../../model/presented.ts';
import type { Presentation } from '../presentation.ts';
import { degrees, number, pIs, sentence, small, words } from '../say.ts';
import { contrastsTable, effectLabel, effectPart, meansFigure, meansTable } from './marginal-means.ts';

export const repeated: Presentation<'repeated'> = {
  tables: ({ found, names }, why) => [
    buildTable(
      { id: 'effects', title: both('效应检验', 'Tests of effects'), stub: both('效应', 'Effect') },
      [
        'ss',
        'ssError',
        'df1',
        'df2',
        'f',
        'p',
        'partialEtaSquared',
        'generalizedEtaSquared',
        'epsilonGG',
        'pGG',
        'epsilonHF',
        'pHF',
      ],
      found.effects.map(({ effect, epsilonGG, pGG, epsilonHF, pHF, ...values }) => ({
        label: effectLabel(effect, names),
        // Effects between people have no sphericity to correct.
        values: epsilonGG === null ? values : { ...values, epsilonGG, pGG, epsilonHF, pHF },
      })),
      why,
    ),
    ...(found.mauchly.length > 0
      ? [
          buildTable(
            {
              id: 'mauchly',
              title: both('Mauchly 球形检验', 'Mauchly’s test of sphericity'),
              stub: both('效应', 'Effect'),
            },
            ['w', 'chi2', 'df', 'p'],
            found.mauchly.map((each) => ({ label: effectLabel(each.effect, names), values: each })),
            why,
          ),
        ]
      : []),
    meansTable(found.means, names, why),
    ...(found.contrasts.length > 0 ? [contrastsTable(found.contrasts, names, why)] : []),
  ],
  figures: ({ found, names }) => meansFigure(found.means, names),
  sentence({ found, names }) {
    const { effects, n } = found;
    if (effects.every(({ p }) => p === null)) return both('模型无法估计。', 'The model cannot be estimated.');
    return sentence([
      ...effects.map((each) => {
        const { df1, df2, epsilonGG: by, pGG, p } = each;
        if (df1 === null || df2 === null || by === null || by >= 1)
          return effectPart(each, `${degrees(df1)}, ${degrees(df2)}`, p, names);
        return effectPart(each, `${number(df1 * by)}, ${number(df2 * by)}`, pGG, names);
      }),
      both(
        `组内效应按 Greenhouse–Geisser 校正，n = ${n}`,
        `effects within people are corrected by Greenhouse–Geisser, n = ${n}`,
      ),
    ]);
  },
  assumptions: ({ found, names }): Assumption[] =>
    found.mauchly.map(({ effect, w, p }) => ({
      name: words((say, zh) =>
        zh ? `球形：${say(effectLabel(effect, names))}` : `Sphericity: ${say(effectLabel(effect, names))}`,
      ),
      holds: p === null ? 'unknown' : p >= 0.05 ? 'yes' : 'no',
      said:
        p === null
          ? both('只有两个水平，或无法计算', 'two levels only, or it cannot be computed')
          : p >= 0.05
            ? both(`W = ${small(w)}, ${pIs(p)}`, `W = ${small(w)}, ${pIs(p)}`)
            : both(
                `W = ${small(w)}, ${pIs(p)}：读校正后的 p`,
                `W = ${small(w)}, ${pIs(p)}: read the corrected p`,
              ),
    })),
};
