import { entries } from './catalogue.ts';

/** What can be wrong with a zip container: a project of another program, a .docx, an .xlsx. */
export const archive = entries({
  'archive-unreadable': {
    status: 422,
    sentence: {
      'zh-CN': '压缩包不完整或已损坏，无法读取。请重新导出或另存后再试。',
      en: 'The zip container is incomplete or damaged. Export or save the file again and retry.',
    },
  },
  'archive-entry-broken': {
    status: 422,
    sentence: {
      'zh-CN': '压缩包中的“{entry}”已损坏、加密或压缩方式不受支持，无法读取。请重新导出后再试。',
      en: '"{entry}" in the zip container is damaged, encrypted or packed in an unknown way. Export the file again and retry.',
    },
  },
  'archive-path-unsafe': {
    status: 422,
    sentence: {
      'zh-CN': '压缩包中的“{entry}”指向包外的位置，已拒绝读取整个文件。',
      en: '"{entry}" in the zip container points outside of it; the whole file was refused.',
    },
  },
  'archive-name-twice': {
    status: 422,
    sentence: {
      'zh-CN': '压缩包里有两个“{entry}”，读哪一个说不准，已拒绝读取整个文件。',
      en: 'The zip container holds "{entry}" twice, and which of the two is meant cannot be known; the whole file was refused.',
    },
  },
  'archive-too-many': {
    status: 422,
    sentence: {
      'zh-CN': '压缩包里有 {count} 个文件，上限是 {limit} 个。',
      en: 'The zip container holds {count} files, more than the {limit} allowed.',
    },
  },
  'archive-entry-too-large': {
    status: 422,
    sentence: {
      'zh-CN': '压缩包中的“{entry}”解开后超过 {limit} MB，已拒绝读取。',
      en: '"{entry}" in the zip container unpacks to more than {limit} MB and was refused.',
    },
  },
  'archive-ratio': {
    status: 422,
    sentence: {
      'zh-CN': '压缩包中的“{entry}”的压缩比超过 {limit}:1，像是压缩炸弹，已拒绝读取。',
      en: '"{entry}" in the zip container is packed more than {limit}:1, as a zip bomb is, and was refused.',
    },
  },
  'archive-total-too-large': {
    status: 422,
    sentence: {
      'zh-CN': '压缩包解开到“{entry}”时总量超过 {limit} MB，已停止读取。',
      en: 'The zip container unpacks to more than {limit} MB in all, passed at "{entry}"; reading stopped.',
    },
  },
});
