import { type Fit, type Sign, signOfVoices, type VoiceCounts } from '../../../analysis/joint/fit.ts';
import type { Dimension } from '../../../analysis/model/frame/frame.ts';
import { offered } from '../../../analysis/model/frame/read-frame.ts';
import { bilingual, both } from '../../../analysis/model/text.ts';
import type { Bilingual } from '../../contract/construct.ts';

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

/** On which side most interviews stand, in the names of the frame. */
function voiceWords(sign: Sign, valence: Dimension | undefined): Bilingual {
  if (!valence) return both('访谈不分正反', 'the interviews take no sides');
  if (sign === 0) return both('访谈没有明确倾向', 'the interviews take no clear side');
  const names = offered(valence).flatMap((value) => (value.sign === sign ? [bilingual(value.name)] : []));
  const zh = names.map((name) => name['zh-CN']).join('、');
  const en = names.map((name) => name.en).join(', ');
  return both(`访谈多数为“${zh}”`, `most interviews speak of “${en}”`);
}

/** The rule that led to a proposed fit, in words. */
export function explainFit(
  fit: Fit,
  survey: Sign | null,
  counts: VoiceCounts,
  valence: Dimension | undefined,
): Bilingual {
  const name = fitNames[fit];
  if (fit === 'silence')
    return both(
      `谈到的访谈少于 2 份：${name['zh-CN']}。`,
      `Spoken of in fewer than two interviews: ${name.en.toLowerCase()}.`,
    );
  if (survey === null)
    return both(
      `问卷没有对应题目，只有访谈谈到：${name['zh-CN']}。`,
      `The survey asks nothing of it; only the interviews speak: ${name.en.toLowerCase()}.`,
    );
  const [asked, told] = [surveyWords[survey], voiceWords(signOfVoices(counts), valence)];
  return both(
    `${asked['zh-CN']}，${told['zh-CN']}：${name['zh-CN']}。`,
    `Here ${asked.en}, and ${told.en}: ${name.en.toLowerCase()}.`,
  );
}
