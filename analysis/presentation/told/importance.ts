import { both } from '../../model/words.ts';
import { buildTable } from '../build-table.ts';
import type { Presentation } from '../presentation.ts';
import { number, sentence, small, words } from '../say.ts';

export const importance: Presentation<'importance'> = {
  tables: ({ found: { lmg, percent }, names }, why) => [
    buildTable(
      {
        id: 'importance',
        title: both('相对重要性', 'Relative importance'),
        stub: both('预测变量', 'Predictor'),
      },
      ['lmg', { key: 'percent', kind: 'number', label: both('占 R² %', '% of R²') }],
      sorted(lmg).map((name) => ({
        label: names.of(name),
        values: { lmg: lmg?.[name], percent: percent?.[name] ?? null },
      })),
      why,
    ),
  ],
  figures: ({ found: { lmg }, names }) => [
    {
      kind: 'intervals',
      title: both('R² 的份额', 'Shares of R²'),
      axis: both('份额', 'Share'),
      reference: 0,
      points: sorted(lmg).map((name) => ({
        label: names.of(name),
        at: lmg?.[name] ?? null,
        from: null,
        to: null,
      })),
    },
  ],
  sentence({ asked, found: { lmg, percent, r2, n }, names }) {
    const [first] = sorted(lmg);
    if (first === undefined || r2 === null) return both('模型无法估计。', 'The model cannot be estimated.');
    return sentence([
      words((say, zh) => {
        const figures = `${small(lmg?.[first])}${zh ? '，占 ' : ', '}${number(percent?.[first], 1)}${zh ? ' %' : '%'}`;
        return zh
          ? `R² = ${small(r2)} 中，${say(names.of(first))} 的份额最大（${figures}），因变量为 ${say(names.of(asked.outcome))}，n = ${n}`
          : `of R² = ${small(r2)} of ${say(names.of(asked.outcome))} ${say(names.of(first))} has the largest share (${figures}), n = ${n}`;
      }),
    ]);
  },
};

const sorted = (shares: Readonly<Record<string, number | null>> | null) =>
  Object.entries(shares ?? {})
    .sort(([, a], [, b]) => (b ?? 0) - (a ?? 0))
    .map(([name]) => name);
