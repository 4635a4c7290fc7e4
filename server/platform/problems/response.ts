import { entries } from './catalogue.ts';

/** Read by respondents: plain words, and what becomes of their answers. */
export const response = entries({
  'questionnaire-unknown': {
    status: 404,
    sentence: {
      'zh-CN': '没有找到这份问卷。请核对链接，或重新扫描二维码。',
      en: 'This questionnaire was not found. Please check the address or scan the code again.',
    },
  },
  'questionnaire-closed': {
    status: 409,
    sentence: {
      'zh-CN': '这次调查已经结束，不再接收答卷。您的这份答卷没有被保存。感谢您的时间。',
      en: 'This survey has ended and takes no more answers. Your answers were not stored. Thank you for your time.',
    },
  },
  'box-size-refused': {
    status: 422,
    sentence: {
      'zh-CN': '答卷的大小不合规定，没有保存。请在问卷页面重新打开链接后提交。',
      en: 'The size of these answers is not one of the allowed sizes, so nothing was stored. Please open the link again and submit on the page.',
    },
  },
  'serial-taken': {
    status: 409,
    sentence: {
      'zh-CN': '这个编号下已经收到一份答卷，先收到的那份有效，这一份没有保存。',
      en: 'Answers under this number have already been received. The first ones stand; these were not stored.',
    },
  },
  'signature-refused': {
    status: 403,
    sentence: {
      'zh-CN': '这份答卷没有本次调查有效的答题资格，没有保存。请重新扫描您纸条上的二维码，再提交一次。',
      en: 'These answers carry no valid ticket of this survey and were not stored. Please scan the code on your slip again and submit once more.',
    },
  },
  'work-refused': {
    status: 403,
    sentence: {
      'zh-CN': '这份答卷缺少防止批量提交的计算结果，没有保存。请刷新页面后再提交。',
      en: 'These answers lack the computation that keeps out mass submissions and were not stored. Please reload the page and submit again.',
    },
  },
  'response-unknown': {
    status: 404,
    sentence: {
      'zh-CN': '没有找到这份答卷：回执码有误，或答卷已经撤回。请核对回执码。',
      en: 'No such answers were found: the receipt code is wrong, or they were already withdrawn. Please check the code.',
    },
  },
  'response-frozen': {
    status: 409,
    sentence: {
      'zh-CN':
        '没有可以撤回的答卷：数据已经冻结，冻结前提交的答卷已经打乱顺序、去掉编号，谁也找不出哪一份是您的，因此不能再撤回。如果您是冻结之后提交的，请核对回执码。',
      en: 'There are no answers to withdraw: the data are frozen, and answers sent before that were shuffled and lost their numbers, so that nobody can tell which are yours and they can no longer be withdrawn. If you sent yours after the freeze, please check the code.',
    },
  },
  'inbox-frozen': {
    status: 409,
    sentence: {
      'zh-CN': '数据正在冻结，答卷不能再撤回。',
      en: 'The data are being frozen, so answers can no longer be withdrawn.',
    },
  },
});
