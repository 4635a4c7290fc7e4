import { decodeSurely, UncertainText, UndecodableText } from '../encoding/decode-text.ts';
import { isSubtitles } from '../../../analysis/text/subtitles.ts';
import { speakerTurns } from '../../../analysis/text/turns.ts';
import { type Bilingual, both } from '../../../analysis/model/words.ts';
import { Problem } from '../../platform/problem.ts';
import { readZip } from '../archive/read-zip.ts';
import { readCells } from '../spreadsheet/read-cells.ts';
import { readWordLines } from './docx/read-word-lines.ts';
import type { Door, SourceFile } from './format.ts';
import { itemColumns } from './item-list/columns.ts';
import { jsonIn } from './json-file.ts';
import { markerOf } from './text/markers.ts';

/** What a file is that is no questionnaire, and which page of a study takes it. */
export interface OtherFile {
  readonly what: Bilingual;
  readonly door: Door | null;
}

const signatures: readonly (readonly [pattern: RegExp, what: Bilingual, door: Door | null])[] = [
  [
    /^\x89PNG|^\xff\xd8\xff|^GIF8|^RIFF....WEBP|^BM.{4}\0\0\0\0|^II\*\0|^MM\0\*/s,
    both('这是一张图片，请改用文字、Word 或表格', 'it is a picture; use text, Word or a table'),
    null,
  ],
  [
    /^.{0,512}%PDF-/s,
    both(
      '这是 PDF，请先另存为 Word 或复制其中的文字粘贴进来',
      'it is a PDF; save it as Word first, or copy its text and paste it',
    ),
    null,
  ],
  [
    /^\$FL[23]@/,
    both(
      '这是 SPSS 数据文件，请另存为 CSV 后在“数据发布”页导入',
      'it is an SPSS data file; save it as CSV and import it on the page of releases',
    ),
    'releases',
  ],
  [
    /^(?:ID3|OggS|fLaC|RIFF....WAVE|\xff[\xfb\xf3\xf2])|^.{4}ftyp/s,
    both('这是录音或录像，请先转成文字', 'it is a recording; transcribe it first'),
    null,
  ],
  [/^SQLite format 3/, both('这是一个数据库文件', 'it is a database'), null],
];

const tooOld = both(
  '这是旧版 Word 或 Excel 文件（或加了密码），请另存为 .docx 或 .xlsx',
  'it is an old Word or Excel file, or has a password; save it as .docx or .xlsx',
);
const refi = both(
  '这是访谈编码项目（REFI-QDA），请到“交换”页导入',
  'it is a project of coded interviews (REFI-QDA), which the exchange page takes',
);
const zipped = both(
  '这是一个压缩包，请先解压，再选其中的问卷文件',
  'it is a zip archive; unpack it and choose the questionnaire in it',
);
const transcript = (turns: number) =>
  both(
    `这是一份访谈转录稿，有 ${turns} 段发言，请到“访谈”页导入`,
    `it is an interview transcript with ${turns} turns, which the interviews page takes`,
  );
const table = (columns: number, rows: number) =>
  both(
    `这是一张数据表，${rows} 行、${columns} 列，看来是答卷，请到“数据发布”页导入`,
    `it is a table of ${rows} rows and ${columns} columns, answers as it seems, which the page of releases takes`,
  );
const halfJson = both('它像 JSON，但不是完整的 JSON', 'it begins as JSON but is not complete JSON');
const damaged = both(
  '文件不完整或已损坏，请重新导出或另存',
  'the file is incomplete or damaged; export or save it again',
);
const untitled = both(
  '表里没有找到题目；第一行应是列名，如“编号、题目、选项”',
  'no items were found in the table; its first row names the columns, such as code, text, options',
);
const strangeJson = both(
  '这是 JSON，但不是认得的问卷格式',
  'it is JSON, but of no kind of questionnaire that is known here',
);
const uncertain = both(
  '看不准它的文字编码，请另存为 UTF-8 编码后再选',
  'its encoding cannot be told for sure; save it as UTF-8 and choose that file',
);
const empty = both('文件是空的', 'the file is empty');

/** Names a file that belongs elsewhere; null where it may be a questionnaire. */
export async function otherFile(file: SourceFile): Promise<OtherFile | null> {
  const { bytes } = file;
  const head = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  const signed = signatures.find(([pattern]) => pattern.test(head));
  if (signed) return { what: signed[1], door: signed[2] };
  if (head.startsWith('\xd0\xcf\x11\xe0')) return { what: tooOld, door: null };
  if (head.startsWith('PK')) return zipFile(file);
  return textFile(file);
}

async function zipFile(file: SourceFile): Promise<OtherFile | null> {
  const zip = await readZip(Buffer.from(file.bytes)).catch((error: unknown) => {
    if (error instanceof Problem) return null;
    throw error;
  });
  if (!zip) return { what: damaged, door: null };
  if (zip.names.some((name) => /\.qd[ec]$/i.test(name))) return { what: refi, door: 'exchange' };
  if (zip.names.some((name) => name.endsWith('workbook.xml')))
    return (await tableFile(file)) ?? (await untitledTable(file));
  if (!zip.names.includes('word/document.xml')) return { what: zipped, door: null };
  const lines = await readWordLines(file.bytes).catch(() => []);
  return spokenText(lines.map(({ text }) => text).join('\n'));
}

async function textFile(file: SourceFile): Promise<OtherFile | null> {
  const text = textOf(file.bytes);
  if (text === null) return null;
  if (typeof text !== 'string') return { what: text, door: null };
  if (text.trim() === '') return { what: empty, door: null };
  if (
    /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)?<(?:Project|CodeBook)\b[^>]*QDA-XML/s.test(text.slice(0, 2000))
  )
    return { what: refi, door: 'exchange' };
  if (/^\s*[[{]/.test(text) && !/^\s*\[[^\]]*\]\s*\D/.test(text)) {
    const whole = jsonIn(file.bytes) !== undefined;
    return { what: whole ? strangeJson : halfJson, door: null };
  }
  if (isSubtitles(text)) return { what: transcript(speakerTurns(text).length), door: 'interviews' };
  return spokenText(text) ?? (await tableFile(file));
}

/** Most lines of a transcript are what somebody says, and few of them are numbered. */
function spokenText(text: string): OtherFile | null {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const turns = speakerTurns(text).filter(({ speaker }) => speaker !== null);
  const speakers = new Set(turns.map(({ speaker }) => speaker));
  const numbered = lines.filter((line) => markerOf(line.trim()) !== null).length;
  const talks =
    turns.length >= 4 &&
    speakers.size >= 2 &&
    speakers.size <= turns.length / 2 &&
    turns.length >= lines.length * 0.4;
  return talks && numbered < lines.length * 0.3
    ? { what: transcript(turns.length), door: 'interviews' }
    : null;
}

/** A workbook is a list of items by the names of its columns only. */
async function untitledTable(file: SourceFile): Promise<OtherFile | null> {
  const read = await readCells(file.bytes, file.name).catch(() => null);
  return read && itemColumns(read.header) ? null : { what: untitled, door: null };
}

/** Rows of numbers below names are answers. */
async function tableFile(file: SourceFile): Promise<OtherFile | null> {
  const read = await readCells(file.bytes, file.name).catch((error: unknown) => {
    if (error instanceof Problem) return null;
    throw error;
  });
  if (!read || read.header.length < 3 || read.rows.length < 3 || itemColumns(read.header)) return null;
  const cells = read.rows.flat().filter((cell) => cell !== '');
  const numbers = cells.filter((cell) => /^-?\d+(?:\.\d+)?$/.test(cell)).length;
  return cells.length > 0 && numbers > cells.length * 0.6
    ? { what: table(read.header.length, read.rows.length), door: 'releases' }
    : null;
}

/** The words of a file; what is wrong with it where they can be read in several ways, null where it is no text. */
function textOf(bytes: Uint8Array): string | Bilingual | null {
  try {
    return decodeSurely(bytes).text;
  } catch (error) {
    if (error instanceof UncertainText) return uncertain;
    if (error instanceof UndecodableText) return null;
    throw error;
  }
}
