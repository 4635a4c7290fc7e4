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
  'participation-fixed': {
    status: 409,
    sentence: {
      'zh-CN': '收集已经开始过，参与方式和封存方式不能再改变。',
      en: 'Collection has been opened, so the way in and the way of sealing can no longer change.',
    },
  },
  'passphrase-needed': {
    status: 422,
    sentence: {
      'zh-CN': '这项研究采用严格封存。请输入负责人的口令，或恢复单上的恢复码，再冻结数据。',
      en: 'This study is strictly sealed. Enter the passphrase of its owner, or the code of the recovery sheet, to freeze the data.',
    },
  },
  'passphrase-wrong': {
    status: 422,
    sentence: {
      'zh-CN': '口令不对，答卷没有打开，什么也没有改变。请再试一次，或使用恢复单上的恢复码。',
      en: 'The passphrase is wrong; the answers were not opened and nothing has changed. Try again, or use the code of the recovery sheet.',
    },
  },
  'recovery-wrong': {
    status: 422,
    sentence: {
      'zh-CN': '恢复码不对，答卷没有打开，什么也没有改变。请核对恢复单上的 32 个字符。',
      en: 'The recovery code is wrong; the answers were not opened and nothing has changed. Please check its 32 characters.',
    },
  },
});
