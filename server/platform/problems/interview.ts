import { entries } from './catalogue.ts';

export const interview = entries({
  'attributes-unreadable': {
    status: 422,
    sentence: {
      'zh-CN': '“attributes”应为 JSON 对象，例如 {"维度代码": "取值代码"}。访谈没有导入。',
      en: '"attributes" must be a JSON object such as {"dimension": "value"}. The interview was not imported.',
    },
  },
  'interview-unknown': {
    status: 404,
    sentence: {
      'zh-CN': '这项研究中没有这份访谈，它可能已被删除。请回到访谈列表。',
      en: 'There is no such interview in this study; it may have been deleted. Go back to the list.',
    },
  },
  'interview-code-taken': {
    status: 409,
    sentence: {
      'zh-CN': '编号“{code}”已被本研究的另一份访谈使用，请换一个编号。',
      en: 'The code "{code}" already names another interview of this study; choose another.',
    },
  },
  'speakers-unreadable': {
    status: 422,
    sentence: {
      'zh-CN':
        '“speakers”应为 JSON 对象：speakers 是说话人（name、role、labels），dropped 是不算说话人的标签。访谈没有导入。',
      en: '"speakers" must be a JSON object: its speakers with name, role and labels, and as dropped the labels that are no speakers. The interview was not imported.',
    },
  },
  'speakers-changed': {
    status: 409,
    sentence: {
      'zh-CN': '打开以后，这份访谈的文字稿或说话人已被他人更改。没有保存；请重新打开，看过新的再改。',
      en: 'Somebody changed the transcript or its speakers since you opened this. Nothing was saved; open it again and look at what is new.',
    },
  },
  'speaker-label-twice': {
    status: 422,
    sentence: {
      'zh-CN': '标签“{label}”出现了两次。一个标签只能属于一位说话人，或者不算说话人。',
      en: 'The label "{label}" is given twice. A label stands for one speaker, or for none.',
    },
  },
  'speaker-name-twice': {
    status: 422,
    sentence: {
      'zh-CN': '有两位说话人都叫“{name}”，角色却不同。如果是同一个人，请把他们合并；否则请用不同的名称。',
      en: 'Two speakers with different roles are called "{name}". Merge them if they are one person; otherwise give them different names.',
    },
  },
  'speaker-label-unknown': {
    status: 422,
    sentence: {
      'zh-CN': '文字稿里没有以“{label}”开头的发言，请核对标签的写法。',
      en: 'No turn of this transcript begins with the label "{label}"; check how it is written.',
    },
  },
  'transcript-empty': {
    status: 422,
    sentence: {
      'zh-CN': '文件里没有文字。如果是扫描件或图片，请先转成文字再导入。',
      en: 'The file holds no text. If it is a scan or a picture, turn it into text first.',
    },
  },
  'transcript-not-text': {
    status: 422,
    sentence: {
      'zh-CN':
        '读不出文字：文件不是任何一种常见编码的文本，也不是 Word、RTF、ODT、PDF 或字幕文件。请另存为 UTF-8 编码的 .txt 或 .docx 后再导入。',
      en: 'No text can be read: the file is neither text in a usual encoding nor a Word, RTF, ODT, PDF or subtitle file. Save it as .txt in UTF-8 or as .docx and import that.',
    },
  },
  'transcript-encoding-unsure': {
    status: 422,
    sentence: {
      'zh-CN':
        '这份文本的文字编码看不准，最像 {encoding}。请在预览中对照样句选定编码，或另存为 UTF-8 后再导入。',
      en: 'The encoding of this text cannot be told for sure; {encoding} is the likeliest. Choose one in the preview by its sample, or save the text as UTF-8 and import that.',
    },
  },
  'transcript-encoding-mixed': {
    status: 422,
    sentence: {
      'zh-CN':
        '文件里混有不同的文字编码：大部分是 {encoding}，第 {line} 行不是。请在文本编辑器中改正这一行，另存为 UTF-8 后再导入。',
      en: 'The file mixes encodings: most of it is {encoding}, line {line} is not. Mend that line in a text editor, save the file as UTF-8 and import that.',
    },
  },
  'transcript-encoding-unfit': {
    status: 422,
    sentence: {
      'zh-CN': '这份文件不能按“{encoding}”读出。请选另一种编码，或另存为 UTF-8 后再导入。',
      en: 'This file cannot be read as "{encoding}". Choose another encoding, or save it as UTF-8 and import that.',
    },
  },
  'transcript-other-format': {
    status: 422,
    sentence: {
      'zh-CN': '这个文件按内容看是{what}，不是文字稿。{todo}。',
      en: 'By its content this file is {what}, not a transcript. {todo}.',
    },
  },
  'file-incomplete': {
    status: 422,
    sentence: {
      'zh-CN': '文件不完整：可能没有下载或复制完。请重新获取这份文件后再导入。',
      en: 'The file is incomplete; it may not have been downloaded or copied to the end. Get it again and import that.',
    },
  },
  'document-encrypted': {
    status: 422,
    sentence: {
      'zh-CN': '这份文档有打开密码。请先取消密码保护并另存，再导入。',
      en: 'This document is protected by a password. Save a copy without the password and import that.',
    },
  },
  'rtf-unreadable': {
    status: 422,
    sentence: {
      'zh-CN': '这份 RTF 文件不完整或已损坏，无法读取。请在 Word 或 WPS 中打开确认，另存为 .docx 后再导入。',
      en: 'This RTF file is incomplete or damaged. Open it in a word processor, save it as .docx and import that.',
    },
  },
  'odt-unreadable': {
    status: 422,
    sentence: {
      'zh-CN': '这份文件不是完整的 OpenDocument 文本，无法读取。请打开确认，另存为 .docx 后再导入。',
      en: 'This file is not a complete OpenDocument text. Open it, save it as .docx and import that.',
    },
  },
  'transcript-too-long': {
    status: 422,
    sentence: {
      'zh-CN': '文字稿有 {length} 个字符，上限是 {limit}。请拆成几份后分别导入。',
      en: 'The transcript has {length} characters, more than the {limit} allowed. Split it and import the parts.',
    },
  },
  'transcript-file-too-large': {
    status: 422,
    sentence: {
      'zh-CN': '这份文本文件有 {size} MB，上限是 {limit} MB。请拆成几份后分别导入。',
      en: 'This text file has {size} MB, more than the {limit} MB allowed. Split it and import the parts.',
    },
  },
  'word-format-old': {
    status: 422,
    sentence: {
      'zh-CN': '这是旧版 Word 的 .doc 文件。请在 Word 或 WPS 中另存为 .docx 后再导入。',
      en: 'This is a .doc file of an old Word. Open it in Word or WPS, save it as .docx and import that.',
    },
  },
  'word-encrypted': {
    status: 422,
    sentence: {
      'zh-CN': '这份 Word 文档有打开密码。请先取消密码保护并另存，再导入。',
      en: 'This Word document is protected by a password. Save a copy without the password and import that.',
    },
  },
  'word-unreadable': {
    status: 422,
    sentence: {
      'zh-CN': '这份文件不是完整的 .docx 文档，无法读取。请在 Word 或 WPS 中打开确认，另存后再导入。',
      en: 'This file is not a complete .docx document. Open it in Word or WPS, save it again and import that.',
    },
  },
  'pdf-encrypted': {
    status: 422,
    sentence: {
      'zh-CN': '这份 PDF 有打开密码。请先取消密码保护并另存，再导入。',
      en: 'This PDF is protected by a password. Save a copy without the password and import that.',
    },
  },
  'pdf-scanned': {
    status: 422,
    sentence: {
      'zh-CN': '这份 PDF 只有图像，没有文字层。请先做文字识别（OCR）并核对，再导入。',
      en: 'This PDF holds pictures only, no text. Run text recognition (OCR), check the result and import that.',
    },
  },
  'pdf-unreadable': {
    status: 422,
    sentence: {
      'zh-CN': '这份文件不是完整的 PDF，无法读取。请打开确认，另存后再导入。',
      en: 'This file is not a complete PDF. Open it to check, save it again and import that.',
    },
  },
});
