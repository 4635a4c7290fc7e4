import { type Fit, type Sign, signOfStance, type StanceCounts } from '../../../analysis/joint/fit.ts';
import type { Bilingual } from '../../contract/construct.ts';
import { both } from '../result/result.door.ts';

export const fitNames: Readonly<Record<Fit, Bilingual>> = {
  confirmation: both('印证', 'Confirmation'),
  complementarity: both('互补', 'Complementarity'),
  expansion: both('扩展', 'Expansion'),
  discordance: both('分歧', 'Discordance'),
  silence: both('沉默', 'Silence'),
};

const surveyWords: Readonly<Record<Sign, Bilingual>> = {
  [-1]: both(
    '问卷的置信区间整体落在不利一侧',
    'the interval of the survey lies wholly on the unfavourable side',
  ),
  0: both('问卷的置信区间包含中点', 'the interval of the survey holds the midpoint'),
  1: both('问卷的置信区间整体落在有利一侧', 'the interval of the survey lies wholly on the favourable side'),
};
const stanceWords: Readonly<Record<Sign, Bilingual>> = {
  [-1]: both('访谈多数谈到问题', 'most interviews speak of a problem'),
  0: both('访谈没有明确倾向', 'the interviews take no clear side'),
  1: both('访谈多数谈到长处', 'most interviews speak of a strength'),
};

/** The rule that led to a proposed fit, in words. */
export function explainFit(fit: Fit, survey: Sign | null, counts: StanceCounts): Bilingual {
  const name = fitNames[fit];
  if (fit === 'silence')
    return both(
      `只有 ${counts.interviews} 份访谈谈到，少于 2 份：${name['zh-CN']}。`,
      `Spoken of in ${counts.interviews} interviews, fewer than two: ${name.en.toLowerCase()}.`,
    );
  if (survey === null)
    return both(
      `问卷没有对应题目，只有访谈谈到：${name['zh-CN']}。`,
      `The survey asks nothing of it; only the interviews speak: ${name.en.toLowerCase()}.`,
    );
  const [asked, told] = [surveyWords[survey], stanceWords[signOfStance(counts)]];
  return both(
    `${asked['zh-CN']}，${told['zh-CN']}：${name['zh-CN']}。`,
    `Here ${asked.en}, and ${told.en}: ${name.en.toLowerCase()}.`,
  );
}
