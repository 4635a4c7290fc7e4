import { entries } from './catalogue.ts';

export const notebook = entries({
  'notebook-unknown': {
    status: 404,
    sentence: {
      'zh-CN': '没有这个笔记本，它可能已被删除。请回到工作台查看。',
      en: 'There is no such notebook; it may have been deleted. Look for it in the workspace.',
    },
  },
  'notebook-too-long': {
    status: 422,
    sentence: {
      'zh-CN': '笔记本共有 {length} 个字符，最多可保存 {most} 个。请把一部分内容移到另一个笔记本。',
      en: 'The notebook has {length} characters and may have {most}. Move a part of it to another notebook.',
    },
  },
  'notebooks-too-many': {
    status: 422,
    sentence: {
      'zh-CN': '一项研究最多有 {most} 个笔记本。请先删除不再需要的。',
      en: 'A study may have {most} notebooks. Delete one that is no longer needed first.',
    },
  },
});
