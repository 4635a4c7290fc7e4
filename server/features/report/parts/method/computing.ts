import { both } from '../../../../../analysis/model/words.ts';
import { version } from '../../../../platform/version.ts';
import type { Ground } from '../../ground.ts';
import type { MethodPart } from './method-part.ts';

/** With what, and with which seeds, numbers were computed. */
export async function computingMethod({ results }: Ground): Promise<MethodPart> {
  const { tables, release } = await results();
  const seeds = [
    ...new Set(
      [...JSON.stringify(tables.flatMap(({ requests = [] }) => requests)).matchAll(/"seed":(\d+)/g)].map(
        ([, seed]) => seed!,
      ),
    ),
  ];
  const seeded = both(
    seeds.length > 0 ? `自助法与模拟的种子为 ${seeds.join('、')}。` : '',
    seeds.length > 0 ? ` Bootstraps and simulations use the seed ${seeds.join(', ')}.` : '',
  );
  return {
    title: both('计算', 'Computation'),
    paragraphs: [
      both(
        `统计由 Fourlinks ${version} 完成；缺失值按各分析的说明处理，反向题先反向计分，区间均为 95 %。${seeded['zh-CN']}同一发布（第 ${release.number} 次）用 fourlinks analyse 可重新得到每个数字。`,
        `Numbers were computed with Fourlinks ${version}. Missing answers are treated as each analysis says, reversed items are recoded first, intervals are 95 %.${seeded.en} The command fourlinks analyse gives every number of release ${release.number} again.`,
      ),
    ],
  };
}
