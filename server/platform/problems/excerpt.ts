import { entries } from './catalogue.ts';

export const excerpt = entries({
  'excerpt-unknown': {
    status: 404,
    sentence: {
      'zh-CN': '没有这条编码摘录，它可能已随访谈一起删除。请重新载入页面。',
      en: 'There is no such excerpt; it may have gone with its interview. Load the page again.',
    },
  },
  'excerpt-not-yours': {
    status: 403,
    sentence: {
      'zh-CN': '这条摘录由另一位编码者所作，只有本人可以修改。',
      en: 'Another coder made this excerpt; only that coder may change it.',
    },
  },
  'excerpt-unanchored': {
    status: 422,
    sentence: {
      'zh-CN': '选取的第 {start}–{end} 个字符超出了全文的 {length} 个字符，请重新选取。',
      en: 'The span {start}–{end} lies outside the {length} characters of the transcript; select again.',
    },
  },
  'excerpt-empty': {
    status: 422,
    sentence: {
      'zh-CN': '没有选中任何文字，请先选取一段原文。',
      en: 'No words are selected; select a passage first.',
    },
  },
  'revision-outdated': {
    status: 409,
    sentence: {
      'zh-CN': '文字稿已有新的修订版，原来的位置不再适用。请载入新版后重新选取，已填写的编码仍保留在页面上。',
      en: 'The transcript has a newer revision and places have moved. Load it and select again; your coding is still on the page.',
    },
  },
  'code-unknown': {
    status: 422,
    sentence: {
      'zh-CN': '编码本里没有“{code}”这个编码，请从列表中选择。',
      en: 'The codebook has no code "{code}"; choose one from the list.',
    },
  },
  'coding-finished': {
    status: 409,
    sentence: {
      'zh-CN': '您已把这份访谈标为编码完成。要继续修改，请先点“重新打开”。',
      en: 'You marked this interview as finished. Reopen it before you change its coding.',
    },
  },
});
