import { type Bilingual, both } from '../../../analysis/model/words.ts';
import { type Zip, readZip } from '../archive/read-zip.ts';
import { Problem } from '../../platform/problem.ts';

const convert = both(
  '请用它的程序打开，另存为 .docx 或 .txt 后再导入',
  'Open it in its program, save it as .docx or .txt and import that',
);
const spreadsheet = both('表格文件', 'a spreadsheet');
const toColumns = both(
  '答卷数据请到“数据发布”页导入；如果里面是访谈文字，请复制到 Word 文档中再导入',
  'Answers belong on the page of releases; if it holds the words of an interview, copy them into a Word document',
);
const transcribe = both('请先转写成文字再导入', 'Transcribe it first');

const other = (what: Bilingual, todo: Bilingual): Problem =>
  new Problem('transcript-other-format', { what, todo });

/** Files that are no text, by how they begin. */
const beginnings: readonly (readonly [pattern: RegExp, what: Bilingual, todo: Bilingual])[] = [
  [
    // eslint-disable-next-line no-control-regex
    /^(?:ID3[\x02-\x04]|OggS\0|fLaC\0|\.snd|FORM....AIFF|RIFF....(?:WAVE|AVI )|\xff[\xfb\xf3\xf2\xf1\xf9]|\x1aE\xdf\xa3|#!AMR|\x30\x26\xb2\x75|FLV\x01|\0\0\x01\xba)|^.{4}(?:ftyp|moov|mdat)/s,
    both('录音或录像', 'a recording'),
    transcribe,
  ],
  [
    /^(?:\x89PNG|\xff\xd8\xff|GIF8[79]a|RIFF....WEBP|BM.{4}\0\0\0\0|II\*\0|MM\0\*)/s,
    both('图片', 'a picture'),
    both(
      '请先做文字识别（OCR）并核对，再导入',
      'Run text recognition (OCR), check the result and import that',
    ),
  ],
  [
    // eslint-disable-next-line no-control-regex
    /^(?:\$FL[23]@|<stata_dta>|[\x6c-\x77][\x01\x02]\x01\0)/,
    both('统计软件的数据文件', 'a data file of a statistics program'),
    both('请到“数据发布”页导入', 'It belongs on the page of releases'),
  ],
  [
    // eslint-disable-next-line no-control-regex
    /^(?:Rar!|7z\xbc\xaf|\x1f\x8b)/,
    both('压缩包', 'an archive'),
    both('请先解压，再选其中的文字稿', 'Unpack it and choose the transcript in it'),
  ],
  [/^SQLite format 3/, both('数据库文件', 'a database'), convert],
];

/** Texts that are written for programs: their marks would count as words. */
const markups: readonly (readonly [pattern: RegExp, what: Bilingual])[] = [
  [
    /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^]*?-->\s*)*<(?:!doctype html|html|head|body|meta|style|div|table|p)\b/i,
    both('网页（HTML）', 'a web page (HTML)'),
  ],
  [
    /^(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*)*mime-version:\s*1\.0/i,
    both('网页存档或电子邮件（MHT）', 'a saved web page or a mail (MHT)'),
  ],
  [
    /^\s*<\?xml[^]{0,4000}?<office:document\b/,
    both('OpenDocument 平面 XML（.fodt）', 'OpenDocument as flat XML (.fodt)'),
  ],
  [/^\s*<\?xml[^]{0,4000}?<(?:\w+:)?(?:wordDocument|package)\b/, both('Word XML 文件', 'Word as XML')],
  [/^\s*<\?xml\b/, both('XML 文件', 'an XML file')],
];

/** The problem with a file that is none of a transcript's formats, by its first bytes; null where it may be one. */
export function otherBinary(bytes: Buffer): Problem | null {
  const head = bytes.toString('latin1', 0, 64);
  const found = beginnings.find(([pattern]) => pattern.test(head));
  return found ? other(found[1], found[2]) : null;
}

export function otherMarkup(text: string): Problem | null {
  const found = markups.find(([pattern]) => pattern.test(text.slice(0, 10_000)));
  return found ? other(found[1], convert) : null;
}

/** What is in the container of the old programs of Microsoft, in which a file with a password is wrapped too: by the names of its streams. */
export function oldOffice(bytes: Buffer): Problem {
  const has = (name: string) => bytes.includes(Buffer.from(name, 'utf16le'));
  if (has('EncryptedPackage')) return new Problem('word-encrypted');
  if (has('WordDocument')) return new Problem('word-format-old');
  if (has('Workbook')) return other(spreadsheet, toColumns);
  if (has('PowerPoint Document')) return other(both('演示文稿', 'a presentation'), convert);
  return new Problem('word-format-old');
}

/** Which document a zip is, by what is in it; throws the Problem of any other. */
export async function zipFormat(bytes: Buffer): Promise<'docx' | 'odt'> {
  const zip = await readZip(bytes).catch((error: unknown) => {
    throw error instanceof Problem && error.code === 'archive-unreadable'
      ? new Problem('file-incomplete')
      : error;
  });
  const has = (pattern: RegExp) => zip.names.some((name) => pattern.test(name));
  const type = zip.names.includes('mimetype') ? (await zip.read('mimetype')).toString('latin1').trim() : '';
  if (/opendocument\.text(?:$|-template)/.test(type)) return 'odt';
  if (/opendocument\.spreadsheet/.test(type) || has(/(?:^|\/)workbook\.(?:xml|bin)$/))
    throw other(spreadsheet, toColumns);
  if (/opendocument\.presentation/.test(type) || has(/(?:^|\/)presentation\.xml$/))
    throw other(both('演示文稿', 'a presentation'), convert);
  if (type === 'application/epub+zip') throw other(both('电子书（EPUB）', 'an e-book (EPUB)'), convert);
  if (has(/^Index\/Document\.iwa$|^Index\.zip$|(?:^|\/)buildVersionHistory\.plist$/))
    throw other(both('Pages 文档', 'a Pages document'), convert);
  if (has(/\.qd[ec]$/i))
    throw other(
      both('访谈编码项目（REFI-QDA）', 'a project of coded interviews (REFI-QDA)'),
      both('请到“交换”页导入', 'It belongs on the exchange page'),
    );
  if (!(await isWord(zip)))
    throw other(
      both('压缩包', 'an archive'),
      both('请先解压，再选其中的文字稿', 'Unpack it and choose the transcript in it'),
    );
  return 'docx';
}

async function isWord(zip: Zip): Promise<boolean> {
  if (!zip.names.includes('_rels/.rels'))
    return zip.names.some((name) => /(?:^|\/)document\.xml$/.test(name));
  return (await zip.read('_rels/.rels')).includes('/officeDocument"');
}
