import { entries } from './catalogue.ts';

/** Read by researchers and by respondents, who may try again: what they wrote is still on their page. */
export const storage = entries({
  'storage-full': {
    status: 507,
    sentence: {
      'zh-CN':
        '服务器的磁盘已满，什么也没有存下。您填写的内容仍保留在页面上，请稍后再试；如可能，请告知管理员。',
      en: 'The disk of the server is full, and nothing was stored. What you wrote is still on the page; please try again later and, if you can, tell the administrator.',
    },
  },
  'storage-away': {
    status: 503,
    sentence: {
      'zh-CN': '服务器的数据库暂时没有回应，什么也没有改变。您填写的内容仍保留在页面上，请稍后再试。',
      en: 'The database of the server does not answer at the moment, and nothing was changed. What you wrote is still on the page; please try again later.',
    },
  },
  'server-fault-untold': {
    status: 500,
    sentence: {
      'zh-CN': '服务器出现意外错误，数据没有改变。您填写的内容仍保留在页面上，请稍后再试。',
      en: 'The server met an unexpected error and changed nothing. What you wrote is still on the page; please try again later.',
    },
  },
});
