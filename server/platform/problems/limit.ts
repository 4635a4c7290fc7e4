import { entries } from './catalogue.ts';

/** Limits of work that reads a file or computes. Each names itself; the server goes on. */
export const limit = entries({
  'limit-memory': {
    status: 422,
    sentence: {
      'zh-CN':
        '这项工作需要的内存超过上限 {limit} MB，已停止，什么也没有改变。请把文件拆小，或少选一些变量后再试。',
      en: 'This work needs more than the {limit} MB of memory that it may use and was stopped; nothing was changed. Split the file, or choose fewer variables, and try again.',
    },
  },
  'limit-time': {
    status: 422,
    sentence: {
      'zh-CN':
        '这项工作超过了 {limit} 秒的时间上限，已停止，什么也没有改变。请把文件拆小，或少选一些变量后再试。',
      en: 'This work took longer than the {limit} seconds that it may take and was stopped; nothing was changed. Split the file, or choose fewer variables, and try again.',
    },
  },
  'limit-output': {
    status: 422,
    sentence: {
      'zh-CN': '结果超过了 {limit} MB 的上限，没有给出。请少选一些内容后再试。',
      en: 'The result is larger than the {limit} MB allowed and was not handed out. Choose less and try again.',
    },
  },
  'file-too-large': {
    status: 413,
    sentence: {
      'zh-CN': '文件超过 {limit} MB 的上限，请拆分或压缩后再试。',
      en: 'The file is larger than the {limit} MB allowed; please split or shrink it and try again.',
    },
  },
  'work-cancelled': {
    status: 499,
    sentence: {
      'zh-CN': '已取消，什么也没有改变。',
      en: 'Cancelled; nothing was changed.',
    },
  },
});
