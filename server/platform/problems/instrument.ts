import { entries } from './catalogue.ts';

export const instrument = entries({
  'definition-invalid': {
    status: 422,
    sentence: {
      'zh-CN': '问卷在“{place}”处有误：{reason}。改正后再保存，原有内容没有改变。',
      en: 'The questionnaire has a fault at "{place}": {reason}. Correct it and save again; nothing was changed.',
    },
  },
  'draft-exists': {
    status: 409,
    sentence: {
      'zh-CN': '这项研究已有问卷草稿，模板没有覆盖它。请直接编辑草稿。',
      en: 'This study already has a draft of its questionnaire; the template did not overwrite it. Please edit the draft.',
    },
  },
  'draft-missing': {
    status: 409,
    sentence: {
      'zh-CN': '还没有可以发布的问卷草稿。请先选用模板或编写问卷。',
      en: 'There is no draft to publish yet. Choose a template or write a questionnaire first.',
    },
  },
  'version-unknown': {
    status: 404,
    sentence: {
      'zh-CN': '问卷没有第 {number} 版，请从版本列表中选择。',
      en: 'The questionnaire has no version {number}; please choose one from the list.',
    },
  },
  'instrument-file-unreadable': {
    status: 422,
    sentence: {
      'zh-CN': '没有读进来：{reason}。草稿没有改变。',
      en: 'It was not read: {reason}. The draft is unchanged.',
    },
  },
  'file-is-questionnaire': {
    status: 422,
    sentence: {
      'zh-CN': '这是一份问卷：{kind}。请到“问卷”页导入；这里没有改变。',
      en: 'This is a questionnaire: {kind}. Import it on the page “Instrument”; nothing was changed here.',
    },
  },
  'instrument-file-other': {
    status: 422,
    sentence: {
      'zh-CN': '这不是问卷：{what}。草稿没有改变。',
      en: 'This is no questionnaire: {what}. The draft is unchanged.',
    },
  },
  'translation-language-unknown': {
    status: 422,
    sentence: {
      'zh-CN': '草稿没有语言“{language}”，现有：{known}。',
      en: 'The draft is not written in "{language}"; it is written in {known}.',
    },
  },
  'library-entry-unknown': {
    status: 404,
    sentence: {
      'zh-CN': '题库里没有这一条，它可能已被移除。请重新载入页面。',
      en: 'The library has no such entry; it may have been removed. Load the page again.',
    },
  },
  'library-full': {
    status: 409,
    sentence: {
      'zh-CN': '题库最多存 {limit} 条。请先移除不再使用的条目。',
      en: 'A library holds {limit} entries. Remove some that you no longer need first.',
    },
  },
});
