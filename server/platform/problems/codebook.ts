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
      'zh-CN': '分析框架中没有“{kind}”这一类编码。',
      en: 'The frame has no kind of codes "{kind}".',
    },
  },
  'code-nameless': {
    status: 422,
    sentence: {
      'zh-CN': '请先给编码起个名称，任一语言即可。',
      en: 'Give the code a name first, in any language.',
    },
  },
  'code-place-gone': {
    status: 409,
    sentence: {
      'zh-CN': '“{code}”已不在那个位置，编码没有移动。请重新载入编码本。',
      en: '"{code}" no longer stands there; nothing was moved. Load the codebook again.',
    },
  },
  'code-merge-unfit': {
    status: 422,
    sentence: {
      'zh-CN': '“{code}”不能并入“{into}”：只能并入另一个同类别、仍在使用的编码。',
      en: '"{code}" cannot be merged into "{into}": it must be another code of the same kind that is in use.',
    },
  },
  'code-in-use': {
    status: 409,
    sentence: {
      'zh-CN': '有 {count} 条摘录用着“{code}”，不能删除；可以停用，或并入另一个编码。什么也没有删除。',
      en: '{count} excerpts carry "{code}", so it cannot be deleted; retire it or merge it into another. Nothing was deleted.',
    },
  },
  'code-has-below': {
    status: 409,
    sentence: {
      'zh-CN': '“{code}”下面还有“{below}”，请先移走下级编码。什么也没有删除。',
      en: '"{below}" still stands under "{code}"; move what is below it first. Nothing was deleted.',
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
