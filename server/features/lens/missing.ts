import { bilingual, both } from '../../../analysis/model/text.ts';
import type { Bilingual } from '../../contract/construct.ts';
import type { LensGround } from './open-ground.ts';
import { type Idea, scoreOf } from './tell-idea.ts';
import { listed, quoted } from './words.ts';

/** Which data ideas would need that the study does not have. */
export function missingOf(ground: LensGround, ideas: readonly Idea[]): Bilingual[] {
  const { isOwn, excerpts, codebook } = ground;
  const read = ideas.filter(({ reading }) => reading);
  const unasked = read.filter((idea) => !idea.reading!.association && !scoreOf(ground, idea));
  const known = new Set(codebook.map(({ code }) => code));
  const codes = [...new Set(ideas.flatMap((idea) => idea.codes ?? []))];
  const unknown = codes.filter((code) => !known.has(code));
  return [
    ...(isOwn || read.length === 0 ? [] : [otherFrame]),
    ...(isOwn && unasked.length > 0
      ? [notAsked(listed(unasked.map(({ name }) => quoted(bilingual(name)))))]
      : []),
    ...(unknown.length > 0 ? [noCode(unknown)] : []),
    ...(codes.length > 0 && excerpts.length === 0 ? [notCoded] : []),
  ];
}

const otherFrame = both(
  '这份问卷不是为这个框架编制的，问卷一侧没有采用。',
  'This questionnaire was not made for this frame; the survey side was left out.',
);

const notAsked = (names: Bilingual) =>
  both(
    `问卷没有可用的题目：${names['zh-CN']}。`,
    `The questionnaire asks nothing that could be read for ${names.en}.`,
  );

const noCode = (codes: readonly string[]) =>
  both(`编码本里没有代码：${codes.join('、')}。`, `The codebook has no code ${codes.join(', ')}.`);

const notCoded = both(
  '还没有完成编码的访谈，访谈一侧暂缺。',
  'No interview has been coded to the end yet; the interview side is missing.',
);
