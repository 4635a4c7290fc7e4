import { entries } from './catalogue.ts';

export const job = entries({
  'job-unknown': {
    status: 404,
    sentence: {
      'zh-CN': '没有这项任务；结果保留一天，之后删除。',
      en: 'There is no such job; results are kept for a day and then deleted.',
    },
  },
  'job-under-way': {
    status: 409,
    sentence: {
      'zh-CN': '同样的任务已在进行中，请等它结束，或先取消它。',
      en: 'The same job is under way already; wait for its end, or cancel it first.',
    },
  },
  'job-failed': {
    status: 409,
    sentence: {
      'zh-CN': '这项任务没有完成，什么也没有改变；原因只告诉开始它的人。',
      en: 'This job came to nothing and nothing was changed; why is told to whoever began it.',
    },
  },
  'job-settled': {
    status: 409,
    sentence: {
      'zh-CN': '这项任务已经结束，或已经存好结果，不能再取消。',
      en: 'This job has ended, or has stored its result, and can no longer be cancelled.',
    },
  },
  'job-given-up': {
    status: 500,
    sentence: {
      'zh-CN': '这项任务试了 {attempts} 次，每次都中断，已放弃，什么也没有改变。请告诉管理员。',
      en: 'This job was tried {attempts} times, was cut short each time and was given up; nothing was changed. Please tell the administrator.',
    },
  },
});
