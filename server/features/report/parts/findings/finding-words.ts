import { both } from '../../../../../analysis/model/words.ts';
import type { Strength } from '../../../../../analysis/model/finding.ts';
import type { Verdict } from '../../../../contract/finding.ts';

export const verdictWords: Readonly<Record<Verdict, ReturnType<typeof both>>> = {
  open: both('未判定', 'not decided'),
  supported: both('成立', 'supported'),
  partly: both('部分成立', 'partly supported'),
  unsupported: both('不成立', 'not supported'),
  withdrawn: both('已撤回', 'withdrawn'),
};

export const strengthWords: Readonly<Record<Strength, ReturnType<typeof both>>> = {
  both: both('问卷与访谈都支持', 'both strands speak for it'),
  mixed: both('考评记录与问卷或访谈都支持', 'the records, and the survey or the interviews, speak for it'),
  survey: both('只有问卷支持', 'only the survey speaks for it'),
  interviews: both('只有访谈支持', 'only the interviews speak for it'),
  records: both('只有考评记录支持', 'only the records speak for it'),
  inferred: both('由推断得出', 'inferred'),
};

export const findingWords = {
  finding: both('发现', 'Finding'),
  verdict: both('判定', 'Verdict'),
  support: both('证据强度', 'Strength'),
  for: both('支持的证据', 'Evidence for it'),
  against: both('相反的证据', 'Evidence against it'),
  cause: both('成因：', 'Cause: '),
  rivals: both('其他解释：', 'Rival explanations: '),
  changeMind: both('什么会改变这一判断：', 'What would change this judgement: '),
  stale: both(
    '待复核：这项发现所依据的内容在引用之后有变化。',
    'To be looked at again: what this finding rests on has changed since it was cited.',
  ),
  draft: both('草稿：这项发现还没有通过检查。', 'Draft: this finding has not passed its checks.'),
} as const;
