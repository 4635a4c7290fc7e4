import { entries } from './catalogue.ts';

export const revision = entries({
  'revision-unchanged': {
    status: 422,
    sentence: {
      'zh-CN': '文字稿没有任何改动，不需要新的修订版。',
      en: 'Nothing in the transcript was changed, so there is nothing to save.',
    },
  },
  'revision-unknown': {
    status: 404,
    sentence: {
      'zh-CN': '这份访谈没有第 {number} 个修订版。',
      en: 'This interview has no revision {number}.',
    },
  },
  'review-not-needed': {
    status: 409,
    sentence: {
      'zh-CN': '这条摘录已在最新修订版上，无需复核。',
      en: 'This excerpt already lies on the latest revision; there is nothing to review.',
    },
  },
  'redaction-overlaps': {
    status: 409,
    sentence: {
      'zh-CN': '第 {start}–{end} 个字符中已有遮蔽。请先撤销原来的遮蔽，或另选范围。',
      en: 'Characters {start}–{end} are partly redacted already. Remove that redaction first, or select otherwise.',
    },
  },
  'redaction-unknown': {
    status: 404,
    sentence: {
      'zh-CN': '没有这处遮蔽，它可能已被撤销。请重新载入页面。',
      en: 'There is no such redaction; it may have been removed. Load the page again.',
    },
  },
});
