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
  'lenses-need-frame': {
    status: 409,
    sentence: {
      'zh-CN': '本研究还没有分析框架，透镜无处安放：请先取用模板“{template}”的框架，透镜会一并带来。',
      en: 'The study has no frame yet for lenses to stand in: take the frame of the template "{template}" first; its lenses come along.',
    },
  },
  'lenses-taken': {
    status: 409,
    sentence: {
      'zh-CN': '模板“{template}”的透镜、画像、论断与层级，本研究的框架都已有了。',
      en: 'The frame of the study has all lenses, claims and levels of the template "{template}" already.',
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
