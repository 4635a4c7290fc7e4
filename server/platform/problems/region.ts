import { entries } from './catalogue.ts';

export const region = entries({
  'region-unknown': {
    status: 404,
    sentence: {
      'zh-CN': '没有这个地区，它可能已被移除。请刷新“地区对比”页。',
      en: 'There is no such region; it may have been removed. Reload the page “Regions”.',
    },
  },
  'region-own-study': {
    status: 422,
    sentence: {
      'zh-CN': '这是本研究自己的发布。请选择另一项研究的发布作为地区。',
      en: 'This release is of this very study. Choose a release of another study as the region.',
    },
  },
  'region-not-readable': {
    status: 403,
    sentence: {
      'zh-CN': '只有同时是对方研究的所有者或分析者，才能把它的发布放在旁边。请先请对方的所有者添加您。',
      en: 'Only who is an owner or analyst of the other study too may put its release beside this one. Ask its owner to add you first.',
    },
  },
  'region-other-instrument': {
    status: 422,
    sentence: {
      'zh-CN': '两份问卷没有一个题目完全相同的量表，无法比较。请选择使用同一份问卷的发布。',
      en: 'The two questionnaires have no scale with equal items, so nothing can be compared. Choose a release of the same questionnaire.',
    },
  },
  'region-twice': {
    status: 409,
    sentence: {
      'zh-CN': '这次发布已经作为地区添加过了。',
      en: 'This release stands beside yours as a region already.',
    },
  },
  'region-nameless': {
    status: 422,
    sentence: {
      'zh-CN': '请给地区起一个名字，一种语言即可。',
      en: 'Give the region a name; one language suffices.',
    },
  },
  'regions-too-many': {
    status: 422,
    sentence: {
      'zh-CN': '一项研究最多有 {most} 个地区。请先移除不再需要的。',
      en: 'A study may have {most} regions. Remove one that is no longer needed first.',
    },
  },
});
