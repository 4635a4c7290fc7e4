import { both } from '../../model/words.ts';
import { equalVariances } from '../assume.ts';
import { buildTable } from '../build-table.ts';
import type { Presentation } from '../presentation.ts';
import { degrees, joined, sentence, small, words } from '../say.ts';
import { contrastsTable, effectLabel, effectPart, meansFigure, meansTable } from './marginal-means.ts';

export const glm: Presentation<'glm'> = {
  tables: ({ found, names }, why) => [
    buildTable(
      { id: 'effects', title: both('效应检验', 'Tests of effects'), stub: both('效应', 'Effect') },
      ['ss', 'df', 'ms', 'f', 'p', 'partialEtaSquared', 'partialEtaSquaredInterval'],
      [
        ...found.effects.map((each) => ({ label: effectLabel(each.effect, names), values: each })),
        { label: both('残差', 'Residual'), values: found.residual ?? {} },
      ],
      why,
    ),
    ...(found.means.length > 0 ? [meansTable(found.means, names, why)] : []),
    ...(found.contrasts.length > 0 ? [contrastsTable(found.contrasts, names, why)] : []),
    ...(found.simpleEffects.length > 0
      ? [
          buildTable(
            { id: 'simple', title: both('简单效应', 'Simple effects'), stub: both('效应', 'Effect') },
            ['ss', 'df', 'f', 'p', 'partialEtaSquared'],
            found.simpleEffects.map(({ effect, at, ...values }) => ({
              label: words((say, zh) => {
                const where = say(
                  joined(
                    Object.entries(at).map(([factor, level]) => names.value(factor, level)),
                    ' × ',
                    ' × ',
                  ),
                );
                return zh
                  ? `${say(effectLabel(effect, names))}（${where}）`
                  : `${say(effectLabel(effect, names))} (${where})`;
              }),
              values,
            })),
            why,
          ),
        ]
      : []),
  ],
  figures: ({ found, names }) => meansFigure(found.means, names),
  sentence({ asked, found, names }) {
    const { residual, effects, r2, n } = found;
    if (effects.every(({ p }) => p === null)) return both('模型无法估计。', 'The model cannot be estimated.');
    return sentence([
      ...effects.map((each) =>
        effectPart(each, `${degrees(each.df)}, ${degrees(residual?.df)}`, each.p, names),
      ),
      words((say, zh) =>
        zh
          ? `因变量 ${say(names.of(asked.outcome))}，R² = ${small(r2)}，n = ${n}`
          : `outcome ${say(names.of(asked.outcome))}, R² = ${small(r2)}, n = ${n}`,
      ),
    ]);
  },
  assumptions: ({ found }) => [
    equalVariances(found.levene?.p, both('各组人数相差大时谨慎', 'take care where groups differ in size')),
    {
      name: both('协变量的斜率各组相同', 'Equal slopes of the covariates'),
      holds: 'unknown',
      said: both(
        '结果看不出：加入协变量与因素的交互比较',
        'the result does not tell: compare with the product of covariate and factor',
      ),
    },
  ],
};
