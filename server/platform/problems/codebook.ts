import { entries } from './catalogue.ts';

export const codebook = entries({
  'code-missing': {
    status: 404,
    sentence: {
      'zh-CN': '编码本里没有“{code}”这个编码。请重新载入编码本。',
      en: 'The codebook has no code "{code}". Load the codebook again.',
    },
  },
  'code-taken': {
    status: 409,
    sentence: {
      'zh-CN': '编码本里已有“{code}”，请换一个代码；停用的编码也占用它的代码。',
      en: 'The codebook already has "{code}"; choose another. A code out of use keeps its name too.',
    },
  },
  'code-kind-unknown': {
    status: 422,
    sentence: {
      'zh-CN': '本研究的分析框架中没有“{kind}”这一类编码。',
      en: 'The frame of this study has no kind of codes "{kind}".',
    },
  },
  'code-nameless': {
    status: 422,
    sentence: {
      'zh-CN': '请先给编码起个名称，任一语言即可。',
      en: 'Give the code a name first, in any language.',
    },
  },
  'code-parent-unfit': {
    status: 422,
    sentence: {
      'zh-CN': '“{code}”不能放在“{parent}”下面：上级必须是编码本里的另一个编码，也不能是它自己的下级。',
      en: '"{code}" cannot stand under "{parent}": the code above must be another of this codebook and not one below it.',
    },
  },
});
