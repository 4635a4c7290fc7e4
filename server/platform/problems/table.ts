import { entries } from './catalogue.ts';

/** What can be wrong with a file that should hold a table. */
export const table = entries({
  'table-unreadable': {
    status: 422,
    sentence: {
      'zh-CN': '无法读取“{file}”。请上传 CSV 或 XLSX 文件（旧版 .xls 请先另存为 .xlsx）。',
      en: '"{file}" cannot be read. Please upload a CSV or XLSX file (save an old .xls as .xlsx first).',
    },
  },
  'table-encoding-unsure': {
    status: 422,
    sentence: {
      'zh-CN': '“{file}”的文字编码看不准。请另存为 UTF-8 编码的 CSV，或另存为 .xlsx，再上传。',
      en: 'The encoding of "{file}" cannot be told for sure. Save it as CSV in UTF-8, or as .xlsx, and upload that.',
    },
  },
  'table-empty': {
    status: 422,
    sentence: {
      'zh-CN': '“{file}”里没有数据：第一行应为列名，其后每行一位受访者。',
      en: '"{file}" holds no data: the first row names the columns, each later row is one respondent.',
    },
  },
  'table-column-twice': {
    status: 422,
    sentence: {
      'zh-CN': '列名“{column}”出现了两次（第 {first} 列和第 {second} 列），请改名后重新上传。',
      en: 'The column name "{column}" stands twice (columns {first} and {second}); rename one and upload again.',
    },
  },
  'table-row-long': {
    status: 422,
    sentence: {
      'zh-CN': '第 {row} 行有 {found} 个单元格，而列名只有 {expected} 个，请检查分隔符或引号。',
      en: 'Row {row} has {found} cells but there are {expected} column names; check delimiters and quotation marks.',
    },
  },
  'table-too-wide': {
    status: 422,
    sentence: {
      'zh-CN': '表格有 {columns} 列，上限是 {limit} 列。请删去不需要的列后再试。',
      en: 'The table has {columns} columns, more than the {limit} allowed. Remove the columns that are not needed and try again.',
    },
  },
  'table-too-large': {
    status: 422,
    sentence: {
      'zh-CN': '表格超过 {limit} 个单元格的上限。请拆分文件，或删去不需要的列后再试。',
      en: 'The table has more than the {limit} cells allowed. Split the file, or remove the columns that are not needed, and try again.',
    },
  },
  'table-number-beyond': {
    status: 422,
    sentence: {
      'zh-CN':
        '第 {row} 行的“{column}”写着 {number}，超出了计算机能表示的范围（约 ±1.8e308）。请改正，或在请求的 data.missing 中把它列为缺失。',
      en: 'Row {row} has {number} under "{column}", beyond any number that can be held (some ±1.8e308). Correct it, or name it under data.missing of the request.',
    },
  },
  'table-quote-open': {
    status: 422,
    sentence: {
      'zh-CN': '“{file}”第 {row} 行的引号没有正确闭合，请检查后重新上传。',
      en: 'A quotation mark in row {row} of "{file}" is not closed properly; check it and upload again.',
    },
  },
});
