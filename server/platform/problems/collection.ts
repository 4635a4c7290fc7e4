import { entries } from './catalogue.ts';

export const collection = entries({
  'instrument-unpublished': {
    status: 409,
    sentence: {
      'zh-CN': '问卷还没有发布版本，不能开始收集。请先发布问卷。',
      en: 'The questionnaire has no published version, so collection cannot open. Publish it first.',
    },
  },
  'version-in-use': {
    status: 409,
    sentence: {
      'zh-CN': '收件箱里还有按上一版问卷作答的答卷。请先冻结发布这些答卷，再以新版本开始收集。',
      en: 'The inbox still holds answers to the previous version. Freeze them into a release before opening with the new version.',
    },
  },
  'collection-not-open': {
    status: 409,
    sentence: {
      'zh-CN': '收集还没有开始，无需结束。',
      en: 'Collection has not been opened, so there is nothing to close.',
    },
  },
  'freeze-unfinished': {
    status: 409,
    sentence: {
      'zh-CN': '上一次冻结还没有完成，收件箱不能接收答卷。请先重新冻结数据，再开始收集。',
      en: 'The last freeze has not finished, so the inbox takes no answers. Freeze the data again before opening.',
    },
  },
});
