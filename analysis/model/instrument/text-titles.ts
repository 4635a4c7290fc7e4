import { both } from '../words.ts';

/** What the texts are that do not belong to a kind of item. */
export const partTitles = {
  title: both('问卷标题', 'Title of the questionnaire'),
  referencePeriod: both('回顾期', 'Period asked about'),
  who: both('谁在调查', 'Who asks'),
  purpose: both('研究目的', 'What for'),
  ethics: both('伦理审查', 'Ethics approval'),
  contact: both('联系方式', 'Contact'),
  retention: both('保存期限', 'How long it is kept'),
  help: both('求助途径', 'Where to find help'),
  blockTitle: both('板块标题', 'Title of the block'),
  blockText: both('板块导语', 'Introduction of the block'),
  gridText: both('表格题干', 'Stem of the table'),
  text: both('题目', 'Question'),
  itemHelp: both('题目下的说明', 'Explanation below the question'),
  message: both('检查不通过时的提示', 'Message of a check'),
  preferNotToSay: both('“不愿回答”', '"Prefer not to say"'),
  dontKnow: both('“不知道”', '"Don\'t know"'),
  openQuestionNotice: both('开放题提示', 'Notice at open questions'),
  scaleName: both('量表名称', 'Name of the scale'),
  derivedName: both('派生分数名称', 'Name of the derived score'),
} as const;
