import { entries } from './catalogue.ts';

/** What can be wrong with a bundle as a whole; what is wrong inside of one is told member by member. */
export const bundle = entries({
  'bundle-no-manifest': {
    status: 422,
    sentence: {
      'zh-CN': '压缩包里没有 manifest.json，这不是四环的核验包。请用 fourlinks export --bundle 写出的文件。',
      en: 'There is no manifest.json in the zip container, so it is no bundle. Give a file that fourlinks export --bundle wrote.',
    },
  },
  'bundle-newer': {
    status: 422,
    sentence: {
      'zh-CN': '这个核验包的格式是第 {format} 版，这里只认到第 {known} 版。请用更新的四环核对。',
      en: 'This bundle is of format {format}, and this program knows formats up to {known}. Verify it with a newer Fourlinks.',
    },
  },
  'bundle-manifest-faulty': {
    status: 422,
    sentence: {
      'zh-CN': 'manifest.json 不合核验包的格式，无法核对。请向写出它的人重新索取。',
      en: 'The file “manifest.json” is not one of a bundle, so nothing can be verified. Ask whoever wrote it for another copy.',
    },
  },
  'bundle-manifest-changed': {
    status: 422,
    sentence: {
      'zh-CN': 'manifest.json 与它自己的摘要不符：写出之后有人改过，或文件已损坏。',
      en: 'The file “manifest.json” is not what its own digest says: it was changed after it was written, or is damaged.',
    },
  },
});
