import { entries } from './catalogue.ts';

/** No sentence repeats a cell, a heading or a name that was sent in: what must not be here does not come back either. */
export const record = entries({
  'record-upload-malformed': {
    status: 422,
    sentence: {
      'zh-CN': '送来的表读不出来：应为一张考评记录表的各列，每格是文字、数或空。什么也没有存下。',
      en: 'What was sent is no table of records: columns are wanted, each cell a text, a number or nothing. Nothing was kept.',
    },
  },
  'record-columns-unknown': {
    status: 422,
    sentence: {
      'zh-CN':
        '表“{table}”里有 {count} 列不认识；可用的列有：{known}。请对应到这些列，其余的不要送来。什么也没有存下。',
      en: 'The table "{table}" came with {count} columns that it does not have; it has {known}. Map them to these and leave the others out. Nothing was kept.',
    },
  },
  'record-column-missing': {
    status: 422,
    sentence: {
      'zh-CN': '缺少“{column}”列：没有它，一行说明不了什么。什么也没有存下。',
      en: 'The column "{column}" is missing: a row says nothing without it. Nothing was kept.',
    },
  },
  'record-cells-missing': {
    status: 422,
    sentence: {
      'zh-CN': '“{column}”列有 {count} 格是空的，而每一行都需要它。请补上，或去掉这些行。什么也没有存下。',
      en: 'The column "{column}" has {count} empty cells where every row needs one. Fill them or leave these rows out. Nothing was kept.',
    },
  },
  'record-kind': {
    status: 422,
    sentence: {
      'zh-CN': '“{column}”列有 {count} 格不是{kind}。请改正，什么也没有存下。',
      en: 'The column "{column}" has {count} cells that are no {kind}. Please correct them; nothing was kept.',
    },
  },
  'record-lengths': {
    status: 422,
    sentence: {
      'zh-CN': '各列的行数不一样，读不成行。什么也没有存下。',
      en: 'The columns differ in length and make no rows. Nothing was kept.',
    },
  },
  'record-personal': {
    status: 422,
    sentence: {
      'zh-CN':
        '“{column}”列有 {count} 个取值像是{sort}。姓名须先在您的电脑上换成代码，日期换成时段，事由换成事由代码，再送来。什么也没有存下。',
      en: 'The column "{column}" has {count} values that look like {sort}. Names become codes on your computer first, dates parts of a period, reasons codes of reasons. Nothing was kept.',
    },
  },
  'record-codes': {
    status: 422,
    sentence: {
      'zh-CN':
        '“{column}”列代表个人，有 {count} 个取值不是代码。请先在您的电脑上换成代码再送来。什么也没有存下。',
      en: 'The column "{column}" stands for people and has {count} values that are no codes. Replace them on your computer first. Nothing was kept.',
    },
  },
  'record-words-personal': {
    status: 422,
    sentence: {
      'zh-CN': '“{field}”里有像是{sort}的文字，请去掉再送。什么也没有存下。',
      en: 'The field "{field}" has words that look like {sort}; take them out and send it again. Nothing was kept.',
    },
  },
  'record-indicators-unknown': {
    status: 422,
    sentence: {
      'zh-CN':
        '第 {number} 版考评方案里没有 {count} 个取值所说的指标。请对应到方案的指标编码。什么也没有存下。',
      en: 'Version {number} of the scheme does not have the indicators of {count} values. Map them to its codes of indicators. Nothing was kept.',
    },
  },
  'record-file-unknown': {
    status: 404,
    sentence: {
      'zh-CN': '这项研究没有这张待冻结的表，它可能已被移除。请重新载入页面。',
      en: 'This study has no such table waiting; it may have been removed. Load the page again.',
    },
  },
  'record-release-unknown': {
    status: 404,
    sentence: {
      'zh-CN': '这项研究没有这个记录发布，请检查链接。',
      en: 'This study has no such release of records; please check the address.',
    },
  },
  'record-table-missing': {
    status: 422,
    sentence: {
      'zh-CN': '还没有“{table}”表，这一步需要它。请先导入。',
      en: 'There is no table "{table}" yet, which this needs. Import it first.',
    },
  },
  'record-nothing-to-freeze': {
    status: 409,
    sentence: {
      'zh-CN': '没有可以冻结的记录：还没有导入，或能公布的行都不足。请先导入考评记录。',
      en: 'There is nothing to freeze: no table was sent in, or no row of one may be told of. Import records first.',
    },
  },
  'record-not-reconciled': {
    status: 409,
    sentence: {
      'zh-CN': '分数加不起来（见“对账”）。请改正后重新导入，或写明原因再冻结。什么也没有改变。',
      en: 'The points do not add up, as the reconciliation shows. Correct and import them again, or say why before freezing. Nothing was changed.',
    },
  },
  'record-few-changed': {
    status: 409,
    sentence: {
      'zh-CN':
        '与第 {number} 次记录发布相比，只有不足 {floor} 人的记录有变化，不能再次冻结，否则两次发布的差别会暴露个人。',
      en: 'The records of fewer than {floor} people differ from those of release {number}; another release would expose them by the difference.',
    },
  },
});
