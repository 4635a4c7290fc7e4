import { entries } from './catalogue.ts';

export const retention = entries({
  'retention-past': {
    status: 422,
    sentence: {
      'zh-CN': '保存期限的最后一天“{day}”已经过去，或不是一个日期。请选今天或以后的日期。',
      en: 'The last day of retention, "{day}", is past or is no date. Choose today or a later day.',
    },
  },
  'study-archived': {
    status: 409,
    sentence: {
      'zh-CN': '这项研究已归档，只能查看，不能修改。研究负责人可以在“保存与删除”页取消归档。',
      en: 'This study is archived: it can be read and not changed. An owner can take it out of the archive on the page Retention.',
    },
  },
  'study-collecting': {
    status: 409,
    sentence: {
      'zh-CN': '这项研究正在回收答卷，请先结束回收。什么都没有改变。',
      en: 'This study is collecting answers: close the collection first. Nothing was changed.',
    },
  },
  'erasure-unknown': {
    status: 404,
    sentence: {
      'zh-CN': '这份删除证明不存在，或不属于这项研究。',
      en: 'There is no such certificate of erasure in this study.',
    },
  },
  'deletion-title': {
    status: 422,
    sentence: {
      'zh-CN': '输入的名称与研究名称不一致，研究没有删除。',
      en: 'What was typed is not the title of the study. It was not deleted.',
    },
  },
});
