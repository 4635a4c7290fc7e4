import { entries } from './catalogue.ts';

/** The first five are read by respondents: plain words, and what to do. */
export const ticket = entries({
  'ticket-unknown': {
    status: 404,
    sentence: {
      'zh-CN': '没有找到这个答题码。请核对纸条上的 16 位答题码，或重新扫描二维码。',
      en: 'This code was not found. Please check the 16 characters on your slip, or scan the code again.',
    },
  },
  'ticket-used': {
    status: 409,
    sentence: {
      'zh-CN':
        '这个答题码已经用过了。如果是您自己用的，请在原来的手机上继续，或输入当时显示的续答码。如果不是您用的，请另领一张纸条。',
      en: 'This code has been used. If it was you, go on with the same phone or type the resume code that was shown to you. If it was not, please take another slip.',
    },
  },
  'too-many-tries': {
    status: 429,
    sentence: {
      'zh-CN':
        '这个网络里输错的次数太多。请核对纸条上的答题码；没有有效的答题码时，请等待 {minutes} 分钟再试。',
      en: 'Too many wrong codes came from this network. Please check the code on your slip; without a right one, wait {minutes} minutes before trying again.',
    },
  },
  'blinded-refused': {
    status: 400,
    sentence: {
      'zh-CN': '领取答题资格的请求不完整，没有使用您的答题码。请刷新页面后再试。',
      en: 'The request for a ticket was damaged, and your code was not used. Please reload the page and try again.',
    },
  },
  'issuing-closed': {
    status: 409,
    sentence: {
      'zh-CN': '这次调查现在不接收新的答卷：还没有开始，或已经结束。您的答题码没有被使用。',
      en: 'This survey is not taking answers now: it has not begun, or it has ended. Your code was not used.',
    },
  },
  'tickets-unused': {
    status: 409,
    sentence: {
      'zh-CN': '这项研究用公开链接作答，不需要答题码。',
      en: 'This study is answered at one open address; no codes are needed.',
    },
  },
  'site-unknown': {
    status: 422,
    sentence: {
      'zh-CN': '名单里没有代码为“{code}”的单位，请先在设置里添加。',
      en: 'There is no site with the code "{code}"; add it in the settings first.',
    },
  },
  'site-too-small': {
    status: 422,
    sentence: {
      'zh-CN':
        '只有邀请人数不少于 {floor} 人的单位才能单独印制答题码，否则答卷可能被对上人。请印制不分单位的答题码。',
      en: 'Only sites with at least {floor} people invited may have codes of their own, or answers could point at people. Draw codes without a site.',
    },
  },
});
