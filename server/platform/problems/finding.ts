import { entries } from './catalogue.ts';

export const finding = entries({
  'finding-unknown': {
    status: 404,
    sentence: {
      'zh-CN': '没有这条发现，它可能已被删除。请回到“发现”页查看。',
      en: 'There is no such finding; it may have been removed. Look for it on the page “Findings”.',
    },
  },
  'findings-too-many': {
    status: 422,
    sentence: {
      'zh-CN': '一项研究最多有 {most} 条发现。请先删除不再需要的。',
      en: 'A study may have {most} findings. Remove one that is no longer needed first.',
    },
  },
  'finding-without-evidence': {
    status: 422,
    sentence: {
      'zh-CN': '这条发现还没有证据，不能下结论。请先引用至少一个数字或一段原话。',
      en: 'This finding has no evidence yet, so nothing can be concluded. Cite a number or a quote first.',
    },
  },
  'finding-not-searched': {
    status: 422,
    sentence: {
      'zh-CN': '还没有一次完成的反例检索。请检索可能推翻它的原话，逐条判断，再认定它成立。',
      en: 'No search for negative cases is complete yet. Search for quotes that might contradict it and judge each hit before it counts as supported.',
    },
  },
  'finding-unreliable': {
    status: 422,
    sentence: {
      'zh-CN': '证据所用的编码 {codes} 一致性 α 低于 .667。请换用证据，或勾选“在正文中说明一致性不足”。',
      en: 'Agreement on the codes {codes} of the evidence is below α = .667. Cite other evidence, or tick that the text will say so.',
    },
  },
  'finding-evidence-gone': {
    status: 422,
    sentence: {
      'zh-CN':
        '“{title}”已经不存在，或没有任何数字可引用，因此不能作为证据。其余内容没有保存，请去掉它再保存。',
      en: '“{title}” is no longer there, or has nothing to cite, so it cannot be evidence. Nothing was saved; take it out and save again.',
    },
  },
  'finding-evidence-twice': {
    status: 400,
    sentence: {
      'zh-CN': '两条证据用了同一个编号。请给每条证据不同的编号。',
      en: 'Two pieces of evidence have the same id. Give each an id of its own.',
    },
  },
  'finding-place-unknown': {
    status: 422,
    sentence: {
      'zh-CN': '分析框架里没有“{value}”这一行或列。请另选一个位置。',
      en: 'The frame has no row or column “{value}”. Choose another place.',
    },
  },
});
