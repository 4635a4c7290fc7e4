import { entries } from './catalogue.ts';

export const upload = entries({
  'file-missing': {
    status: 400,
    sentence: {
      'zh-CN': '没有收到文件，请选择一个文件后重试。',
      en: 'No file was received; choose a file and try again.',
    },
  },
});
