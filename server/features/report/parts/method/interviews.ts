import { both } from '../../../../../analysis/model/words.ts';
import { reportLayer } from '../../../adjudication/adjudication.door.ts';
import { codebookVersion } from '../../../codebook/codebook.door.ts';
import { storedFrame } from '../../../frame/frame.door.ts';
import { countInterviews } from '../../../interview/interview.door.ts';
import type { Ground } from '../../ground.ts';
import { agreementMethod } from './agreement.ts';
import type { MethodPart } from './method-part.ts';

/** How many interviews there are, by what they were coded, whose coding counts. How coders agreed is told to the team. */
export async function interviewMethod(ground: Ground): Promise<MethodPart> {
  const { databases, study, locale, audience } = ground;
  const db = databases.studio;
  const title = both('访谈与编码', 'Interviews and coding');
  const interviews = await countInterviews(db, study);
  if (interviews === 0)
    return { title, paragraphs: [both('本研究没有访谈。', 'The study has no interviews.')] };
  const { ground: coding } = await reportLayer(db, study, locale);
  const codebook = await codebookVersion(db, study);
  const frame = await storedFrame(db, study);
  const framed = frame
    ? both(`，分析框架第 ${frame.number} 版`, ` and version ${frame.number} of the analysis frame`)
    : both('', '');
  const paragraph = both(
    `共有访谈 ${interviews} 份，按编码手册第 ${codebook} 版${framed['zh-CN']}编码。${coding['zh-CN']}访谈按份数计，同一份访谈无论摘录多少处都只计一次。引文已按脱敏规则处理。`,
    `There are ${interviews} interviews, coded with version ${codebook} of the codebook${framed.en}. ${coding.en} Interviews are counted, not excerpts. Quotes are redacted.`,
  );
  const agreement = audience === 'team' ? await agreementMethod(ground) : null;
  return {
    title,
    paragraphs: [paragraph, ...(agreement ? [agreement.paragraph] : [])],
    below: agreement ? agreement.blocks : [],
  };
}
