import type { Lens } from '../../../analysis/model/frame/lens.ts';
import { bilingual, both } from '../../../analysis/model/text.ts';
import type { Bilingual } from '../../contract/construct.ts';
import type { Measure } from '../reading/reading.door.ts';
import { itemsBehind } from './items-behind.ts';
import type { LensGround } from './open-ground.ts';
import { scoreOf } from './tell-idea.ts';
import { listed, quoted } from './words.ts';

/** Shares go over all orders of entry: each further score doubles the work. */
const MOST_SCORES = 18;

/** A lens with the scores by which it explains, and how many lenses share each. */
export interface Explaining {
  readonly lens: Lens;
  readonly parts: readonly { readonly score: Measure; readonly of: number }[];
}

/** The lenses that have scores. What is made of the same answers as an outcome does not explain one. */
export function explainingOf(
  ground: LensGround,
  lenses: readonly Lens[],
  outcomes: readonly string[],
): Explaining[] {
  const { definition } = ground.open;
  const answers = new Set(outcomes.flatMap((outcome) => itemsBehind(definition, outcome)));
  const scored = lenses.map((lens) => {
    const scores = lens.nodes.flatMap((node) => scoreOf(ground, node) ?? []);
    const own = scores.filter(({ variable, items }) =>
      [variable, ...items]
        .flatMap((name) => itemsBehind(definition, name))
        .every((item) => !answers.has(item)),
    );
    return { lens, scores: byVariable(own) };
  });
  const holders = (wanted: Measure) =>
    scored.filter(({ scores }) => scores.some(({ variable }) => variable === wanted.variable)).length;
  return scored
    .filter(({ scores }) => scores.length > 0)
    .map(({ lens, scores }) => ({ lens, parts: scores.map((score) => ({ score, of: holders(score) })) }));
}

export function scoresIn(explaining: readonly Explaining[]): Measure[] {
  return byVariable(explaining.flatMap(({ parts }) => parts.map(({ score }) => score)));
}

const byVariable = (scores: readonly Measure[]): Measure[] => [
  ...new Map(scores.map((score) => [score.variable, score])).values(),
];

export const tooFew = both(
  '完整作答的人太少，相对于得分的个数无法估计。',
  'Too few answered all of it for so many scores.',
);

/** Why nothing can be shared out; undefined where it can. */
export function whyNot(
  outcome: Measure | null,
  explaining: readonly Explaining[],
  scores: readonly Measure[],
): Bilingual | undefined {
  if (!outcome) return both('问卷没有测量这个结果。', 'The questionnaire does not measure this outcome.');
  if (explaining.length === 0)
    return both(
      '所选的透镜在这份问卷里没有可用的得分。',
      'The chosen lenses have no scores in this questionnaire.',
    );
  if (scores.length > MOST_SCORES)
    return both(
      `一次最多比较 ${MOST_SCORES} 个得分，所选的透镜共有 ${scores.length} 个：请少选几个。`,
      `At most ${MOST_SCORES} scores can be compared at once; the chosen lenses have ${scores.length}: choose fewer.`,
    );
  return undefined;
}

/** What to know of how the shares came about. */
export function shareNotes(explaining: readonly Explaining[]): Bilingual[] {
  if (explaining.length === 0) return [];
  const shared = explaining.filter(({ parts }) => parts.some(({ of }) => of > 1));
  const names = listed(shared.map(({ lens }) => quoted(bilingual(lens.name))));
  return [
    both(
      '份额为 LMG：每个得分在所有进入次序中增加的 R² 的平均，按透镜相加；与结果用同样答案算出的得分不参与。透镜的得分多，份额也容易大。关联不是因果。',
      'Shares are LMG: the R² that each score adds, averaged over all orders of entry, summed by lens; scores made of the same answers as an outcome take no part. A lens with more scores easily has a larger share. Association is not cause.',
    ),
    ...(shared.length > 0
      ? [
          both(
            `${names['zh-CN']}有共同的得分，其份额在它们之间平分。`,
            `${names.en} have scores in common; the shares of these are split equally between them.`,
          ),
        ]
      : []),
  ];
}
