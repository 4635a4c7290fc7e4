import { entries } from './catalogue.ts';

/** What can be wrong with a file that should hold a table. */
export const table = entries({
  'table-unreadable': {
    status: 422,
    sentence: {
      'zh-CN':
        '无法读取“{file}”：它不是认得的文字编码，也不是表格文件。请改用 CSV（UTF-8）、.xlsx、.ods、.sav 或 .dta 文件。',
      en: '"{file}" cannot be read: it is neither text in a known encoding nor a table. Please use a CSV (UTF-8), .xlsx, .ods, .sav or .dta file.',
    },
  },
  'table-encoding-unsure': {
    status: 422,
    sentence: {
      'zh-CN':
        '“{file}”的文字编码看不准，最像 {encoding}。请另存为 UTF-8 编码的 CSV，或另存为 .xlsx，再上传。',
      en: 'The encoding of "{file}" cannot be told for sure; {encoding} is the likeliest. Save it as CSV in UTF-8, or as .xlsx, and upload that.',
    },
  },
  'table-encoding-mixed': {
    status: 422,
    sentence: {
      'zh-CN':
        '“{file}”里混有不同的文字编码：大部分是 {encoding}，第 {line} 行不是。请改正这一行，另存为 UTF-8 编码的 CSV，再上传。',
      en: '"{file}" mixes encodings: most of it is {encoding}, line {line} is not. Mend that line, save the file as CSV in UTF-8 and upload that.',
    },
  },
  'table-empty': {
    status: 422,
    sentence: {
      'zh-CN': '“{file}”里没有数据：第一行应为列名，其后每行一位受访者。',
      en: '"{file}" holds no data: the first row names the columns, each later row is one respondent.',
    },
  },
  'table-other-file': {
    status: 422,
    sentence: {
      'zh-CN': '“{file}”是{what}，不能当作表格读取。{advice}。',
      en: '"{file}" is {what} and cannot be read as a table. {advice}.',
    },
  },
  'table-damaged': {
    status: 422,
    sentence: {
      'zh-CN': '“{file}”不完整或已损坏（也许没有下载完），无法读取。请重新下载、导出或另存后再试。',
      en: '"{file}" is incomplete or damaged, perhaps half downloaded, and cannot be read. Download, export or save it again and retry.',
    },
  },
  'table-cut-short': {
    status: 422,
    sentence: {
      'zh-CN': '“{file}”不完整：读到第 {rows} 行数据时文件就断了。请重新下载、导出或另存后再试。',
      en: '"{file}" is incomplete: it ends after {rows} rows of data. Download, export or save it again and retry.',
    },
  },
  'table-sheet-missing': {
    status: 422,
    sentence: {
      'zh-CN': '文件里没有名为“{sheet}”的工作表；有：{sheets}。',
      en: 'The file has no sheet "{sheet}"; it has: {sheets}.',
    },
  },
  'table-cell-far': {
    status: 422,
    sentence: {
      'zh-CN':
        '第 {row} 行第 {column} 列有一个单元格离其余内容很远，整张表因此有 {rows} 行而几乎全空。请删去它（以及远处的其他单元格）后再试。',
      en: 'A cell in row {row}, column {column} stands far from all others, so that the table has {rows} rows and is nearly empty. Delete it, and others far away, and try again.',
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
