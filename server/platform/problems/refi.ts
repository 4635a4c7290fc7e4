import { entries } from './catalogue.ts';

/** What can be wrong with a file of the REFI-QDA exchange format. */
export const refi = entries({
  'xml-malformed': {
    status: 422,
    sentence: {
      'zh-CN': 'XML 第 {line} 行第 {column} 列有误：{reason}。请从原软件重新导出。',
      en: 'The XML is wrong at line {line}, column {column}: {reason}. Export the file again from its program.',
    },
  },
  'xml-doctype': {
    status: 422,
    sentence: {
      'zh-CN': 'XML 第 {line} 行第 {column} 列含有 DOCTYPE 声明；它可以引用外部文件或无限展开，已拒绝读取。',
      en: 'The XML has a DOCTYPE at line {line}, column {column}, which can pull in other files or grow without end, and was refused.',
    },
  },
  'xml-too-deep': {
    status: 422,
    sentence: {
      'zh-CN': 'XML 在第 {line} 行第 {column} 列嵌套超过 {limit} 层，已拒绝读取。',
      en: 'The XML is nested deeper than {limit} levels at line {line}, column {column}, and was refused.',
    },
  },
  'xml-too-many': {
    status: 422,
    sentence: {
      'zh-CN': 'XML 到第 {line} 行已超过 {limit} 个元素，已拒绝读取。',
      en: 'The XML has more than {limit} elements, passed at line {line}, and was refused.',
    },
  },
  'refi-no-project': {
    status: 422,
    sentence: {
      'zh-CN':
        '压缩包里应有且只有一个 .qde 项目文件，实际找到 {count} 个。请确认这是 REFI-QDA 导出的 .qdpx 文件。',
      en: 'The container should hold exactly one .qde project file, but {count} were found. Check that it is a .qdpx export.',
    },
  },
  'refi-not-exchange': {
    status: 422,
    sentence: {
      'zh-CN': '这不是 REFI-QDA 文件：根元素应为 Project 或 CodeBook，而不是“{found}”。',
      en: 'This is not a REFI-QDA file: its root should be Project or CodeBook, not "{found}".',
    },
  },
  'refi-imported-already': {
    status: 409,
    sentence: {
      'zh-CN': '“{name}”已经在这项研究中（GUID 相同）。如需重新导入，请先删除原来的访谈。',
      en: '"{name}" is in this study already, under the same GUID. To import it again, delete the interview first.',
    },
  },
  'refi-source-unfit': {
    status: 422,
    sentence: {
      'zh-CN': '文件中的“{name}”不能作为文字稿导入：超过 {limit} 个字符，或含有二进制内容。',
      en: '"{name}" in the file cannot be a transcript: it is longer than {limit} characters or holds binary content.',
    },
  },
  'refi-rule-unknown': {
    status: 422,
    sentence: {
      'zh-CN': '没有“{rule}”这种计数规则。请从预览列出的规则中选择。',
      en: 'There is no rule of counting "{rule}". Choose one of those that the preview lists.',
    },
  },
  'refi-nothing': {
    status: 422,
    sentence: {
      'zh-CN': '文件里没有可导入的文字稿或编码。请先用“预览”查看原因。',
      en: 'The file holds neither a transcript nor a code that can be imported. See the preview for the reasons.',
    },
  },
});
