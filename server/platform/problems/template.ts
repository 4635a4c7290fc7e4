import { entries } from './catalogue.ts';

export const template = entries({
  'template-unknown': {
    status: 404,
    sentence: {
      'zh-CN': '没有名为“{template}”的模板，可用的有：{known}。',
      en: 'There is no template "{template}". There are: {known}.',
    },
  },
  'template-newer': {
    status: 422,
    sentence: {
      'zh-CN': '模板“{template}”的格式版本是 {format}，此程序只认识版本 {known}。请升级程序后再用。',
      en: 'The template "{template}" is of format {format}; this program knows format {known} only. Upgrade it first.',
    },
  },
  'template-faulty': {
    status: 422,
    sentence: {
      'zh-CN': '模板“{template}”的 {file} 有误：{reason}。',
      en: 'The template "{template}" has a fault in {file}: {reason}.',
    },
  },
  'template-lacks': {
    status: 422,
    sentence: {
      'zh-CN': '模板“{template}”不含{part}。',
      en: 'The template "{template}" has no {part}.',
    },
  },
  'frame-exists': {
    status: 409,
    sentence: {
      'zh-CN': '本研究已有分析框架，模板的框架不会覆盖它。',
      en: 'The study has a frame already; that of a template does not replace it.',
    },
  },
  'template-other-frame': {
    status: 409,
    sentence: {
      'zh-CN': '模板“{template}”的编码是为框架“{frame}”写的，本研究用的是另一个框架。编码簿没有改变。',
      en: 'The codes of the template "{template}" were written for the frame "{frame}", and this study has another one. The codebook was not changed.',
    },
  },
});
