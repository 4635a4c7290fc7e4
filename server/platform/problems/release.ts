import { entries } from './catalogue.ts';

export const release = entries({
  'release-unknown': {
    status: 404,
    sentence: {
      'zh-CN': '这项研究没有这个数据发布，请检查链接。',
      en: 'This study has no such release; please check the address.',
    },
  },
  'release-while-open': {
    status: 409,
    sentence: {
      'zh-CN': '问卷还在收集中，请先结束收集，再冻结数据。',
      en: 'The questionnaire is still open; close the collection before freezing.',
    },
  },
  'release-too-few': {
    status: 409,
    sentence: {
      'zh-CN': '可用的答卷不足 {floor} 份，不能冻结。可以重新开放收集。',
      en: 'There are fewer than {floor} usable answer sheets, too few for a release. You can open the collection again.',
    },
  },
  'release-nothing-new': {
    status: 409,
    sentence: {
      'zh-CN':
        '自第 {number} 次发布以来的新答卷不足 {floor} 份，不能再次冻结，否则两次发布的差别会暴露个人。',
      en: 'Fewer than {floor} new answer sheets came in since release {number}; another release needs as many, or its difference from the last would expose people.',
    },
  },
  'release-unlock-again': {
    status: 409,
    sentence: {
      'zh-CN': '服务器在冻结中途重新启动，口令没有存下来，什么也没有改变。请再次输入口令冻结。',
      en: 'The server was restarted during the freeze; the passphrase is kept nowhere, and nothing was changed. Give it again to freeze.',
    },
  },
  'release-instrument-missing': {
    status: 409,
    sentence: {
      'zh-CN': '这项研究还没有发布问卷，请先发布问卷版本。',
      en: 'This study has no published instrument yet; publish one first.',
    },
  },
  'simulation-beside-data': {
    status: 409,
    sentence: {
      'zh-CN': '这项研究已有真实数据，不再生成模拟发布。',
      en: 'This study has real data; no simulated release is made beside them.',
    },
  },
  'release-not-removable': {
    status: 409,
    sentence: {
      'zh-CN': '只有试运行生成的模拟发布可以删除，真实数据的发布不能删除。',
      en: 'Only simulated releases of a dry run can be removed; releases of real data stay.',
    },
  },
  'import-column-unknown': {
    status: 422,
    sentence: {
      'zh-CN': '文件里没有“{column}”这一列，请检查对应关系。',
      en: 'The file has no column "{column}"; please check the mapping.',
    },
  },
  'import-item-unknown': {
    status: 422,
    sentence: {
      'zh-CN': '问卷里没有题目“{item}”，请检查对应关系。',
      en: 'The instrument has no item "{item}"; please check the mapping.',
    },
  },
  'import-column-shared': {
    status: 422,
    sentence: {
      'zh-CN': '列“{column}”同时对应题目“{first}”和“{second}”，请只保留一个。',
      en: 'The column "{column}" goes to both "{first}" and "{second}"; keep one of them.',
    },
  },
  'import-item-missing': {
    status: 422,
    sentence: {
      'zh-CN': '题目“{item}”没有对应的列。请为它选择一列，或注明文件中没有它。',
      en: 'No column goes to item "{item}"; choose one for it, or say that the file has none.',
    },
  },
  'import-columns-many': {
    status: 422,
    sentence: {
      'zh-CN': '题目“{item}”最多对应 {most} 列，这里给了 {given} 列，请减少。',
      en: 'Item "{item}" is answered by at most {most} columns, but {given} were given; leave some out.',
    },
  },
  'import-too-few': {
    status: 422,
    sentence: {
      'zh-CN': '文件里有 {n} 行数据，数据发布至少需要 {floor} 行。',
      en: 'The file has {n} rows; a release needs at least {floor}.',
    },
  },
});
